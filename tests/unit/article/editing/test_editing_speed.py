"""No text makes a command slow."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.editing.commands import COMMANDS

LENGTH = 20_000
PIECES = ("*a ", "**", "`", "[", "](u)", "<!--", "|", "[^1]", "1. a\n\n")
NAMES = ("format.bold", "format.code", "format.list", "format.quote", "insert.link", "insert.footnote")


@pytest.mark.parametrize("piece", PIECES)
def test_no_command_takes_the_square_of_a_text(piece):
    assert_grows_linearly(lambda body: [COMMANDS[name](body, 1, len(body)) for name in NAMES], repeated(piece), LENGTH)
