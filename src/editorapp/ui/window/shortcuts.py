"""The table of commands with the person's own keys in it: no key means two things."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence

from editorapp.ui.kit.words import tr
from editorapp.ui.window.actions import ActionSpec


def with_keys(specs: Sequence[ActionSpec], wishes: Mapping[str, str]) -> tuple[tuple[ActionSpec, ...], tuple[str, ...]]:
    """The commands with the keys wished for by id, and sentences on wishes that cannot be met.

    A wish takes a key from the command that has it in the table. Of two wishes for one key the first in the table
    gets it.
    """
    problems = [
        tr("shortcuts.toml: there is no command “{command}”.", command=command)
        for command in wishes
        if command not in {spec.id for spec in specs}
    ]
    given = {spec.id: _key(spec, wishes, problems) for spec in specs}
    met = {name for name, wish in wishes.items() if not wish or normal_key(wish)}
    holders: dict[str, ActionSpec] = {}
    for spec in sorted(specs, key=lambda each: each.id not in met):  # wishes first, in the order of the table
        key = given[spec.id]
        if key and key in holders:
            given[spec.id] = ""
            problems.append(
                tr("{key} is the key of “{holder}” now, not of “{loser}”.", key=key,
                   holder=_name(holders[key]), loser=_name(spec))
            )  # fmt: skip
        elif key:
            holders[key] = spec
    return tuple(replace(spec, key=given[spec.id]) for spec in specs), tuple(problems)


def _name(spec: ActionSpec) -> str:
    """The command as a sentence names it."""
    return tr(spec.text).removesuffix("…")


def _key(spec: ActionSpec, wishes: Mapping[str, str], problems: list[str]) -> str:
    """The key as Qt writes it: two spellings of one key are the same text."""
    wish = wishes.get(spec.id)
    if wish is None:
        return normal_key(spec.key)
    key = normal_key(wish)
    if wish and not key:
        problems.append(tr("shortcuts.toml: “{key}” is no key.", key=wish))
        return normal_key(spec.key)
    return key


def normal_key(key: str) -> str:
    """A key as Qt writes it, "" for what is none."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return text if text and "Unknown" not in text and all(ord(sign) >= 32 for sign in text) else ""
