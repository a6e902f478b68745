from __future__ import annotations

import pytest

from kimsorumlu.importer.recognise.joining import joined_parts, vocabulary


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["Müdürlük, sokakları", "süpürür."], "Müdürlük, sokakları süpürür."),
        (["görevlerin gönde-", "rilmesi"], "görevlerin gönderilmesi"),
        (["araştırma-", "geliştirme birimi"], "araştırma-geliştirme birimi"),
        (["Tahakkuk -", "Tahsilat"], "Tahakkuk - Tahsilat"),
        (["Yönetim-", "Bilgi"], "Yönetim- Bilgi"),
        (["SORUM-", "LULUK"], "SORUMLULUK"),
    ],
)
def test_lines_are_one_text(parts: list[str], text: str) -> None:
    assert joined_parts(parts, vocabulary(["Araştırma-geliştirme yapılır."])) == text
