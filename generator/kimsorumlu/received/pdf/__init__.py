"""PDF documents with a text layer: letters and their places, and the lines of a reader made of them.

pdfium reads the letters in a process of its own, since no limit from within bounds its memory and time; lines, columns,
headers and footers are made here, from values to values.
"""
