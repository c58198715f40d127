"""Elements as HTML text, with what WordPress would take for a shortcode written so that it stays text."""

import html
import re
from collections.abc import Collection, Iterable

from lxml.html import HtmlElement

from editorapp.publish.story_tree import pieces_of

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
_SHORTCODE = re.compile(
    r"\[(?=\[?/?(?:caption|wp_caption|gallery|playlist|audio|video|embed)\b|\[?[a-z][\w-]{0,60}\s[^\[\]<>=]{0,60}=|/[a-z])",
    re.IGNORECASE,
)
"""The beginning of what WordPress itself (wp-includes/media.php) or one of its plug-ins would replace."""


def written(el: HtmlElement | str, dropped: Collection[str] = ()) -> str:
    """The element and what is in it; attributes named in `dropped` are left out."""
    if isinstance(el, str):
        return text(el)
    opening = open_tag(el.tag, [(name, value) for name, value in el.attrib.items() if name not in dropped])
    return opening if el.tag in VOID else f"{opening}{inside(el, dropped)}</{el.tag}>"


def inside(el: HtmlElement, dropped: Collection[str] = ()) -> str:
    """What is in the element."""
    return "".join(written(piece, dropped) for piece in pieces_of(el))


def open_tag(name: str, attributes: Iterable[tuple[str, str]] = ()) -> str:
    """The beginning of an element, the whole of one that holds nothing."""
    words = "".join(f' {key}="{attribute(value)}"' for key, value in attributes)
    return f"<{name}{words}/>" if name in VOID else f"<{name}{words}>"


def text(words: str) -> str:
    """Words between elements."""
    return _SHORTCODE.sub("&#91;", html.escape(words, quote=False))


def attribute(value: str) -> str:
    """The value of an attribute, for within double quotes."""
    return _SHORTCODE.sub("&#91;", html.escape(value, quote=True).replace("&#x27;", "'"))
