"""The palette's order of commands."""

from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.command_search import find_commands


def ids(query):
    return [command.spec.id for command in find_commands(query, ACTIONS)]


def test_without_a_question_the_table_is_listed():
    assert ids("") == [spec.id for spec in ACTIONS]


def test_the_command_that_begins_with_the_letters_comes_first():
    assert ids("sav")[0] == "file.save"
    assert ids("focus")[0] == "view.focus"
    assert ids("lig")[0] == "view.theme"


def test_the_name_of_the_menu_helps_to_find_a_command():
    assert ids("insert link")[0] == "insert.link"
    assert ids("ins")[:5] == [f"insert.best_{number}" for number in range(1, 6)]
    assert {"insert.link", "insert.tk"} < set(ids("ins"))


def test_letters_found_in_the_menu_are_marked_there():
    link = find_commands("insli", ACTIONS)[0]
    assert (link.spec.id, link.menu_marks, link.text_marks) == ("insert.link", (0, 1, 2), (0, 1))


def test_what_fits_nothing_finds_nothing():
    assert ids("qzx") == []
