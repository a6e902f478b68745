"""Undated addresses: tiny static pages that work without script and keep query and fragment with it."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from tests.pages.reading import having, parsed, text
from tests.sites import THEME, awkward, markers

from kimsorumlu.pages.redirects import redirect_pages
from kimsorumlu.view.html import BARE
from kimsorumlu.view.page import paint
from kimsorumlu.view.redirect import POLICY


def made() -> dict[str, Element]:
    return {page.path(BARE): parsed(paint(page, awkward(), BARE).decode()) for page in redirect_pages(awkward())}


def target(page: Element) -> str | None:
    (script,) = having(page, "script")
    return script.get("data-target")


def test_the_regulation_every_article_of_any_version_and_the_chart_have_an_undated_address() -> None:
    assert {path: target(page) for path, page in made().items()} == {
        "ornek/bilgi-islem/index.html": "2024-05-06/",
        "ornek/bilgi-islem/sema/index.html": "../2024-05-06/sema/",
        "ornek/bilgi-islem/madde-1/index.html": "../2024-05-06/madde-1/",
        "ornek/bilgi-islem/madde-2/index.html": "../2024-05-06/madde-2/",
        "ornek/bilgi-islem/madde-9/index.html": "../2020-01-02/madde-9/",
        "ornek/bilgi-islem/madde-3/index.html": "../2024-05-06/madde-3/",
        "ornek/bilgi-islem/madde-6/index.html": "../2024-05-06/madde-6/",
        "ornek/bilgi-islem/gecici-madde-1/index.html": "../2024-05-06/gecici-madde-1/",
    }


def test_it_works_with_script_without_script_and_by_hand() -> None:
    for path, page in made().items():
        goal = target(page)
        (script,) = having(page, "script")
        assert script.get("src") == "../" * path.count("/") + "assets/js/redirect.js"
        # In a reader's eyes without script, what stands in <noscript> is markup; html5lib reads it as text.
        (noscript,) = having(page, "noscript")
        inside = "".join(noscript.itertext()) or "".join(str(meta.attrib) for meta in noscript)
        assert re.search(rf"0; url={re.escape(str(goal))}", inside)
        assert [a.get("href") for a in page.findall("./body/main/p/a")] == [goal]


def test_an_article_the_text_in_force_lacks_says_so() -> None:
    links = {path: text(page.find("./body/main/p/a")) for path, page in made().items()}
    assert links["ornek/bilgi-islem/madde-9/index.html"] == (
        "Maddenin son metnine gidin; madde yürürlükteki metinde yoktur"
    )
    assert links["ornek/bilgi-islem/madde-1/index.html"] == "Yürürlükteki metne gidin"


def test_the_page_is_turkish_unindexed_and_as_strict_as_the_shell() -> None:
    of_all_pages = (THEME / "mkdocs" / "partials" / "policy.html").read_text("utf-8")
    allowed = of_all_pages.partition('Content-Security-Policy" content="')[2].partition('"')[0].split("; ")
    assert all(part in allowed or part.endswith(" 'none'") for part in POLICY.split("; "))
    assert "default-src 'none'" in POLICY
    for page in made().values():
        assert page.get("lang") == "tr"
        assert [meta.get("content") for meta in having(page, "meta", name="robots")] == ["noindex"]
        assert [meta.get("content") for meta in having(page, "meta", http_equiv="Content-Security-Policy")] == [POLICY]
        assert text(page.find(".//h1")) + " · Kim Sorumlu?" == text(page.find(".//title"))


def test_it_knows_where_it_leads_on_other_days() -> None:
    days = {
        path.removeprefix("ornek/bilgi-islem/").removesuffix("index.html"): [
            (li.get("data-since"), li.get("data-until"), li.get("data-to"), li.get("data-here") is not None, text(li))
            for li in page.findall(".//li")
        ]
        for path, page in made().items()
    }
    old, new = "02.01.2020 tarihli metin", "06.05.2024 tarihli metin"
    assert days["madde-1/"] == [
        ("2020-01-02", "2024-05-06", "../2020-01-02/madde-1/", False, old),
        ("2024-05-06", "", "../2024-05-06/madde-1/", True, new),
    ]
    assert days["madde-9/"] == [
        ("2020-01-02", "2024-05-06", "../2020-01-02/madde-9/", True, old),
        ("2024-05-06", "", None, False, f"{new}, Madde 9 orada yok"),
    ]
    assert [to for _, _, to, _, _ in days[""]] == ["2020-01-02/", "2024-05-06/"]


def test_no_dated_address_redirects() -> None:
    assert not any(re.search(r"\d{4}-\d{2}-\d{2}", path) for path in made())


def test_every_number_of_a_marker_for_several_articles_leads_to_their_text() -> None:
    site = markers()
    pages = {page.address: paint(page, site, BARE).decode() for page in redirect_pages(site)}
    dated, undated = "ornek/cevre-koruma/2022-05-04/", "ornek/cevre-koruma/"
    leads = {address: target(parsed(html)) for address, html in pages.items()}
    assert {address for address in leads if address.startswith(dated)} == {
        f"{dated}madde-{number}/" for number in (7, 8, 11)
    }
    assert (leads[f"{dated}madde-7/"], leads[f"{dated}madde-11/"]) == ("../madde-6/", "../madde-10/")
    assert (leads[f"{undated}madde-6/"], leads[f"{undated}madde-8/"]) == ("../2022-05-04/madde-6/",) * 2
    (version,) = site.corpus.versions
    seventh = version.article("7")
    assert seventh is not None
    assert seventh.slug == "madde-6"
    cited = [(each.citation.text, each.citation.target) for each in site.facts.references.citations.cited]
    assert cited == [("Bu yönetmeliğin 7 nci maddesi", f"{dated}madde-6/")]
