"""What pages share: links, sentences, status, künye, legal text, charts."""
