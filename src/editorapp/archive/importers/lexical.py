"""Lexical, the form in which Ghost keeps a post since version 5, as HTML."""

from html import escape
from typing import Any

from editorapp.archive.importers.ghost_cards import card_html
from editorapp.archive.importers.records import text_of

_DEEPEST = 100
"""Lists in lists in quotes; whatever lies deeper is left out."""
_FORMATS = (
    (1, "strong"), (2, "em"), (4, "s"), (8, "u"), (16, "code"), (32, "sub"), (64, "sup"), (128, "mark"),
)  # fmt: skip
"""Bits of a text's `format` (lexical/src/LexicalConstants.ts)."""
_BLOCKS = frozenset({"paragraph", "quote", "aside"})


def to_html(tree: Any) -> str:
    """The HTML of a Lexical document; kinds of nodes nobody knows give what is inside them."""
    root = tree.get("root") if isinstance(tree, dict) else None
    return _children(root, 0) if isinstance(root, dict) else ""


def _children(node: dict[str, Any], depth: int) -> str:
    children = node.get("children")
    if not isinstance(children, list) or depth > _DEEPEST:
        return ""
    return "".join(_node(child, depth + 1) for child in children if isinstance(child, dict))


def _node(node: dict[str, Any], depth: int) -> str:
    kind = text_of(node.get("type")).removeprefix("extended-")
    if kind in ("text", "tab", "linebreak"):
        return _words(node, kind)
    if kind in _BLOCKS:
        tag = "p" if kind == "paragraph" else "blockquote"
        return f"<{tag}>{_children(node, depth)}</{tag}>\n"
    if kind == "heading":
        tag = text_of(node.get("tag"))
        tag = tag if tag in ("h1", "h2", "h3", "h4", "h5", "h6") else "h2"
        return f"<{tag}>{_children(node, depth)}</{tag}>\n"
    if kind == "list":
        ordered = node.get("listType") == "number" or node.get("tag") == "ol"
        return f"<{'ol' if ordered else 'ul'}>{_children(node, depth)}</{'ol' if ordered else 'ul'}>\n"
    if kind == "listitem":
        return f"<li>{_children(node, depth)}</li>"
    if kind in ("link", "autolink"):
        return f'<a href="{escape(text_of(node.get("url")))}">{_children(node, depth)}</a>'
    card = card_html(kind, node)
    return _children(node, depth) if card is None else card


def _words(node: dict[str, Any], kind: str) -> str:
    if kind == "linebreak":
        return "<br>"
    text = node.get("text")
    words = escape(text if isinstance(text, str) else ("\t" if kind == "tab" else ""), quote=False)
    formats = node.get("format")
    if words and isinstance(formats, int):
        for bit, tag in _FORMATS:
            if formats & bit:
                words = f"<{tag}>{words}</{tag}>"
    return words
