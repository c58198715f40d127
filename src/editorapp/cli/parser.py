"""What may be typed: the commands and their options, as one argparse parser."""

import argparse
import datetime
import re
from collections.abc import Sequence
from typing import NoReturn

from editorapp import __version__
from editorapp.errors import UsageError

COMMANDS = ("import", "suggest", "evaluate", "search", "show", "export", "check", "publish", "archive", "settings")
"""Commands that need no window; anything else that is typed is the window's."""

_MOST = 1_000_000
"""Results that can be asked for."""
_DESCRIPTION = "Read Also: write a story while your own archive suggests what to link to. Nothing leaves this machine."
_WINDOW = """Without a command the window opens:
  editorapp [FILE…]                     open these drafts
  editorapp --screenshot OUT.png        draw the window into a picture and end
  editorapp tour [--out DIR]            do the main job without a person and print the files it made"""

_LEFT_OUT = re.compile(r"-(?!h$)[^\W\d_]|-[\d\"“«]")
_OPERATORS = """Words can be:
  '"east pier"'                  these words side by side
  -ferry                         not this word
  by:hill  by:"Fiona Hill"       a byline, or a part of it; also section: and tag:
  2019  2018..2020  2019-05      published then; also on: before: after:"""


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of printing the usage and leaving."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", f"See “{self.prog} --help”.")


def is_command_line(arguments: Sequence[str]) -> bool:
    """Whether these arguments are for a command, or ask for help; otherwise they are the window's."""
    return bool(arguments) and (arguments[0] in COMMANDS or arguments[0] in ("-h", "--help", "--version"))


def make_parser() -> Parser:
    """The whole command line."""
    parser = Parser(
        prog="editorapp", description=_DESCRIPTION, epilog=_WINDOW, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=f"Read Also {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser)
    _add_import(commands)
    _add_suggest(commands)
    _add_evaluate(commands)
    _add_search(commands)
    _add_show(commands)
    _add_export(commands)
    _add_check(commands)
    _add_publish(commands)
    _add_archive(commands)
    _add_settings(commands)
    return parser


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What these arguments ask for.

    Raises UsageError.
    """
    if arguments[:1] == ["search"]:
        # "-ferry" is a word that must not be there; a space keeps it from being taken for an option.
        arguments = [f" {word}" if _LEFT_OUT.match(word) else word for word in arguments]
    return make_parser().parse_args(arguments)


def _add(commands: "argparse._SubParsersAction[Parser]", name: str, summary: str) -> Parser:
    command = commands.add_parser(name, help=summary, description=summary)
    command.add_argument("--json", action="store_true", help="print JSON and nothing else")
    return command


def _add_archive_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--archive",
        metavar="DIR",
        help="the archive's folder, or its name (else the one chosen in the window, or the starter)",
    )


def _add_import(commands: "argparse._SubParsersAction[Parser]") -> None:
    command = _add(commands, "import", "read articles into an archive")
    command.add_argument("sources", nargs="*", metavar="SOURCE", help="a file, folder or zip archive")
    command.add_argument("--update", action="store_true", help="read what has changed in the sources it knows")
    command.add_argument("--format", default="", metavar="NAME", help="read the sources as this format")
    command.add_argument("--include", default="", metavar="LIST", help="also take: drafts,pages")
    command.add_argument(
        "--date-order",
        default="",
        choices=("day-first", "month-first"),
        help="how 03/04/2024 is read where the file itself does not say",
    )
    _add_archive_option(command)


def _add_suggest(commands: "argparse._SubParsersAction[Parser]") -> None:
    command = _add(commands, "suggest", "say which articles a draft should link to")
    command.add_argument("draft", nargs="?", metavar="DRAFT.md", help="the draft; - is standard input")
    command.add_argument(
        "--batch", metavar="DRAFTS.jsonl", help="a draft a line: id, title, body, before; - is standard input"
    )
    command.add_argument("--limit", type=_positive, default=10, metavar="N", help="at most so many (10)")
    command.add_argument("--before", type=_date, metavar="DATE", help="only articles published before this day")
    command.add_argument(
        "--own-weights", action="store_true", help="with --batch: the weights fitted on the archive's own links"
    )
    _add_archive_option(command)


def _add_evaluate(commands: "argparse._SubParsersAction[Parser]") -> None:
    command = _add(commands, "evaluate", "measure suggestions on the archive's own links")
    _add_archive_option(command)


def _add_search(commands: "argparse._SubParsersAction[Parser]") -> None:
    command = _add(commands, "search", "find articles by words, names or a year")
    command.epilog = _OPERATORS
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.add_argument("words", nargs="+", metavar="WORD")
    command.add_argument("--limit", type=_positive, default=20, metavar="N", help="at most so many (20)")
    _add_archive_option(command)


def _add_show(commands: "argparse._SubParsersAction[Parser]") -> None:
    command = _add(commands, "show", "print one article")
    command.add_argument("id", metavar="ID")
    _add_archive_option(command)


def _add_export(commands: "argparse._SubParsersAction[Parser]") -> None:
    command = _add(commands, "export", "write a draft in another format")
    command.add_argument(
        "drafts", nargs="*", metavar="DRAFT.md", help="the draft; - is standard input; several for wxr, ghost and jsonl"
    )
    command.add_argument("--to", metavar="FORMAT", help="the format's name (see --formats)")
    _add_output(command, "where to: a file, a folder or a .zip (else standard output)")
    command.add_argument("--paper", choices=("a4", "letter"), default="", help="for pdf (else as your country has it)")
    command.add_argument("--formats", action="store_true", help="list the formats")


def _add_check(commands: "argparse._SubParsersAction[Parser]") -> None:
    command = _add(commands, "check", "say what a draft needs before it is published; exits with 1 if something blocks")
    command.add_argument("draft", metavar="DRAFT.md", help="the draft; - is standard input")
    command.add_argument("--profile", default="", metavar="NAME", help="the desk’s profile: web, wire or your own")
    _add_archive_option(command)


def _add_publish(commands: "argparse._SubParsersAction[Parser]") -> None:
    command = _add(commands, "publish", "put a draft into the archive as published")
    command.add_argument("draft", metavar="DRAFT.md", help="the draft; it gets an id if it has none")
    command.add_argument("--url", required=True, metavar="URL", help="the address it stands at")
    command.add_argument("--date", type=_moment, metavar="DATE", help="when it was published (else now)")
    _add_archive_option(command)


def _add_archive(commands: "argparse._SubParsersAction[Parser]") -> None:
    archive = commands.add_parser("archive", help="look after an archive", description="look after an archive")
    jobs = archive.add_subparsers(dest="job", metavar="JOB", required=True, parser_class=Parser)
    for name, summary in (
        ("stats", "how much it holds, and its health"),
        ("list", "every article in a line"),
        ("verify", "whether store and index are whole and agree"),
        ("rebuild", "make the index anew from the store"),
        ("compact", "give the disk back what it no longer needs"),
        ("orphans", "the articles that no other links to"),
        ("export", "all articles as JSON lines"),
    ):
        command = _add(jobs, name, summary)
        _add_archive_option(command)
        if name == "orphans":
            command.add_argument("--limit", type=_positive, metavar="N", help="at most so many (all)")
            _add_output(command, "a list in a file instead: its name ends in .csv or .md")
        elif name == "export":
            _add_output(command, "where to (else standard output; .gz is packed)")


def _add_settings(commands: "argparse._SubParsersAction[Parser]") -> None:
    command = _add(commands, "settings", "list, show, change and reset what is set")
    command.add_argument("job", nargs="?", choices=("list", "get", "set", "reset"), default="list", metavar="JOB",
                         help="list (the usual), get, set or reset")  # fmt: skip
    command.add_argument("id", nargs="?", metavar="ID", help="the setting, such as look.theme")
    command.add_argument("value", nargs="?", metavar="VALUE", help="its new value; on or off for a switch")


def _add_output(command: argparse.ArgumentParser, summary: str) -> None:
    command.add_argument("-o", "--output", metavar="FILE", help=summary)
    command.add_argument("--force", action="store_true", help="replace a file that is there")


def _positive(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:10]) <= _MOST:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 to {_MOST}")
    return int(text)


def _moment(text: str) -> str:
    """A date, or a date and a time, in ISO 8601."""
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError as error:
        what = f"“{text}” is not a date such as 2026-11-22 or 2026-11-22T08:30:00+00:00"
        raise argparse.ArgumentTypeError(what) from error
    return text


def _date(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text[:10]).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date such as 2026-11-22") from error
