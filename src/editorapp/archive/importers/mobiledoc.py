"""Mobiledoc, the form in which Ghost kept posts in versions 1 to 4, as HTML."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from editorapp.archive.importers.ghost_cards import card_html
from editorapp.archive.importers.records import text_of

_MARKUP, _PHOTO, _LIST, _CARD = 1, 2, 3, 10
"""Kinds of sections (bustle/mobiledoc-kit, MOBILEDOC.md)."""
_TEXT, _ATOM = 0, 1
"""Kinds of markers."""
_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside"})
_INLINE = frozenset({"a", "b", "code", "del", "em", "i", "s", "strong", "sub", "sup", "u", "mark"})


def to_html(tree: Any) -> str:
    """The HTML of a Mobiledoc document; sections nobody knows are left out. Raises ValueError if it is none."""
    if not isinstance(tree, dict) or not isinstance(tree.get("sections"), list):
        raise ValueError("no sections")
    return "\n".join(_section(section, tree) for section in tree["sections"] if _is_list(section))


def _section(section: Sequence[Any], tree: Mapping[str, Any]) -> str:
    kind, first, inner = [*section, None, None, None][:3]
    if kind == _MARKUP:
        tag = first if first in _TAGS else "p"
        tag = "blockquote" if tag == "aside" else tag
        return f"<{tag}>{_markers(inner, tree)}</{tag}>"
    if kind == _PHOTO:
        return card_html("image", {"src": first}) or ""
    if kind == _LIST:
        tag = "ol" if first == "ol" else "ul"
        items = inner if _is_list(inner) else []
        return f"<{tag}>{''.join(f'<li>{_markers(item, tree)}</li>' for item in items)}</{tag}>"
    card = _at(tree.get("cards"), first) if kind == _CARD else None
    if isinstance(card, list) and len(card) > 1 and isinstance(card[1], dict):
        return card_html(text_of(card[0]), card[1]) or ""
    return ""


def _markers(markers: Any, tree: Mapping[str, Any]) -> str:
    """Words with the markups that open before them and close after them."""
    parts: list[str] = []
    opened: list[str] = []
    for marker in markers if _is_list(markers) else []:
        if not _is_list(marker) or len(marker) < 4:
            continue
        kind, opening, closed, value = marker[:4]
        for number in opening if _is_list(opening) else []:
            start, end = _markup(_at(tree.get("markups"), number))
            parts.append(start)
            opened.append(end)
        parts.append(_atom(_at(tree.get("atoms"), value)) if kind == _ATOM else escape(_written(value)))
        parts += [opened.pop() for _ in range(min(closed if isinstance(closed, int) else 0, len(opened)))]
    return "".join((*parts, *reversed(opened)))


def _written(value: Any) -> str:
    """The words of a marker, their spaces kept."""
    return value if isinstance(value, str) else ""


def _markup(markup: Any) -> tuple[str, str]:
    if not _is_list(markup) or not markup or markup[0] not in _INLINE:
        return "", ""
    tag = markup[0]
    attributes = markup[1] if len(markup) > 1 and _is_list(markup[1]) else []
    pairs = dict(zip(attributes[0::2], attributes[1::2], strict=False)) if tag == "a" else {}
    href = f' href="{escape(text_of(pairs.get("href")))}"' if tag == "a" else ""
    return f"<{tag}{href}>", f"</{tag}>"


def _atom(atom: Any) -> str:
    if not _is_list(atom) or not atom:
        return ""
    return "<br>" if atom[0] == "soft-return" else escape(_written(atom[1] if len(atom) > 1 else ""))


def _at(table: Any, number: Any) -> Any:
    return table[number] if _is_list(table) and isinstance(number, int) and 0 <= number < len(table) else None


def _is_list(value: Any) -> bool:
    return isinstance(value, list)
