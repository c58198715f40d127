"""What stands around a story on its page: menus, side columns, footers, overlays, and whatever is hidden."""

import re
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

_NEVER = frozenset(("applet", "aside", "dialog", "footer", "menu", "nav", "object"))
_KEPT = frozenset(("a", "article", "body", "figure", "html", "img", "main", "picture"))
"""What no name makes furniture: themes call these by all kinds of names."""
_TEXTS = frozenset(("blockquote", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre", "td", "th"))
"""What has text of its own, and classes such as "subheader" or "extra-space"."""
_ROLES = frozenset(
    ("alert", "alertdialog", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search")
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3,}", re.IGNORECASE
)
_STILL_SEEN = re.compile(r"fallback-image|katex|mathjax|mwe-math", re.IGNORECASE)
"""Classes that are hidden from speech only."""
AROUND = re.compile(
    r"-ad-|(?:^|[\s_-])rail(?:$|[\s_-])|ad-break|adbox|advert|agegate|ai2html|banner|breadcrumb|combx|comment|community|consent|cookie|cover-wrap"
    r"|disqus|extra|footer|gdpr|header|hidden-print|legends|menu|modal|newsletter|noprint|outbrain|overlay|pager"
    r"|pagination|popup|print-only|promo|recirc|related|remark|replies|rss|share|sharing|shoutbox|sidebar|skip-link"
    r"|skyscraper|social|sponsor|subscri|supplemental|taboola|toolbar|trending|viral",
    re.IGNORECASE,
)
"""Names of what lies around a story."""
SURELY_AROUND = re.compile(
    r"breadcrumb|(?:^|[\s_-])(?:comments?|rail)(?:$|[\s_-])|cookie|disqus|footer|newsletter|outbrain|recirc|related|sharing|sidebar"
    r"|sponsor|taboola|trending",
    re.IGNORECASE,
)
"""Those of them that nothing else is called."""
_OVER_THE_PAGE = re.compile(r"(?:^|[\s_-])(?:modal|popup)(?:$|[\s_-])", re.IGNORECASE)
"""What opens over a page, whatever else its name says: "login-modal__body"."""
_PERHAPS = re.compile(r"\band\b|article|body|column|content|main|mathjax|shadow", re.IGNORECASE)
"""Names that a story may have too; what stands under them is judged by its figures."""
_STORY = re.compile(r"article|blog|body|content|entry|hentry|main|page|post|story|text", re.IGNORECASE)
_NO_STORY = re.compile(
    r"-ad-|banner|combx|comment|com-|contact|foot(?!notes\b)(?:er|note)?|gdpr|hid\b|hidden|masthead|media\b|meta\b|outbrain|promo"
    r"|recirc|related|scroll|share|shoutbox|sidebar|skyscraper|social|sponsor|shopping|taboola|tags|tool|widget",
    re.IGNORECASE,
)
_WEIGHT = 25
_PARAGRAPH = 80
"""Characters of a paragraph of a story, at the least."""
_READ = etree.XPath(".//text()[not(parent::script or parent::style or parent::noscript or parent::svg)]")
_MOST = 0.5
"""What holds more of a page's text than this may be furniture only if a story is left without it."""


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


def around(body: HtmlElement, names: re.Pattern[str] | None = AROUND) -> set[HtmlElement]:
    """What lies around a story by its element, its role, or a class or id that has one of `names`; only the whole."""
    most = _length(body) * _MOST
    found: set[HtmlElement] = set()
    below: set[HtmlElement] = set()
    for el in body.iterdescendants(etree.Element):
        if el.getparent() in below:
            below.add(el)
        elif _is_furniture(el, names) and (_length(el) <= most or _leaves_a_story(body, el)):
            found.add(el)
            below.add(el)
    return found


def _leaves_a_story(body: HtmlElement, el: HtmlElement) -> bool:
    """Whether there are paragraphs on the page outside this element, which holds most of its text."""
    outside = (part for part in body.iter("p") if el not in part.iterancestors())
    return sum(_length(part) >= _PARAGRAPH for part in outside) >= 2


def _length(el: HtmlElement) -> int:
    """Characters that can be read."""
    return sum(len(str(part).strip()) for part in cast("list[str]", _READ(el)))


def _is_furniture(el: HtmlElement, names: re.Pattern[str] | None) -> bool:
    if el.tag in _KEPT:
        return is_hidden(el)
    if el.tag in _NEVER or (el.get("role") or "") in _ROLES or is_hidden(el):
        return True
    if names is None or not (own := names_of(el)):
        return False
    if el.tag in _TEXTS:
        names = SURELY_AROUND
    if _OVER_THE_PAGE.search(own):
        return True
    if names.search(own) is None or _PERHAPS.search(own) is not None:
        return False
    return not any(up.tag in ("table", "code", "pre") for up in el.iterancestors())
