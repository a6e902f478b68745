"""Word documents (DOCX): an own reader, since no library says what the document prints.

Automatic labels are counted as Word counts them, inserted text is in and deleted and hidden text out and told of, text
boxes, notes, headers and footers are parts of their own. Every word printed is there, and none twice.
"""
