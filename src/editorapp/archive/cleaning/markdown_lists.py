"""Lists, numbered or not, and lists of terms, with four columns for each level, as Python-Markdown needs them."""

from collections.abc import Callable

from lxml.html import HtmlElement

from editorapp.archive.cleaning.markdown_text import indented

_LISTS = ("ul", "ol", "dir", "menu")
Write = Callable[[HtmlElement], list[str]]
"""Gives an element's blocks."""


def written_list(el: HtmlElement, write: Write, plain: Callable[[str], str]) -> list[str]:
    """The list as one block. `plain` writes text that stands in it outside of any item."""
    items: list[list[str]] = [[plain(el.text)]] if el.text and el.text.strip() else []
    for child in el:
        if child.tag == "li":
            items.append(write(child))
        elif child.tag in _LISTS and items:
            items[-1] += write_nested(child, write)  # old pages put a list into a list without an item
        elif isinstance(child.tag, str):
            items.append(write_nested(child, write))
        if child.tail and child.tail.strip():
            items.append([plain(child.tail)])
    items = [blocks for blocks in items if blocks]
    if not items:
        return []
    loose = any(_is_loose(blocks) for blocks in items)
    number = _first_number(el) if el.tag == "ol" else None
    texts = []
    for index, blocks in enumerate(items):
        marker = "-" if number is None else f"{number + index}."
        text = ("\n\n" if loose else "\n").join(blocks)
        texts.append(indented(text, f"{marker:<3} "))
    return [("\n\n" if loose else "\n").join(texts)]


def write_nested(el: HtmlElement, write: Write) -> list[str]:
    """The blocks of an element that is no item."""
    holder = el.makeelement("div")
    parent, tail = el.getparent(), el.tail
    if parent is None:
        return []
    parent.replace(el, holder)
    el.tail = None
    holder.append(el)
    blocks = write(holder)
    parent.replace(holder, el)
    el.tail = tail
    return blocks


def written_terms(el: HtmlElement, term: Callable[[HtmlElement], str], write: Write) -> list[str]:
    """A list of terms and their meanings as blocks; a meaning without a term is a paragraph."""
    blocks: list[str] = []
    named = False
    for child in (inner for part in el for inner in (part if part.tag == "div" else (part,))):
        if child.tag == "dt":
            if text := term(child):
                after_term = named and blocks and "\n:" not in blocks[-1]
                blocks[-1:] = [f"{blocks[-1]}\n{text}"] if after_term else [*blocks[-1:], text]
                named = True
        elif isinstance(child.tag, str):
            meaning = write(child)
            if not meaning:
                continue
            if not named:
                blocks += meaning
                continue
            blocks[-1] += "\n" + indented("\n\n".join(meaning), ":   ")
    return blocks


def has_stray_text(terms: HtmlElement) -> bool:
    """Whether words stand between the terms and meanings."""
    holders = [terms, *(part for part in terms if part.tag == "div")]
    return any(
        (holder.text or "").strip()
        or any(
            (child.tail or "").strip() or child.tag not in ("dt", "dd", "div", "script", "template") for child in holder
        )
        for holder in holders
    )


def _is_loose(blocks: list[str]) -> bool:
    return len(blocks) > 1 and any(not _is_list(block) for block in blocks[1:])


def _is_list(block: str) -> bool:
    head = block[:4]
    return head[3:] == " " and (head[0] == "-" or (head[0].isdigit() and "." in head)) and head[1] in " .0123456789"


def _first_number(el: HtmlElement) -> int:
    start = el.get("start", "")
    return int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1
