"""The one allow list for HTML: what may be on a page, and nothing else; every rendering goes through it."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

import nh3

_TAGS = frozenset(
    (
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del",
        "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section",
        "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
        "tr", "u", "ul", "var", "wbr",
    )
)  # fmt: skip
"""Elements of running text. No embeds, forms, scripts, drawings or styles: they are no part of a story's text."""

_ATTRIBUTES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "*": frozenset({"class", "id", "lang", "dir"}),
        "a": frozenset({"href", "title"}),
        "abbr": frozenset({"title"}),
        "img": frozenset({"src", "alt", "title", "width", "height"}),
        "ol": frozenset({"start"}),
        "li": frozenset({"value"}),
        "td": frozenset({"colspan", "rowspan", "style"}),
        "th": frozenset({"colspan", "rowspan", "scope", "style"}),
        "col": frozenset({"span"}),
        "colgroup": frozenset({"span"}),
        "time": frozenset({"datetime"}),
        "details": frozenset({"open"}),
        "del": frozenset({"datetime"}),
        "ins": frozenset({"datetime"}),
    }
)
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_DROPPED_WHOLE = frozenset(
    (
        "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "select", "title",
        "audio", "video", "canvas", "xmp",
    )
)  # fmt: skip
"""Elements whose content is no text of the story either."""

_CLASSES = frozenset(
    (
        "read-also", "credit", "section", "headline", "standfirst", "byline", "author", "dateline", "lead",
        "story-head", "footnotes", "footnote-ref", "footnote-backref", "as-source",
    )
)  # fmt: skip
_LANGUAGE_CLASS = re.compile(r"language-[\w+#.-]{1,40}")
_ID = re.compile(r"(?!fn(?:ref)?-)[A-Za-z][\w.:-]{0,80}")
_ALIGNED = re.compile(r"\s*text-align:\s*(left|right|center)\s*;?\s*")
_NUMBER = re.compile(r"\d{1,5}%?")
_NOT_IN_URL = re.compile(r"[\s\"<>\\^`{|}]")
"""Signs that an address must write as %XX (WHATWG URL, "URL code points"): a photo's name often holds a space."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_NUMBERS = frozenset({"width", "height", "start", "value", "colspan", "rowspan", "span"})


def sanitize(html: str) -> str:
    """The HTML without whatever is not on the allow list; always well formed. Ids `fn-…` are for our footnotes only."""
    return nh3.clean(
        _LONE_SURROGATE.sub("\ufffd", html),
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_filter,
        clean_content_tags=set(_DROPPED_WHOLE),
        url_schemes=set(_SCHEMES),
        strip_comments=True,
        # Links get no `rel`: nothing opens in a new window, so there is no opener to hide.
        link_rel=None,
    )


def _filter(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        kept = [
            word for word in value.split() if word in _CLASSES or (tag == "code" and _LANGUAGE_CLASS.fullmatch(word))
        ]
        return " ".join(kept) or None
    if name == "id":
        return value if _ID.fullmatch(value) else None
    if name in ("href", "src"):
        return _NOT_IN_URL.sub(lambda sign: quote(sign[0]), value.strip())
    if name == "style":
        aligned = _ALIGNED.fullmatch(value)
        return f"text-align: {aligned[1]}" if aligned else None
    if name in _NUMBERS:
        return value if _NUMBER.fullmatch(value.strip()) else None
    return value
