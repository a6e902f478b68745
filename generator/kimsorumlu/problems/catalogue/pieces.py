"""Findings about what is printed before a line of a text, and about tables."""

from kimsorumlu.problems.catalogue.entry import error

TITLE = "Satır başındaki işaretler, tablolar"
ABOUT = "Maddeden, başlıktan ya da bölümden önce basılmış sıra numaraları; tabloların satır ve sütunları."

ENTRIES = (
    error(
        "before-form",
        "satır başında basılmış bir sıra numarası ya da işaret değil: “{value}”",
        'this is no list number or mark before a line: "{value}"',
        "Yalnız “17.”, “a.”, “•” gibi bir etiket yazılır; sözcükler başlığa ya da metne girer.",
        'Only a label such as "17.", "a.", "•" stands here; words belong to the heading or the text.',
        "before: Müdürün görevleri",
    ),
    error(
        "before-nothing",
        "“{value}” işaretinin önünde duracağı başlık yok",
        'there is no heading for "{value}" to stand before',
        "Başlığı yazın; işaret madde satırındaysa “before” kullanın.",
        "Write the heading; if the mark stands on the article's line, use `before`.",
        'before_heading: "15."',
    ),
    error(
        "footnote-unmarked",
        "dipnotun işareti bu hükümde yok: “{value}”",
        'this clause does not bear the mark of its note: "{value}"',
        "Dipnotu, işaretini taşıyan hükme yazın; hiçbir hükümde işareti yoksa “back_matter” içinde bırakın.",
        "Write the note to the clause that bears its mark; if none does, leave it in `back_matter`.",
        'text: Müdürlüğün¹ bütçesini hazırlamak.\nfootnotes: "¹ Müdürlük 2019’da kurulmuştur."',
    ),
    error(
        "table-width",
        "satır {value} sütunluk, tablonun ilk satırı {expected} sütunluk",
        "the row takes {value} columns, the table's first row {expected}",
        "Boş hücreyi “” olarak yazın; birkaç sütuna ya da satıra yayılan hücreye “columns” ya da “rows” ekleyin.",
        'Write an empty cell as ""; add `columns` or `rows` to a cell that takes several.',
        'head:\n- [Sıra, Unvan, Sayı]\nrows:\n- ["1", Müdür]',
    ),
    error(
        "table-height",
        "tablo bitiyor, ama bir hücresi {value} satır daha sürüyor",
        "the table ends, but one of its cells goes on for {value} more rows",
        "Hücrenin “rows” sayısını düzeltin ya da eksik satırları yazın.",
        "Correct the cell's `rows`, or write the rows that are missing.",
        "rows:\n- [{text: Zabıta, rows: 3}, Amir]\n- [Memur]",
    ),
)
