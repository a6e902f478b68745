"""What a large site costs: seconds, memory, bytes and files from a hundred articles to tens of thousands."""
