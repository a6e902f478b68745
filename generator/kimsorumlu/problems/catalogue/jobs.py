"""Findings about everyday jobs, kinds of directorate and place names."""

from kimsorumlu.problems.catalogue.entry import FindingKind, Severity, error

TITLE = "İşler, müdürlük türleri, yer adları"
ABOUT = "Soruların anlaşılmasına yarayan listeler: gündelik işler, onlara bakan müdürlükler, iller ve ilçeler."

ENTRIES = (
    error(
        "unknown-directorate-kind",
        "“{value}” diye bir müdürlük türü yok",
        'no kind of directorate "{value}"',
        "directorate-kinds.yml içindeki bir “id” değerini yazın; işe bakan müdürlük yoksa null.",
        "Name the `id` of an entry of directorate-kinds.yml, or null.",
        "kind: temizlik-isi",
    ),
    error(
        "unknown-job",
        "“{value}” diye bir iş yok",
        'no job "{value}"',
        "jobs.yml içindeki bir “id” değerini yazın; konu yeni bir işe aitse önce orada tanımlayın.",
        "Name the `id` of an entry of jobs.yml; add the job there first if it is new.",
        "jobs: [cop-toplma]",
    ),
    FindingKind(
        "directorate-kind-other",
        Severity.WARNING,
        "müdürlük türü “{value}” yazılmış, ama yönetmeliğin adı “{said}” türünün adı",
        'the kind of directorate is "{value}", but the title is that of "{said}"',
        "directorate_kind değerini düzeltin; yazılan türün adı da buysa onu directorate-kinds.yml içinde “also” altına "
        "ekleyin.",
        "Correct directorate_kind; if the kind written is called so, too, add the name to its `also` in "
        "directorate-kinds.yml.",
        "title: Zabıta Müdürlüğü Görev ve Çalışma Yönetmeliği, directorate_kind: fen-isleri",
    ),
    FindingKind(
        "directorate-kind-unsaid",
        Severity.WARNING,
        "“{value}” hangi tür müdürlüğün, yazılmamış",
        'of which kind of directorate "{value}" is, is not said',
        "“title” altına directorate_kind yazın: directorate-kinds.yml içindeki bir “id”; türü orada yoksa ekleyin. "
        "Sitenin neyi kapsadığı bundan söylenir.",
        "Write directorate_kind below `title`: the `id` of an entry of directorate-kinds.yml, or add one there. What "
        "the site holds is said by it.",
        "title: Zabıta Müdürlüğü Görev ve Çalışma Yönetmeliği",
    ),
    error(
        "unknown-law-article",
        "{law} metninin yürürlükte {value}. maddesi yok",
        "{law} has no article {value} in force",
        "Maddeyi kanunun metninden kontrol edin.",
        "Check the article in the text of the law.",
        "district: {kanun-5216: 77/3-b}",
    ),
    error(
        "job-is-topic",
        "“{value}” “{topic}” konusunun da sözü",
        '"{value}" is a word of the topic "{topic}", too',
        "Eldeki metinlerin yanıtladığı bir söz işler arasında durmaz; buradan silin.",
        "A word that the texts held answer is no job; remove it here.",
        "names: [kamera]",
    ),
    error(
        "unknown-place",
        "“{value}” adında bir il ya da ilçe yok",
        'no province or district "{value}"',
        "“provinces” altındaki bir adı yazın.",
        "Write a name that stands under `provinces`.",
        "also: {Antep: Gazianteb}",
    ),
)
