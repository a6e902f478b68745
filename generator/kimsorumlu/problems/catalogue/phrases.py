"""What a finding's values say in words of their own: why something failed, what was expected. Turkish, then English."""

import errno

from kimsorumlu.problems.catalogue.system import SYSTEM

# What libyaml says of the slips a clerk is likely to make; anything else stays in its own words.
_YAML = {
    "mapping values are not allowed in this context": "burada ikinci bir “:” olamaz; metni “|” bloğuna alın",
    "could not find expected ':'": "anahtardan sonra “:” bekleniyordu",
    "did not find expected key": "burada bir anahtar bekleniyordu; girintiyi kontrol edin",
    "did not find expected '-' indicator": "burada “-” bekleniyordu; girintiyi kontrol edin",
    "did not find expected ',' or ']'": "“,” ya da “]” bekleniyordu",
    "did not find expected ',' or '}'": "“,” ya da “}” bekleniyordu",
    "did not find expected node content": "burada bir değer bekleniyordu",
    "found unexpected end of stream": "tırnak ya da ayraç kapanmadan dosya bitiyor",
    "found character that cannot start any token": "değer bu karakterle başlayamaz; metni tırnağa alın",
    "found undefined alias": "tanımsız takma ad",
    "but found another document": "dosyada ikinci bir “---” bölümü var",
    "expected a single document in the stream": "dosyada ikinci bir “---” bölümü var",
}

PHRASES: dict[str, tuple[str, str]] = {
    "not-utf-8": ("UTF-8 değil (bayt {0})", "not UTF-8 (byte {0})"),
    "import-nothing-before": (
        "{0} yönetmeliğinin bundan önceki bir metni yok; ilk metin için: kimsorumlu import",
        "there is no earlier text of {0}; for the first one: kimsorumlu import",
    ),
    "import-nothing": (
        "belgede metin bulunamadı",
        "no text was found in the document",
    ),
    "import-exists": (
        "{0} zaten var; üzerine yazılmadı (yeni bir belge için: kimsorumlu new-version)",
        "{0} is there already and was not written over (for a new document: kimsorumlu new-version)",
    ),
    "import-document-exists": (
        "{0} zaten var, ama bu belge değil; üzerine yazılmadı",
        "{0} is there already and is another document; it was not written over",
    ),
    "import-regulation": (
        "“{0}” yönetmelik klasörünün adı olamaz; --regulation ile küçük harf, rakam ve tireden oluşan bir ad verin",
        "a regulation’s folder cannot be called {0}; give a name of small letters, digits and hyphens: --regulation",
    ),
    "import-other-municipality": (
        "metin “{0}” diyor, klasör ise {1} için",
        "the text says {0}, the folder is for {1}",
    ),
    "import-no-day": (
        "metinde kabul tarihi yok; sürümün tarihi olarak belgenin alındığı gün yazıldı (date_basis: retrieved)",
        "the text has no date of adoption; the day the document was got is the version’s (date_basis: retrieved)",
    ),
    "import-day-printed": (
        "verilen gün belgede geçiyor, ama karar tarihi olarak değil (date_basis: document-stamp)",
        "the document prints the given day, but not as that of a decision (date_basis: document-stamp)",
    ),
    "import-day-given": (
        "verilen gün belgede geçmiyor; belgenin alındığı gün sayıldı (date_basis: retrieved)",
        "the document does not print the given day; it counts as the day of retrieval (date_basis: retrieved)",
    ),
    "import-marked-draft": (
        "belgenin üzerinde “taslak” yazıyor: yürürlükteki metin olup olmadığına bakın",
        "the document is marked as a draft: see whether it is the text in force",
    ),
    "import-two": (
        "belgede iki yönetmelik var, ikincisi {0}. satırda başlıyor: belgeyi ikiye ayırıp ayrı ayrı alın",
        "the document holds two regulations, the second begins on line {0}: part it, and import each",
    ),
    "import-title": (
        "yönetmeliğin adı belgenin başında yazmıyor; metinden çıkarıldı: {0}",
        "the document’s head does not print the regulation’s name; it was made of the text: {0}",
    ),
    "import-municipality-name": (
        "metin bu belediyeyi adıyla anmıyor ({0}); adı klasörden yazıldı",
        "the text does not name this municipality ({0}); its name was made of the folder’s",
    ),
    "import-municipality-district": (
        "bu adda birden çok ilçe var, ilini kontrol edin: {0}",
        "there are several districts of this name, check the province: {0}",
    ),
    "import-municipality-province": (
        "“{0}” yer adları arasında yok; türünü ve ilini kontrol edin",
        "{0} is none of the known places; check kind and province",
    ),
    "import-municipality-rest": (
        "belediyenin sitesi ve DETSİS numarası bilinmiyor (null)",
        "the municipality’s site and its number in the state’s register are unknown (null)",
    ),
    "document-encoding": (
        "alınan belge ne UTF-8 ne UTF-16 ne de windows-1254 (bayt {0})",
        "the received document is neither UTF-8 nor UTF-16 nor windows-1254 (byte {0})",
    ),
    "document-damaged": (
        "{0} olarak açılamadı: dosya bozuk ya da başka biçimde",
        "cannot be opened as {0}: the file is damaged or of another format",
    ),
    "document-password": (
        "parolayla korunuyor; parolasız kaydedilmiş hâlini koyun",
        "protected by a password; put the file as saved without one",
    ),
    "document-needs": (
        "bu biçimi okumak için {0} gerekir: pip install 'kimsorumlu[{1}]'",
        "reading this format needs {0}: pip install 'kimsorumlu[{1}]'",
    ),
    "document-members": ("{0} parçadan çok içeriyor", "holds more than {0} parts"),
    "document-unpacks": (
        "açılınca {0} MB’ı ya da aslının 200 katını aşıyor",
        "unpacks to over {0} MB or 200 times its size",
    ),
    "document-entities": ("içinde XML varlık tanımı (DOCTYPE) var", "it defines XML entities (DOCTYPE)"),
    "document-elements": ("bir parçasında {0} öğeden çok var", "a part of it has more than {0} elements"),
    "document-deep": ("öğeleri çok derin iç içe", "its elements are nested too deep"),
    "document-letters": ("{0} harften uzun", "longer than {0} letters"),
    "document-lines": ("{0} satırdan uzun", "longer than {0} lines"),
    "letter-read-as": ("“{0}” harfi “{1}” okundu", "the letter “{0}” was read as “{1}”"),
    "document-foreign-part": (
        "içine gömülü başka bir dosya okunmadı; metnini belgenin kendisine aktarın",
        "a file embedded in it was not read; move its text into the document itself",
    ),
    "document-joined-paragraphs": (
        "sonu silinmiş ya da gizli bir paragraf sonrakiyle birleşti",
        "a paragraph whose end is deleted or hidden was joined to the next",
    ),
    "document-deleted": ("silinmiş metin (değişiklik izleme) alınmadı", "deleted text (tracked changes) was left out"),
    "document-hidden": ("gizli metin alınmadı", "hidden text was left out"),
    "document-is": ("{0} biçiminde bir dosya; biçimini (format) ona göre yazın", "a file of the format {0}; say so"),
    "document-unknown": (
        "bilinmeyen bir biçim; Word, ODT, PDF, HTML ya da düz metin olarak kaydedin",
        "of an unknown format; save it as Word document, ODT, PDF, HTML or plain text",
    ),
    "document-old-word": (
        "Word’ün eski biçimi (DOC ya da RTF); Word ya da LibreOffice ile DOCX olarak kaydedin",
        "Word's old format (DOC or RTF); save it as DOCX with Word or LibreOffice",
    ),
    "document-xml": (
        "Akoma Ntoso olmayan bir XML dosyası; belge olarak okunmaz. Aynı metnin Akoma Ntoso, Word, ODT, PDF, HTML ya "
        "da düz metin biçimini alın",
        "an XML file that is not Akoma Ntoso, which is not read as a document; take the text as Akoma Ntoso, Word "
        "document, ODT, PDF, HTML or plain text",
    ),
    "akn-element": (
        "{1}. satırdaki “{0}” öğesinin bu biçimde yeri yok; sözleri kaybolmasın diye dosya alınmadı",
        "the element {0} in line {1} has no place in this form; so that no word is lost the file was not taken",
    ),
    "akn-record": (
        "dosyanın künye kaydı okunamadı: {0}",
        "the record of the file’s head could not be read: {0}",
    ),
    "akn-day": (
        "dosyadaki metin {0} tarihli; başka bir günle alınamaz",
        "the text in the file is of {0}; it cannot be taken for another day",
    ),
    "akn-foreign": (
        "Akoma Ntoso, ama künye kaydı yok: maddeler öğelerinden değil, satırlarından tanındı; belgeyle karşılaştırın",
        "Akoma Ntoso without a record of its head: the articles were recognised by their lines, not their elements; "
        "hold them against the document",
    ),
    "document-program": ("{0} programı belgeyi okuyamadı", "the program {0} could not read the document"),
    "document-converted": (
        "eski Word belgesi LibreOffice ile çevrildi; numaraları aslıyla karşılaştırın",
        "an old Word document was converted by LibreOffice; hold its numbers against the original",
    ),
    "document-recognised": (
        "taranmış belgenin yazısı tanındı (OCR); harfleri ve etiketleri aslıyla karşılaştırın",
        "the text of a scan was recognised (OCR); hold letters and labels against the original",
    ),
    "document-pages": ("{0} sayfadan uzun", "longer than {0} pages"),
    "document-too-much": (
        "okunması bellek ya da süre sınırını aştı",
        "reading it took more memory or time than is allowed",
    ),
    "document-scan": (
        "taranmış görüntü: içinde yazı yok; belediyeden yazılı aslını (Word ya da PDF) isteyin ya da metnini tanıtıp "
        "(OCR) düz metin olarak koyun",
        "a scan without text; ask the municipality for the written original (Word or PDF), or put its recognised text "
        "(OCR) as plain text",
    ),
    "document-scanned-page": ("sayfa taranmış görüntü, yazısı alınamadı", "a scanned page; its text was not read"),
    "document-picture-page": (
        "sayfa taranmış görüntü; altındaki tanınmış yazı (OCR) okundu",
        "a scanned page; the recognised text beneath it was read",
    ),
    "document-outside-page": (
        "sayfanın dışına taşan, basılmayan harfler alınmadı",
        "letters beyond the page, which are not printed, were left out",
    ),
    "document-order": (
        "sayfa karışık sırayla çizilmiş; satırlar yerlerine göre sıralandı",
        "a page is drawn in another order; its lines were ordered by their places",
    ),
    "document-frame": (
        "sayfanın menüsü, üst ya da alt bölümü alınmadı",
        "the menu, header or footer of the page was left out",
    ),
    "document-unseen": ("görünmeyen {0} karakteri alınmadı", "the unseen character {0} was left out"),
    "document-list-begun": (
        "üst düzeyi daha önce kullanılmamış bir liste; etiketi başka programda farklı basılabilir",
        "a list whose upper level was not used before; other programs may print another label",
    ),
    "document-number-format": (
        "bilinmeyen “{0}” numara biçimi rakamla yazıldı",
        'an unknown number format "{0}" was put in figures',
    ),
    "document-symbol": (
        "bilinmeyen bir simge (“{0}”) nokta imi yazıldı",
        'an unknown symbol ("{0}") was put as a bullet',
    ),
    "document-field": ("“{0}” alanının sonucu belgede yok", 'the document holds no result of a field "{0}"'),
    "document-drawn-words": (
        "çizim olarak basılan sözler alınmadı: “{0}”",
        'words that are drawn were left out: "{0}"',
    ),
    "document-diagram": (
        "bir şemanın ya da grafiğin yazıları alınmadı",
        "the words of a diagram or chart were left out",
    ),
    "not-a-file": ("düz bir dosya değil", "not a plain file"),
    "too-large": ("{0} MB’tan büyük", "larger than {0} MB"),
    "leads-out": ("veri klasörünün dışını gösteren bir bağlantı", "a link that leads out of the data folder"),
    "bad-code-point": ("kabul edilmeyen karakter {0}", "character {0} is not accepted"),
    "too-deep": ("çok derin", "too deep"),
    "key-not-text": ("anahtar düz metin olmalı", "a key must be plain text"),
    "text": ("metin", "text"),
    "list": ("liste", "a list"),
    "short-text": ("en çok {0} harf", "{0} letters at most"),
    "short-list": ("en çok {0} öğeli bir liste", "a list of {0} entries at most"),
    "section": ("anahtarlı bir bölüm", "a section with keys"),
    "true-or-false": ("true ya da false", "true or false"),
    "sha-256": ("64 haneli, küçük harfli SHA-256 özeti", "a SHA-256 of 64 lower-case digits"),
    "some-text": ("boş olmayan metin", "text that is not empty"),
    "some-list": ("boş olmayan liste", "a list that is not empty"),
    "line-range": ("satır aralığı (58-61)", "a range of lines (58-61)"),
    "unit-kind": (
        "küçük harfle, rakamsız bir ad: müdürlük, büro, grup amirliği",
        'a name in small letters, without digits, as "müdürlük", "büro", "grup amirliği"',
    ),
    "date": ("YYYY-AA-GG tarihi", "a date YYYY-MM-DD"),
    "skin-not-installed": (
        "skin: {0} için paketi gerekir: pip install 'kimsorumlu[{0}]'",
        "skin: {0} needs its package: pip install 'kimsorumlu[{0}]'",
    ),
    "picture-in-content": ("content/ klasöründeki bir dosya", "a file below content/"),
    "readable-colour": ("beyaz üzerinde okunan bir renk, örneğin #0a4d5c", "a colour to be read on white, as #0a4d5c"),
    "something-else": ("başka bir değer", "another value"),
    "empty": ("boş", "empty"),
    "municipality-folder": ("belediye klasörü", "a municipality's folder"),
    "version-file": ("YYYY-AA-GG.yml", "YYYY-MM-DD.yml"),
    "version-file-or-sources": ("YYYY-AA-GG.yml, sources/", "YYYY-MM-DD.yml, sources/"),
    "pattern-depth": ("ayraçlar {0} düzeyden derin", "brackets nested deeper than {0} levels"),
    "pattern-length": ("{0} karakterden uzun", "longer than {0} characters"),
    "pattern-choices": (
        "bir yerde {0}’den çok biçimde eşleşebilir; boşlukları ve seçenekleri azaltın",
        "it may match in more than {0} ways at one place; use fewer gaps and alternatives",
    ),
    "pattern-misplaced": ("“{0}” yersiz", '"{0}" is out of place'),
    "pattern-sign": ("“{0}” bu dilde yok", 'this language has no "{0}"'),
    "pattern-after-word": ("“{0}” bir sözcüğün ardından gelir", '"{0}" comes after a word'),
    "pattern-no-word": ("sözcük eksik", "a word is missing"),
    "pattern-not-closed": ("“{0}” ile kapanmamış", 'not closed with "{0}"'),
    "pattern-not-a-word": ("“{0}” bir sözcük değil", '"{0}" is not a word'),
    "furniture-marker": ("içinde madde işareti var", "they hold an article marker"),
    "furniture-division": ("içinde kısım ya da bölüm etiketi var", "they hold the label of a part or a chapter"),
    "furniture-label": (
        "bir bent ya da fıkra etiketiyle başlıyor",
        "they begin with a label",
    ),
    "furniture-alone": (
        "sayıdan önceki ya da sonraki sayfanın numarası da bildirilmemiş",
        "no page numbered next to it is declared",
    ),
    "furniture-amid": ("metin satırının başında ya da sonunda değil", "they stand at no end of their line of the text"),
    "furniture-heading": (
        "bir maddenin başlığının yerinde duruyor",
        "they stand where the heading of an article does",
    ),
    "furniture-high": ("belgenin {0} sayfası olamaz", "the document is too short to have {0} pages"),
    "furniture-inside": ("bir paragrafın ortasında duruyor", "they stand in the middle of a paragraph"),
    "furniture-no-number": ("yazılan, bir sayfa numarası değil", "what is written is no page number"),
    "furniture-once": (
        "yönetmeliğin adı değil ve {0} sayfada yinelenmiyor",
        "they are not the regulation's name, and do not recur on {0} pages",
    ),
    "furniture-sentence": ("bir cümle ya da cümlenin parçası", "they are a sentence or part of one"),
    "furniture-no-stamp": ("damganın tarihi ya da damga olduğunu gösteren bir sözü yok", "no date, no word of a stamp"),
    "furniture-no-web": (
        "internet sayfasının bir bağlantısına ya da düğmesine benzemiyor",
        "not like a link or a button of a web page",
    ),
    "furniture-personal": (
        "kişi adı yalnız damgada ve elektronik imza kaydında bulunabilir",
        "a person's name can stand only in a stamp or an e-signature",
    ),
    "furniture-unlike-lines": ("yazılan sözler bu satırlarda yok", "the words written are not in these lines"),
    "furniture-no-name": ("“{0}” bir kişi adı değil", '"{0}" is no person\'s name'),
    "furniture-words": ("{0} sözcük", "{0} words"),
    "furniture-surplus": ("yazılmayan {0} sözcük var", "they hold {0} words that are not written"),
    "of-entry-into-force": ("yürürlüğe giriş", "entry into force"),
    "of-repeal": ("yürürlükten kaldırma", "repeal"),
    "correction-same": ("iki biçim aynı", "both forms are the same"),
    "correction-number": ("bir sayı değişiyor", "a number changes"),
    "correction-numeral": ("yazıyla bir sayı değişiyor", "a number in words changes"),
    "correction-word": ("bir sözcük ekleniyor ya da düşüyor", "a word comes or goes"),
    "correction-negation": ("cümle olumsuza ya da olumluya dönüyor", "the sense is turned round"),
    "correction-letters": ("bir sözcükte {0} harften çoğu değişiyor", "more than {0} letters of a word change"),
    "correction-unlike": (
        "değişen harfler birbirine benzemiyor ya da sözcüğün eki değişiyor",
        "the letters do not look alike, or an ending changes",
    ),
    "correction-known": ("“{0}” metnin kendi sözü, başka yerde de geçiyor", 'the text uses "{0}" elsewhere, too'),
    "page-not-in-nav": (
        "{0} sayfasına hiçbir sayfadan gidilmiyor; mkdocs.yml dosyasına ekleyin: nav: [Başlık: {0}]",
        "no page leads to {0}; add it to mkdocs.yml: nav: [Title: {0}]",
    ),
    "link-nowhere": ("“{0}” bağlantısının hedefi yok", 'the link "{0}" leads nowhere'),
    "script-form": (
        "betiğin {0}. satırının biçimi birleştirmede bilinmiyor: {1}",
        "line {0} is of a form that joining does not know: {1}",
    ),
    "script-circle": ("betikler birbirini çağırıyor: {0}", "scripts import each other in a circle: {0}"),
    "script-name": ("“{0}” adını {1} dışa vermiyor", '{1} does not export "{0}"'),
    "script-twice": (
        "sayfada bir kez olabilir, iki dosyaya düşüyor: {0} ve {1}",
        "may be on a page only once, would be in two files: {0} and {1}",
    ),
    "site-folder": ("site/ gerçek ve yazılabilir bir klasör değil", "site/ is not a real, writable folder"),
    "other-files": (
        "bir işçi başka dosyalar görüyor: veri, paket, kitaplıklar ve KIMSORUMLU_ değişkenleri aynı olmalıdır",
        "a worker sees other files: data, package, libraries and KIMSORUMLU_ variables have to be the same",
    ),
    "sources-unknown": (
        "neyin okunacağı bağlantılar yüzünden söylenemiyor",
        "what is to be read cannot be told because of links",
    ),
    "work-link": (
        "build/ ve içindekiler bağlantı olamaz; başka bir klasöre yazılır, oradakiler silinirdi",
        "build/ and what it holds cannot be links: another folder would be written to and emptied",
    ),
    "leads-out-of": ("{0}/ klasörünün dışını gösteren bir bağlantı", "a link that leads out of the folder {0}/"),
    "head-open": (
        "sayfanın “---” ile açılan başlık bölümü kapanmamış",
        'the head that "---" opens is never closed',
    ),
    "head-stray": (
        "sayfanın başlık bölümü “---” satırıyla açılmıyor, metnin içinde kalıyor",
        'no line "---" opens the head, so that it stands in the text',
    ),
    "page-size": ("{0} KB’tan büyük", "larger than {0} KB"),
    "page-empty": ("sayfa boş çıktı", "the page came out empty"),
    "page-brackets": ("bir paragrafta en çok {0} “[” olabilir", 'a paragraph can hold {0} "[" at most'),
    "page-tags": ("bir sayfada en çok {0} “<” olabilir", 'a page can hold {0} "<" at most'),
    "page-headings": ("bir sayfada en çok {0} başlık olabilir", "a page can hold {0} headings at most"),
    "page-levels": (
        "listeler ve alıntılar en çok {0} düzey olabilir",
        "lists and quotations can have {0} levels at most",
    ),
    "page-terms": ("bir paragrafta en çok {0} “:” satırı olabilir", 'a paragraph can hold {0} lines with ":" at most'),
    "page-declaration": ("sayfada “<!” yalnız “<!--” olarak yazılabilir", '"<!" is only read as "<!--"'),
    **{errno.errorcode[number]: said for number, said in SYSTEM.items()},
    # These are no templates: their braces are braces.
    **{problem: (turkish.replace("}", "}}"), problem.replace("}", "}}")) for problem, turkish in _YAML.items()},
}
