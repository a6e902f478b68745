"""Findings about topics and roles shared by municipalities."""

from kimsorumlu.problems.catalogue.entry import FindingKind, Severity, error

TITLE = "Konular ve ortak unvanlar"
ABOUT = "Konuların ve belediyeler arasında ortak unvanların listeleri."

ENTRIES = (
    error(
        "topic-twice",
        "“{value}” adlı konu ya da unvan iki kez tanımlanmış",
        'the topic or role "{value}" is defined twice',
        "Birini silin ya da “id” değerini değiştirin.",
        "Remove one of them or change its `id`.",
        "- id: telsiz   # ikinci kez",
    ),
    error(
        "unknown-group",
        "“{value}” diye bir konu başlığı yok",
        'no heading "{value}"',
        "“groups” altındaki bir adı yazın.",
        "Name an entry of `groups`.",
        "group: kamera-ve-sahalar",
    ),
    error(
        "unknown-topic",
        "“{value}” diye bir konu yok",
        'no topic "{value}"',
        "“topics” altındaki bir “id” değerini yazın.",
        "Name the `id` of an entry of `topics`.",
        "featured: [guvenlik-kamerasi]",
    ),
    error(
        "written-twice",
        "“{value}” bir kez daha yazılmış ({key})",
        '"{value}" is written a second time ({key})',
        "Birini silin; bir söz ya da üye tek bir yerde durur.",
        "Remove one of them; a word or member stands in one place.",
        "synonyms: [kamera, Kamera]",
    ),
    error(
        "topic-empty",
        "“{value}” konusunun ne kalıbı ne elle konmuş görevi var",
        'the topic "{value}" has neither a pattern nor a duty put in by hand',
        "“patterns” ya da “includes” yazın.",
        "Write `patterns` or `includes`.",
        "patterns: []",
    ),
    FindingKind(
        "question-whose",
        Severity.WARNING,
        "“{value}” sorusu işin kimin işi olduğunu söylemiyor",
        'the question "{value}" does not say whose work it asks about',
        "Birimin kendi işini (kind: housekeeping) soran soruda {expected} yazın; belediyenin hizmetiyse kind: service.",
        "A question about a unit's own work (kind: housekeeping) needs {expected}; if the municipality is served, "
        "write kind: service.",
        "question: Bütçeyi kim hazırlıyor?",
    ),
    error(
        "pattern-syntax",
        "“{value}” kalıp olarak okunamadı: {reason}",
        'cannot read the pattern "{value}": {reason}',
        "Kalıp dili topics.yml dosyasının başında anlatılır.",
        "The pattern language is described at the head of topics.yml.",
        "patterns: [(kira|abonelik]",
    ),
    error(
        "unknown-clause",
        "“{value}” adresinde bir hüküm yok",
        'there is no clause at "{value}"',
        "Adresi hükmün sayfasından kopyalayın; baştaki site adını yazmayın.",
        "Copy the address from the clause's page, without the site's own address.",
        "at: ornek/park-ve-bahceler/2021-03-02/madde-8/#bent-z",
    ),
    error(
        "clause-no-duty",
        "“{value}” adresindeki hüküm bir görev değil",
        'the clause at "{value}" is not a duty',
        "Yalnız bir birimi ya da unvanı sorumlu kılan hükümler yazılır.",
        "Only clauses that make a unit or a role responsible can be named.",
        "at: ornek/park-ve-bahceler/2021-03-02/madde-4/#bent-i   # tanım",
    ),
    FindingKind(
        "pattern-idle",
        Severity.WARNING,
        "“{value}” kalıbı hiçbir görevde bulunmuyor",
        'the pattern "{value}" finds nothing in any duty',
        "Yazımını kontrol edin; artık gerekmiyorsa silin.",
        "Check its spelling; remove it if it is not needed any more.",
        "patterns: [kammera]",
    ),
    FindingKind(
        "exception-idle",
        Severity.WARNING,
        "“{value}” kaydı gereksiz: kalıplar bu görevde zaten aynı sonucu veriyor",
        'the entry "{value}" changes nothing: the patterns already give the same result',
        "Kaydı silin ya da kalıpları kontrol edin.",
        "Remove the entry or check the patterns.",
        "excludes: [{at: …, reason: …}]   # kalıp zaten bulmuyor",
    ),
    error(
        "answer-elsewhere",
        "“{value}” adresindeki hüküm “{key}” konusunun görevlerinden değil",
        'the clause at "{value}" is no duty of the topic "{key}"',
        "Adresi kontrol edin; görev bu konuda sayılmalıysa “includes” altına da yazın.",
        "Check the address; if the duty belongs to the topic, put it under `includes`, too.",
        "foremost: [ornek/park-ve-bahceler/2021-03-02/madde-9/#bent-a]",
    ),
    FindingKind(
        "role-idle",
        Severity.WARNING,
        "“{value}” hiçbir sürümdeki bir unvanla eşleşmiyor",
        '"{value}" names no role of any version',
        "Sürümlerde “roles” altında geçen bir adı yazın; “*” her eki karşılar.",
        "Name an entry of `roles` in some version; `*` stands for anything.",
        "members: [mudurr]",
    ),
)
