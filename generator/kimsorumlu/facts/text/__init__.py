"""Legal text set once, as values that every writer reads: runs (what words are) and setting (article → blocks).

The values stand with the facts, not with the views: they say what the words are, not how they look, and other facts may
read them too. The writers for readers are in `view.text`.
"""
