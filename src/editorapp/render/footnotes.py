"""Footnotes of a whole story: blocks hold markers, which get their numbers when the page is put together."""

import re
from dataclasses import dataclass, field

# Noncharacters (Unicode 23.7): for use inside a program, never in a text that is exchanged.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_FORBIDDEN = re.compile("[\ufdd0-\ufddf]")
_MARKER = re.compile(rf"{_OPEN}(\d+){_CLOSE}")
_TAG_OR_MARKER = re.compile(rf'<[a-zA-Z/][^<>"]*(?:"[^"]*"[^<>"]*)*>|{_OPEN}\d+{_CLOSE}')
_ID = re.compile(r' id="([^"]*)"')


def marker(index: int) -> str:
    """What stands in a block for its reference number `index` (from 0)."""
    return f"{_OPEN}{index}{_CLOSE}"


def without_markers(text: str) -> str:
    """Text in which nothing can be taken for a marker."""
    return _FORBIDDEN.sub("", text)


@dataclass(frozen=True, slots=True)
class Piece:
    """A block's safe HTML before it has its place: markers in it stand for references to `references[index]`."""

    html: str
    references: tuple[str, ...] = ()


@dataclass(slots=True)
class PageAssembly:
    """Puts pieces together in order: numbers footnotes by their first reference, keeps every id of the page unique."""

    numbers: dict[str, int] = field(default_factory=dict)
    _uses: dict[str, int] = field(default_factory=dict)
    _ids: set[str] = field(default_factory=set)

    def place(self, piece: Piece) -> str:
        """The piece's final HTML as the next one of the page."""
        if not piece.references and ' id="' not in piece.html:
            return piece.html
        return _TAG_OR_MARKER.sub(lambda match: self._fill(match[0], piece.references), piece.html)

    def number_rest(self, names: list[str]) -> None:
        """Number the footnotes that nothing refers to after the others, so that their text is not lost."""
        for name in names:
            self._number(name)

    def list_item(self, name: str, html: str) -> str:
        """The footnote with this (already placed) text as an item, with a way back to each reference."""
        number = self.numbers[name]
        back = " ".join(
            f'<a class="footnote-backref" href="#{_reference_id(number, use)}" title="Back to the text">↩</a>'
            for use in range(1, self._uses.get(name, 0) + 1)
        )
        if back and html.endswith("</p>"):
            html = f"{html.removesuffix('</p>')}\u00a0{back}</p>"
        elif back:
            html = f"{html}\n<p>{back}</p>"
        return f'<li id="fn-{number}">\n{html}\n</li>'

    def _number(self, name: str) -> int:
        return self.numbers.setdefault(name, len(self.numbers) + 1)

    def _fill(self, found: str, references: tuple[str, ...]) -> str:
        if found.startswith("<"):
            return _ID.sub(self._unique, _MARKER.sub("", found))
        name = references[int(found[1:-1])]
        number = self._number(name)
        use = self._uses[name] = self._uses.get(name, 0) + 1
        return f'<sup id="{_reference_id(number, use)}"><a class="footnote-ref" href="#fn-{number}">{number}</a></sup>'

    def _unique(self, match: re.Match[str]) -> str:
        if match[1] in self._ids:
            return ""
        self._ids.add(match[1])
        return match[0]


def footnote_list(items: list[str]) -> str:
    """The list that stands at the end of the story."""
    return '<div class="footnotes">\n<hr>\n<ol>\n' + "\n".join(items) + "\n</ol>\n</div>"


def _reference_id(number: int, use: int) -> str:
    return f"fnref-{number}" if use == 1 else f"fnref-{number}-{use}"
