"""What a draft asks the archive: its terms, sentences, names, and what it must not be offered."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editorapp.article.blocks import split_blocks
from editorapp.article.draft import Draft
from editorapp.article.links import canonical_url, find_links
from editorapp.article.read_also import parse_read_also
from editorapp.article.statistics import is_paragraph
from editorapp.article.words import Terms, guess_language, plain_text, sentences, words

_MOST_SENTENCES = 200
"""Sentences looked at; a story of 4,000 words has about that many (research: ranking, pseudo-code)."""
_SHORTEST_SENTENCE = 4
_NAME = re.compile(
    r"[^\W\d_a-z][\w’'-]*(?:[ \t]+(?:(?:of|de|du|da|di|von|van|der|bin|al|el)[ \t]+)*[^\W\d_a-z][\w’'-]*)+"
)
_MOST_TEXT = 400_000
"""Characters of a draft that are read: ten times the longest feature; a pasted book must not stop the worker."""


@dataclass(frozen=True, slots=True)
class DraftQuery:
    """A draft as the ranking reads it.

    `terms` counts every term of headline and text; `sentences` are those terms sentence by sentence, headline first;
    `paragraphs` are the terms of each paragraph a reader would count; `names` are names of two capitalised words and
    more; `linked` are addresses (canonical) it links to already; `url` is its own.
    """

    terms: Mapping[str, int]
    title_terms: tuple[str, ...]
    sentences: Sequence[Sequence[str]]
    paragraphs: Sequence[frozenset[str]]
    names: tuple[str, ...]
    tags: frozenset[str]
    lowered_words: tuple[str, ...]
    linked: frozenset[str]
    id: str
    url: str
    words: int

    @property
    def is_short(self) -> bool:
        """Too little to say what the story is about: no headline, and under about 40 words."""
        return len(self.title_terms) < _LEAST_TITLE_TERMS and self.words < _LEAST_WORDS


_LEAST_TITLE_TERMS = 2
_LEAST_WORDS = 40


def read_draft(draft: Draft, terms: Terms) -> DraftQuery:
    """The query of this draft. Read-also blocks and private notes are not part of what the story says."""
    body = _without_read_also(draft.body[:_MOST_TEXT])
    text = plain_text(f"{draft.standfirst}\n{body}")
    language = draft.lang or guess_language(f"{draft.title}\n{text[:5000]}")
    parts = [part for part in sentences(text) if len(part) >= _SHORTEST_SENTENCE][:_MOST_SENTENCES]
    title_terms = terms.of(draft.title, language)
    by_sentence = [title_terms, *(terms.of(part, language) for part in parts)]
    counts: Counter[str] = Counter(term for sentence in by_sentence for term in sentence)
    counts.update(title_terms)
    written = words(text)
    return DraftQuery(
        terms=counts,
        title_terms=tuple(title_terms),
        sentences=by_sentence,
        paragraphs=_paragraphs(draft.body[:_MOST_TEXT], terms, language),
        names=_names(text),
        tags=frozenset(tag.casefold() for tag in draft.tags),
        lowered_words=tuple(word.lower() for word in written),
        linked=frozenset(
            canonical for link in find_links(draft.body[:_MOST_TEXT]) if (canonical := canonical_url(link.url))
        ),
        id=draft.id,
        url=canonical_url(draft.url),
        words=len(written),
    )


def _without_read_also(body: str) -> str:
    if "](" not in body:
        return body
    return "\n\n".join(part for part in re.split(r"\n[ \t]*\n", body) if parse_read_also(part) is None)


def _paragraphs(body: str, terms: Terms, language: str) -> list[frozenset[str]]:
    counted = [block for block in split_blocks(body) if is_paragraph(block)]
    return [frozenset(terms.of(plain_text(block.text), language)) for block in counted]


def _names(text: str) -> tuple[str, ...]:
    """Names in the order of how often they stand in the text; a sentence's first word may be part of one."""
    counts = Counter(" ".join(match[0].split()) for match in _NAME.finditer(text))
    return tuple(name for name, _ in counts.most_common(40))
