"""Findings about what is printed before a line of a text."""

from kimsorumlu.problems.catalogue.entry import error

TITLE = "Satır başındaki işaretler"
ABOUT = "Maddeden, başlıktan ya da bölümden önce basılmış sıra numaraları."

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
)
