"""The sentences of a draft, word by word."""

import pytest

from editorapp.article.blocks import split_blocks
from editorapp.article.links import find_links
from editorapp.suggest.draft_sentences import read_sentences


@pytest.fixture
def read(terms):
    """The sentences of a body."""
    return lambda body, **more: read_sentences(body, split_blocks(body), find_links(body), terms, "en", **more)


@pytest.fixture
def words_of(read):
    """The words of each sentence as the body has them."""

    def find(body):
        return [
            [body[start:end] for start, end in zip(sentence.starts, sentence.ends, strict=True)]
            for sentence in read(body).sentences
        ]

    return find


def test_words_stand_where_it_says(words_of):
    assert words_of("# No\n\nThe *old* pier. It's shut.") == [["The", "old", "pier"], ["It's", "shut"]]


def test_stop_words_have_no_term(read):
    assert read("The old piers.").sentences[0].terms == ("", "old", "pier")


def test_each_term_knows_its_places(read):
    assert read("A pier. The old pier.").where == {"pier": [(0, 1), (1, 2)], "old": [(1, 1)]}


def test_names_are_words_with_a_capital_or_a_figure_but_the_first(read):
    assert read("Piers in Bath since 1898.").sentences[0].names == (False, False, True, False, True)


def test_signs_without_spaces_are_overlapping_pairs(words_of):
    assert words_of("港口调查") == [["港口", "口调", "调查"]]


def test_a_longer_link_may_stand_in_a_script_without_spaces(read):
    assert [sentence.longest for sentence in read("A pier.\n\n港口调查").sentences] == [8, 16]


def test_each_item_of_a_list_is_a_sentence(words_of):
    assert words_of("- old pier\n- new\n  quay") == [["old", "pier"], ["new", "quay"]]


def test_what_somebody_said_is_left_out(words_of):
    body = "“We shall build it anew, and we shall do so before the winter,” said the mayor."
    assert words_of(body) == [["said", "the", "mayor"]]


def test_a_title_in_quotation_marks_stays(words_of):
    assert words_of("He wrote “The Pier”.") == [["He", "wrote", "The", "Pier"]]


def test_the_times_that_a_sentence_names_are_asked_for_once(read):
    asked = []
    read("Last week, a *pier*. No `code` now.", windows_of=lambda said: asked.append(said) or ())
    assert asked == ["Last week, a *pier*.", " No  now."]
