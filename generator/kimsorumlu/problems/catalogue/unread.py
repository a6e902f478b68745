"""Findings about what a text says and the data leaves open, and about notes that say something else than the text."""

from kimsorumlu.problems.catalogue.entry import answerable

TITLE = "Metnin söyleyip verinin boş bıraktıkları"
ABOUT = (
    "Metnin söylediği, ama verinin boş bıraktığı bağlılıklar, görevler ve birimler; metne uymayan editör notları ve "
    "tablo başlıkları."
)

ENTRIES = (
    answerable(
        "superior-unread",
        "{article} “{value}” için kime bağlı olduğunu söylüyor, ama veride yazılmamış",
        '{article} says whom "{value}" is under, but the data does not',
        "Bağlı olduğu birimi “parent”, unvanı “reports_to” altına yazın.",
        "Write the unit above it as `parent`, the role as `reports_to`.",
        "mudur: {name: Müdür}   # metinde: Müdür, Belediye Başkanına karşı sorumludur.",
    ),
    answerable(
        "duties-unread",
        "{article} yalnız “{value}” adına konuşuyor, ama görevlerinin yeri olarak yazılmamış",
        '{article} speaks for "{value}" alone, but is not given as the place of its duties',
        "“duties” altına maddeyi yazın; görevlerini saymıyorsa yanıtlayın.",
        "Write the article as `duties`; if it does not lay any down, answer so.",
        "bakim-servisi: {name: Bakım Servisi, duties: null}   # 5. madde: speaks_for: bakim-servisi",
    ),
    answerable(
        "speaker-left",
        "metin “{value}” adını ötekilerle birlikte anıyor, ama onun adına konuşmuyor sayılmış",
        'the text names "{value}" together with others, but is not said to speak for it',
        "“speaks_for” altına onu da yazın; hüküm ona görev vermiyorsa yanıtlayın.",
        "Add it to `speaks_for`; if the clause lays no duty on it, answer so.",
        "heading: Bakım Servisi ve Fidanlık Servisi, speaks_for: bakim-servisi",
    ),
    answerable(
        "table-head",
        "satır, sütun adı mı değil mi: belge ya da altındaki sayılar veriden başka söylüyor: “{value}”",
        'whether this row names the columns, the document, or the numbers below, say otherwise: "{value}"',
        "Sütun adlarını “head”, öbür satırları “rows” altına yazın.",
        "Write the names of the columns as `head`, all other rows as `rows`.",
        "head:\n- [Müdür, 1]\nrows:\n- [Memur, 2]",
    ),
    answerable(
        "note-denies",
        "not, hükmün söylediğinin tersini söylüyor: “{value}”",
        'the note says the opposite of what the clause says: "{value}"',
        "Not, metni açıklar; değiştirmez. Değişiklik “mark” ile, metnin sona ermesi “end” ile yazılır.",
        "A note explains the text and changes nothing: a change is a `mark`, the end of a text is its `end`.",
        "text: Müdür raporu onaylar.\nnote: Müdür raporu onaylamaz.",
    ),
    answerable(
        "note-quote",
        "notun belgede basılı dediği söz bu metinde yok: “{value}”",
        'the words that the note says are printed do not stand in this text: "{value}"',
        "Tırnak içindeki sözü belgede basıldığı gibi yazın.",
        "Write the quoted words as the document prints them.",
        "note: “Kurumda” sözü belgede böyle basılmıştır.",
    ),
)
