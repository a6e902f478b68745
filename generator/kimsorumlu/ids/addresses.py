"""Addresses of pages and of the files beside them, and the names that none may take; no other room writes one."""

from __future__ import annotations

import re
from datetime import date
from typing import Final
from urllib.parse import quote

from kimsorumlu.ids.slugs import slug

_HISTORY: Final = "gecmis/"
_DATED = re.compile(r"^(?P<before>[^/]+/(?P<regulation>[^/]+)/)(?P<day>\d{4}-\d{2}-\d{2})/")

# Folders inside a municipality that no regulation may take.
RESERVED_IN_MUNICIPALITY = frozenset({"ara", "belediye", "birim", "bulgular", "sema", "unvan"})
# Folders below /konu/ that no topic may take.
RESERVED_TOPICS = frozenset({"cizelge"})

# Pages of which there is one.
MUNICIPALITIES: Final = "belediyeler/"
TOPICS: Final = "konu/"
PAIRS: Final = "karsilastir/"
LAWS: Final = "mevzuat/"
TERMS: Final = "tanim/"
ROLES: Final = "unvan/"
UNITS: Final = "birimler/"
CHANGES: Final = "degisiklikler/"
DIRECTORATES: Final = "mudurluk/"
SEARCH: Final = "ara/"
FINDINGS: Final = "bulgular/"
METHOD: Final = "yontem/"
METHOD_OF_TOPICS: Final = f"{METHOD}#konular"
METHOD_OF_VERSIONS: Final = f"{METHOD}#surumler"
CONTRIBUTING: Final = "katki/"
CODES: Final = f"{CONTRIBUTING}kodlar/"
DATA_FORMAT: Final = f"{CONTRIBUTING}alanlar/"
ABOUT: Final = "hakkinda/"
CITING: Final = "atif/"
ACCESSIBILITY: Final = "erisilebilirlik/"
SCOPE: Final = f"{ABOUT}#kapsam"
LICENCE: Final = f"{ABOUT}#lisans"
REPORTING: Final = f"{CONTRIBUTING}#hata"
SENDING: Final = f"{CONTRIBUTING}#belge"
EMBEDDING: Final = "siteye-ekle/"
SERVER: Final = "sunucu/"
VERIFYING: Final = "dogrula/"
DESIGN: Final = "tasarim/"
LETTER: Final = "basvuru/"
GAPS: Final = "eksikler/"
PRINTED_CARD: Final = "kart/"
DATA: Final = "veri/"  # what lies below it: ids/open_data.py
PICTURES: Final = "resim/"  # of hand-written pages
ASSETS: Final = "assets/"
BUNDLES: Final = f"{ASSETS}site/"  # sheets and scripts joined; named in theme/mkdocs/shell.html too

# What stands under /embed/: each page that may be embedded, without chrome, and the script that hosts load.
EMBEDS: Final = "embed/"
EMBED_SCRIPT: Final = f"{EMBEDS}kim-sorumlu.js"
# What the page for hosts offers to choose from.
EMBED_CHOICES: Final = f"{EMBEDS}choices.json"

# Top-level folders of the site that no municipality may take: those of every address above.
RESERVED: Final = frozenset(
    address.partition("/")[0]
    for address in (
        *(MUNICIPALITIES, TOPICS, PAIRS, LAWS, TERMS, ROLES, UNITS, CHANGES, SEARCH, FINDINGS, METHOD, CONTRIBUTING),
        DIRECTORATES,
        *(ABOUT, CITING, ACCESSIBILITY, EMBEDDING, SERVER, DESIGN, LETTER, GAPS, PRINTED_CARD, VERIFYING),
        *(DATA, PICTURES, ASSETS, EMBEDS),
    )
)

# What the page of pairs asks for: the topics of all, and each municipality's column.
PAIR_TOPICS: Final = f"{PAIRS}konular.json"

# Files beside a page: the drawing of a chart, an embed as HTML to paste in, and as the answer of an oEmbed provider.
CHART_FILE: Final = "sema.svg"
SNIPPET_FILE: Final = "snippet.html"
OEMBED_FILE: Final = "oembed.json"
PAST_FILE: Final = "gecmis.html"  # what a page says of days before those of the texts in force; a script fetches it
PAPER_FILE: Final = "kagit.json"  # what a reader can take along of an article on paper
MANIFEST_FILE: Final = "manifest.json"  # every file of the site, by its digest
LETTERS_FILE: Final = "harfler.json"  # digests of the letters of every text
SITEMAP_FILE: Final = "sitemap.xml"

# What an address may have in bytes: in all, and from one "/" to the next. File systems end at 255 for a name.
LONGEST: Final = 1_000
LONGEST_STEP: Final = 240

BOX_ANCHOR: Final = "kutu-"  # before the id of an office in the list of its municipality's chart

SITE_CARD: Final = "kart.png"  # for pages that have none of their own; named in theme/mkdocs/shell.html too


def municipality_url(municipality: str) -> str:
    """`/<m>/`"""
    return f"{municipality}/"


def regulation_url(municipality: str, regulation: str) -> str:
    """`/<m>/<r>/`, which leads to the version in force."""
    return f"{municipality}/{regulation}/"


def version_url(municipality: str, regulation: str, day: date) -> str:
    """`/<m>/<r>/<YYYY-MM-DD>/`"""
    return f"{municipality}/{regulation}/{day.isoformat()}/"


def article_url(municipality: str, regulation: str, day: date, article: str, fragment: str = "") -> str:
    """`/<m>/<r>/<YYYY-MM-DD>/madde-5/`, the permanent one, with a clause's fragment if given."""
    return below(version_url(municipality, regulation, day), article) + (f"#{fragment}" if fragment else "")


def latest_article_url(municipality: str, regulation: str, article: str) -> str:
    """`/<m>/<r>/madde-5/`, which leads to the version in force."""
    return below(regulation_url(municipality, regulation), article)


def chart_url(municipality: str, regulation: str, day: date) -> str:
    """`/<m>/<r>/<YYYY-MM-DD>/sema/`"""
    return f"{version_url(municipality, regulation, day)}sema/"


def municipality_chart_url(municipality: str, office: str = "") -> str:
    """`/<m>/sema/`, with the place of an office of the municipality if given: `#kutu-baskan`."""
    return f"{municipality_url(municipality)}sema/" + (f"#{BOX_ANCHOR}{office}" if office else "")


def pdf_url(municipality: str, regulation: str, day: date) -> str:
    """`/<m>/<r>/<YYYY-MM-DD>/<m>-<r>-<YYYY-MM-DD>.pdf`: its name says what it is wherever it is saved."""
    return f"{version_url(municipality, regulation, day)}{municipality}-{regulation}-{day.isoformat()}.pdf"


def docx_url(municipality: str, regulation: str, day: date) -> str:
    """The same for a document of Word."""
    return pdf_url(municipality, regulation, day).removesuffix(".pdf") + ".docx"


def received_file(suffix: str) -> str:
    """ "kaynak.txt", the received document beside its version's page; `suffix` is that of its format."""
    return f"kaynak{suffix}"


def history_url(municipality: str, regulation: str) -> str:
    """`/<m>/<r>/gecmis/`"""
    return f"{regulation_url(municipality, regulation)}{_HISTORY}"


def comparison_url(municipality: str, regulation: str, old: date, new: date) -> str:
    """`/<m>/<r>/gecmis/2022-10-11..2025-11-13/`"""
    return f"{history_url(municipality, regulation)}{old.isoformat()}..{new.isoformat()}/"


def redline_url(comparison: str) -> str:
    """`/<m>/<r>/gecmis/2022-10-11..2025-11-13/metin/`: the two texts read against each other, word by word."""
    return below(comparison, "metin")


def compared(address: str) -> tuple[str, str, str] | None:
    """The regulation's address and the two days in the address of a comparison or its redline; None for another's."""
    # From the end: a regulation's own name may end in the same letters.
    regulation, history, rest = address.rpartition(_HISTORY)
    old, dots, new = rest.partition("/")[0].partition("..")
    return (regulation, old, new) if history and dots else None


def feed_file(kind: str) -> str:
    """ "akis.xml" (Atom) or "akis.json" (JSON Feed), beside the page that the feed is about."""
    return f"akis.{kind}"


def feed_url(page: str, kind: str) -> str:
    """The feed beside a page: "kutahya/" → "kutahya/akis.xml" or "kutahya/akis.json"."""
    return page + feed_file(kind)


def unit_url(municipality: str, unit: str) -> str:
    """`/<m>/birim/<unit>/`"""
    return f"{municipality}/birim/{unit}/"


def source_check_url(municipality: str) -> str:
    """`/<m>/bulgular/`, what its texts say of other texts differently from what is on record."""
    return f"{municipality}/bulgular/"


def law_url(law: str) -> str:
    """`/mevzuat/<id>/`, e.g. `/mevzuat/kanun-5393/`"""
    return f"{LAWS}{law}/"


def term_url(term: str, fragment: str = "", sheet: int = 1) -> str:
    """`/tanim/<term>/`, of a term that many define `/tanim/<term>/2/` …; with one version's definition's fragment."""
    return sheet_url(f"{TERMS}{term}/", sheet) + (f"#{fragment}" if fragment else "")


def role_url(role: str) -> str:
    """`/unvan/<role>/`"""
    return f"{ROLES}{role}/"


def directorate_url(kind: str) -> str:
    """`/mudurluk/<kind>/`, the same directorate across municipalities"""
    return f"{DIRECTORATES}{kind}/"


def topic_url(topic: str, sheet: int = 1) -> str:
    """`/konu/<topic>/`; where many municipalities answer, the further ones are at `/konu/<topic>/2/` …"""
    return sheet_url(f"{TOPICS}{topic}/", sheet)


def matrix_url(sheet: int = 1) -> str:
    """`/konu/cizelge/`, the matrix of topics and municipalities; its further sheets are `/konu/cizelge/2/` …"""
    return sheet_url(f"{TOPICS}cizelge/", sheet)


def matrix_group_url(group: str, sheet: int = 1) -> str:
    """`/konu/cizelge/<group>/`, the matrix of one heading's topics, where all of them are too many for a page."""
    return sheet_url(f"{TOPICS}cizelge/{group}/", sheet)


def matrix_province_url(province: str, sheet: int = 1) -> str:
    """`/konu/cizelge/iller/<province>/`, the overview of a parted matrix for the municipalities of one province."""
    return f"{TOPICS}cizelge/iller/{slug(province)}/" + (f"{sheet}/" if sheet > 1 else "")


def pair_url(one: str, other: str) -> str:
    """`/karsilastir/<a>..<b>/`, two municipalities side by side; the slug that sorts first comes first."""
    return f"{PAIRS}{min(one, other)}..{max(one, other)}/"


def pair_of(address: str) -> tuple[str, str] | None:
    """The two municipalities in the address of their comparison; None for another's."""
    one, dots, other = address.removeprefix(PAIRS).rstrip("/").partition("..")
    return (one, other) if dots and pair_url(one, other) == address else None


def pair_column_url(municipality: str) -> str:
    """`/karsilastir/veri/<m>.json`, what a municipality puts beside another's."""
    return f"{PAIRS}veri/{municipality}.json"


def embed_url(address: str) -> str:
    """`/embed/<address>`, the page at `address` without chrome."""
    return f"{EMBEDS}{address}"


def embedded(address: str) -> str:
    """The address of the page that an embed shows."""
    return address.removeprefix(EMBEDS)


def search_box_url(municipality: str) -> str:
    """`/<m>/ara/`, the search of one municipality as a box for other sites, `/ara/` of all: only below /embed/."""
    return f"{municipality}/{SEARCH}" if municipality else SEARCH


def card_url(page: str) -> str:
    """Where the card of the page at `page` lies."""
    return f"{page}{SITE_CARD}"


def search_url(question: str, municipality: str = "") -> str:
    """`/ara/?q=kamera`, the search for a question; `/ara/?q=kamera&belediye=kutahya` that of one municipality."""
    whose = f"&belediye={municipality}" if municipality else ""
    return f"{SEARCH}?q={quote(question, safe='')}{whose}"


def letter_url(reference: str) -> str:
    """`/basvuru/?madde=<address of a clause>`, the letter about a clause; theme/mkdocs/assets/js/letter.js reads it."""
    return f"{LETTER}?madde={quote(reference, safe='/')}"


def printed_card_url(reference: str) -> str:
    """`/kart/?madde=<address of a clause>`, the card of a clause; theme/mkdocs/assets/js/card.js reads it."""
    return f"{PRINTED_CARD}?madde={quote(reference, safe='/')}"


def sheet_url(page: str, sheet: int) -> str:
    """A page of a list that takes several: `/birimler/`, the further ones `/birimler/2/` …"""
    return page + (f"{sheet}/" if sheet > 1 else "")


def gaps_url(sheet: int = 1) -> str:
    """`/eksikler/`, what is not known; of many municipalities the further ones are at `/eksikler/2/` …"""
    return sheet_url(GAPS, sheet)


def gap_letters_url(municipality: str) -> str:
    """`/<m>/eksikler.json`, what letters say that would close the gaps of a municipality."""
    return f"{municipality_url(municipality)}eksikler.json"


def gap_letter_url(municipality: str, gap: str) -> str:
    """`/basvuru/?eksik=<m>/<gap>`, the letter that would close a gap; theme/mkdocs/assets/js/letter.js reads it."""
    return f"{LETTER}?eksik={municipality}/{gap}"


def silence_letter_url(municipality: str, topic: str) -> str:
    """`/basvuru/?konu=<m>/<topic>`, the letter that asks who does what no regulation of the municipality says."""
    return f"{LETTER}?konu={municipality}/{topic}"


def offer_url(address: str) -> str:
    """`/siteye-ekle/?neyi=kutahya/birim/u#hazirla`, the code of a page; theme/mkdocs/assets/js/builder.js reads it."""
    return f"{EMBEDDING}?neyi={address.rstrip('/')}#hazirla"


def below(address: str, name: str) -> str:
    """The address of what is called so below another: "m/r/2023-11-30/", "madde-9" → "m/r/2023-11-30/madde-9/"."""
    return f"{address}{name}/"


def dated(address: str) -> tuple[str, str] | None:
    """The regulation's slug and the day in the address of a version or of what lies below it; None for another's."""
    found = _DATED.match(address)
    return (found["regulation"], found["day"]) if found else None


def in_version(address: str) -> tuple[str, str]:
    """The address of the version that another lies in, and the rest: "m/r/2023-11-30/madde-9/" → "madde-9/".

    Of an address that lies in no version, two empty words.
    """
    found = _DATED.match(address)
    return (found[0], address[found.end() :]) if found else ("", "")


def undated(address: str) -> str:
    """The address that follows the latest version: "m/r/2023-11-30/madde-9/" → "m/r/madde-9/"; others as they are."""
    return _DATED.sub(r"\g<before>", address, count=1)


def address_of(path: str) -> str | None:
    """The address of a file of the staging folder, None for assets: "a/index.md" → "a/", "atif.md" → "atif/"."""
    if path.startswith("assets/"):
        return None
    for name in ("index.md", "index.html"):
        if path == name or path.endswith(f"/{name}"):
            return path.removesuffix(name)
    return f"{path.removesuffix('.md')}/" if path.endswith(".md") else path


def is_too_long(address: str) -> bool:
    """Whether no file could have this address everywhere: it is too long, or one of its steps is."""
    said = address.encode()
    return len(said) > LONGEST or any(len(step) > LONGEST_STEP for step in said.split(b"/"))


def on_day(page: str, day: str) -> str:
    """The file beside a page with what it is from a day (ISO) to come on; it is no address of its own."""
    return f"{page}{day}.html"


def relative(target: str, page: str) -> str:
    """A link from the page at address `page` ("a/b/" or "") to `target`, both relative to the site's root.

    >>> relative("a/c/#x", "a/b/")
    '../c/#x'
    """
    path, mark, fragment = target.partition("#")
    here = page.split("/")[:-1]
    there = path.split("/")
    shared = 0
    while shared < len(here) and shared < len(there) - 1 and here[shared] == there[shared]:
        shared += 1
    steps = "../" * (len(here) - shared) + "/".join(there[shared:])
    if not steps and not fragment:
        return "./"
    return (steps or "") + mark + fragment
