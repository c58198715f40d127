"""What a draft asks the archive: its terms, sentences, names, and what it must not be offered."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editorapp.article.blocks import split_blocks
from editorapp.article.draft import Draft
from editorapp.article.languages import STOP_WORDS
from editorapp.article.links import canonical_url, find_links
from editorapp.article.read_also import parse_read_also
from editorapp.article.statistics import is_paragraph
from editorapp.article.words import Terms, guess_language, language_code, plain_text, sentences, words

_MOST_SENTENCES = 200
"""Sentences looked at; a story of 4,000 words has about that many (research: ranking, pseudo-code)."""
_SHORTEST_SENTENCE = 4
_CAPITALS = "".join(sign for sign in map(chr, range(0x41, 0x2000)) if sign.isupper())
_NAME = re.compile(
    rf"[{_CAPITALS}][\w’'-]*(?:[ \t]+(?:(?:of|de|du|da|di|von|van|der|den|dos|bin|al|el)[ \t]+)*[{_CAPITALS}][\w’'-]*)+"
)
"""Capitalised words in a row; scripts without capitals have no names that could be told from other words."""
_MOST_NAMES = 40
_MOST_REMEMBERED = 4000
"""Sentences whose terms are kept: 2 MB, and more than ten long stories have."""
_MOST_TEXT = 400_000
"""Characters of a draft that are read: ten times the longest feature; a pasted book must not stop the worker."""
_LEAST_TITLE_TERMS = 2
_LEAST_WORDS = 40
"""With less than both a draft has said nothing yet."""


@dataclass(frozen=True, slots=True)
class DraftQuery:
    """A draft as the ranking reads it.

    `terms` counts every term of headline and text, the headline's twice; `sentences` are those terms sentence by
    sentence, headline first, and `texts` the same sentences as written; `language` is its code or tag; `paragraphs` are
    the terms of each paragraph a reader would count; `names` are names of two capitalised words and more; `linked` are
    addresses (canonical) it links to already; `url` is its own.
    """

    terms: Mapping[str, int]
    title_terms: tuple[str, ...]
    sentences: Sequence[Sequence[str]]
    texts: Sequence[str]
    language: str
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


class SentenceTerms:
    """The terms of sentences; remembers those of the drafts at hand, because a pause in typing changes one or two."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}
        self._paragraphs: dict[tuple[str, str], frozenset[str]] = {}

    def of(self, text: str, language: str) -> tuple[str, ...]:
        """The terms of a sentence or a paragraph."""
        found = self._known.get((language, text))
        if found is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            found = self._known[language, text] = tuple(self._terms.of(text, language))
        return found

    def of_paragraph(self, markdown: str, language: str) -> frozenset[str]:
        """The terms of a paragraph as it is written."""
        found = self._paragraphs.get((language, markdown))
        if found is None:
            if len(self._paragraphs) >= _MOST_REMEMBERED:
                self._paragraphs.clear()
            found = frozenset(self._terms.of(plain_text(markdown), language))
            self._paragraphs[language, markdown] = found
        return found


def read_draft(draft: Draft, terms: Terms | SentenceTerms) -> DraftQuery:
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
        texts=[draft.title, *parts],
        language=language,
        paragraphs=_paragraphs(draft.body[:_MOST_TEXT], terms, language),
        names=_names(text, language),
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


def _paragraphs(body: str, terms: Terms | SentenceTerms, language: str) -> list[frozenset[str]]:
    counted = [block.text for block in split_blocks(body) if is_paragraph(block)]
    if isinstance(terms, SentenceTerms):
        return [terms.of_paragraph(text, language) for text in counted]
    return [frozenset(terms.of(plain_text(text), language)) for text in counted]


def _names(text: str, language: str) -> tuple[str, ...]:
    """Names, the most frequent first; a common word that only begins the sentence is not part of one."""
    common = STOP_WORDS.get(language_code(language), frozenset()) | STOP_WORDS["en"]
    counts: Counter[str] = Counter()
    for match in _NAME.finditer(text):
        parts = match[0].split()
        while parts and parts[0].lower() in common:
            parts.pop(0)
        if len(parts) > 1:
            counts[" ".join(parts)] += 1
    return tuple(name for name, _ in counts.most_common(_MOST_NAMES))
