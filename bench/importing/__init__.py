"""What import costs, and how right it is: on made-up texts, and on texts whose right reading is known."""
