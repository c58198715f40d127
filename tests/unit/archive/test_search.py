"""The writer's own search, as it is used."""

import pytest

from editorapp.archive.search import ArchiveSearch, search

STORIES = (
    ("storm", "Storm Maren tears wall", "2024-01-16", "The harbourmaster Fiona Hill closed the east pier.", "en"),
    ("rock", "Rock for the pier", "2024-05-28", "Six thousand tonnes were laid along the pier.", "en"),
    ("ferry", "Ferry timetable cut", "2023-06-29", "Lornsay loses a sailing. Fiona spoke.", "en"),
    ("plage", "La plage de Cádiz", "2022-07-09", "Les élèves mangent au café près de la plage.", "fr"),
)
LABELLED = {
    "storm": {"authors": ("Una Reid", "Hugh Hill"), "section": "Harbour", "tags": ("east-pier", "Storms")},
    "rock": {"authors": ("Una Reid",), "section": "Harbour & Coast", "tags": ("east-pier",)},
    "ferry": {"authors": ("José Hillary",), "section": "Transport"},
}


@pytest.fixture
def archive(fill, opened_archive, make_article):
    articles = [
        make_article(i, title=title, published=day, body=body, lang=lang, **LABELLED.get(i, {}))
        for i, title, day, body, lang in STORIES
    ]
    return opened_archive(fill(*articles))


@pytest.fixture
def find(archive):
    return lambda text, limit=20: ids(archive, search(archive, text, limit))


def ids(archive, hits):
    """The ids of these hits, in order."""
    numbers = [int(archive.postings.numbers[hit.document]) for hit in hits]
    cells = archive.store.cells(numbers, "id")
    return [cells[number][0] for number in numbers]


def test_articles_with_all_the_words_come_first(find):
    assert find("fiona hill ")[:2] == ["storm", "ferry"]


def test_an_unfinished_last_word_is_found(find):
    assert find("harbourm") == ["storm"]
    assert find("fiona hil")[0] == "storm"


def test_a_finished_word_is_not_taken_for_a_beginning(find):
    assert find("harbourm ") == []


def test_forms_of_a_word_are_found(find):
    assert find("sailings ") == ["ferry"]


def test_case_does_not_matter(find):
    assert find("MAREN ") == ["storm"]


def test_a_year_finds_what_was_published_then(find):
    assert set(find("2024")) == {"storm", "rock"}
    assert find("pier 2024 ")[0] in ("storm", "rock")
    assert find("fiona 2023")[0] == "ferry"


@pytest.mark.parametrize("text", ["cafe ", "café ", "CAFÉ", "cadiz ", "Cádiz ", "eleves "])
def test_accents_may_be_left_out(find, text):
    assert find(text) == ["plage"]


def test_an_accent_too_many_does_no_harm(find):
    assert find("ferrý ") == ["ferry"]


def test_unknown_words_are_ignored_beside_known_ones(find):
    assert find("zzgrblfx maren ") == ["storm"]


@pytest.mark.parametrize("text", ["", "   ", "zzgrblfx", "…—!?", "\x00", "\ud800"])
def test_nothing_is_found_for_nothing(find, text):
    assert find(text) == []


def test_the_limit_holds(find):
    assert len(find("pier fiona plage 2024", limit=2)) == 2


def test_a_whole_article_as_query_is_answered(find):
    assert find(" ".join(story[3] for story in STORIES) * 50)


def test_replaced_articles_are_found_by_their_new_words_only(fill, opened_archive, make_article):
    fill(make_article("a", title="Zeppelin"), make_article("b"))
    archive = opened_archive(fill(make_article("a", title="Balloon")))
    assert search(archive, "zeppelin ", 5) == []
    assert ids(archive, search(archive, "balloon ", 5)) == ["a"]


def test_an_archive_without_index_finds_nothing(store, opened_archive):
    assert search(opened_archive(store.folder), "pier", 5) == []


def test_a_phrase_must_stand_in_the_text(find):
    assert find('"east pier"') == ["storm"]
    assert find('"pier east" wall') == []


def test_a_phrase_may_be_unfinished_while_it_is_typed(find):
    assert find('"east pi') == ["storm"]
    assert find('"east pi"') == []


@pytest.mark.parametrize("text", ['"rock for the pier"', '"CLOSED THE EAST"', '"mangent au cafe"', "«eleves mangent»"])
def test_a_phrase_is_compared_without_case_accents_and_with_its_common_words(find, text):
    assert len(find(text)) == 1


def test_what_is_excluded_is_not_found(find):
    assert find("pier -storm") == ["rock"]
    assert find('pier -"east pier"') == ["rock"]
    assert find("pier -by:hill") == ["rock"]


def test_a_common_word_excludes_nothing(find):
    assert set(find("pier -the")) == {"storm", "rock"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by:reid", ["rock", "storm"]),
        ("by:hill", ["storm"]),
        ("BY:HILL", ["storm"]),
        ("by:jose", ["ferry"]),
        ("by:hilla", ["ferry"]),
        ('by:"una reid" by:"josé hillary"', ["rock", "storm", "ferry"]),
        ("section:harbour", ["storm"]),
        ("section:coast", ["rock"]),
        ("tag:east-pier", ["rock", "storm"]),
        ('tag:"east pier" tag:storms', ["rock", "storm"]),
        ("tag:east-pier section:harbour", ["storm"]),
        ("by:nobody", []),
        ('by:""', []),
    ],
)
def test_labels_alone_list_the_newest(find, text, expected):
    assert find(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("after:2023", ["rock", "storm"]),
        ("before:2023", ["plage"]),
        ("on:2024-01-16", ["storm"]),
        ("2023..2024-01", ["storm", "ferry"]),
        ("after:2022 before:2024-02", ["storm", "ferry"]),
        ("pier before:2024-05-28", ["storm"]),
        ("-2024 -2022", ["ferry"]),
    ],
)
def test_days_limit_what_is_found(find, text, expected):
    assert find(text) == expected


def test_an_unknown_operator_is_a_word(find):
    assert find("city:maren") == ["storm"]


@pytest.mark.parametrize("text", ["harbuormaster ", "harbourmastr ", "harborrmaster ", "arbourmaster "])
def test_a_misspelt_word_is_understood(archive, text):
    found = ArchiveSearch(archive).find(text, 5)
    assert ids(archive, found.hits) == ["storm"]
    assert found.misspelt == (text.strip(),)


def test_of_two_near_words_the_one_that_begins_alike_is_meant(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("h", title="Hitler"), make_article("u", title="Utile")))
    assert ids(archive, search(archive, "htiler ", 5)) == ["h"]


def test_a_word_that_is_there_is_not_corrected(archive):
    found = ArchiveSearch(archive).find("rock ", 5)
    assert (found.misspelt, list(found.weights)) == ((), ["rock"])


def test_what_was_looked_for_can_be_highlighted(archive):
    weights = ArchiveSearch(archive).find("storms harbuormaster ferr", 5).weights
    assert {"storm", "harbourmast", "ferri"} <= set(weights)
    assert all(weight > 0 for weight in weights.values())


def test_a_word_in_the_headline_comes_before_one_in_the_text(fill, opened_archive, make_article):
    often = make_article("often", title="Works go on", body="The pier, a pier, that pier: pier. " * 9)
    archive = opened_archive(fill(make_article("named", title="Pier", body="Long. " * 300), often))
    assert ids(archive, search(archive, "pier ", 5)) == ["named", "often"]


def test_the_newer_comes_first_among_equals(fill, opened_archive, make_article):
    days = ("2024-01-01", "2024-03-01", "2024-02-01")
    archive = opened_archive(fill(*(make_article(day, title="Pier", body="Same.", published=day) for day in days)))
    assert ids(archive, search(archive, "pier ", 5)) == ["2024-03-01", "2024-02-01", "2024-01-01"]


def test_a_compound_that_is_not_there_is_looked_up_in_its_parts(find):
    assert find("east-wall ") == ["storm", "rock"]


def test_scripts_without_spaces_are_searched_too(fill, opened_archive, make_article):
    articles = [make_article("a", title="東京都の天気", lang="ja"), make_article("b", title="京都の東", lang="ja")]
    archive = opened_archive(fill(*articles))
    assert ids(archive, search(archive, "東京 ", 5)) == ["a"]
    assert ids(archive, search(archive, '"京都の東"', 5)) == ["b"]


def test_a_search_kept_over_a_commit_finds_what_is_new(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a", title="Zeppelin", authors=("Una Reid",))))
    kept = ArchiveSearch(archive)
    assert len(kept.find("by:una", 5).hits) == 1
    fill(make_article("b", title="Zeppelin again", authors=("Una Reid",)))
    archive.open_index()
    assert len(kept.find("by:una zeppelin", 5).hits) == 2
