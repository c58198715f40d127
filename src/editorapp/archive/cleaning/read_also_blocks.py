"""Finds the blocks that send readers to other articles, and makes edges of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urljoin

from editorapp.archive.cleaning.passages import Anchor, Passage
from editorapp.archive.cleaning.phrase_patterns import bare, plain
from editorapp.archive.cleaning.phrases import Phrases
from editorapp.article.article import Edge
from editorapp.article.links import canonical_url
from editorapp.article.read_also import is_label

BlockKind = Literal["", "read-also", "related"]

_LONGEST_LABEL = 80
_LONGEST = 600
"""Characters of a block that may be one."""
_MOST_LINKS = 30
_REST = 60
"""Characters beside the links that are a date or a byline, not a sentence of the story."""
_DATE = 20
"""The same beside a short headline."""
_SIGN_AFTER = re.compile(r"[:»›>–—→|-]\s*[^\w\s]*\s*$")
_LABEL_AND_HEADLINE = re.compile(
    r"\W*(?P<label>[^\W\d_][^:»›>–—|]{1,60}?)\s*(?P<sign>[:»›>–—|]|\s-\s)\W*(?P<headline>\w.+)"
)
_WEAK = frozenset(
    (
        "background",
        "earlier",
        "recommended",
        "more",
        "from the archive",
        "lire",
        "leggi",
        "czytaj",
        "zobacz",
        "siehe",
        "mehr",
        "meer",
        "eerder",
        "achtergrond",
        "zaidi",
        "lea",
        "confira",
        "entenda",
        "ademas",
        "oku",
        "polecamy",
        "przeczytaj",
        "wiecej",
        "approfondimenti",
        "en contexto",
        "ver mas",
        "soma hapa",
        "karanta",
        "habari zaidi",
        "mas informacion",
        "شاهد",
        "المزيد",
        "zum thema",
        "approfondisci",
        "mas en",
        "saiba mais",
        "veja mais",
    )
)
"""Labels that are headings or words of a story as well: they count only in one block with their link."""
_OTHER_PAGE = re.compile(r"/(?:tags?|category|categories|author|authors|topics?|label|search|user|profile)/", re.I)


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that are one such block: their first and the one after their last, and the edges they make."""

    kind: BlockKind
    first: int
    after: int
    edges: tuple[Edge, ...]


def label_kind(text: str, phrases: Phrases) -> BlockKind:
    """Which label these words are, with or without the sign after them; "" for none."""
    if len(text) > _LONGEST_LABEL:
        return ""
    folded = bare(plain(text))
    if not folded:
        return ""
    if folded in phrases.labels or is_label(bare(text)):
        return "related" if phrases.related.fullmatch(folded) and folded not in phrases.alone else "read-also"
    return "related" if phrases.related.fullmatch(folded) else ""


def group_at(passages: Sequence[Passage], at: int, base_url: str, phrases: Phrases) -> Group | None:
    """The block that begins with this passage, or None. "See also the annex" is prose."""
    passage = passages[at]
    if passage.kind == "embed":
        return Group("read-also", at, at + 1, edges_of(passage.links, "read-also", base_url, phrases))
    if len(passage.text) > _LONGEST or passage.kind in ("photo", "caption", "code"):
        return None
    if kind := label_kind(passage.text, phrases):
        return _label_alone(passages, at, kind, base_url, phrases)
    if passage.links:
        return _one_block(passages, at, base_url, phrases)
    return _without_link(passage, at, phrases)


def edges_of(links: Sequence[Anchor], kind: BlockKind, base_url: str, phrases: Phrases) -> tuple[Edge, ...]:
    """An edge for each article linked to; the fuller headline where one is linked twice, none to the page itself."""
    found: dict[str, Edge] = {}
    several = len(links) > 1
    for link in links[:_MOST_LINKS]:
        url = _absolute(link.url, base_url)
        if not url or (several and _OTHER_PAGE.search(url)):
            continue
        headline = _headline(link.text, phrases)
        known = found.get(canonical_url(url))
        if known is None or len(known.headline) < len(headline):
            found[canonical_url(url)] = Edge("related" if kind == "related" else "read-also", headline, url)
    return tuple(found.values())


def _label_alone(
    passages: Sequence[Passage], at: int, kind: BlockKind, base_url: str, phrases: Phrases
) -> Group | None:
    passage = passages[at]
    folded = bare(plain(passage.text))
    if folded in _WEAK:
        return None
    after = _after_links(passages, at + 1, phrases)
    links = [*passage.links, *(link for other in passages[at + 1 : after] for link in other.links)]
    if after > at + 1:
        heading = passage.kind == "heading" or after > at + 2
        kind = kind if heading else "read-also"
        edges = edges_of(links, kind, base_url, phrases)
        return Group(kind, at, after, edges) if edges else None
    if passage.links and kind == "read-also":
        # "Read more »" and nothing else: the end of an excerpt.
        return Group(kind, at, after, edges_of(links, kind, base_url, phrases))
    if folded in phrases.alone and passage.kind != "heading":
        return Group("read-also", at, after, ())
    return None


def _one_block(passages: Sequence[Passage], at: int, base_url: str, phrases: Phrases) -> Group | None:
    passage = passages[at]
    lead = passage.lead
    if not bare(lead) and len(passage.links) > 1 and label_kind(passage.links[0].text, phrases):
        # The label is a link itself.
        lead = passage.text[: passage.links[1].start]
        passage = replace(passage, links=passage.links[1:])
    kind = label_kind(lead, phrases) if bare(lead) else _kind_within(passage, phrases)
    if not kind:
        return None
    rest = bare(passage.unlinked.removeprefix(lead.strip()))
    here = bare(plain(passage.links[0].text)) in phrases.here
    if here:
        if bare(plain(lead)) in _WEAK or rest:
            return None
    elif not _is_certain(passage, lead, rest):
        return None
    kind = "related" if kind == "related" and len(passage.links) > 1 else "read-also"
    return Group(kind, at, at + 1, edges_of(passage.links, kind, base_url, phrases))


def _is_certain(passage: Passage, lead: str, rest: str) -> bool:
    """A label that stands out (a sign, bold, capitals) before links, or a headline after a plain label."""
    stands_out = bool(_SIGN_AFTER.search(lead.rstrip())) or (bool(bare(lead)) and lead.strip().isupper())
    if not bare(lead):
        return len(rest) <= _REST
    if stands_out:
        return len(rest) <= max(_REST, sum(len(link.text) for link in passage.links))
    headline = passage.links[0].text
    headline_like = not headline[:1].islower() and len(headline.split()) >= 4
    return not rest and (headline_like or passage.emphasised) and bare(plain(lead)) not in _WEAK


def _kind_within(passage: Passage, phrases: Phrases) -> BlockKind:
    """The label inside the link itself: `[READ ALSO: Headline](url)`."""
    match = _LABEL_AND_HEADLINE.fullmatch(passage.links[0].text)
    return label_kind(match["label"], phrases) if match and passage.linked > 0.6 else ""


def _without_link(passage: Passage, at: int, phrases: Phrases) -> Group | None:
    """A plain "READ ALSO: Headline" whose link was lost on the way."""
    if len(passage.text) > 220 or passage.kind == "heading":
        return None
    match = _LABEL_AND_HEADLINE.fullmatch(passage.text)
    if match is None or bare(plain(match["label"])) not in phrases.alone or match["headline"].endswith((".", ":")):
        return None
    return Group("read-also", at, at + 1, (Edge("read-also", match["headline"].strip()),))


def _after_links(passages: Sequence[Passage], at: int, phrases: Phrases) -> int:
    """The place after the passages from here on that are nothing but links to articles (photos between them too)."""
    end = at
    for place in range(at, min(len(passages), at + _MOST_LINKS * 2)):
        passage = passages[place]
        if _is_link(passage) and not label_kind(passage.text, phrases):
            end = place + 1
        elif passage.kind != "photo" or not passage.links:
            break
    return end


def _is_link(passage: Passage) -> bool:
    if not passage.links or passage.kind in ("caption", "code", "embed") or not passage.text:
        return False
    if passage.kind == "heading" and passage.linked < 0.9:
        return False
    rest = len(bare(passage.unlinked))
    return rest <= (_REST if passage.linked >= 0.5 else _DATE) and not passage.text.endswith(":")


def _headline(text: str, phrases: Phrases) -> str:
    """The link's words without a label before them; none where they are only "here" or a label."""
    match = _LABEL_AND_HEADLINE.fullmatch(text)
    if match and label_kind(match["label"], phrases):
        text = match["headline"]
    text = " ".join(text.split())
    return "" if bare(plain(text)) in phrases.here or is_label(bare(text)) else text


def _absolute(url: str, base_url: str) -> str:
    """The full address of another page, "" for anything else and for the page itself."""
    try:
        full = urljoin(base_url, url.strip()) if base_url else url.strip()
    except ValueError:
        return ""
    scheme, sign, _ = full.partition(":")
    if full.startswith("#") or not full or (sign and scheme.lower() not in ("http", "https")):
        return ""
    return "" if base_url and canonical_url(full) == canonical_url(base_url) else full
