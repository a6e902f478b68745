"""A regulation's past."""
