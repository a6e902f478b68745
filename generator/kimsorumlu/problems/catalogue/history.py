"""Findings about what a version says of the one before it."""

from kimsorumlu.problems.catalogue.entry import error

TITLE = "Önceki sürümle bağ"
ABOUT = "Bir sürümün, kendisinden önceki sürüm hakkında söyledikleri."

ENTRIES = (
    error(
        "no-earlier-version",
        "bu, elimizdeki ilk sürümdür; “{key}” yazılamaz",
        'this is the first version held; "{key}" has nothing to refer to',
        "“{key}” önceki sürümdeki bir yeri gösterir; önceki sürümü ekleyin ya da bunu silin.",
        '"{key}" names a place in the version before; add that version or remove this.',
        "follows: [{at: madde-5, why: …}]   # ilk sürümde",
    ),
    error(
        "unknown-predecessor",
        "önceki sürümde ({file}) “{value}” diye bir yer ya da orada bir metin yok",
        'the version before ({file}) has no place "{value}", or no text there',
        "Hükmün önceki sürümdeki yerini yazın: madde-7 bent-e; hiçbirinin devamı değilse null.",
        "Name the clause of the version before: madde-7 bent-e; null if it continues none.",
        "follows: [{at: madde-99 bent-a, why: …}]",
    ),
    error(
        "follows-nothing-and-something",
        "hüküm hem yeni (at: null) hem bir hükmün devamı olarak yazılmış",
        "the clause is said both to be new (at: null) and to continue another",
        "Yeniyse yalnız at: null kaydını, devamıysa ötekileri bırakın.",
        "Keep only at: null if it is new, only the others if it is not.",
        "follows: [{at: null, why: …}, {at: madde-7 bent-e, why: …}]",
    ),
    error(
        "unknown-earlier-unit",
        "önceki sürümde ({file}) “{value}” diye bir birim yok",
        'the version before ({file}) has no unit "{value}"',
        "Birimin önceki sürümdeki adını (units anahtarını) yazın.",
        "Name the unit by its key under `units` in the version before.",
        "renamed_from: [{unit: bakim-birimi, why: …}]",
    ),
)
