"""What can be embedded."""
