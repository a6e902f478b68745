"""The search box for other sites, and what the page for hosts offers."""

from __future__ import annotations

import json
from dataclasses import replace

from lxml import html
from tests import sites

from kimsorumlu import ids
from kimsorumlu.pages.kinds import KINDS
from kimsorumlu.pages.site.search_box import choices_file, search_boxes
from kimsorumlu.site import Site
from kimsorumlu.view.page import paint


def painted(address: str, format: str, given: Site | None = None) -> str:
    site = given or sites.real()
    page = next(page for page in search_boxes(site) if page.address == ids.embed_url(address))
    return paint(page, site, next(one for one in page.formats if one.name == format)).decode()


def test_the_box_of_a_municipality_asks_there_in_a_tab_of_its_own() -> None:
    page = html.fromstring(painted("izmir-bb/ara/", "embed"))
    (form,) = page.iter("form")
    assert (form.get("action"), form.get("target"), form.get("method")) == ("../../../ara/", "_blank", None)
    assert {field.get("name"): field.get("value") for field in form.iter("input")} == {
        "belediye": "izmir-bb",
        "q": None,
    }
    policy = page.xpath("//meta[@http-equiv]")[0].get("content")
    assert "form-action 'self'" in policy and "form-action 'none'" not in policy


def test_the_box_of_all_names_no_municipality() -> None:
    page = html.fromstring(painted("ara/", "embed"))
    assert [field.get("name") for field in page.iter("input")] == ["q"]


def test_it_says_in_which_texts_it_searches() -> None:
    everywhere = "Dört belediyenin bilgi işlem yönetmeliklerinde arar."
    assert everywhere in painted("ara/", "embed") and everywhere in painted("ara/", "snippet")
    held = "İzmir Büyükşehir Belediyesinin bilgi işlem yönetmeliğinde arar. "
    for format in ("embed", "snippet"):
        words = " ".join(html.fromstring(painted("izmir-bb/ara/", format)).text_content().split())
        assert f"{held}Belediyenin diğer birimlerinin işlerini burada bulamazsınız." in words


def test_as_plain_html_it_asks_only_where_the_address_of_the_site_is_known() -> None:
    assert "<form" not in painted("izmir-bb/ara/", "snippet")
    known = replace(sites.real(), config=replace(sites.real().config, address="https://ornek.example/"))
    (form,) = html.fromstring(painted("izmir-bb/ara/", "snippet", known)).iter("form")
    assert form.get("action") == "https://ornek.example/ara/"


def test_hosts_choose_from_what_has_a_frame_and_all_municipalities_are_there() -> None:
    site = sites.real()
    (page,) = choices_file(site)
    offered = json.loads(paint(page, site, page.formats[0]))
    frames = {embed.address for kind in KINDS if kind.name.startswith("embed-") for embed in kind.pages(site)}
    chosen = [f"embed/{choice['src']}/" for group in offered["groups"] for choice in group["choices"]]
    assert len(chosen) > 100 and set(chosen) <= frames
    assert [group["name"] for group in offered["groups"]][1:] == [m.name for m in site.corpus.municipalities]
    assert 'src="{src}"{theme}' in offered["element"] and 'src="{address}"' in offered["frame"]
