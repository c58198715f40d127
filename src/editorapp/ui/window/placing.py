"""Putting a suggestion at one of its places: the edit, and what is said of it."""

from dataclasses import dataclass

from editorapp.article.blocks import split_blocks
from editorapp.article.edits import TextEdit, insert_read_also, insertion_point
from editorapp.article.inline_links import MOST_INLINE_LINKS, NoPlaceError, inline_links, insert_inline_link
from editorapp.article.links import canonical_url, find_links
from editorapp.article.statistics import is_paragraph, paragraph_at
from editorapp.article.suggestion import Placement, Suggestion
from editorapp.ui.kit.words import number, tr


@dataclass(frozen=True, slots=True)
class Placed:
    """An edit of the body, and the sentence that tells the writer what it did."""

    edit: TextEdit
    said: str


def read_also_at(body: str, caret: int | None, headline: str, url: str, label: str) -> Placed:
    """A read-also after the paragraph of the caret; `label` is what the newsroom writes before it."""
    paragraph = insertion_point(body, caret, label).paragraph
    said = tr("Inserted after paragraph {number}", number=number(paragraph)) if paragraph else tr("Inserted")
    return Placed(insert_read_also(body, caret, headline, url, label), said)


def place(body: str, suggestion: Suggestion, where: Placement, label: str) -> Placed:
    """A link around the words of this place, or a read-also after its paragraph.

    Raises NoPlaceError when the story has changed too much since, links there already, or has enough links.
    """
    if not where.anchor:
        caret = _end_of_paragraph(body, where.paragraph, label)
        return read_also_at(body, caret, suggestion.title, suggestion.url, label)
    _check_links(body, suggestion.url, label)
    edit = insert_inline_link(body, where.start, where.anchor, suggestion.url, label)
    words = " ".join(where.anchor.split())
    paragraph = where.paragraph if edit.start == where.start else paragraph_at(body, edit.start)[0]
    return Placed(edit, tr("Linked “{words}” in paragraph {number}", words=words, number=number(paragraph)))


def _end_of_paragraph(body: str, which: int, label: str) -> int:
    paragraphs = [block for block in split_blocks(body, label) if is_paragraph(block)]
    if not 1 <= which <= len(paragraphs):
        raise NoPlaceError(f"The story has no paragraph {which} any more.", "Suggestions follow in a moment.")
    return paragraphs[which - 1].start


def _check_links(body: str, url: str, label: str) -> None:
    """One link to an article, and few in all: links to other sites are sources and do not count."""
    target = canonical_url(url)
    if any(canonical_url(link.url) == target for link in find_links(body)):
        raise NoPlaceError("The story links to this article already.")
    addresses = (canonical_url(link.url) for link in inline_links(body, label))
    ours = [address for address in addresses if address and _site(address) in ("", _site(target))]
    if len(ours) >= MOST_INLINE_LINKS:
        raise NoPlaceError(
            f"The story has {MOST_INLINE_LINKS} links in its sentences already; more are noise to its readers.",
            "Insert a READ ALSO instead.",
        )


def _site(address: str) -> str:
    """Whose page a canonical address is; "" for one within the newsroom's own site ("/harbour/pier")."""
    return address.partition("/")[0]
