"""OpenDocument texts (ODT), as LibreOffice writes them: an own reader with the rules of that of Word documents.

Labels are counted as LibreOffice counts them, deleted and hidden text is out and told of, boxes, notes, headers and
footers are parts of their own. Every word printed is there, and none twice.
"""
