"""Attempts against what the site promises, as data, each told by a finding: `python -m bench.trust`."""
