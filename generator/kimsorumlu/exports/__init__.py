"""Files for machines, written over facts and set text."""
