"""Corpus and layers to output files: pages, org charts, redirects, data. Nothing here touches the disk."""
