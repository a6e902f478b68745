"""Findings about addresses and texts that were published and may not change (design page, section 5)."""

from kimsorumlu.problems.catalogue.entry import FindingKind, Severity, error, warning

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
        "Yayımlamadan önce `kimsorumlu lock` çalıştırıp değişen addresses.lock dosyalarını kaydedin.",
        "Run `kimsorumlu lock` and commit the changed addresses.lock files before publishing.",
        "yeni bir yönetmelik eklemek",
    ),
    FindingKind(
        "lock-none",
        Severity.WARNING,
        "hiçbir adres kaydedilmemiş; {count} adres, metin ve bilgi için söz verilmedi (ilki: {value})",
        "nothing is locked; {count} addresses, texts and facts are not promised (first: {value})",
        "Site daha yayımlanmadıysa `kimsorumlu lock --new` çalıştırın; yayımlandıysa addresses.lock dosyalarını sürüm "
        "denetiminden geri alın.",
        "If the site was never published, run `kimsorumlu lock --new`; if it was, restore the addresses.lock files "
        "from version control.",
        "bütün addresses.lock dosyalarının silinmesi",
    ),
    error(
        "address-unpromised",
        "kütüklere işlenmemiş olan yayımlanmaz ({count} uyarı)",
        "what the locks do not hold is not published ({count} warnings)",
        "`kimsorumlu lock` çalıştırıp addresses.lock dosyalarını kaydedin; yalnız bakmak için `kimsorumlu serve` ya da "
        "`kimsorumlu build --draft` kullanın.",
        "Run `kimsorumlu lock` and commit the addresses.lock files; only to look at it, use `kimsorumlu serve` or "
        "`kimsorumlu build --draft`.",
        "kaydedilmemiş bir yönetmelikle `kimsorumlu build`",
    ),
    error(
        "fact-changed",
        "yayımlanmış bir bilgi değişiyor: {value}",
        "a published fact would change: {value}",
        "Eski değere dönün; gerçekten bir düzeltmeyse sürümün “log” bölümüne yazın: - {{date: …, at: {at}, why: …}}",
        "Restore the value; a true correction goes into the version's `log`: - {{date: …, at: {at}, why: …}}",
        "yayımlanmış bir karar sayısının, bölüm başlığının ya da alınan belgenin değişmesi",
    ),
    error(
        "fact-lost",
        "yayımlanmış bir bilgi kayboluyor: {value}",
        "a published fact would vanish: {value}",
        "Geri getirin; gerçekten bir düzeltmeyse sürümün “log” bölümüne, bir sürümde değilse data/changes.yml içine "
        "yazın: - {{date: …, at: {at}, why: …}}",
        "Bring it back; a true correction goes into the version's `log`, or into data/changes.yml if it is of no "
        "version: - {{date: …, at: {at}, why: …}}",
        "yayımlanmış bir bölüm başlığının ya da kabul şerhinin silinmesi",
    ),
    FindingKind(
        "note-changed",
        Severity.WARNING,
        "yayımlanmış bir editör notu değişiyor: {value}",
        "a published editor's note would change: {value}",
        "Not bizim sözümüzdür, düzeltilebilir: `kimsorumlu lock` yeni hâlini kaydeder. Anlamı değiştiyse sürümün “log” "
        "bölümüne de yazın: - {{date: …, at: {at}, why: …}}",
        "A note is ours and may be improved: `kimsorumlu lock` takes it over. If its meaning changed, say so in the "
        "version's `log` too: - {{date: …, at: {at}, why: …}}",
        "yayımlanmış bir “note” değerinin değişmesi ya da silinmesi",
    ),
    error(
        "name-changed",
        "yayımlanmış bir adresin arkasındaki ad değişiyor: {value}",
        "the name behind a published address would change: {value}",
        "Eski ada dönün; ad gerçekten değiştiyse data/changes.yml içine yazın: - {{at: {at}, was: …, date: …, why: …}}",
        "Restore the name; a true change goes into data/changes.yml: - {{at: {at}, was: …, date: …, why: …}}",
        "iki konunun “id” değerlerinin yer değiştirmesi",
    ),
    error(
        "redirect-changed",
        "yayımlanmış bir yönlendirmenin hedefi değişiyor: {value}",
        "the target of a published redirect would change: {value}",
        "Eski hedefe dönün; oradan ileriye ayrı bir yönlendirme yazılabilir. Hedef yanlışsa data/changes.yml içine "
        "yazın: - {{at: {at}, was: …, date: …, why: …}}",
        "Restore the target; a further redirect may lead on from there. If it was wrong, declare it in "
        "data/changes.yml: - {{at: {at}, was: …, date: …, why: …}}",
        "redirects.yml içinde yayımlanmış bir “new” değerinin değişmesi",
    ),
    error(
        "redirect-twice",
        "bu adres iki kez yönlendirilmiş: {value}",
        "this address is redirected twice: {value}",
        "Satırlardan birini kaldırın.",
        "Remove one of the entries.",
        "redirects.yml içinde aynı “old” değeriyle iki satır",
    ),
    error(
        "change-nowhere",
        "değişikliğin yazıldığı adresin arkasında söz verilmiş bir ad ya da yönlendirme yok: {value}",
        "no promised name or redirect stands behind the address of this change: {value}",
        "Adresi ornek/birim/cocuk/ biçiminde yazın.",
        "Write the address like ornek/birim/cocuk/.",
        "changes: [{at: konu/yok/, was: …, date: …, why: …}]",
    ),
    error(
        "lock-line",
        "adres kütüğünün bu satırı okunamadı",
        "this line of the address lock cannot be read",
        "Dosya elle değiştirilmez; sürüm denetiminden geri alın.",
        "The file is not edited by hand; restore it from version control.",
        "addresses.lock içinde yarım kalmış bir satır ya da açıklamaya çevrilmiş bir satır",
    ),
    error(
        "lock-twice",
        "adres kütüklerinde {count} satır ikinci kez yazılmış (ilki: {value})",
        "{count} lines stand a second time in the address locks (first: {value})",
        "Dallar birleştirildiyse dosyaları birinden alıp `kimsorumlu lock` çalıştırın. Klasör kopyalandıysa kopyadaki "
        "addresses.lock dosyasını silin.",
        "If branches were merged, take the files of one and run `kimsorumlu lock`. If a folder was copied, delete the "
        "addresses.lock of the copy.",
        "addresses.lock içinde aynı adresle iki satır",
    ),
    error(
        "lock-hash",
        "adres kütüğünün bu satırında metnin özeti yok: {value}",
        "this line of the address lock has lost the hash of its text: {value}",
        "Dosya elle değiştirilmez; sürüm denetiminden geri alın.",
        "The file is not edited by hand; restore it from version control.",
        "addresses.lock içinde özeti silinmiş bir satır",
    ),
    error(
        "lock-missing",
        "adres kütüğü kayıp: {value}",
        "an address lock is missing: {value}",
        "Sürüm denetiminden geri alın; `kimsorumlu lock --against <commit>` da onu oradaki satırlarla yeniden yazar.",
        "Restore it from version control; `kimsorumlu lock --against <commit>` writes it again with the lines there.",
        "bir yönetmeliğin addresses.lock dosyasının silinmesi",
    ),
    error(
        "lock-shortened",
        "adres kütüğünden {count} satır eksilmiş; {listed} satır olmalı",
        "{count} lines are gone from the address lock; it should have {listed}",
        "Sürüm denetiminden geri alın; `kimsorumlu lock --against <commit>` da onu oradaki satırlarla yeniden yazar.",
        "Restore it from version control; `kimsorumlu lock --against <commit>` writes it again with the lines there.",
        "addresses.lock dosyasından bir satırın silinmesi",
    ),
    error(
        "lock-altered",
        "adres kütüğü, data/addresses.lock içinde yazılı özetine uymuyor",
        "the address lock is not what its digest in data/addresses.lock says",
        "Elle değiştirildiyse sürüm denetiminden geri alın. İki dal birleştirildiyse "
        "`kimsorumlu lock --against <commit>` çalıştırın: oradaki hiçbir satır eksik değilse özetler yenilenir.",
        "If it was edited by hand, restore it from version control. If two branches were merged, run "
        "`kimsorumlu lock --against <commit>`: the digests are renewed if no line from there is missing.",
        "addresses.lock içinde elle değiştirilmiş bir satır",
    ),
    error(
        "lock-unsealed",
        "data/addresses.lock kendi satır sayısını ve özetini söylemiyor",
        "data/addresses.lock does not say how many lines it has, and their digest",
        "Sürüm denetiminden geri alın. Eski biçimdeyse `kimsorumlu lock --against <commit>` onu yenisine çevirir.",
        "Restore it from version control. If it is of the old form, `kimsorumlu lock --against <commit>` renews it.",
        "boşaltılmış bir data/addresses.lock",
    ),
    FindingKind(
        "lock-unlisted",
        Severity.WARNING,
        "bu adres kütüğü data/addresses.lock içinde yok; {count} satırı yeni sayılır",
        "this address lock is not listed in data/addresses.lock; its {count} lines count as new",
        "Yayımlamadan önce `kimsorumlu lock` çalıştırıp değişen addresses.lock dosyalarını kaydedin.",
        "Run `kimsorumlu lock` and commit the changed addresses.lock files before publishing.",
        "başka bir siteden kütüğüyle birlikte alınmış bir yönetmelik",
    ),
    error(
        "lock-rewritten",
        "kayıtlı bir söz {revision} kaydındakinden başka ve bu bildirilmemiş: {value}",
        "a locked promise differs from that of {revision}, and nothing declares it: {value}",
        "Satırı oradan geri alın; metin ya da bilgi düzeltildiyse önce “log” ya da data/changes.yml ile bildirilir.",
        "Restore the line from there; a corrected text or fact is first declared in `log` or data/changes.yml.",
        "özeti elle yenilenmiş bir kütük satırı",
    ),
    error(
        "lock-lines-lost",
        "{revision} kaydındaki {count} söz kütüklerde yok (ilki: {value})",
        "{count} promises of {revision} are not in the locks (first: {value})",
        "`kimsorumlu lock --against {revision}` onları geri yazar.",
        "`kimsorumlu lock --against {revision}` writes them again.",
        "kütüklerin silinip yeniden yazılması",
    ),
    error(
        "revision-unknown",
        "{value} okunamadı: {reason}",
        "{value} cannot be read: {reason}",
        "Bu deponun bir commit'ini yazın: origin/main, HEAD^. Sığ bir kopyada o commit olmayabilir.",
        "Name a commit of this repository: origin/main, HEAD^. A shallow clone may not have it.",
        "kimsorumlu check --against yok",
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
    error(
        "withdrawal-nowhere",
        "yayından kaldırılanın yeri yok: {value}",
        "the place of a withdrawal does not exist: {value}",
        "Metnin sayfasını, bir maddeyi ya da bendi yazın: ornek/park-ve-bahceler/2021-03-02/madde-5/#bent-a. Belge "
        "için metnin sayfası yazılır.",
        "Name the page of a text, an article or a clause: ornek/park-ve-bahceler/2021-03-02/madde-5/#bent-a. Of a "
        "document it is the page of its text.",
        "withdrawals: [{what: clause, at: ornek/yok/, …}]",
    ),
    error(
        "withdrawal-name",
        "yayından kaldırılan ad böyle yazılamaz: {value}",
        "a withdrawn name cannot be written so: {value}",
        "“name” yalnız “what: name” ile yazılır ve en çok {count} sözcüktür.",
        "`name` goes with `what: name` only, and has at most {count} words.",
        "withdrawals: [{what: clause, name: …, …}]",
    ),
    warning(
        "withdrawal-shown",
        "yayından kaldırılan ad hâlâ görünüyor: {value}",
        "a withdrawn name is still shown: {value}",
        "Ad o metnin başka bir yerinde ya da notlarda geçiyor. Aynı kişiyse orası için de bir kayıt ekleyin ya da adı "
        "nottan çıkarın.",
        "The name stands in another place of that text, or in a note. If it is the same person, withdraw it there, "
        "too, or take it out of the note.",
        "withdrawals: [{what: name, at: …/madde-5/, name: …, …}]",
    ),
    warning(
        "withdrawal-again",
        "yayından kaldırılan metin başka yerde hâlâ görünüyor: {value}",
        "a withdrawn text is still shown elsewhere: {value}",
        "Aynı sözler belediyenin başka bir metninde ya da başka bir maddesinde duruyor ({count} yerde). İstek orayı da "
        "kapsıyorsa orası için de bir kayıt ekleyin.",
        "The same words stand in another text of the municipality, or in another article (in {count} places). If the "
        "request covers it, withdraw it there, too.",
        "withdrawals: [{what: clause, at: …/madde-5/#bent-a, …}]",
    ),
)
