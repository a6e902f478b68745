"""What changed, in words and marks, as pages show it."""
