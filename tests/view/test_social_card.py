"""Social cards: the promised size, every Turkish letter, no lost words, the same bytes twice."""

from __future__ import annotations

import io
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from tests.sites import THEME

from kimsorumlu.view import social_card
from kimsorumlu.view.social_card import CardFace, SocialCard, draw_card

CARD = SocialCard("04.11.2020 metni, karar 337", "Bilgi İşlem Müdürlüğü", "Donanım Servisi", "Kütahya Belediyesi")
NAME = "Kim Sorumlu?"
FONTS = THEME / "mkdocs" / "assets" / "fonts"


def picture(card: SocialCard) -> Image.Image:
    return Image.open(io.BytesIO(draw_card(THEME, NAME, card)))


def test_size_form_and_weight() -> None:
    image = picture(CARD)
    assert (image.size, image.mode, image.format) == ((1200, 630), "P", "PNG")
    assert len(draw_card(THEME, NAME, CARD)) < 30_000


def test_the_same_bytes_twice() -> None:
    assert draw_card(THEME, NAME, CARD) == draw_card(THEME, NAME, replace(CARD))


def test_another_typeface_in_its_place_is_drawn_with(tmp_path: Path) -> None:
    fonts = tmp_path / social_card.FONTS
    shutil.copytree(FONTS, fonts)
    before = draw_card(tmp_path, NAME, CARD)
    assert before == draw_card(THEME, NAME, CARD)
    for subset in ("latin", "latin-ext"):
        shutil.copy(fonts / f"libre-franklin-{subset}.woff2", fonts / f"literata-{subset}.woff2")
    social_card.read_fonts_anew()
    assert draw_card(tmp_path, NAME, CARD) != before


@pytest.mark.parametrize("family", ["literata", "libre-franklin"])
def test_every_letter_is_in_the_fonts(family: str) -> None:
    face = CardFace(FONTS, family, 60, 600)
    for letter in "abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîû0123456789.,:;()/-–’“”…·₺":
        subset = social_card._subset(letter)
        missing = social_card._font(face, subset).getmask("\ue000")
        drawn = social_card._font(face, subset).getmask(letter)
        assert (drawn.size, bytes(drawn)) != (missing.size, bytes(missing)), letter


@pytest.mark.parametrize("family", ["Literata", "Libre Franklin"])
def test_the_sheet_and_the_cards_agree_where_a_letter_is(family: str) -> None:
    tokens = (THEME / "mkdocs" / "assets" / "css" / "tokens.css").read_text("utf-8")
    face = CardFace(FONTS, family.lower().replace(" ", "-"), 60, 600)
    name, ranges = re.findall(rf'"{family}";[^}}]+fonts/[a-z-]+?-(latin)\.woff2[^}}]+unicode-range: ([^;]+);', tokens)[
        0
    ]
    missing = social_card._font(face, name).getmask("\ue000")
    ends = [[int(end, 16) for end in run.removeprefix("U+").split("-")] for run in re.split(r",\s+", ranges)]
    letters = [chr(code) for run in ends for code in range(run[0], run[-1] + 1)]
    assert len(letters) > 120
    for letter in letters:
        assert social_card._subset(letter) == name, letter
        drawn = social_card._font(face, name).getmask(letter)
        assert letter.isspace() or (drawn.size, bytes(drawn)) != (missing.size, bytes(missing)), letter
    assert social_card._subset("é") == "latin-ext"


def test_a_line_set_before_is_the_line_set_anew() -> None:
    other = replace(CARD, title="Zabıta Müdürlüğü", unit=CARD.municipality, municipality=CARD.unit)
    drawn = [draw_card(THEME, NAME, card) for card in (CARD, other, CARD)]
    social_card.read_fonts_anew()
    assert drawn == [draw_card(THEME, NAME, CARD), draw_card(THEME, NAME, other), drawn[0]]
    assert drawn[0] != drawn[1]


def test_a_small_line_covers_nothing() -> None:
    """Answers stand close to each other and to the title; letters reach far up and down."""
    face = CardFace(FONTS, "libre-franklin", 30, 620)
    both = Image.new("L", (1200, 300), 0)
    for baseline in (100, 100 + social_card._ANSWER):
        social_card._small_line(both, baseline, "ĞÂgjşĞÂ", face, 255)
    alone = Image.new("L", both.size, 0)
    social_card._small_line(alone, 100, "ĞÂgjşĞÂ", face, 255)
    kept = ImageChops.lighter(both, alone)
    assert kept.tobytes() == both.tobytes()


def test_a_long_title_is_set_smaller_and_keeps_its_words() -> None:
    title = "Kültür, Turizm ve Sosyal İşler Dairesi Başkanlığı Görev, Yetki, Sorumluluk ve Çalışma Yönetmeliği " * 2
    face, lines = social_card._fitted(title, FONTS, 258)
    assert " ".join(lines) == title.strip()
    assert face.size < 68
    assert all(social_card._width(line, face) <= 1056 for line in lines)
    assert len(lines) * face.size * 1.16 <= 260


def test_a_title_no_size_holds_ends_in_an_ellipsis() -> None:
    _, lines = social_card._fitted("Çok uzun bir ad " * 90, FONTS, 258)
    assert lines[-1].endswith(" …")


def test_nothing_leaves_the_picture() -> None:
    longest = SocialCard("Birim", "Uzun ad " * 40, "Koordinatörlüğü ve Destek Hizmetleri " * 6, "Belediyesi")
    image = picture(longest).convert("L")
    assert image.crop((1129, 0, 1200, 630)).getextrema() == (255, 255)


def test_a_card_is_headed_by_the_sites_own_name() -> None:
    made = {draw_card(THEME, name, CARD) for name in (NAME, "Örnek Görevleri", "Örnek Görevleri?")}
    assert len(made) == 3
    assert Image.open(io.BytesIO(draw_card(THEME, "Uzun adlı bir sitenin adı " * 4, CARD))).size == (1200, 630)


def test_answers_stand_on_the_card_as_far_as_there_is_room() -> None:
    asked = SocialCard("Kameralar", "Kameralara kim bakıyor?", "", "4 belediyenin 4’ünün yönetmeliğinde var")
    few = replace(asked, answers=("Kütahya: Donanım Servisi",))
    many = replace(asked, answers=tuple(f"Yer {number}: Bir Uzun Adlı Şube Müdürlüğü" for number in range(1, 9)))
    pictures = {draw_card(THEME, NAME, card) for card in (asked, few, many)}
    assert len(pictures) == 3
    assert draw_card(THEME, NAME, many) == draw_card(THEME, NAME, replace(many, answers=many.answers[:4]))
