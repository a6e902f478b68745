"""Findings about addresses and texts that were published and may not change (design page, section 5)."""

from kimsorumlu.problems.catalogue.entry import FindingKind, Severity, error

TITLE = "Kalıcı adresler ve metinler"
ABOUT = "Yayımlanmış adreslerin ve metinlerin korunması."

ENTRIES = (
    error(
        "address-lost",
        "yayımlanmış bir adres kayboluyor: {value}",
        "a published address would vanish: {value}",
        "Geri getirin ya da yeni adresini data/redirects.yml içine yazın: - {{old: {value}, new: …, date: …, why: …}}",
        "Bring it back, or declare its new address in data/redirects.yml: - {{old: {value}, new: …, date: …, why: …}}",
        "yayımlanmış bir bendin silinmesi",
    ),
    error(
        "addresses-lost",
        "yayımlanmış bir sayfa, ona bağlı {count} adresle birlikte kayboluyor: {value}",
        "a published page would vanish with {count} addresses that belong to it: {value}",
        "Geri getirin ya da yeni adresini data/redirects.yml içine yazın; altındaki ve gömülü adresler de onunla "
        "taşınır: - {{old: {value}, new: …, date: …, why: …}}",
        "Bring it back, or declare its new address in data/redirects.yml, which carries all below it and its embeds "
        "along: - {{old: {value}, new: …, date: …, why: …}}",
        "yayımlanmış bir maddenin silinmesi, bir birim adının (units anahtarının) ya da bir klasör adının değişmesi",
    ),
    error(
        "text-changed",
        "yayımlanmış bir metin değişiyor: {value}",
        "a published text would change: {value}",
        "Eski metne dönün; gerçekten bir düzeltmeyse sürümün “log” bölümüne yazın: - {{date: …, at: {at}, why: …}}",
        "Restore the text; a true correction goes into the version's `log`: - {{date: …, at: {at}, why: …}}",
        "yayımlanmış bir bendin bir sözcüğünün değişmesi",
    ),
    error(
        "correction-lost",
        "yayımlanmış bir düzeltme günlükten siliniyor: {value}",
        "a published correction would vanish from the log: {value}",
        "Sürümün “log” bölümündeki eski satırı geri getirin (at: {at}); yeni bir düzeltme ona eklenir.",
        "Restore the entry of the version's `log` (at: {at}); a further correction is added to it.",
        "yayımlanmış bir “log” satırının silinmesi",
    ),
    FindingKind(
        "address-new",
        Severity.WARNING,
        "{count} yeni adres henüz kaydedilmedi (ilki: {value})",
        "{count} new addresses are not in the lock yet (first: {value})",
        "Yayımlamadan önce `kimsorumlu lock` çalıştırıp data/addresses.lock dosyasını kaydedin.",
        "Run `kimsorumlu lock` and commit data/addresses.lock before publishing.",
        "yeni bir yönetmelik eklemek",
    ),
    error(
        "lock-line",
        "adres kütüğünün bu satırı okunamadı",
        "this line of the address lock cannot be read",
        "Dosya elle değiştirilmez; sürüm denetiminden geri alın.",
        "The file is not edited by hand; restore it from version control.",
        "data/addresses.lock içinde yarım kalmış bir satır",
    ),
    error(
        "redirect-nowhere",
        "yönlendirmenin hedefi sitede yok: {value}",
        "the redirect leads to an address the site does not have: {value}",
        "Var olan bir adres yazın.",
        "Name an address that exists.",
        "- {old: ornek/birim/eski/, new: ornek/birim/yok/}",
    ),
    error(
        "redirect-into-itself",
        "yönlendirme kendi altına gidiyor: {old} → {value}",
        "the redirect leads below itself: {old} → {value}",
        "Altındaki adresler de onunla taşınır; hedef başka bir yerde olmalı.",
        "What lies below an address goes along with it; its target must be elsewhere.",
        "- {old: ornek/eski/, new: ornek/eski/yeni/}",
    ),
    error(
        "redirect-fragment",
        "yönlendirilen “#” adresi bir maddenin sayfasında değil: {value}",
        "the redirected fragment is not on the page of an article: {value}",
        "Maddenin tarihli adresini yazın; madde artık yoksa önce onun sayfasını yönlendirin.",
        "Name the article's dated address; if the article is gone, redirect its page first.",
        "- {old: ornek/#ust, new: ornek/}",
    ),
    error(
        "redirect-hides-page",
        "yönlendirilen adreste bir sayfa var: {value}",
        "a page stands at the redirected address: {value}",
        "Yönlendirmeyi ya da sayfayı kaldırın.",
        "Remove the redirect or the page.",
        "- {old: ornek/, new: baska/}",
    ),
    error(
        "log-nowhere",
        "düzeltme günlüğündeki yer bu metinde yok: {value}",
        "the correction log names a place this text does not have: {value}",
        "Yeri madde-5 bent-e biçiminde yazın.",
        "Write the place like madde-5 bent-e.",
        "log: [{date: 2026-01-05, at: madde-99, why: …}]",
    ),
)
