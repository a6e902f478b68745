"""One folder a subject; a page imports no other page."""
