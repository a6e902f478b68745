"""What hostile or broken input, kills and odd surroundings do to a site; every command prints a table of counts.

    python -m bench.hostile data          12,000 mutated data files, read, checked and planned
    python -m bench.hostile content       300 mutated pages, configurations and templates, read and set
    python -m bench.hostile kills         200 builds killed at moments spread over the whole build
    python -m bench.hostile swap          a kill and a full disk between every two steps of the swap
    python -m bench.hostile surroundings  builds under odd umasks, locales, limits, links and line ends

`--seed` and `--count` repeat a run or shorten it. Exit code 1 if there was a traceback, a loss or a hang.
"""
