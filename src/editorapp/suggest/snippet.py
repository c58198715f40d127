"""The lines of an article that show what it has to do with the draft."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from editorapp.archive.links_out import without_read_also
from editorapp.article.article import Article
from editorapp.article.words import Terms, plain_text, sentences, words

_LONGEST = 220
"""Characters: two lines of a card, with some to spare."""
_FIRST_SENTENCES = 40
_SHORTEST = 20
_AROUND = 1000
"""Characters before and after a word that was searched for that are read of a long paragraph."""
_GAP = re.compile(r" ([.,)])")
"""The space that a link's address leaves behind."""
_MOST_TEXT = 40_000
"""Characters of an article that are looked at; a feature of 6,000 words has as many."""


def readable_text(article: Article) -> str:
    """What the article itself says, from standfirst to end, without its read-also blocks."""
    return plain_text(f"{article.standfirst}\n{without_read_also(article.body[:_MOST_TEXT])}")


@dataclass(frozen=True, slots=True)
class SnippetText:
    """A sentence that may be shown: its words as written, and their terms."""

    text: str
    words: frozenset[str]
    terms: frozenset[str]


def split_snippets(text: str, term_of: Mapping[str, str]) -> tuple[SnippetText, ...]:
    """The sentences of an article that may be shown: the first forty."""
    found = []
    for sentence in sentences(text)[:_FIRST_SENTENCES]:
        written = frozenset(words(sentence))
        found.append(SnippetText(sentence, written, frozenset(term_of.get(word, "") for word in written)))
    return tuple(found)


def best_snippet(text: str, term_of: Mapping[str, str], weight: Mapping[str, float]) -> tuple[str, tuple[str, ...]]:
    """(the sentence that shares most with the draft, its shared words as written).

    `term_of` gives each word's term (Terms.by_word), `weight` is by term.
    """
    return best_sentence(split_snippets(text, term_of), term_of, weight)


def found_snippet(article: Article, terms: Terms, weight: Mapping[str, float]) -> tuple[str, tuple[str, ...]]:
    """As best_snippet, for an article shown once: if it can be, only a paragraph with the weightiest term is read.

    `weight` is by term.
    """
    body = article.body[:_MOST_TEXT]
    lowered = body.lower()
    # A term is the beginning of its words, but for the few that change it.
    places = (lowered.find(term) for term in sorted(weight, key=lambda term: -weight[term]))
    first = next((place for place in places if place >= 0), -1)
    text = ""
    if first >= 0:
        start = max(body.rfind("\n\n", 0, first), first - _AROUND, 0)
        end = body.find("\n\n", first)
        text = plain_text(without_read_also(body[start : min(end if end >= 0 else len(body), first + _AROUND)]))
    if len(text) <= _SHORTEST:
        text = readable_text(article)
    return best_snippet(text, terms.by_word(text, article.lang), weight)


def best_sentence(
    found: Iterable[SnippetText], term_of: Mapping[str, str], weight: Mapping[str, float]
) -> tuple[str, tuple[str, ...]]:
    """As best_snippet, of sentences that have been split already."""
    best, best_score = None, -1.0
    telling = frozenset(weight)
    for place, sentence in enumerate(found):
        # Sorted: sums of floats depend on their order, and that of a set is not the same in every process.
        shared = sum(sorted(map(weight.__getitem__, sentence.terms & telling)))
        score = shared / (6 + len(sentence.words)) - 0.01 * place
        if score > best_score and len(sentence.text) > _SHORTEST:
            best, best_score = sentence, score
    if best is None:
        return "", ()
    worth = {word: weight[term] for word in best.words if (term := term_of.get(word, "")) in weight}
    matches = tuple(sorted(worth, key=lambda word: (-worth[word], word))[:6])
    return _cut(_GAP.sub(r"\1", " ".join(best.text.split())), matches), matches


def written_forms(written: Iterable[str], term_of: Mapping[str, str]) -> dict[str, str]:
    """How a text writes each of its terms; the form in running text is preferred to one capitalised by its place."""
    forms: dict[str, str] = {}
    for word in written:
        term = term_of.get(word, "")
        if term and (term not in forms or _is_plainer(word, forms[term])):
            forms[term] = word
    return forms


def _is_plainer(word: str, than: str) -> bool:
    """Small letters before a capital, and that before capitals only."""
    return (word.islower() and than[:1].isupper()) or (than.isupper() and not word.isupper())


def written_words(wanted: Iterable[str], text: str, term_of: Mapping[str, str]) -> list[str]:
    """The words, as the text writes them, of these terms, in their order; no bare numbers."""
    return pick_words(wanted, written_forms(words(text), term_of))


def pick_words(wanted: Iterable[str], forms: Mapping[str, str]) -> list[str]:
    """The written forms of these terms, in their order; no bare numbers."""
    return [forms[term] for term in wanted if term in forms and not forms[term].isdigit()]


def _cut(sentence: str, matches: Sequence[str]) -> str:
    if len(sentence) <= _LONGEST:
        return sentence
    first = min((at for word in matches if (at := sentence.find(word)) >= 0), default=0)
    start = 0 if first < _LONGEST // 2 else sentence.rfind(" ", 0, first - 40) + 1
    part = sentence[start : start + _LONGEST]
    return ("…" if start else "") + part.rsplit(" ", 1)[0] + "…"
