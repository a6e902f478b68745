"""Findings about the pieces of a text: what is addressed by its words, what is printed before a line."""

from kimsorumlu.problems.catalogue.entry import error, warning

TITLE = "Metnin parçaları"
ABOUT = "Maddesi olmayan başlıklar, birkaç maddenin üstündeki başlıklar, satır başındaki sıra numaraları."

ENTRIES = (
    warning(
        "slug-missing",
        "“{value}” başlığının adresi yazılmamış; şimdilik başlıktan yapıldı",
        'the address of the heading "{value}" is not written; it was made from the words',
        "Başlık sonradan düzeltilse de adresi kalsın diye altına yazın: slug: {suggestion}",
        "Write below it, so that its address stays whatever is corrected: slug: {suggestion}",
        "- block: Şoför\n  body: …",
    ),
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
