"""How a site looks: the theme it uses, and its accent colour."""
