"""Everything that is made of a site's files: each piece with its address, place and words, and who is above whom."""

from __future__ import annotations

import pytest
from tests.model.linked import FIXTURES, SITES, linked


@pytest.mark.parametrize("site", SITES)
def test_everything_is_linked_as_written_down(site: str) -> None:
    assert linked(site).splitlines() == (FIXTURES / f"linked_{site}.txt").read_text("utf-8").splitlines()
