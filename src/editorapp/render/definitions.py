"""What a body defines for all of its blocks: link addresses, footnotes and abbreviations."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from editorapp.article.blocks import Block

_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]\n]+)\]:[ \t]*(.*)")
_ABBREVIATION = re.compile(r" {0,3}\*\[([^\]\n\\]+)\] ?:[ \t]*(.*)")
_REFERENCE = re.compile(
    r" {0,3}\[([^\[\]\n^][^\[\]\n]*)\]:[ \t]*<?([^\s<>]+)>?[ \t]*(?:\"([^\n]*)\"|'([^\n]*)'|\(([^\n]*)\))?[ \t]*"
)
_TITLE = re.compile(r"[ \t]+(?:\"([^\n]*)\"|'([^\n]*)'|\(([^\n]*)\))[ \t]*")
_BRACKETED = re.compile(r"\[([^\[\]]*)\]")
_INDENT = re.compile(r"(?m)^(?: {1,4}|\t)")

Reference = tuple[str, str]
"""An address and its title ("" for none), as Python-Markdown keeps them."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """By name (lower case for references): addresses, the Markdown of footnotes, what abbreviations stand for."""

    references: dict[str, Reference] = field(default_factory=dict)
    footnotes: dict[str, str] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)

    def used_in(self, text: str) -> "Definitions":
        """Those that this text can use: the part of the definitions its rendering depends on."""
        if not (self.references or self.footnotes or self.abbreviations):
            return self
        names = {name.strip() for name in _BRACKETED.findall(text)}
        folded = {" ".join(name.lower().split()) for name in names}
        return Definitions(
            {name: value for name, value in self.references.items() if name in folded},
            {name: value for name, value in self.footnotes.items() if f"^{name}" in names},
            {name: value for name, value in self.abbreviations.items() if name in text},
        )

    def fingerprint(self) -> tuple[object, ...]:
        """Equal for definitions that render a text alike (a footnote's own text is no part of the block)."""
        return (tuple(self.references.items()), tuple(self.footnotes), tuple(self.abbreviations.items()))


def collect(blocks: Iterable[Block]) -> Definitions:
    """The definitions of these blocks; of two with one name the later counts."""
    found = Definitions()
    for block in blocks:
        if block.kind == "definition":
            _read(block.text.split("\n"), found)
        elif block.kind == "paragraph" and "]:" in block.text:
            # A line right under a paragraph's text is a definition for Python-Markdown too.
            _read([line for line in block.text.split("\n") if _REFERENCE.fullmatch(line)], found)
    return found


def _read(lines: list[str], found: Definitions) -> None:
    last: str | None = None
    footnotes: dict[str, list[str]] = {}
    reference: str | None = None
    for line in lines:
        if note := _FOOTNOTE.fullmatch(line):
            last, reference = note[1].strip(), None
            footnotes[last] = [note[2]]
        elif short := _ABBREVIATION.fullmatch(line):
            found.abbreviations[short[1].strip()] = short[2].strip()
            last = reference = None
        elif address := _REFERENCE.fullmatch(line):
            reference, last = " ".join(address[1].lower().split()), None
            found.references[reference] = (address[2], address[3] or address[4] or address[5])
        elif reference and (title := _TITLE.fullmatch(line)):
            found.references[reference] = (found.references[reference][0], title[1] or title[2] or title[3])
        elif last is not None:
            footnotes[last].append(line)
    for name, parts in footnotes.items():
        found.footnotes[name] = _INDENT.sub("", "\n".join(parts)).strip()
