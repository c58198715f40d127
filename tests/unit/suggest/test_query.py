"""What is read out of a draft."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.suggest.query import SentenceTerms, read_draft


@pytest.fixture
def read(terms, draft_of):
    return lambda body, **details: read_draft(draft_of(body, **details), terms)


def test_terms_are_counted_and_the_headlines_twice(read):
    query = read("The pier fell. The pier stands.", title="Pier")
    assert query.terms["pier"] == 4
    assert query.title_terms == ("pier",)


def test_read_also_blocks_and_private_notes_are_not_read(read):
    body = "The pier.\n\n**READ ALSO:** [A zeppelin](https://x.example/z)\n\n<!-- ask the balloonist -->"
    assert not {"zeppelin", "balloonist"} & set(read(body).terms)


def test_addresses_it_links_to_are_known_however_they_are_written(read):
    body = "[a](http://www.x.example/a/?utm_source=m) ![p](https://x.example/p.jpg)\n\n[b]\n\n[b]: https://x.example/b"
    assert {"x.example/a", "x.example/b"} <= read(body.replace("[b]\n\n", "[b][b]\n\n")).linked


def test_names_are_capitalised_words_in_a_row(read):
    query = read("Fiona Hill met Ludwig van Aken. Then Fiona Hill left the Harbour Board of Skerrow.")
    assert query.names == ("Fiona Hill", "Ludwig van Aken", "Harbour Board of Skerrow")


@pytest.mark.parametrize("start", ["The", "In", "When"])
def test_a_common_word_at_a_sentences_start_is_no_part_of_a_name(read, start):
    assert read(f"{start} Calder Marine sold it.").names == ("Calder Marine",)


def test_names_with_accents_are_names_and_small_letters_are_not(read):
    text = "Depuis l'été à Égletons, Éloïse Durand était élue maire. Les élèves étaient émus."
    assert read(text, lang="fr").names == ("Éloïse Durand",)


@pytest.mark.parametrize("text", ["أعلن وزير النقل في مدينة الإسكندرية", "東京都の港で新しい橋が完成した"])
def test_scripts_without_capitals_have_no_names(read, text):
    assert read(text).names == ()


def test_a_bare_start_is_short(read):
    assert read("The pier fell.").is_short
    assert read("").is_short


def test_a_headline_or_forty_words_are_enough(read):
    assert not read("", title="Storm tears the pier").is_short
    assert not read("word " * 40).is_short


def test_every_paragraph_a_reader_counts_has_its_terms(read):
    query = read("The pier.\n\n## A heading\n\nThe ferry.\n\n- the quay\n\n**READ ALSO:** [B](https://x.example/b)")
    assert [set(paragraph) for paragraph in query.paragraphs] == [{"pier"}, {"ferri"}, {"quay"}]


@pytest.mark.parametrize("piece", ["word ", "[", "Aa ", "a.", "\n\n"])
def test_no_pasted_book_takes_the_square_of_it(read, piece):
    assert_grows_linearly(lambda body: read(body, title="A book"), repeated(piece), 1_000_000)


def test_other_scripts_give_terms(read):
    for text in ("東京都の港", "أعلن وزير النقل", "נמל חדש בחיפה", "порт Одессы закрыт", "ท่าเรือใหม่"):
        assert read(text).terms


def test_half_a_surrogate_pair_is_read(read):
    assert "pier" in read("The \ud800 pier.").terms


def test_remembering_sentences_changes_nothing(terms, draft_of):
    remembered = SentenceTerms(terms)
    for language in ("en", "fr", "en", "de"):
        draft = draft_of("The harbour boards met.\n\nLes travaux de la jetée.", title="Boards", lang=language)
        known, fresh = read_draft(draft, remembered), read_draft(draft, terms)
        assert (known.terms, known.paragraphs) == (fresh.terms, fresh.paragraphs)
        assert [list(sentence) for sentence in known.sentences] == fresh.sentences


def test_more_sentences_than_are_remembered_are_read(terms):
    remembered = SentenceTerms(terms)
    for number in range(10_000):
        assert remembered.of(f"Pier number{number}.", "en") == ("pier", f"number{number}")
