"""What a page says of its story for search engines (schema.org as JSON-LD), however it is nested or broken."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

from editorapp.article.links import canonical_url

_STORIES = frozenset(
    (
        "advertisercontentarticle", "analysisnewsarticle", "article", "askpublicnewsarticle", "backgroundnewsarticle",
        "blogposting", "discussionforumposting", "liveblogposting", "medicalscholarlyarticle", "newsarticle",
        "opinionnewsarticle", "report", "reportagenewsarticle", "review", "reviewnewsarticle", "satiricalarticle",
        "scholarlyarticle", "socialmediaposting", "techarticle",
    )
)  # fmt: skip
_PAGES = frozenset(("webpage", "itempage"))
_LISTS = frozenset(("collectionpage", "searchresultspage", "itemlist", "profilepage"))
_COMMENT = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>|^\s*//.*$", re.MULTILINE)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_FIELD = re.compile(
    r"\"(headline|datePublished|dateModified|articleSection|@type|description)\"\s*:\s*\"((?:[^\"\\\n]|\\.)*)\""
)
_LONGEST = 1_000_000
_DEEPEST = 12
_LONGEST_TEXT = 5000
"""Characters of a headline, a description or a list of tags."""


class JsonLd:
    """The nodes of a page's JSON-LD. `story` is the one about the page's own story, empty if there is none."""

    def __init__(self, root: HtmlElement, address: str) -> None:
        self._nodes = [node for script in _scripts(root) for node in _nodes(_loaded(script), 0)]
        # A node is named in many places, and said to be something in one.
        self._by_id = {node["@id"]: node for node in sorted(self._nodes, key=len) if isinstance(node.get("@id"), str)}
        self.story: Mapping[str, Any] = self._story(address)

    def is_list(self) -> bool:
        """Whether the page calls itself a list of stories, and no story."""
        kinds = {kind for node in self._nodes for kind in _types(node)}
        return not self.story and bool(kinds & _LISTS)

    def page(self) -> Mapping[str, Any]:
        """What is said of the page itself."""
        return next((node for node in self._nodes if _types(node) & _PAGES), {})

    def of_type(self, *kinds: str) -> list[Mapping[str, Any]]:
        """The nodes of these types (small letters)."""
        return [node for node in self._nodes if _types(node) & set(kinds)]

    def resolved(self, value: Any) -> Any:
        """A node that is only named by its id; anything else as it is."""
        if isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
            return self._by_id.get(value["@id"], value)
        return value

    def _story(self, address: str) -> Mapping[str, Any]:
        stories = [node for node in self._nodes if _types(node) & _STORIES]
        whole = [node for node in stories if node.get("headline") or node.get("name") or node.get("datePublished")]
        if len(whole) < 2:
            return whole[0] if whole else {}
        wanted = canonical_url(address)
        own = [node for node in whole if wanted and wanted in {canonical_url(url) for url in _addresses(node)}]
        if own:
            return max(own, key=len)
        # Teasers of other stories name where they lead; the page's own story often does not.
        return max(whole[:2], key=len) if len(whole) == 2 else {}


def words(value: Any) -> str:
    """A text as a person reads it: entities resolved (twice, if need be), tags out, one space between words."""
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), "")
    if not isinstance(value, str):
        return ""
    text = html.unescape(html.unescape(value[:_LONGEST_TEXT]))
    if "<" in text and ">" in text:
        text = re.sub(r"</?[a-zA-Z][^<>]{0,500}>", " ", text)
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())


def _scripts(root: HtmlElement) -> Iterator[str]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and (text := script.text) and len(text) < _LONGEST:
            yield text


def _loaded(text: str) -> Any:
    """The script's value; of a broken one the fields that can still be told."""
    cleaned = (
        _COMMENT.sub("", text).strip().rstrip(";")
        if not text.lstrip().startswith(("{", "["))
        else text.strip().rstrip(";")
    )
    for attempt in (cleaned, _TRAILING_COMMA.sub(r"\1", cleaned), html.unescape(cleaned)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    try:
        return json.JSONDecoder(strict=False).raw_decode(cleaned)[0]
    except (ValueError, RecursionError):
        fields: dict[str, str] = {}
        for name, value in _FIELD.findall(cleaned):
            fields.setdefault(name, value.replace('\\"', '"').replace("\\/", "/"))
        return fields


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        if value.get("@type") or value.get("@id") or depth == 0:
            yield value
        for name in (
            "@graph",
            "mainEntity",
            "mainEntityOfPage",
            "hasPart",
            "itemListElement",
            "item",
            "author",
            "subjectOf",
        ):
            if isinstance(value.get(name), dict | list):
                yield from _nodes(value[name], depth + 1)


def _types(node: Mapping[str, Any]) -> set[str]:
    kinds = node.get("@type")
    found = kinds if isinstance(kinds, list) else [kinds]
    return {kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for kind in found if isinstance(kind, str)}


def _addresses(node: Mapping[str, Any]) -> Iterator[str]:
    for name in ("url", "mainEntityOfPage", "@id"):
        value = node.get(name)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            yield value.partition("#")[0]
