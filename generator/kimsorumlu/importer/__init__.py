"""The side door: a received document to the files that it adds to a project, each step a plain function.

`recognise` reads the document's lines as the outline of a regulation, `propose` finds what the text says of itself, and
the modules here put both together: import, draft, report, new version. What comes out are the shapes of a version file,
so that a reading is written, checked and mended like a file that somebody typed.
"""
