"""What stands around a story on its page: menus, side columns, footers, overlays, and whatever is hidden."""

import re

from lxml.html import HtmlElement

from editorapp.archive.cleaning.density import Measures

_NEVER = frozenset(("applet", "aside", "dialog", "footer", "menu", "nav", "object"))
_KEPT = frozenset(("a", "article", "body", "figure", "html", "img", "main", "picture"))
"""What no name makes furniture: themes call these by all kinds of names."""
_ROLES = frozenset(
    ("alert", "alertdialog", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search")
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3,}", re.IGNORECASE
)
_STILL_SEEN = re.compile(r"fallback-image|katex|mathjax|mwe-math", re.IGNORECASE)
"""Classes that are hidden from speech only."""
_AROUND = re.compile(
    r"-ad-|ad-break|adbox|advert|agegate|ai2html|banner|breadcrumb|combx|comment|community|consent|cookie|cover-wrap"
    r"|disqus|extra|footer|gdpr|header|hidden-print|legends|menu|modal|newsletter|noprint|outbrain|overlay|pager"
    r"|pagination|popup|print-only|promo|recirc|related|remark|replies|rss|share|sharing|shoutbox|sidebar|skip-link"
    r"|skyscraper|social|sponsor|subscri|supplemental|taboola|toolbar|trending|viral",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\band\b|article|body|column|content|main|mathjax|shadow", re.IGNORECASE)
"""Names that a story may have too; what stands under them is judged by its figures."""
_STORY = re.compile(r"article|blog|body|content|entry|hentry|main|page|post|story|text", re.IGNORECASE)
_NO_STORY = re.compile(
    r"-ad-|banner|combx|comment|com-|contact|foot(?:er|note)?|gdpr|hid\b|hidden|masthead|media\b|meta\b|outbrain|promo"
    r"|recirc|related|scroll|share|shoutbox|sidebar|skyscraper|social|sponsor|shopping|taboola|tags|tool|widget",
    re.IGNORECASE,
)
_WEIGHT = 25
_COMMENTS = re.compile(r"(?:^|[\s_-])comments?(?:$|[\s_-])|disqus|replies", re.IGNORECASE)
_MOST = 0.5
"""What holds more of a page's text than this is no furniture, whatever it is called; but for what readers wrote."""


def names_of(el: HtmlElement) -> str:
    """The class and id of an element."""
    return f"{el.get('class') or ''} {el.get('id') or ''}".strip()


def weight(el: HtmlElement) -> int:
    """What its class and id say: 25 for each that a story may have, -25 for each that something else has."""
    total = 0
    for name in (el.get("class"), el.get("id")):
        if name:
            total += _WEIGHT * (_STORY.search(name) is not None) - _WEIGHT * (_NO_STORY.search(name) is not None)
    return total


def is_hidden(el: HtmlElement) -> bool:
    """Whether a reader of the page does not see it."""
    if el.get("hidden") is not None or el.get("aria-modal") == "true":
        return True
    if el.get("aria-hidden") == "true" and not _STILL_SEEN.search(names_of(el)):
        return True
    style = el.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def around(page: Measures, by_name: bool = True) -> set[HtmlElement]:
    """What lies around a story: by its element, its role and (`by_name`) its class or id. Not what lies in those."""
    body = page.elements[0]
    most = page.chars(body) * _MOST
    found: set[HtmlElement] = set()
    below: set[HtmlElement] = set()
    for el in page.elements[1:]:
        if el.getparent() in below:
            below.add(el)
        elif (page.chars(el) <= most or _COMMENTS.search(names_of(el))) and _is_furniture(el, by_name):
            found.add(el)
            below.add(el)
    return found


def _is_furniture(el: HtmlElement, by_name: bool) -> bool:
    if el.tag in _KEPT:
        return is_hidden(el)
    if el.tag in _NEVER or (el.get("role") or "") in _ROLES or is_hidden(el):
        return True
    if not by_name or not (names := names_of(el)):
        return False
    if _AROUND.search(names) is None or _PERHAPS.search(names) is not None:
        return False
    return not any(up.tag in ("table", "code", "pre") for up in el.iterancestors())
