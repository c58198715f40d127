"""The lines and words of an article that show what it has to do with the draft."""

import pytest

from editorapp.suggest.snippet import best_snippet, readable_text, written_words

TEXT = "Nothing of note happened here today. The harbour board closed the east pier. Rain is expected."


@pytest.fixture
def snippet(terms):
    def show(text, *words):
        return best_snippet(text, terms.by_word(text, "en"), dict.fromkeys(terms.of(" ".join(words)), 1.0))

    return show


def test_the_sentence_that_shares_most_is_shown_with_its_words(snippet):
    text, matches = snippet(TEXT, "pier", "boards")
    assert text == "The harbour board closed the east pier."
    assert set(matches) == {"pier", "board"}


def test_without_shared_words_the_first_sentence_is_shown(snippet):
    assert snippet(TEXT, "zeppelin") == ("Nothing of note happened here today.", ())


def test_a_long_sentence_is_cut_around_its_words(snippet):
    text, _ = snippet("Word " * 80 + "and then the harbour closed " + "word " * 80, "harbour")
    assert len(text) <= 225
    assert "harbour" in text
    assert text.startswith("…")
    assert text.endswith("…")


def test_a_text_without_sentences_gives_nothing(snippet):
    assert snippet("", "pier") == ("", ())


def test_read_also_blocks_and_marks_are_not_shown(make_article):
    body = "One **two**.\n\n**READ ALSO:** [Headline](https://post.example/h)\n\n[Three](https://post.example/t)."
    text = readable_text(make_article(standfirst="Zero.", body=body))
    assert " ".join(text.split()).replace(" .", ".") == "Zero. One two. Three."


def test_a_links_address_leaves_no_gap(snippet, make_article):
    body = "They asked the [harbour board](https://post.example/b), said [Hill](https://post.example/h)."
    assert snippet(readable_text(make_article(body=body)), "harbour")[0] == "They asked the harbour board, said Hill."


def test_terms_come_back_as_the_text_writes_them(terms):
    text = "Reserves fell. The council's reserves were spent on piers in 2024."
    assert written_words(["pier", "reserv", "2024", "sea"], text, terms.by_word(text, "en")) == ["piers", "reserves"]
