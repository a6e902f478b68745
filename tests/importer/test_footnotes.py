"""A note that a document prints to a clause: imported beside it, proved word by word, shown and told with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.received.files import docx, p
from tests.sites import NOTHING

from kimsorumlu.importer.importing import Imported, Request, imported
from kimsorumlu.write.source_entry import Origin

MARKED = '<w:r><w:t>MADDE 1- (1) Parkların</w:t><w:footnoteReference w:id="2"/></w:r>'
NOTE = "<w:r><w:footnoteRef/><w:t> Mezarlıklar dâhildir.</w:t></w:r>"
LINES = ("Yürütme", "MADDE 2- (1) Bu Yönetmeliği Başkan yürütür.")


def result() -> Imported:
    body = p("PARK MÜDÜRLÜĞÜ YÖNETMELİĞİ") + p("Amaç") + p(MARKED) + "".join(map(p, LINES))
    content = docx(body, footnotes=f'<w:footnote w:id="2">{p(NOTE)}</w:footnote>')
    return imported(
        "belge.docx", content, Request("denekent", Origin(date(2026, 11, 30))), (), NOTHING, Path("/nowhere")
    )


def test_a_note_is_a_part_of_its_clause_and_every_word_of_it_is_proved() -> None:
    proof = result().proof
    assert proof.fidelity.accounted == proof.fidelity.total
    assert proof.errors == ()
    (clause,) = proof.version.articles[0].body
    assert (clause.text, clause.footnotes) == ("Parkların¹", "¹Mezarlıklar dâhildir.")
    assert proof.version.back_matter is None
    assert "footnotes: |" in result().draft.content.decode()
