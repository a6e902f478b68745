"""The site's own pages as the search knows them: by what people type who look for one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.search.documents import NameDocument

# Whole questions, without the words that only ask ("nasıl", "nerede"): a name inside a longer question leads nowhere.
_PAGES: Final = (
    (ids.MUNICIPALITIES, "Belediyeler", "belediyeler; belediye listesi; belediyelerin listesi; bütün belediyeler"),
    (ids.TOPICS, "Konular", "konular; konu listesi; konuların listesi; bütün konular; konu başlıkları"),
    (ids.UNITS, "Birimler", "birim listesi; birimlerin listesi; müdürlük listesi; bütün birimler"),
    (ids.ROLES, "Unvanlar", "unvanlar; unvan listesi; unvanların listesi; görev unvanları"),
    (ids.LAWS, "Mevzuat", "mevzuat; mevzuat listesi; kanun listesi; atıf yapılan kanunlar"),
    (ids.TERMS, "Tanımlar", "tanımlar; terimler; sözlük; terim listesi; tanım listesi"),
    (
        ids.PAIRS,
        "Karşılaştırma",
        "karşılaştırma; belediye karşılaştır; belediyeleri karşılaştır; iki belediye karşılaştır",
    ),
    (
        ids.CHANGES,
        "Değişiklikler",
        "değişiklikler; son değişiklikler; yenilikler; yeni eklenen; güncelleme listesi; site güncelle",
    ),
    (ids.FINDINGS, "Bulgular", "bulgular; metin bulguları; hatalı maddeler; bulgu listesi"),
    (ids.GAPS, "Eksikler", "eksikler; eksik bilgi; eksik bilgiler listesi; eksik listesi; eksik metin; eksik belge"),
    (
        ids.DATA,
        "Açık veri",
        "veri indir; verileri indir; veri seti indir; tabloları indir; toplu indir; excel indir; csv indir; csv; api; "
        "json; ham veri",
    ),
    (
        ids.EMBEDDING,
        "Siteye ekleme",
        "siteye ekle; site ekle; siteye ek; sayfaya ekle; siteye koy; sayfaya koy; siteye koyar; "
        "sayfaya koyar; siteye göm; sayfaya göm; siteye ekleme; "
        "gömme kodu; widget; iframe",
    ),
    (
        ids.METHOD,
        "Yöntem",
        "yöntem; bilgi hazırla; bilgiler hazırlan; hazırlan bilgi; bilgi kaynağı; bilgiler nereden; bilgi doğru; "
        "bilgi güvenilir; site çalış",
    ),
    (
        ids.ABOUT,
        "Hakkında",
        "hakkında; hakkınızda; hakkımızda; site yap; siteyi yapan; site sahibi; site kimin; iletişim; "
        "site iletişim; site amacı",
    ),
    (ids.REPORTING, "Hata bildirme", "hata bildir; yanlış bildir; hata düzelt; yanlış bilgi; hatayı bildirme"),
    (ids.CONTRIBUTING, "Katkı", "katkı; katkıda bulun; katkı yap; belediye ekle; belediyemi ekle; yönetmelik ekle"),
    (ids.CITING, "Atıf", "atıf; atıf yap; siteye atıf; kaynak göster; kaynakça; alıntı yap"),
    (ids.ACCESSIBILITY, "Erişilebilirlik", "erişilebilirlik; ekran okuyucu; erişilebilirlik beyanı"),
    (
        ids.LETTER,
        "Başvuru yazısı",
        "başvuru yazısı; başvuru yazısı hazırla; dilekçe örneği; dilekçe yaz; dilekçe hazırla; örnek dilekçe",
    ),
    (ids.VERIFYING, "Doğrulama", "doğrulama; metin doğrula; belge doğrula; sayfa doğrula; çıktı doğrula"),
)


def site_pages() -> Iterator[NameDocument]:
    """A name each; the row of its card: label, address."""
    for address, label, names in _PAGES:
        yield NameDocument("page", tuple(names.split("; ")), (label, address))
