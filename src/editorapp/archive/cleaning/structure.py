"""The structural rule: what nobody sees, what is no text, and what a theme itself names as its furniture."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from lxml import etree
from lxml.html import HtmlElement

_NEVER = frozenset(
    (
        "script",
        "style",
        "template",
        "link",
        "meta",
        "object",
        "applet",
        "dialog",
        "nav",
        "button",
        "input",
        "select",
        "amp-ad",
        "amp-embed",
        "amp-social-share",
        "amp-analytics",
        "amp-sticky-ad",
        "amp-auto-ads",
        "noscript",
    )
)
_FORM_PARTS = frozenset(("form", "fieldset", "textarea", "label"))
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|right|text-indent|margin-left)\s*:\s*-\d{3,}"
    r"|font-size\s*:\s*0(?:[a-z%]*\s*(?:;|!|$))|clip\s*:\s*rect\(\s*[01]",
    re.IGNORECASE,
)
_SHOWN_LATER = re.compile(r"\b(?:wow|aos-init|animated|elementor-invisible|lazy\w*|fade\w*)\b", re.IGNORECASE)
"""Classes of what is invisible only until the page's script runs, which a saved page may have missed."""
_UNSEEN_CLASS = re.compile(r"(?:^|\s)(?:screen-reader-text|sr-only|visually-?hidden|visuallyhidden)(?=\s|$)", re.I)
_NAMES: tuple[tuple[str, str], ...] = (
    (
        "comment-form",
        "comment comments comments-area comment-area comments-section comment-section comments-list "
        "comment-list commentlist comments-wrapper respond comment-respond comment-form comment-template "
        "commentform disqus_thread fb-comments post-comments wpd-* wpdiscuz*",
    ),
    (
        "share-bar",
        "sharedaddy sd-sharing* addtoany* a2a_kit addthis* ssba* heateor* essb_* mashsb* jp-post-flair "
        "social-share* social-sharing* post-share* post-sharing* article-share* article-sharing* "
        "entry-share* entry-sharing* sharethis share-this share-bar sharebar share-post share-buttons "
        "share-button share-links share-tools share-icons share-box share-wrapper social-links social-icons "
        "social-buttons social-media-links shariff swp_social_panel* tw-share* td-post-sharing* "
        "simplesharing* wp-block-social-links",
    ),
    (
        "related",
        "jp-relatedposts yarpp* related-posts related-post relatedposts related-articles related-article "
        "related-stories related-story related-content related-news related-links related-topics "
        "related-wrap* post-related similar-posts crp_related wp_rp_* rp4wp* zem_rp* outbrain* ob-widget "
        "taboola* trc_* more-stories recirc* recommended-posts recommended-articles recommended-stories "
        "you-may-also-like you-may-like td_block_related_posts jeg_postblock_related inline-related-post",
    ),
    ("read-also", "read-also also-read lire-aussi readalso"),
    (
        "call-to-action",
        "newsletter newsletter-* newsletters mc4wp* mailpoet* mc_embed* subscribe-box subscribe-form "
        "subscribe-widget subscribe-cta subscribe-block subscribe-banner subscription-widget* "
        "subscription-form subscription-box wp-block-jetpack-subscriptions* jetpack_subscription_widget "
        "sib-form tnp tnp-* email-signup signup-form cta-newsletter whatsapp-cta whatsapp-channel "
        "whatsapp-banner telegram-cta hustle-* hustle_* optin optin-* follow-us social-follow",
    ),
    (
        "author-box",
        "author-box author-box-* author-bio author-info author-card author-profile about-author "
        "about-the-author post-author-box post-author-bio saboxplugin-* abh_box molongui* td-author-box* "
        "pp-author-boxes-* m-a-box*"
        "entry-author-info",
    ),
    (
        "tag-list",
        "tag-links tags-links tags-list tag-list tagcloud tag-cloud post-tags posttags entry-tags "
        "article-tags cat-links post-labels td-post-source-tags single-tags",
    ),
    (
        "advertisement",
        "adsbygoogle google-auto-placed ad ads ad-container ad-slot ad-unit ad-wrapper ad-box ad-banner "
        "ad-block ad-inserter ad-label advert adverts advertisement advertisements advertising dfp-* gpt-ad* "
        "code-block-ad ai_widget quads-* wpadvert* td-a-rec* sponsored-content",
    ),
    (
        "navigation",
        "post-navigation nav-links navigation breadcrumb breadcrumbs pagination page-links post-nav "
        "nav-previous nav-next rank-math-breadcrumb yoast-breadcrumbs post-views post-ratings wp-polls "
        "jetpack-likes-widget* print-link",
    ),
)
"""What themes and plug-ins call these boxes: whole classes or ids, or with a star how those begin."""
_EXACT: Mapping[str, str] = MappingProxyType(
    {name: rule for rule, names in _NAMES for name in names.split() if not name.endswith("*")}
)
_BEGINNINGS = tuple((name[:-1], rule) for rule, names in _NAMES for name in names.split() if name.endswith("*"))
_THEIRS = frozenset(("comment-form", "author-box"))
"""Named boxes that hold whole paragraphs, but none of the story."""
_PROSE = 160
"""Characters of one unlinked paragraph with which a named box is taken to be the story's own."""
_MOST = 0.5
"""What holds more of the text than this is the story, whatever its name."""
_THUMBNAIL = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)|[?#].*$")
_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file")
_TEXT = frozenset(("a", "img", "p", "blockquote", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "li"))
"""Elements whose words are judged by themselves, whatever they are called."""
_KEEPS = frozenset(("html", "body", "article", "main"))


@dataclass(frozen=True, slots=True)
class Part:
    """An element that goes by the structural rule, or by a rule its name tells."""

    rule: str
    element: HtmlElement


def structural_parts(root: HtmlElement) -> Iterator[Part]:
    """The elements that go, outermost first; take each out before asking for the next."""
    total = max(1, _length(root))
    for el in list(root.iter(etree.Element)):
        if el is root or el.tag in _KEEPS or not _is_within(el, root):
            continue
        rule = _rule_for(el, total)
        if rule:
            yield Part(rule, el)


def photo_names(root: HtmlElement) -> Counter[str]:
    """How often each photo stands in the tree, by file name without its size."""
    return Counter(name for img in root.iter("img") for name in set(_names_of(img)))


def photos_to_keep(el: HtmlElement, names: Counter[str]) -> list[HtmlElement]:
    """The photos in an unseen element that the page shows nowhere else: lazy ones, galleries, `<noscript>`.

    The others are taken out of `names`, as they go with the element.
    """
    kept = []
    furniture = el.tag != "noscript" and (el.tag in _NEVER or el.tag in _FORM_PARTS)
    for img in el.iter("img"):
        own = set(_names_of(img))
        if furniture or not own or _is_pixel(img) or any(names[name] > 1 for name in own):
            names.subtract(own)
        else:
            kept.append(img)
    return kept


def _rule_for(el: HtmlElement, total: int) -> str:
    tag = el.tag
    if tag in _NEVER:
        return "structural" if tag != "nav" or not _is_story(el, total) else ""
    if tag in _FORM_PARTS:
        # Old pages stand in one great form; a label may be all that is around a line.
        return "structural" if not _is_story(el, total) and (tag != "label" or _length(el) < 120) else ""
    if not el.attrib:
        return ""
    if _is_hidden(el):
        return "" if _length(el) > _MOST * total else "structural"
    if tag not in _TEXT and (rule := _named_rule(el)) and not _is_story(el, total, lenient=rule in _THEIRS):
        return rule
    return ""


def _named_rule(el: HtmlElement) -> str:
    """The rule that a class or the id of the element tells, "" for none."""
    for name in f"{el.get('class') or ''} {el.get('id') or ''}".lower().split():
        if rule := _EXACT.get(name):
            return rule
        for beginning, rule in _BEGINNINGS:
            if name.startswith(beginning):
                return rule
    return ""


def _is_hidden(el: HtmlElement) -> bool:
    if el.tag in ("img", "source", "br"):
        return False
    names = el.get("class") or ""
    style = el.get("style")
    if style and _HIDDEN.search(style):
        return _SHOWN_LATER.search(names) is None
    if el.get("hidden") is not None and el.get("hidden") != "false":
        return True
    if el.get("aria-hidden") == "true" and el.find(".//a") is not None and el.find(".//img") is None:
        return True
    return bool(names) and _UNSEEN_CLASS.search(names) is not None


def _is_story(el: HtmlElement, total: int, *, lenient: bool = False) -> bool:
    """Whether the element holds the story itself, or (unless `lenient`) a paragraph of it."""
    length = _length(el)
    if length > _MOST * total and length > _PROSE:
        return True
    return not lenient and any(_unlinked(p) >= _PROSE for p in el.iter("p"))


def _length(el: HtmlElement) -> int:
    return len(" ".join("".join(el.itertext(etree.Element)).split())) if len(el) else len((el.text or "").strip())


def _unlinked(el: HtmlElement) -> int:
    return len("".join(el.itertext())) - sum(len("".join(a.itertext())) for a in el.iter("a"))


def _is_within(el: HtmlElement, root: HtmlElement) -> bool:
    while el is not None:
        if el is root:
            return True
        el = el.getparent()
    return False


def _names_of(img: HtmlElement) -> Iterator[str]:
    for key in _SOURCES:
        if name := _file_name(img.get(key) or ""):
            yield name
    for candidate in (img.get("srcset") or img.get("data-srcset") or "").split(","):
        if name := _file_name(candidate.strip().split(" ")[0]):
            yield name


def _file_name(address: str) -> str:
    if not address or address.startswith("data:"):
        return ""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        path = address
    return _THUMBNAIL.sub("", path.rsplit("/", 1)[-1]).casefold()


def _is_pixel(img: HtmlElement) -> bool:
    return img.get("width") in ("0", "1") or img.get("height") in ("0", "1")
