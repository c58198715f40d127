"""The story as plain text: named details, paragraphs, and each link's address after its words."""

import textwrap
from collections.abc import Iterator

from lxml.html import HtmlElement

from editorapp.article.draft import Draft
from editorapp.publish.details import byline
from editorapp.publish.options import ExportOptions
from editorapp.publish.story_tree import classes_of, photos_in, pieces_of, story_tree, words_of

_WIDTH = 78
"""Characters of a rule, and of a line in a table's cell; paragraphs are one line, which every program wraps."""
_BLOCKS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "hr", "figure", "table", "div", "dl")
)


def write_text(draft: Draft, options: ExportOptions) -> bytes:
    """The story as UTF-8 text."""
    parts = [_head(draft), *_Writer().blocks(story_tree(draft, options))]
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8", "replace")


def plain_blocks(root: HtmlElement) -> list[str]:
    """The blocks of what is in this element, each as text."""
    return [part for part in _Writer().blocks(root) if part]


def _head(draft: Draft) -> str:
    known = (
        ("Headline", draft.title),
        ("Standfirst", draft.standfirst),
        ("By", byline(draft)),
        ("Date", draft.date),
        ("Section", draft.section),
        ("Tags", ", ".join(draft.tags)),
        ("URL", draft.url),
        ("Dateline", draft.dateline),
        ("Embargo", draft.embargo),
    )
    return "\n".join(f"{name}: {' '.join(value.split())}" for name, value in known if value)


class _Writer:
    """One story's blocks as text."""

    def blocks(self, parent: HtmlElement) -> Iterator[str]:
        """Each block; loose words are one."""
        loose: list[str] = []
        for piece in pieces_of(parent):
            if isinstance(piece, str) or piece.tag not in _BLOCKS | {"section", "header", "details", "summary"}:
                loose.append(_inline(piece))
                continue
            yield from _filled("".join(loose))
            loose = []
            yield from self._block(piece)
        yield from _filled("".join(loose))

    def _block(self, el: HtmlElement) -> Iterator[str]:
        if el.tag in ("ul", "ol"):
            yield "\n".join(self._items(el))
        elif el.tag == "pre":
            yield textwrap.indent("".join(el.itertext()).strip("\n"), "    ")
        elif el.tag == "hr":
            yield "* * *"
        elif el.tag == "table":
            yield _table(el)
        elif el.tag == "figure" and photos_in(el):
            yield _figure(el)
        elif el.tag == "blockquote":
            yield textwrap.indent("\n\n".join(self.blocks(el)), "> ", lambda _line: True).replace("> \n", ">\n")
        elif el.tag == "div" and "footnotes" in classes_of(el):
            yield "Notes\n\n" + "\n".join(self._items(el.find("ol")))
        elif el.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            yield from _filled(_inside(el).upper() if el.tag in ("h1", "h2") else _inside(el))
        elif el.tag == "p":
            yield from _filled(_inside(el))
        else:
            yield from self.blocks(el)

    def _items(self, el: HtmlElement | None) -> Iterator[str]:
        for number, item in enumerate(el.iterchildren("li") if el is not None else (), _start(el)):
            mark = f"{number}." if el is not None and el.tag == "ol" else "-"
            lines = "\n".join(self.blocks(item)).split("\n")
            yield f"{mark} {lines[0]}" if lines else mark
            yield from (f"{' ' * (len(mark) + 1)}{line}" if line else "" for line in lines[1:])


def _start(el: HtmlElement | None) -> int:
    written = (el.get("start") or "") if el is not None else ""
    return int(written) if written.isascii() and written.isdigit() else 1


def _filled(words: str) -> Iterator[str]:
    lines = [" ".join(line.split()) for line in words.strip().split("\n")]
    if any(lines):
        yield "\n".join(lines)


def _inside(el: HtmlElement) -> str:
    return "".join(_inline(piece) for piece in pieces_of(el))


def _inline(piece: HtmlElement | str) -> str:
    """Words; a link is followed by its address, a footnote's mark stands in brackets."""
    if isinstance(piece, str):
        return piece
    if piece.tag == "br":
        return "\n"
    if piece.tag == "img":
        return f"[Photo: {piece.get('alt')}]" if piece.get("alt") else ""
    words = _inside(piece)
    if piece.tag == "sup" and piece.get("id"):
        return f"[{words}]"
    if piece.tag != "a" or "footnote-backref" in classes_of(piece):
        return "" if piece.tag == "a" else words
    href = piece.get("href") or ""
    shown = href.removeprefix("mailto:").removeprefix("tel:")
    return words if not href or href.startswith("#") or shown == words.strip() else f"{words} <{shown}>"


def _figure(el: HtmlElement) -> str:
    caption = el.find("figcaption")
    lines = [f"[Photo: {photo.get('alt') or photo.get('src') or ''}]" for photo in photos_in(el)]
    return "\n".join((*lines, *_filled(_inside(caption)))) if caption is not None else "\n".join(lines)


def _table(el: HtmlElement) -> str:
    """Columns as wide as their words; one that is wider than a page as lines of cells."""
    rows = [[words_of(cell) for cell in row.iterchildren("td", "th")] for row in el.iter("tr")]
    columns = max((len(row) for row in rows), default=0)
    widths = [max((len(row[n]) for row in rows if n < len(row)), default=0) for n in range(columns)]
    if sum(widths) + 3 * columns > 2 * _WIDTH:
        return "\n".join("; ".join(row) for row in rows)
    lines = (" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip() for row in rows)
    return "\n".join(lines)
