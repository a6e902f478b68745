"""Whether the tests would notice: the code is changed in thousands of small ways, and each change must fail a test.

    python -m bench.mutants              every group of modules, one after the other (hours on a small machine)
    python -m bench.mutants ids proof    these groups
    python -m bench.mutants --again ids  only what survived last time, after tests were added
    python -m bench.mutants --sample 50 --seed 12 rules    so many of each module, drawn by chance
    python -m bench.mutants --draw 200 --seed 12 rules     of the group, with an interval

The work is mutmut's. What survives is printed as a change of lines; what cannot be told from the original by any test
stands in `explained.yml` with its reason. Exit code 1 if a module keeps less than 95 of 100 from surviving, or if
something explained no longer survives.
"""
