"""Turkish as this project needs it: order, numbers in words."""
