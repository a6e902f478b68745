"""The corpus as JSON records at stable addresses, with a schema made from their types."""
