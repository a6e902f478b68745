"""The side door: a received document's lines to the outline of a regulation, each step a plain function.

`recognising.recognised` names the steps in their order. What comes out are the shapes of a version file, so that a
reading is written, checked and mended like a file that somebody typed.
"""
