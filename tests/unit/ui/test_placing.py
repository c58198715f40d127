"""Putting a suggestion at one of its places: which edit, which words, and when not."""

import pytest

from editorapp.article.inline_links import NoPlaceError
from editorapp.article.suggestion import Placement, Suggestion
from editorapp.ui.window.placing import place, read_also_at

BODY = "The pier survey is late.\n\n## Money\n\nThe board paid for it.\n\nNobody minds.\n"
PIER = Suggestion("a", "https://post.example/pier", "Pier survey begins")


def anchored(words: str, paragraph: int = 1) -> Placement:
    return Placement(paragraph, f"“{words}” in paragraph {paragraph}", words, BODY.index(words))


def linked(*addresses: str) -> str:
    return BODY + "".join(f"\nSee [words]({address}) here.\n" for address in addresses)


def test_words_of_a_sentence_become_a_link():
    placed = place(BODY, PIER, anchored("pier survey"), "READ ALSO")
    assert placed.edit.apply_to(BODY).startswith("The [pier survey](https://post.example/pier) is late.")
    assert placed.said == "Linked “pier survey” in paragraph 1"


def test_a_read_also_goes_after_exactly_the_paragraph_that_is_named():
    placed = place(BODY, PIER, Placement(2, "after paragraph 2"), "LIRE AUSSI")
    block = "\n\n**LIRE AUSSI:** [Pier survey begins](https://post.example/pier)\n\nNobody"
    assert f"The board paid for it.{block}" in placed.edit.apply_to(BODY)
    assert placed.said == "Inserted after paragraph 2"


def test_words_that_have_moved_are_linked_where_they_are_now_and_that_is_said():
    moved = f"A new lead.\n\n{BODY}"
    placed = place(moved, PIER, anchored("pier survey"), "READ ALSO")
    assert placed.said == "Linked “pier survey” in paragraph 2"


def test_words_that_are_gone_are_no_place():
    with pytest.raises(NoPlaceError):
        place("Another story.", PIER, anchored("pier survey"), "READ ALSO")


def test_a_paragraph_that_is_gone_is_no_place():
    with pytest.raises(NoPlaceError, match="no paragraph 9"):
        place(BODY, PIER, Placement(9, "after paragraph 9"), "READ ALSO")


def test_an_article_is_linked_once():
    with pytest.raises(NoPlaceError, match="links to this article already"):
        place(linked("http://www.post.example/pier/"), PIER, anchored("pier survey"), "READ ALSO")


def test_a_story_has_at_most_three_links_to_its_own_site_in_its_sentences():
    addresses = "https://post.example/1", "https://post.example/2", "/relative/3"
    with pytest.raises(NoPlaceError, match="3 links in its sentences"):
        place(linked(*addresses), PIER, anchored("pier survey"), "READ ALSO")


def test_links_to_other_sites_and_read_alsos_do_not_count():
    body = linked(
        "https://gov.example/1", "https://gov.example/2", "mailto:desk@post.example", "https://post.example/1"
    )
    body += "\n**READ ALSO:** [Two](https://post.example/2)\n\n**READ ALSO:** [Three](https://post.example/3)\n"
    assert place(body, PIER, anchored("pier survey"), "READ ALSO").edit.text.startswith("[pier survey]")


def test_in_an_empty_story_a_read_also_is_just_inserted():
    assert read_also_at("", None, "Pier", "https://post.example/pier", "READ ALSO").said == "Inserted"
