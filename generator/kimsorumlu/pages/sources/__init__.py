"""Laws, terms, and how texts cite them."""
