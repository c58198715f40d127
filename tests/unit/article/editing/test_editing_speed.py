"""No line of 20,000 signs makes a command slow."""

import time

import pytest

from editorapp.article.editing.commands import COMMANDS

LENGTH = 20_000
PIECES = ("*a ", "**", "`", "[", "](u)", "<!--", "|", "[^1]", "1. a\n\n")
SLOWEST = 1.5
"""Seconds; each takes less than 0.1 here, what is quadratic takes many."""


@pytest.mark.parametrize("piece", PIECES)
def test_every_command_is_done_at_once(piece):
    body = piece * (LENGTH // len(piece))
    for name in ("format.bold", "format.code", "format.list", "format.quote", "insert.link", "insert.footnote"):
        began = time.perf_counter()
        COMMANDS[name](body, 1, len(body))
        assert time.perf_counter() - began < SLOWEST, name
