"""A part of a story as a story of its own, which knows the links, footnotes and abbreviations of the whole."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from editorapp.archive.cleaning.markdown_text import as_paragraph
from editorapp.article.blocks import split_blocks
from editorapp.article.editing.copying import whole_selection
from editorapp.render.definitions import Definitions, collect
from editorapp.render.notes import published

_STAR = re.compile(r"\*(?=\s|\[)")
_LINE_END = re.compile(r"\n(?=[^\n])")
_TITLE_MARKS = re.compile(r"[\r\n\t]+")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class SelectedText:
    """`text` is Markdown with its private notes and the definitions it needs, "" where nothing is selected.

    `is_inline`: words of one block, which need no paragraph of their own.
    """

    text: str
    is_inline: bool = False


def selected_text(body: str, start: int, end: int) -> SelectedText:
    """What body[start:end] means by itself; see `whole_selection` for what it grows to."""
    chosen = whole_selection(body, start, end)
    text = body[chosen.start : chosen.end]
    if not text:
        return SelectedText("")
    if chosen.is_inline or body[chosen.start - 1 : chosen.start] not in ("", "\n"):
        text = _as_words(text)
    needed = "\n".join(_needed(body, text))
    return SelectedText(f"{text}\n\n{needed}" if needed else text, chosen.is_inline)


def _as_words(text: str) -> str:
    """Words from within a line: "- rightly -" must not begin a list."""
    first, end, rest = text.partition("\n")
    if first.startswith("*"):
        first = _STAR.sub(r"\\*", first, count=1)
    return as_paragraph(first) + end + rest


def _needed(body: str, text: str) -> Iterator[str]:
    """The definitions of the whole that this part uses and does not hold, each as it is written."""
    shown = published(text).text
    everything = collect(split_blocks(published(body).text))
    own = collect(split_blocks(shown))
    used = _used(everything, shown)
    yield from _written(
        Definitions(
            _without(used.references, own.references),
            _without(used.footnotes, own.footnotes),
            _without(used.abbreviations, own.abbreviations),
        )
    )


def _used(everything: Definitions, text: str) -> Definitions:
    """Those that a text uses; also a footnote that another one refers to, and the links of footnotes."""
    found = Definitions()
    waiting = [text]
    while waiting:
        more = everything.used_in(waiting.pop())
        waiting += (words for name, words in more.footnotes.items() if name not in found.footnotes)
        found.references.update(more.references)
        found.footnotes.update(more.footnotes)
        found.abbreviations.update(more.abbreviations)
    return found


def _without(used: Mapping[str, Value], own: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in used.items() if own.get(name) != value}


def _written(definitions: Definitions) -> Iterator[str]:
    for name, (address, title) in definitions.references.items():
        yield f'[{name}]: {address} "{_TITLE_MARKS.sub(" ", title)}"' if title else f"[{name}]: {address}"
    for name, meaning in definitions.abbreviations.items():
        yield f"*[{name}]: {meaning}"
    for name, words in definitions.footnotes.items():
        yield f"[^{name}]: {_LINE_END.sub(chr(10) + '    ', words)}"
