"""Findings about the received document: furniture, corrections, fidelity."""

from kimsorumlu.problems.catalogue.entry import FindingKind, Severity, error

TITLE = "Alınan belge"
ABOUT = "Veri, alınan belgeyle sözcük sözcük karşılaştırılırken."

ENTRIES = (
    error(
        "source-missing",
        "alınan belge bulunamadı: {value}",
        "the received document is missing: {value}",
        "Belgeyi sürüm dosyasının yanındaki sources/ klasörüne koyun.",
        "Put the document into sources/ beside the version file.",
        "file: sources/yok.txt",
    ),
    error(
        "source-outside",
        "belge, sources/ altında düz bir dosya adıyla yazılmalı: {value}",
        "the document must be a plain file name under sources/: {value}",
        "Ad yalnız İngilizce harf, rakam, nokta, tire ve alt çizgi içerebilir; başka klasöre ya da bağlantıya gidemez.",
        "The name may hold ASCII letters, digits, dot, hyphen, underscore; no other folder, no link.",
        "file: ../../baska.txt",
    ),
    error(
        "hash-mismatch",
        "belgenin SHA-256 özeti tutmuyor: {actual}",
        "the document's SHA-256 differs: {actual}",
        "Belge alındığı gibi kalmalı; gerçekten yenilendiyse sha256 değerini değiştirin.",
        "The document must stay as received; if it was truly replaced, update sha256.",
        "sha256: 0000…",
    ),
    error(
        "furniture-lines",
        "belgede {value}. satırlar yok (belge {count} satır)",
        "the document has no lines {value} ({count} lines in all)",
        "Satır numaraları 1’den başlar.",
        "Lines are counted from 1.",
        "lines: [900-904]",
    ),
    error(
        "furniture-differs",
        "{value}. satırlarda sayfa öğesi olarak yazılan metin yok",
        "lines {value} do not hold the text declared as furniture",
        "Satır numarasını ya da metni düzeltin.",
        "Correct the line numbers or the text.",
        "furniture: [{lines: [58-61], text: …}]",
    ),
    error(
        "furniture-hides-text",
        "{value}. satırlar sayfa öğesi olamaz: {reason}",
        "lines {value} cannot be furniture: {reason}",
        "Sayfa başlığı, numara ve damga kısa olur, madde içermez; kişi adı en çok {limit} sözcüktür.",
        "Running heads, numbers and stamps are short and hold no article; a person's name is at most {limit} words.",
        "furniture: [{lines: [10-40], text: …}]   # içinde “MADDE 5-” var",
    ),
    error(
        "correction-too-large",
        "“{printed}” → “{corrected}” tarama hatası olamayacak kadar farklı",
        '"{printed}" → "{corrected}" differs too much for scanning damage',
        "Düzeltme tek tük harf ve boşluk değiştirir, rakam değiştirmez; metnin kendi yanlışına editör notu yazılır.",
        "A correction changes a letter or a space, never a digit; an error of the text itself gets an editor's note.",
        "{printed: edilir, corrected: edilmez, why: scan}",
    ),
    error(
        "marker-in-text",
        "belgede satır başındaki “{value}” bir madde işareti, ama veride madde olarak yazılmamış",
        'the document begins a line with the marker "{value}", but the data has no article there',
        "Maddeyi kendi “- article:” girdisiyle yazın.",
        "Give the article an entry of its own.",
        "iki maddenin tek bentte birleştirilmesi",
    ),
    FindingKind(
        "label-in-text",
        Severity.WARNING,
        "belgede satır başındaki “{value}” bir bent etiketine benziyor, ama veride metnin içinde",
        'the document begins a line with "{value}", which looks like a label, but the data has it inside a text',
        "Bent ise kendi “- {value}:” girdisiyle yazın; cümlenin parçasıysa olduğu gibi bırakın.",
        "If it is an item, give it an entry of its own (- {value}:); if it is part of a sentence, leave it.",
        "iki bendin tek girdide birleştirilmesi",
    ),
    error(
        "evidence-not-found",
        "dayanak gösterilen ifade belgede yok: {value}",
        "the quoted evidence is not in the document: {value}",
        "İfadeyi belgeden harfi harfine alın ya da yerini “evidence_from” ile doğru gösterin.",
        "Quote the document to the letter, or say by `evidence_from` where it stands.",
        'evidence: "… kabul edilmiştir."   # belgede böyle bir cümle yok',
    ),
    error(
        "correction-not-found",
        "düzeltme yazılan yerde tam bir kez bulunamadı: {value}",
        "the corrected form does not stand exactly once where the correction says: {value}",
        "Yerini kontrol edin; sözcük birden çok geçiyorsa yanındaki sözcüğü de yazın.",
        "Check the place; if the word stands there more than once, give its neighbour too.",
        '{at: madde-5, printed: "akıll ı", corrected: akıllı, why: scan}',
    ),
    error(
        "fidelity",
        "metin belgeyle aynı değil: belgede “{printed}”, veride “{data}”",
        'the text differs from the document: printed "{printed}", data "{data}"',
        "Veriyi belgede basıldığı gibi yazın; sayfa öğesi ya da tarama hatası ise öyle bildirin.",
        "Write the data as printed; declare page furniture and scanning damage as such.",
        "bir sözcüğü atlanmış bent",
    ),
)
