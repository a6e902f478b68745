"""The writers of set text: the same article as HTML for our pages, as HTML for hosts, as plain text.

notes    editors' notes, Markdown → HTML
html     for pages: anchors, labels, links, notes; whole gives a whole regulation
fragment for hosts: no links, no ids, no styles
quote    for pages that say who answers: clauses by themselves, what matched marked
plain    the letters alone

A new way to write (Akoma Ntoso, JSON, Markdown) is one more module that reads `facts.text.setting`. Whatever is
written, the letters are those of the data, in their order.
"""
