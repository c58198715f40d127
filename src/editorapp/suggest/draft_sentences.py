"""The sentences of a draft that may carry links, word by word: read once, asked for every article."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from editorapp.article.blocks import Block
from editorapp.article.link_places import BARRIER, LinkableText, Zones, link_zones, linkable_texts
from editorapp.article.links import Link
from editorapp.article.scripts import UNSPACED
from editorapp.article.sentence_ends import sentence_ends
from editorapp.article.words import Terms, words

Windows = Sequence[tuple[float, float]]
"""Times that a sentence names, each as (least, greatest) age in days at the draft's date."""

_MOST_SENTENCES = 200
"""Looked at; a story of 4,000 words has about that many."""
_MOST_WORDS = 120
"""Looked at in one sentence; what is longer is no prose."""
_MOST_TEXT = 60_000
"""Characters looked at in one paragraph or list; as many as 200 long sentences have."""
_LAST_WORD = re.compile(rf"(?<![^\W{UNSPACED}])[^\W{UNSPACED}]+\Z")
"""What a cut may have left half of."""
_MOST_KNOWN = 1000
"""Paragraphs: those of ten long stories; 4 MB."""
_LONGEST_RUN = 8
_LONGEST_UNSPACED_RUN = 16
"""Overlapping pairs of signs: a word of Chinese has about two signs."""
_UNSPACED = re.compile(f"[{UNSPACED}]")
_SOFT_LINE_END = re.compile(rf"\n(?!{BARRIER})")
"""Not one before an item of a list: its marker is no text."""
_NOT_LINE_END = re.compile(r"[^\n]")
_QUOTATION = re.compile(
    r"“[^“”]*+(?:”|\Z)|„[^„“”]*+(?:[“”]|\Z)|«[^«»]*+(?:»|\Z)|「[^「」]*+(?:」|\Z)|(?<!\w)\"[^\"]*+\""
)
"""A quotation that goes on in the next paragraph is not closed in this one."""
_LONGEST_NAME = 8
_LONGEST_NAME_SIGNS = 80
"""A quotation of more words or characters is speech, not a title: of 2,224 links that authors of four sites made, 6
stand inside one."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence by its words.

    `starts` and `ends` are their offsets in the body, `terms` what they are compared by ("" for a stop word), `zones`
    say which two of them may be the ends of a link (those in the same), `names` which are written like a name.
    In scripts without spaces each overlapping pair of signs is a word. `longest` is how many words a link may have.
    """

    paragraph: int
    starts: Sequence[int]
    ends: Sequence[int]
    terms: Sequence[str]
    zones: Sequence[int]
    names: Sequence[bool]
    longest: int
    windows: Windows


@dataclass(frozen=True, slots=True)
class DraftSentences:
    """The first sentences of `body` that may carry links, and where each term stands: (sentence, word) in order."""

    body: str
    sentences: Sequence[Sentence]
    where: Mapping[str, Sequence[tuple[int, int]]]


class KnownTexts:
    """The sentences of paragraphs read before, as if each began the story: a pause in typing changes one or two."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[tuple[str, Sentence], ...]] = {}

    def get(self, text: str, language: str) -> tuple[tuple[str, Sentence], ...] | None:
        """(what is written, sentence) of this paragraph; None if it has not been read."""
        return self._known.get((language, text))

    def keep(self, text: str, language: str, found: tuple[tuple[str, Sentence], ...]) -> None:
        """Remember the sentences of a paragraph."""
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[language, text] = found


def read_sentences(
    body: str,
    blocks: Iterable[Block],
    links: Iterable[Link],
    terms: Terms,
    language: str = "",
    windows_of: Callable[[str], Windows] | None = None,
    known: KnownTexts | None = None,
) -> DraftSentences:
    """`blocks` and `links` are those of the whole body; `windows_of` finds the times that a sentence names.

    `known` remembers paragraphs from one draft to the next.
    """
    found: list[Sentence] = []
    reading = _Reading(terms, language, windows_of, known or KnownTexts())
    for text in linkable_texts(body, blocks, links):
        for sentence in reading.sentences(text):
            found.append(sentence)
            if len(found) == _MOST_SENTENCES:
                return DraftSentences(body, found, _where(found))
    return DraftSentences(body, found, _where(found))


def _where(sentences: Sequence[Sentence]) -> dict[str, list[tuple[int, int]]]:
    where: dict[str, list[tuple[int, int]]] = {}
    for number, sentence in enumerate(sentences):
        for place, term in enumerate(sentence.terms):
            if term:
                where.setdefault(term, []).append((number, place))
    return where


def _without_speech(quotation: re.Match[str]) -> str:
    said = quotation[0]
    is_name = len(said) <= _LONGEST_NAME_SIGNS and len(words(said)) <= _LONGEST_NAME
    return said if is_name else _NOT_LINE_END.sub(BARRIER, said)


class _Reading:
    """Reads one draft; remembers the words it has seen."""

    def __init__(
        self, terms: Terms, language: str, windows_of: Callable[[str], Windows] | None, known: KnownTexts
    ) -> None:
        self._known = known
        self._terms = terms
        self._language = language
        self._windows_of = windows_of
        self._term_of: dict[str, str] = {}

    def sentences(self, text: LinkableText) -> Iterator[Sentence]:
        """The sentences of one text that have words."""
        found = self._known.get(text.text, self._language)
        if found is None:
            found = tuple(self._read(text))
            self._known.keep(text.text, self._language, found)
        for written, sentence in found:
            yield replace(
                sentence,
                paragraph=text.paragraph,
                starts=[text.start + offset for offset in sentence.starts],
                ends=[text.start + offset for offset in sentence.ends],
                windows=self._windows_of(written) if self._windows_of else (),
            )

    def _read(self, text: LinkableText) -> Iterator[tuple[str, Sentence]]:
        """(what is written, the sentence with offsets in the text)."""
        whole = _LAST_WORD.sub("", text.text[:_MOST_TEXT]) if len(text.text) > _MOST_TEXT else text.text
        zones = link_zones(whole)
        flat = _SOFT_LINE_END.sub(" ", _QUOTATION.sub(_without_speech, whole))
        for start, end in pairwise((0, *sentence_ends(flat), len(flat))):
            written = flat[start:end]
            if found := words(written)[:_MOST_WORDS]:
                yield written.replace(BARRIER, ""), self._sentence(start, written, found, zones)

    def _sentence(self, start: int, written: str, found: Sequence[str], zones: Zones) -> Sentence:
        begins, ends, terms, names = zip(*self._units(written, found), strict=True)
        return Sentence(
            paragraph=0,
            starts=[start + offset for offset in begins],
            ends=[start + offset for offset in ends],
            terms=terms,
            zones=zones.of(start + offset for offset in begins),
            names=(False, *names[1:]),
            longest=_LONGEST_UNSPACED_RUN if _UNSPACED.match(max(found, key=len)) else _LONGEST_RUN,
            windows=(),
        )

    def _units(self, written: str, found: Sequence[str]) -> Iterator[tuple[int, int, str, bool]]:
        """(offset, offset after it, term, whether written like a name) of each word or pair of signs."""
        self._learn(written, found)
        unspaced = _UNSPACED.search(written) is not None
        at = 0
        for word in found:
            # Words come in order, and nothing between two of them could be one: the next such sign is the word's own.
            begin = written.index(word, at)
            at = begin + len(word)
            if unspaced and _UNSPACED.match(word):
                for place, pair in enumerate(self._terms.of(word[:_MOST_WORDS], self._language)):
                    yield begin + place, begin + place + len(pair), pair, False
            else:
                yield begin, at, self._term_of[word], word != word.lower() or word[0].isdigit()

    def _learn(self, written: str, found: Sequence[str]) -> None:
        if any(word not in self._term_of for word in found):
            self._term_of |= self._terms.by_word(written, self._language)
