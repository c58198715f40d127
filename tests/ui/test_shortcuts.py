import pytest

from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.shortcuts import normal_key, with_keys


def keys(wishes):
    specs, problems = with_keys(ACTIONS, wishes)
    return {spec.id: spec.key for spec in specs}, problems


def test_without_wishes_every_command_has_its_key():
    found, problems = keys({})
    assert found == {spec.id: normal_key(spec.key) for spec in ACTIONS}
    assert problems == ()


def test_a_wish_gives_a_command_its_key():
    found, problems = keys({"format.olist": "ctrl+alt+o"})
    assert (found["format.olist"], problems) == ("Ctrl+Alt+O", ())


def test_a_wish_takes_the_key_from_who_had_it_and_says_so():
    found, problems = keys({"format.quote": "Ctrl+B"})
    assert (found["format.quote"], found["format.bold"]) == ("Ctrl+B", "")
    assert problems == ("Ctrl+B is the key of “Quote” now, not of “Bold”.",)


def test_of_two_wishes_for_one_key_the_first_of_the_table_gets_it():
    found, problems = keys({"format.quote": "Ctrl+Alt+9", "format.bold": "Ctrl+Alt+9"})
    assert (found["format.bold"], found["format.quote"], len(problems)) == ("Ctrl+Alt+9", "", 1)


def test_an_empty_wish_takes_a_key_away():
    found, problems = keys({"format.bold": ""})
    assert (found["format.bold"], problems) == ("", ())


@pytest.mark.parametrize(
    "wish", [{"format.nonsense": "Ctrl+B"}, {"format.bold": "Strg+Quatsch"}, {"format.bold": "\n"}]
)
def test_a_wish_that_cannot_be_met_is_named_and_nothing_changes(wish):
    found, problems = keys(wish)
    assert len(problems) == 1
    assert found["format.bold"] == "Ctrl+B"


def test_a_wish_that_cannot_be_met_stands_in_nobodys_way():
    found, problems = keys({"format.bold": "Strg+Quatsch", "format.quote": "Ctrl+B"})
    assert (found["format.quote"], found["format.bold"], len(problems)) == ("Ctrl+B", "", 2)
