from __future__ import annotations

import json
import re

import pytest
from bench.search.growth import grown
from bench.search.site import NAMELESS, ROOT, concepts, corpus, words
from tests import sites

from kimsorumlu.exports.search import SearchLaw, SearchNames, SearchSentence, SearchTopic, search_files
from kimsorumlu.exports.search.analyzer import running, tokens
from kimsorumlu.exports.search.documents import collections, places
from kimsorumlu.exports.search.pieces import FOLDER, filed, piece
from kimsorumlu.exports.search.postings import (
    BESIDE,
    FOREMOST,
    LEVELS,
    SIGNS,
    TYPICAL,
    Postings,
    TermPostings,
    index,
    level,
    pack,
    pack_numbers,
    phrase_term,
)
from kimsorumlu.exports.search.shards import MOST, files
from kimsorumlu.exports.search.spoken import tables
from kimsorumlu.read.jobs_file import read_jobs
from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.search_words_file import SearchWords
from kimsorumlu.read.topics_file import read_topics


def numbers(packed: str) -> list[int]:
    values, value, shift = [], 0, 0
    for sign in packed:
        digit = SIGNS.index(sign)
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            values.append(value)
            value = shift = 0
    return values


@pytest.mark.parametrize("values", [[], [0], [31, 32, 33], [1023, 1024, 50_000, 2**20]])
def test_packed_numbers_read_back(values: list[int]) -> None:
    assert numbers(pack_numbers(values)) == values


def test_an_entry_packs_gaps_weights_and_spellings() -> None:
    entry = TermPostings(
        Postings([(0, 5, 0), (40, 63, 1)]), Postings([(3, 9, 2)]), {"kamera": 0, "kamera kameralar": 1}
    )
    # The gap of 39 takes two signs: its low five bits with more to follow, then the rest.
    assert pack(entry) == ["050" + "d1" + "_1", "392", "kamera kamera+kameralar"]
    assert pack(TermPostings(Postings([(7, 1, 0)]), forms={"": 0})) == ["71"]


def test_weights_grow_with_the_count_and_shrink_with_the_length() -> None:
    assert level(1, 10, 10, 1.0) < level(2, 10, 10, 1.0) <= LEVELS
    assert level(1, 5, 10, 1.0) > level(1, 50, 10, 1.0) >= 1
    assert level(1, 10, 10, 0.6) < level(1, 10, 10, 1.0)


RUNS = {"terms": "terms", "articles": "blocks", "names": "cards", "spellings": "spellings"}
"""Kinds of files, each with what the manifest calls the beginnings of theirs."""


def test_two_builds_are_the_same_bytes_and_no_path_comes_twice() -> None:
    first, second = list(search_files(corpus(), NAMELESS, words())), list(search_files(corpus(), NAMELESS, words()))
    assert first == second
    paths = [file.path for file in first]
    assert len(paths) == len(set(paths))
    kinds = "terms|articles|names|spellings|things"
    numbered = rf"{FOLDER}/(current|superseded)(-[0-9a-f]{{10}}/({kinds})-\d+)?\.json"
    assert all(re.fullmatch(numbered, path) for path in paths)


def test_everything_the_manifest_names_is_there_and_nothing_else() -> None:
    made = {file.path.removeprefix(f"{FOLDER}/"): file.content for file in search_files(corpus(), NAMELESS, words())}
    named = {"current.json", "superseded.json"}
    for name in ("current.json", "superseded.json"):
        manifest = json.loads(made[name])
        runs = {kind: manifest[key] for kind, key in RUNS.items()}
        named |= {f"{manifest['folder']}/{kind}-{n}.json" for kind, run in runs.items() for n in range(len(run))}
        assert all(run == sorted(run) for run in runs.values())
    # One file, asked for by its name where a question names a thing.
    named.add(f"{json.loads(made['current.json'])['folder']}/things-0.json")
    assert named == set(made)


def test_another_byte_is_another_folder() -> None:
    one, same, other = (filed("current", [piece("terms", value)])[0] for value in ("a", "a", "b"))
    assert one == same != other


def test_every_clause_with_words_is_indexed_and_every_version_once() -> None:
    current, superseded = collections(corpus(), NAMELESS)
    both = [clause.address for article in (*current.articles, *superseded.articles) for clause in article.clauses]
    worded = {
        version.article_url(article, clause.fragment)
        for version in corpus().versions
        for article, clause in version.clauses()
        if any(character.isalpha() for character in clause.printed)
    }
    assert worded <= set(both)
    assert len(both) == len(set(both))
    newest = {regulation.leading.url for m in corpus().municipalities for regulation in m.regulations}
    assert {article.edition.version.url for article in current.articles} == newest


def test_places_keep_the_letters_as_printed() -> None:
    version = sites.new(sites.awkward()).version
    article = sites.article(version, "1")
    keys = {chain[-1].fragment: places(article, chain) for chain in article.chains()}
    assert keys["bent-ix"] == ["1/ı"]
    assert keys["bent-i"] == ["1/i"]
    article = sites.article(version, "2")
    assert ["2/1"] in [places(article, chain) for chain in article.chains()]
    article = next(article for article in version.articles if article.number and article.number.series)
    assert places(article, next(article.chains())[:1]) in ([], ["gecici 1/1"])


def test_a_topic_leads_from_each_of_its_names_to_its_clauses() -> None:
    address = next(file for file in collections(corpus(), NAMELESS)[0].articles if file.clauses).clauses[0].address
    sentences = (SearchSentence(address, "x/birim/y/", "Buna ", " bakar."),)
    asked = frozenset(municipality.slug for municipality in corpus().municipalities) - {"izmir-bb"}
    clauses, names = (address, "yok/boyle/"), ("gündelik söz",)
    topic = SearchTopic("ornek", "Örnek konu", names, "Öbek", clauses, {}, sentences, True, asked=asked)
    law = SearchLaw("kanun-1", "1 sayılı Kanun", "1 sayılı Kanun", "", ("Bir Kanun",))
    current, _ = collections(corpus(), SearchNames((topic,), (law,), (), {}))
    built = index(current, concepts())
    for name in ("Örnek konu", "GÜNDELİK SÖZLER"):
        assert [clause for clause, _, _ in built.entries[phrase_term(name)].clauses] == [0]
    assert built.entries[phrase_term("bir kanun")].names
    rows, answering, without, silent, housekeeping, said = current.names[0].row[4:]
    assert isinstance(rows, tuple) and isinstance(without, tuple)
    assert [row[3] for row in rows] == [address]
    assert said == [(address, "x/birim/y/", "Buna ", " bakar.")]
    assert answering == housekeeping == 1
    # Of İzmir no text is held that could answer: it is not said to be silent.
    assert len(without) == silent == len(current.municipalities) - 2 and "İzmir" not in without


def test_a_word_that_is_a_topics_name_by_itself_is_asked_for() -> None:
    def asking(*names: str) -> set[str]:
        topic = SearchTopic("ornek", "Sosyal yardım", names, "Öbek", (), {})
        told = tables(words(), concepts(), (topic,))["words"]
        assert isinstance(told, dict)
        return set(told["asking"].split())

    assert asking("yardım almak") - asking("yardım") == {"yardim"}
    # But where only the form as written makes a question: "haber verin".
    assert asking("haber") == asking()


def test_the_clauses_that_answer_to_a_name_weigh_more_than_its_topic_s_others() -> None:
    articles = collections(corpus(), NAMELESS)[0].articles
    first, second, third = [clause.address for article in articles for clause in article.clauses][:3]
    parts = ((("dar söz",), (third,)),)
    topic = SearchTopic(
        "x", "Konu", ("geniş söz",), "Öbek", (first, second, third), {}, foremost=(second,), parts=parts
    )
    plain = SearchTopic("y", "Yalın", (), "Öbek", (first, second), {})
    built = index(collections(corpus(), SearchNames((topic, plain), (), (), {}))[0], concepts())

    def weights(name: str) -> list[tuple[int, int]]:
        return [(clause, weight) for clause, weight, _ in built.entries[phrase_term(name)].clauses]

    assert weights("konu") == weights("geniş söz") == [(0, BESIDE), (1, FOREMOST), (2, BESIDE)]
    assert weights("dar söz") == [(0, BESIDE), (1, BESIDE), (2, FOREMOST)]
    assert weights("yalın") == [(0, TYPICAL), (1, TYPICAL)]


def test_the_browser_tells_them_apart_by_the_same_weight() -> None:
    script = (ROOT / "theme/mkdocs/assets/js/search/ranking.js").read_text("utf-8")
    assert f"const TYPICAL = {TYPICAL};" in script
    assert BESIDE < TYPICAL < FOREMOST


def test_the_older_index_says_from_when_to_when_its_texts_were_in_force() -> None:
    made = {file.path: file.content for file in search_files(corpus(), NAMELESS, words())}
    older = json.loads(made[f"{FOLDER}/superseded.json"])
    (kocaeli,) = (place for place, (slug, *_) in enumerate(older["places"]) if slug == "kocaeli-bb")
    assert older["earlier"] == [[kocaeli, 2022, 2025]]
    assert "earlier" not in json.loads(made[f"{FOLDER}/current.json"])


def test_everyday_words_lead_to_words_or_concepts() -> None:
    assert len(words().everyday) > 100
    for said, written in words().everyday:
        for word in written:
            named = [token for token in tokens(word, concepts()) if token.kind == "concept"]
            assert named or len(running(word)) == 1, word
        for phrase in said:
            assert running(phrase.replace("*", "")), phrase


def test_a_name_that_is_no_word_of_its_own_is_none() -> None:
    odd = SearchWords(concepts=(("ve", "kamera", "izleme"),), everyday=((("ve", "*"), ("ile",)),))
    made = {file.path: file.content for file in search_files(sites.awkward().corpus, NAMELESS, odd)}
    language = json.loads(made[f"{FOLDER}/current.json"])["language"]
    assert language["variants"] == "izle=ve;kamer=ve"
    assert language["lexicon"] == ""


def test_everyday_words_stand_with_the_terms_but_for_beginnings_of_words() -> None:
    said = SearchWords(
        concepts=(), everyday=((("bozul*", "ekran bozul*", "kırık", "yapan"), ("arıza",)), (("kırık",), ("hata",)))
    )
    made = {file.path: file.content for file in search_files(sites.awkward().corpus, NAMELESS, said)}
    language = json.loads(made[f"{FOLDER}/current.json"])["language"]
    assert (language["lexicon"], language["askedFor"]) == ("bozul*|0|ariz", running("yapan")[0].term)
    found = {
        key: lines
        for path, content in made.items()
        if "/terms-" in path
        for key, lines in json.loads(content).items()
        if key.endswith("|")
    }
    assert found[f"{running('ekran')[0].term}|"] == "bozul*|1|ariz"
    assert found[f"{running('kırık')[0].term}|"] == "|2|ariz;|4|hata"


def test_things_stand_with_the_terms_and_their_kinds_in_a_file_of_their_own() -> None:
    known = SearchWords(
        things=((("kulaklık", "usb bellek"), ("çevre birimi", "donanım")), (("usb", "usb bellek", "ve"), ("sunucu",)))
    )
    made = {file.path: json.loads(file.content) for file in search_files(sites.awkward().corpus, NAMELESS, known)}
    found = {
        key: lines
        for path, content in made.items()
        if "/terms-" in path
        for key, lines in content.items()
        if ">" in key
    }
    assert found == {"kulaklik>": "=0", "usb>": "bellek=0;=1;bellek=1"}
    [table] = [content for path, content in made.items() if "/things-" in path]
    assert table["kinds"] == ["cevr birim,donanim", "sunuc"]
    assert {line.split()[0] for line in table["acts"]} >= {"talep", "alim", "kurulum"}
    spelled = " ".join(words for path, content in made.items() if "/spellings-" in path for words in content.values())
    assert "kulaklık" in spelled
    assert "bellek" not in spelled.split(), "only names of one word are mended to"


def test_no_things_no_file() -> None:
    assert not [f.path for f in search_files(sites.awkward().corpus, NAMELESS, SearchWords()) if "/things-" in f.path]


def stems(phrase: str) -> str:
    return " ".join(token.term for token in running(phrase))


def test_a_thing_is_named_once_and_its_kinds_are_names_of_topics() -> None:
    topics = read_topics(b"", "", shared_catalogue("topics"))[0].topics
    names = {
        stems(name)
        for topic in topics
        for name in (topic.shape.label, *topic.shape.synonyms, *(n for part in topic.shape.parts for n in part.names))
    }
    jobs = read_jobs(b"", "", shared_catalogue("jobs"))[0].jobs
    everyday = {stems(name) for job in jobs for name in job.names}
    things = [stems(name) for named, _ in words().things for name in named]
    assert [kind for _, kinds in words().things for kind in kinds if stems(kind) not in names] == []
    assert sorted({thing for thing in things if things.count(thing) > 1}) == []
    assert sorted({*things} & (names | everyday)) == []
    assert "" not in things


def test_a_shard_begins_where_the_one_before_surely_ends() -> None:
    made = {
        file.path.rsplit("/")[-1]: file.content
        for file in search_files(corpus(), NAMELESS, words())
        if "/current" in file.path
    }
    begun = json.loads(made["current.json"])["terms"]
    held = [
        sorted(key for key in json.loads(made[f"terms-{number}.json"]) if key[-1] not in "+|^>")
        for number in range(len(begun))
    ]
    for number in range(1, len(begun)):
        assert held[number - 1][-1] < begun[number] <= held[number][0]
        assert begun[number][:-1] <= held[number - 1][-1], "shorter would do"


def test_words_that_only_older_texts_have_are_told_with_the_terms() -> None:
    files = {file.path: json.loads(file.content) for file in search_files(corpus(), NAMELESS, words())}

    def terms(name: str) -> dict[str, object]:
        return {
            key: entry
            for path, file in files.items()
            if f"/{name}-" in path and "/terms-" in path
            for key, entry in file.items()
        }

    told = {
        term
        for path, file in files.items()
        if "/current-" in path and "/terms-" in path
        for term in file.get("^", "").split()
    }
    now, before = terms("current"), terms("superseded")
    plain = {term for term in before if not set(term) & set("=@~")}
    assert plain - now.keys() <= told <= plain
    assert told and not any(now[term][0] for term in told & now.keys())  # type: ignore[index]


def test_a_grown_collection_knows_its_municipalities_as_the_site_does() -> None:
    current = grown(corpus(), 1_500)
    cards = [name.row[0] for name in current.names if name.kind == "municipality"]
    assert cards == [municipality.name for municipality in current.municipalities]
    assert len(cards) > len(corpus().municipalities)


def test_a_file_is_no_larger_than_a_question_may_cost() -> None:
    current = grown(corpus(), 5_000)
    made = list(files(current, index(current, concepts()), "current", tables(words(), concepts())))
    pieces = [len(file.content) for file in made if "/terms-" in file.path or "/articles-" in file.path]
    assert sorted(pieces)[int(len(pieces) * 0.99)] <= 2 * MOST
    assert len(made[-1].content) < 60_000
