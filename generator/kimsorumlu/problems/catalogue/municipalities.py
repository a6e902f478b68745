"""Findings about what a municipality's file says of the municipality itself."""

from kimsorumlu.problems.catalogue.entry import error, warning

TITLE = "Belediye"
ABOUT = "Belediyenin kendisi hakkında söylenenler: ulaşma yolları, son bakış, tamamlanan eksikler."

ENTRIES = (
    error(
        "day-to-come",
        "{value} daha gelmedi",
        "{value} is still to come",
        "Bakılan, görülen ya da tamamlanan günü yazın.",
        "Write the day on which somebody looked, read or closed it.",
        "checked: {date: 2999-01-01, where: …}",
    ),
    warning(
        "short-name",
        "kısa ad ({value}) belediyenin adından ({said}) gelmiyor",
        "the short name ({value}) is not made of the municipality's name ({said})",
        "Adın bir sözcüğünü ya da baş harflerini yazın: Kıyıkent BB.",
        "Write a word of the name, or its initials, as in “Kıyıkent BB”.",
        "name: Örnek Belediyesi, short_name: Deneme",
    ),
    error(
        "looked-too-early",
        "son bakış ({value}) eldeki en yeni metinden ({day}) eski",
        "the last look ({value}) is older than the newest text held ({day})",
        "Yeni metni bulan bakışın gününü yazın.",
        "Write the day of the look that found the newer text.",
        "checked: {date: 2019-01-01, where: …}",
    ),
    error(
        "office-unknown",
        "“offices” altında “{value}” adlı makam yok",
        'no office "{value}" below `offices`',
        "Bağlı olduğu makamın “id” değerini yazın; makam yazılı değilse satırı silin.",
        "Write the `id` of the office above; leave the line out if it is not entered.",
        "reports_to: baskn",
    ),
    error(
        "regulation-unknown",
        "“{value}” klasöründe bir yönetmelik yok",
        'no regulation in the folder "{value}"',
        "Elimizde yönetmeliği olan müdürlüğün klasörünü yazın; olmayanlar yazılmaz.",
        "Write the folder of a regulation that is held; leave out those that are not.",
        "oversees: [zabta]",
    ),
    error(
        "gap-still-open",
        "“{value}” tamamlandı denmiş, ama veride hâlâ eksik",
        '"{value}" is said to be closed, but the data still lacks it',
        "Bilgiyi veriye yazın ya da bu kaydı silin.",
        "Enter what is known into the data or remove this entry.",
        "closed: [{gap: detsis, what: …, date: 2026-11-29, how: …}]",
    ),
)
