"""Verbs of questions, and of the sentences that answer them."""

from __future__ import annotations

import re

import pytest

from kimsorumlu.turkish.present import aorist, verb_stem

# present, aorist, folded stem
VERBS = re.findall(
    r"\w+",
    """
bakıyor bakar bak          kuruyor kurar kur           koruyor korur koru         yürütüyor yürütür yurut
yapıyor yapar yap          alıyor alır al              veriyor verir ver          ediyor eder ed
hazırlıyor hazırlar hazirla   izliyor izler izle       denetliyor denetler denetle   uyguluyor uygular uygula
belirliyor belirler belirle   bağlıyor bağlar bagla    yanıtlıyor yanıtlar yanitla   yayımlıyor yayımlar yayimla
yönetiyor yönetir yonet    eğitiyor eğitir egit        geliştiriyor geliştirir gelistir   satıyor satar sat
başvuruyor başvurur basvur    tutuyor tutar tut        paylaşıyor paylaşır paylas   gözetiyor gözetir gozet
değerlendiriyor değerlendirir degerlendir              bilinçlendiriyor bilinçlendirir bilinclendir
hazırlanıyor hazırlanır hazirlan   işletiyor işletir islet   kaldırıyor kaldırır kaldir   sağlıyor sağlar sagla
temizliyor temizler temizle   topluyor toplar topla    taşıyor taşır tasi         kesiyor keser kes
açıyor açar ac             kapatıyor kapatır kapat     ödüyor öder od             kalıyor kalır kal
""",
)


@pytest.mark.parametrize(("present", "said", "root"), list(zip(VERBS[::3], VERBS[1::3], VERBS[2::3], strict=True)))
def test_a_verb_of_a_question_in_the_aorist(present: str, said: str, root: str) -> None:
    assert (aorist(present), verb_stem(present)) == (said, root)


def test_what_is_no_present_stays() -> None:
    assert (aorist("sorumlu"), verb_stem("sorumlu")) == ("sorumlu", "sorumlu")
