"""`python -m bench.topics PROJECT` holds the topics of a project's duties against the labels."""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.topics import labels, tally

from kimsorumlu.build import Project
from kimsorumlu.build.project import read
from kimsorumlu.facts.facts import build_facts


def main() -> None:
    """Prints precision, recall and coverage, half by half."""
    parser = argparse.ArgumentParser(prog="python -m bench.topics", description=__doc__)
    parser.add_argument("project", type=Path, help="Folder whose texts were labelled (they are not part of this one).")
    data, _ = read(Project(parser.parse_args().project.resolve()))
    facts = build_facts(data.corpus, data.catalogues)
    for half, found in sorted(tally(data.corpus, facts, labels()).items()):
        print(
            f"{half}: precision {found.precision:.3f}, recall {found.recall:.3f}; "
            f"{found.with_topic} of {found.services} duties of a service have a topic ({found.covered:.0%})"
        )


if __name__ == "__main__":
    main()
