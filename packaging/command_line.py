"""The command line as values, read from its argparse parser: what the reference and the manual page both tell."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

_FOR_ALL = frozenset({"--help", "--json"})
"""Options of every command: told once."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One thing to type. `names` are those of an option, empty for a word in its place; `value` is what follows."""

    names: tuple[str, ...]
    value: str
    help: str
    is_needed: bool

    @property
    def typed(self) -> str:
        """As in a list of arguments: `-o, --output FILE`."""
        return " ".join(part for part in (", ".join(self.names), self.value) if part)

    @property
    def used(self) -> str:
        """As in the line of usage: `[-o FILE]`."""
        short = " ".join(part for part in (self.names[0] if self.names else "", self.value) if part)
        return short if self.is_needed else f"[{short}]"


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is typed, with what it does, its arguments and what its help says below them."""

    name: str
    summary: str
    arguments: tuple[Argument, ...]
    epilog: str

    @property
    def usage(self) -> str:
        """One line: the command with all it takes, what must be given first."""
        return " ".join([self.name, *(argument.used for argument in self.arguments)])


def commands(parser: argparse.ArgumentParser, name: str = "editorapp", summary: str = "") -> Iterator[Command]:
    """Every command that `parser` knows, in its order."""
    inner = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not inner:
        arguments = tuple(_argument(action) for action in parser._actions if not _FOR_ALL & {*action.option_strings})
        words = [argument for argument in arguments if not argument.names]
        options = [argument for argument in arguments if argument.names]
        yield Command(name, summary, (*words, *options), parser.epilog or "")
    for action in inner:
        helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
        for word, command in action.choices.items():
            yield from commands(command, f"{name} {word}", helps.get(word, ""))


def _argument(action: argparse.Action) -> Argument:
    value = action.metavar if isinstance(action.metavar, str) else ""
    if not value and action.choices:
        value = f"{{{','.join(map(str, action.choices))}}}"
    elif not value and action.nargs != 0:
        value = action.dest.upper()
    names = tuple(action.option_strings)
    is_needed = action.required and action.nargs != "*"
    return Argument(names, f"{value}…" if action.nargs in ("*", "+") else value, action.help or "", is_needed)
