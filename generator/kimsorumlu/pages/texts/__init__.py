"""The text itself: whole, article by article, its chart."""
