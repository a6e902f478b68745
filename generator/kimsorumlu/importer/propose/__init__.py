"""What a recognised text says of itself: title, künye, units, roles, speakers; each with the words that say so."""
