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
