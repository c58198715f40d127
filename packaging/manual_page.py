"""The manual page of the program, in roff, made from its command line."""

import argparse
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from command_line import Command, commands

_HEAD = '.TH EDITORAPP 1 "" "Read Also" "User Commands"'
_ABOUT = (
    "Read Also is an editor for journalists. While you write, it suggests the stories of your own archive to link to, "
    "and says why. It works without a network: nothing that you write leaves your machine.",
    "Without a command a window opens. The commands do parts of its work without one, for scripts and for machines "
    "without a display. A story is a Markdown file with its details as front matter; “-” is standard input.",
)
_WINDOW = (
    ("[FILE…]", "Open these stories; without one, those of the last time, and at the first start a starter draft."),
    ("--screenshot OUT.png [--theme paper|ink] [--size 1440x900] [FILE]", "Draw the window into a picture and end."),
    ("tour [--out DIR]", "Write, link and export a story without a person, and print the files that were made."),
    ("--version", "Print the version."),
    ("--help", "Print the commands; after a command, its options."),
)
_FOR_ALL = (("--json", "Print JSON and nothing else. Every command takes it."),)
_EXIT = (
    ("0", "Done; an import with problems, too: they are in its report."),
    ("1", "It could not be done, or the check or verification found something."),
    ("2", "It was asked for wrongly."),
    ("3", "There is no display."),
)
_FILES = (
    ("~/.config/read-also/", "Settings, words, templates, snippets, page themes and check profiles."),
    ("~/.local/share/read-also/", "Archives, the journal, the history of stories, dictionaries."),
    ("~/.local/state/read-also/log/", "Reports of program errors, without a word of your stories."),
)
_ENVIRONMENT = (
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME", "Other places for these folders."),
    ("QT_QPA_PLATFORM", "Qt’s platform, such as wayland, xcb or offscreen."),
)
_EXAMPLES = (
    "editorapp import export.xml saved-pages/ --archive ~/newsroom",
    "editorapp suggest story.md --archive ~/newsroom",
    "editorapp check story.md && editorapp export story.md --to wordpress-blocks -o story.html",
)
_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "\\": "\\e",
        "-": "\\-",
        "…": "...",
        "’": "'",
        '"': "\\(dq",
        "“": "\\(lq",
        "”": "\\(rq",
        "«": "\\(Fo",
        "»": "\\(Fc",
    }
)
"""Signs that mean something else in roff, or are not in every terminal's font."""


def manual_page(parser: argparse.ArgumentParser) -> str:
    """The whole page. It has no date and no version, so that it changes only with the command line."""
    return "\n".join([*_lines(parser), ""])


def _lines(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield ".\\\" Made by packaging/reference.py from the command line's parser: change that, and run it."
    yield _HEAD
    yield from (".SH NAME", "editorapp \\- write a story while your own archive suggests what to link to")
    yield from (".SH SYNOPSIS", ".B editorapp", _roff("[FILE…]"), ".br", ".B editorapp", _roff("COMMAND [ARGUMENT…]"))
    yield ".SH DESCRIPTION"
    for number, paragraph in enumerate(_ABOUT):
        yield from ([".PP"] if number else [])
        yield from _filled(paragraph)
    yield ".SH OPTIONS"
    yield from _list(_WINDOW)
    yield ".SH COMMANDS"
    yield from _list(_FOR_ALL)
    for command in commands(parser):
        yield from _command(command)
    for title, rows in (("EXIT STATUS", _EXIT), ("FILES", _FILES), ("ENVIRONMENT", _ENVIRONMENT)):
        yield f".SH {title}"
        yield from _list(rows)
    yield from (".SH EXAMPLES", ".nf", *map(_roff, _EXAMPLES), ".fi")


def _command(command: Command) -> Iterator[str]:
    yield f".SS {_roff(command.name)}"
    yield from _filled(f"{command.summary[:1].upper()}{command.summary[1:]}.")
    yield from (".PP", f".B {_roff(command.usage)}")
    yield from _list([(argument.typed, f"{argument.help[:1].upper()}{argument.help[1:]}.") for argument in
                      command.arguments if argument.help])  # fmt: skip
    if command.epilog:
        yield from (".PP", ".nf", *map(_roff, textwrap.dedent(command.epilog).splitlines()), ".fi")


def _list(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, text in rows:
        yield from (".TP", f".B {_roff(term)}")
        yield from _filled(text)


def _filled(text: str) -> list[str]:
    """Roff lines of at most 78 columns; none begins with a sign that roff takes for a request."""
    return [_roff(line) for line in textwrap.wrap(text, 78, break_on_hyphens=False, break_long_words=False)]


def _roff(line: str) -> str:
    """A line of text as roff writes it: its hyphens are those that are typed."""
    safe = "".join(_SIGNS.get(sign, sign) for sign in line)
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe
