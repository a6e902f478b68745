"""The page on which a person looks through what was made of a document: its acts, what it shows, and its server."""
