"""Charts: what they look like (golden files), and what must hold for any tree and any text."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Literal, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from kimsorumlu.view import chart
from kimsorumlu.view.chart import ChartNode, Width, draw_chart, standalone
from kimsorumlu.view.chart.lettering import CAPTION, NAME, measure

FIXTURES = Path(__file__).parent / "fixtures"
SVG = "{http://www.w3.org/2000/svg}"
Kind = Literal["outside", "top", "unit"]
WIDTHS: tuple[Width, ...] = get_args(Width)
# The first drawing of a process compiles Graphviz, which no deadline should count.
FAST = settings(max_examples=40, deadline=None)


def unit(name: str, caption: str, *children: ChartNode) -> ChartNode:
    slug = re.sub(r"\W+", "-", name.translate(str.maketrans("çğıöşüÖÜŞÇİ", "cgiosuousci")).lower()).strip("-")
    return ChartNode(slug, name, caption, f"../birim/{slug}/", "unit", children)


def kutahya() -> ChartNode:
    """Three levels under the mayor, as in Kütahya's article 6."""
    none = "görevleri ayrıca yazmıyor"
    office = ChartNode(
        "bilgi-islem-mudurlugu",
        "Bilgi İşlem Müdürlüğü",
        "m. 8 ve 9",
        "../birim/bilgi-islem-mudurlugu/",
        "top",
        (
            unit("Evrak Kayıt Servisi", "m. 10"),
            unit("Yazılım ve Sistem Servisi", "m. 12", unit("Yazılım Servisi", none), unit("Sistem Servisi", none)),
            unit(
                "Donanım Servisi",
                "m. 11",
                unit("Teknik Servis", none),
                unit("Güvenlik Kamera Sistemleri Servisi", none),
            ),
        ),
    )
    return ChartNode("belediye-baskani", "Belediye Başkanı", "", None, "outside", (office,))


def municipality() -> ChartNode:
    """A mayor with units of their own and two deputies: too high for left to right."""
    first = ("Fen İşleri", "İmar ve Şehircilik", "Park ve Bahçeler", "Temizlik İşleri", "Veteriner İşleri", "Zabıta")
    second = ("Mali Hizmetler", "Basın-Yayın ve Halkla İlişkiler", "İnsan Kaynakları ve Eğitim", "Ruhsat & Denetim")
    children = (
        unit("Özel Kalem Müdürlüğü", "m. 3"),
        unit("Teftiş Kurulu", ""),
        unit("Başkan Yardımcısı (teknik)", "m. 5", *(unit(f"{name} Müdürlüğü", "m. 7") for name in first)),
        unit("Başkan Yardımcısı (idari)", "m. 6", *(unit(f"{name} Müdürlüğü", "m. 8") for name in second)),
    )
    return ChartNode("belediye-baskani", "Belediye Başkanı", "m. 4", "../birim/belediye-baskani/", "top", children)


def drawn(
    root: ChartNode, *, title: str, description: str, width: Width = "wide", prefix: str = "", outward: bool = False
) -> str:
    """The chart as pages draw it; its ids begin as they do where a page has one chart."""
    named = prefix or f"chart-{width}"
    return draw_chart(root, title=title, description=description, width=width, prefix=named, outward=outward)


def nodes(root: ChartNode) -> Iterator[ChartNode]:
    yield root
    for child in root.children:
        yield from nodes(child)


def parse(svg: str | bytes) -> etree._Element:
    return etree.fromstring(svg)


def boxes(svg: etree._Element) -> list[tuple[int, int, int, int]]:
    """Left, top, right, bottom of every box, in the file's order."""
    rects = [rect for rect in svg.iter(f"{SVG}rect") if rect.get("class") != "ground"]
    corners = [tuple(int(rect.get(key, "")) for key in ("x", "y", "width", "height")) for rect in rects]
    return [(x, y, x + width, y + height) for x, y, width, height in corners]


def segments(svg: etree._Element) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, right, bottom of every straight piece of every line."""
    for path in svg.iter(f"{SVG}path"):
        x = y = 0
        for move in re.finditer(r"M(\d+) (\d+)|H(\d+)|V(\d+)", path.get("d", "")):
            at = x, y
            x = int(move[1] or move[3] or x)
            y = int(move[2] or move[4] or y)
            if not move[1]:
                yield min(at[0], x), min(at[1], y), max(at[0], x), max(at[1], y)


# ── golden ──────────────────────────────────────────────────────────────────────────────────────────────────


def golden() -> dict[str, bytes]:
    """File name → drawing. UPDATE_FIXTURES=1 writes them; look at them in a browser before committing."""
    title, description = "Teşkilat şeması", "Aynı bilgi listede yazılıdır."
    return {
        "chart-across.svg": drawn(kutahya(), title=title, description=description).encode(),
        "chart-narrow.svg": drawn(kutahya(), width="narrow", title=title, description=description).encode(),
        "chart-columns.svg": drawn(municipality(), title=title, description=description).encode(),
        "chart-file.svg": standalone(kutahya(), title=title, description=description),
        "chart-file-linked.svg": standalone(
            kutahya(), base="https://kimsorumlu.example/kutahya/bilgi-islem/sema/", title=title, description=description
        ),
    }


@pytest.mark.parametrize("name", ["chart-across", "chart-narrow", "chart-columns", "chart-file", "chart-file-linked"])
def test_golden(name: str) -> None:
    path = FIXTURES / f"{name}.svg"
    drawing = golden()[path.name]
    if os.environ.get("UPDATE_FIXTURES"):
        path.write_bytes(drawing)
    assert drawing == path.read_bytes()


def test_another_process_writes_the_same_bytes() -> None:
    code = "import sys, test_chart; sys.stdout.buffer.write(b''.join(test_chart.golden().values()))"
    path = os.pathsep.join([str(Path(__file__).parent), str(Path(chart.__file__).parents[3])])
    environment = os.environ | {"PYTHONPATH": path, "PYTHONHASHSEED": "1", "LC_ALL": "C"}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment)
    assert run.stdout == b"".join(golden().values())


# ── shape ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_narrow_fits_a_small_phone() -> None:
    for root in (kutahya(), municipality()):
        assert parse(drawn(root, title="", description="", width="narrow")).get("width") == "288"


def test_wide_fits_beside_the_list() -> None:
    for root in (kutahya(), municipality()):
        assert int(parse(drawn(root, title="", description="")).get("width", "")) <= 814


def test_a_chain_stands_upright_and_a_single_unit_is_one_box() -> None:
    chain = unit("8", "")
    for depth in range(7, 0, -1):
        chain = unit(str(depth), "", chain)
    for width in WIDTHS:
        placed = boxes(parse(drawn(chain, title="", description="", width=width)))
        assert len({left for left, *_ in placed}) == 1
        assert len(boxes(parse(drawn(unit("tek", ""), title="", description="", width=width)))) == 1


def test_a_long_list_without_branches_is_spread_over_columns() -> None:
    root = unit("kök", "", *(unit(f"birim {number}", "") for number in range(25)))
    placed = boxes(parse(drawn(root, title="", description="")))[1:]
    lefts = [left for left, *_ in placed]
    assert sorted(lefts) == lefts
    assert [lefts.count(left) for left in sorted(set(lefts))] == [7, 6, 6, 6]


def test_a_parent_stands_in_the_middle_of_its_children() -> None:
    placed = boxes(parse(drawn(kutahya(), title="", description="")))
    middles = [(top + bottom) // 2 for _, top, _, bottom in placed]
    mayor, office, records, software, *software_units, hardware, first_team, last_team = middles
    assert mayor == office == (records + hardware) // 2
    assert abs(software - sum(software_units) / 2) <= 1
    assert abs(hardware - (first_team + last_team) / 2) <= 1


# ── ids, links ──────────────────────────────────────────────────────────────────────────────────────────────


def test_two_drawings_share_no_id() -> None:
    drawings = [parse(drawn(kutahya(), title="", description="", width=width)) for width in WIDTHS]
    ids = [element.get("id") for svg in drawings for element in svg.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    assert {"chart-wide-donanim-servisi", "chart-narrow-donanim-servisi"} < set(ids)


def test_the_drawing_is_named_by_its_title_and_description() -> None:
    svg = parse(drawn(kutahya(), title="Şema", description="Sekiz birim", prefix="x"))
    named = {element.get("id"): element.text for element in svg.iter() if element.get("id")}
    assert named[svg.get("aria-labelledby")] == "Şema"
    assert named[svg.get("aria-describedby")] == "Sekiz birim"


def test_a_shared_id_is_refused() -> None:
    with pytest.raises(ValueError, match="share an id"):
        drawn(unit("kök", "", unit("a", ""), unit("a", "")), title="", description="")


def test_inline_drawing_leaves_dress_and_behaviour_to_the_page() -> None:
    for width in WIDTHS:
        for element in parse(drawn(municipality(), title="", description="", width=width)).iter():
            assert element.tag != f"{SVG}style"
            assert not [name for name in element.attrib if name in ("style", "fill", "stroke") or name[:2] == "on"]


def test_file_drops_links_or_makes_them_absolute() -> None:
    assert not list(parse(standalone(kutahya(), title="", description="")).iter(f"{SVG}a"))
    linked = parse(standalone(kutahya(), title="", description="", base="https://x.example/kutahya/sema/"))
    hrefs = [link.get("href", "") for link in linked.iter(f"{SVG}a")]
    assert len(hrefs) == 8
    assert all(href.startswith("https://x.example/kutahya/birim/") for href in hrefs)


# ── any tree, any text ──────────────────────────────────────────────────────────────────────────────────────

WORDS = st.sampled_from(["Bilgi", "Şube", "Müdürlüğü", "Basın-Yayın", "ve", "Koordinatörlüğü", "SOME", "e-Devlet"])
NAMES = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)


@st.composite
def trees(draw_: st.DrawFn, names: st.SearchStrategy[str] = NAMES, most: int = 24) -> ChartNode:
    """Any tree shape: each node but the first picks its parent among those before it."""
    parents = draw_(st.lists(st.integers(0, most), max_size=most))
    families: list[list[int]] = [[] for _ in range(len(parents) + 1)]
    for index, parent in enumerate(parents, 1):
        families[parent % index].append(index)
    kinds: st.SearchStrategy[Kind] = st.sampled_from(get_args(Kind))

    def build(index: int) -> ChartNode:
        name, caption = draw_(names), draw_(st.just("") | names)
        href = draw_(st.none() | names)
        return ChartNode(f"n{index}", name, caption, href, draw_(kinds), tuple(map(build, families[index])))

    return build(0)


@FAST
@given(trees(), st.sampled_from(WIDTHS))
def test_boxes_and_lines_keep_clear_of_each_other(root: ChartNode, width: Width) -> None:
    svg = parse(drawn(root, title="", description="", width=width))
    placed = boxes(svg)
    assert len(placed) == len(list(nodes(root)))
    for a, b in combinations(placed, 2):
        assert a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]
    for left, top, right, bottom in segments(svg):
        assert not [b for b in placed if left < b[2] and b[0] < right and top < b[3] and b[1] < bottom]
    frame = [float(number) for number in svg.get("viewBox", "").split()]
    assert all(left >= 0 and top >= 0 for left, top, *_ in placed)
    assert max(box[2] for box in placed) <= frame[0] + frame[2]
    assert max(box[3] for box in placed) <= frame[1] + frame[3]


@FAST
@given(trees(NAMES | st.text(max_size=60)), st.sampled_from(WIDTHS))
def test_every_line_fits_its_box(root: ChartNode, width: Width) -> None:
    for box in parse(drawn(root, title="", description="", width=width)).iter(f"{SVG}a", f"{SVG}g"):
        left, top, right, bottom = boxes(box)[0]
        for text in box.iter(f"{SVG}text"):
            face = CAPTION if text.get("class") else NAME
            for line in text.iter(f"{SVG}tspan"):
                assert int(line.get("x", "")) - left == 12
                assert measure(line.text or "", face) <= right - left - 24
                assert top + 20 <= int(line.get("y", "")) <= bottom - 12


@FAST
@given(trees(), st.sampled_from(WIDTHS))
def test_nodes_come_in_order_with_their_names_and_links(root: ChartNode, width: Width) -> None:
    elements = list(parse(drawn(root, title="", description="", width=width, prefix="p")).iter(f"{SVG}a", f"{SVG}g"))
    expected = list(nodes(root))
    assert [element.get("id") for element in elements] == [f"p-{node.id}" for node in expected]
    assert [element.get("href") for element in elements] == [node.href for node in expected]
    assert ["".join(element.itertext()) for element in elements] == [
        f"{node.name} {node.caption}".strip() for node in expected
    ]


@FAST
@given(st.text(), st.text(), st.text(), st.text())
def test_any_text_reads_back(name: str, caption: str, href: str, title: str) -> None:
    def legal(text: str) -> str:
        return "".join(c if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff") else "\ufffd" for c in text)

    def words(text: str) -> str:
        return " ".join(filter(None, re.split(r"[ \t\n\r\f\v]+", text)))

    node = ChartNode("a", name, caption, href, "unit")
    for svg in (
        parse(drawn(node, title=title, description=name)),
        parse(standalone(node, title=title, description=name)),
    ):
        assert svg.findtext(f"{SVG}title") == legal(title)
        assert svg.findtext(f"{SVG}desc") == legal(name)
        texts = ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]
        assert texts == [legal(words(name)), legal(words(caption))][: len(texts)]
        assert {link.get("href") for link in svg.iter(f"{SVG}a")} <= {legal(href)}


def test_the_engine_is_gone_before_the_interpreter_is() -> None:
    # What is registered first runs last: after everything that drawing registered.
    script = (
        "import atexit\n"
        "atexit.register(lambda: print('left', graphviz._graphviz.cache_info().currsize))\n"
        "from kimsorumlu.view.chart import ChartNode, draw_chart, graphviz\n"
        "root = ChartNode('a', 'A', '', None, 'top', (ChartNode('b', 'B', '', None, 'unit', ()),))\n"
        "draw_chart(root, title='t', description='d', width='wide', prefix='x', outward=False)\n"
        "print('held', graphviz._graphviz.cache_info().currsize)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["held", "1", "left", "0"]
    assert done.stderr == ""


def test_without_a_folder_for_caches_charts_are_the_same(tmp_path: Path) -> None:
    script = (
        "from kimsorumlu.view.chart import ChartNode, draw_chart\n"
        "root = ChartNode('a', 'A', '', None, 'top', (ChartNode('b', 'B', '', None, 'unit', ()),))\n"
        "print(draw_chart(root, title='t', description='d', width='wide', prefix='x', outward=False))\n"
    )
    (tmp_path / "file").touch()
    environment = {**os.environ, "PYTHONHASHSEED": "1"}
    homes = [
        environment,
        environment | {"HOME": str(tmp_path / "file"), "XDG_CACHE_HOME": str(tmp_path / "file" / "x")},
    ]
    drawn = [
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=home).stdout
        for home in homes
    ]
    assert "<svg" in drawn[0]
    assert drawn[0] == drawn[1]
