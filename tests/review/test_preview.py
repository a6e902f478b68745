from __future__ import annotations

from pathlib import Path

from tests.review.drafted import FILE, draft, right

from kimsorumlu.review.held import hold
from kimsorumlu.review.preview import Preview


def test_the_readers_page_is_built_apart_from_the_site(tmp_path: Path) -> None:
    held = hold(tmp_path / "p", draft(tmp_path / "p"))
    held.path.write_bytes(right())
    preview = Preview(held, tmp_path / "preview")
    building = preview.ask(right())
    assert building is not None
    # It ends by itself: the build has a time it may take.
    building.join()
    assert preview.state == "ready", preview.said
    assert "Sulama Birimi" in (preview.site / "ornek/park-ve-bahceler/2023-06-07/index.html").read_text("utf-8")
    assert not (tmp_path / "p" / "site").exists()
    assert held.path == tmp_path / "p" / FILE
    assert preview.ask(right()) is None, "what is built already is not built again"
