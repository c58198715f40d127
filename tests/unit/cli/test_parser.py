"""Which words are for a command, and which are the window's."""

import pytest

from editorapp.cli.parser import COMMANDS, is_command_line, make_parser, parse
from editorapp.errors import UsageError


@pytest.mark.parametrize("arguments", [["suggest", "a.md"], ["--help"], ["-h"], ["--version"], ["archive"]])
def test_commands_and_help_are_the_command_lines(arguments):
    assert is_command_line(arguments)


@pytest.mark.parametrize("arguments", [[], ["story.md"], ["tour"], ["--screenshot", "a.png"], ["./import"]])
def test_anything_else_is_the_windows(arguments):
    assert not is_command_line(arguments)


def test_every_command_can_be_parsed():
    arguments = {
        "import": ["a"],
        "suggest": ["a"],
        "evaluate": [],
        "search": ["a"],
        "show": ["a"],
        "export": ["a"],
        "check": ["a"],
        "publish": ["a", "--url", "https://a.example/b"],
        "archive": ["stats"],
        "settings": [],
    }
    assert {make_parser().parse_args([name, *arguments[name]]).command for name in COMMANDS} == set(COMMANDS)


def test_a_complaint_is_one_sentence_with_a_way_out():
    with pytest.raises(UsageError) as complaint:
        make_parser().parse_args(["suggest", "--limit", "none"])
    assert str(complaint.value).endswith("See “editorapp suggest --help”.")
    assert "\n" not in str(complaint.value)


def test_an_id_that_looks_like_an_option_can_be_shown():
    assert make_parser().parse_args(["show", "--", "-x"]).id == "-x"


def test_a_word_to_leave_out_is_no_option():
    assert parse(["search", "pier", "-ferry", '-"ice plant"']).words == ["pier", " -ferry", ' -"ice plant"']
