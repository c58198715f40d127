"""Which cards stand in the list: pins from the worker and from here, and what was decided."""

from dataclasses import replace

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.shelf import Answer, Shelf

A, B, C = (Suggestion(name, f"https://post.example/{name}", name) for name in "abc")
PINNED = replace(C, pinned=True)


def shelf(*suggestions: Suggestion) -> Shelf:
    return Shelf().with_answer(Answer(suggestions))


def ids(shown: Shelf) -> str:
    return "".join(card.id + "!" * card.pinned for card in shown.cards())


def test_what_the_worker_knows_as_pinned_stands_first():
    assert ids(shelf(A, B, PINNED)) == "c!ab"


def test_a_pin_taken_away_here_is_not_brought_back_by_an_older_answer():
    unpinned = shelf(PINNED, A).with_pin("c", False)
    assert ids(unpinned.with_answer(Answer((PINNED, A)))) == "ca"


def test_a_pin_set_again_holds():
    again = shelf(PINNED, A).with_pin("c", False).with_pin("c", True)
    assert ids(again.with_answer(Answer((PINNED, A)))) == "c!a"


def test_what_was_decided_for_the_story_can_be_told_again():
    decided = shelf(A, B, C).with_hidden("a").with_pin("b", True).with_inserted("c")
    assert decided.decisions() == (("a", "hidden"), ("b", "pinned"), ("c", "inserted"))


def test_what_was_taken_back_is_not_told():
    decided = shelf(A, B).with_hidden("a").without_hidden("a").with_pin("b", True).with_pin("b", False)
    assert decided.decisions() == ()
