"""The lines of an article that show what it has to do with the draft."""

import re
from collections.abc import Mapping, Sequence

from editorapp.archive.links_out import without_read_also
from editorapp.article.article import Article
from editorapp.article.words import plain_text, sentences, words

_LONGEST = 220
"""Characters: two lines of a card, with some to spare."""
_FIRST_SENTENCES = 40
_SHORTEST = 20
_GAP = re.compile(r" ([.,)])")
"""The space that a link's address leaves behind."""
_MOST_TEXT = 40_000
"""Characters of an article that are looked at; a feature of 6,000 words has as many."""


def readable_text(article: Article) -> str:
    """What the article itself says, from standfirst to end, without its read-also blocks."""
    return plain_text(f"{article.standfirst}\n{without_read_also(article.body[:_MOST_TEXT])}")


def best_snippet(text: str, term_of: Mapping[str, str], weight: Mapping[str, float]) -> tuple[str, tuple[str, ...]]:
    """(the sentence that shares most with the draft, its shared words as written).

    `term_of` gives each word's term (Terms.by_word), `weight` is by term.
    """
    best, best_score = "", -1.0
    matches: tuple[str, ...] = ()
    for place, sentence in enumerate(sentences(text)[:_FIRST_SENTENCES]):
        written = set(words(sentence))
        shared = {word: weight[term] for word in written if (term := term_of.get(word, "")) in weight}
        score = sum(shared.values()) / (6 + len(written)) - 0.01 * place
        if score > best_score and len(sentence) > _SHORTEST:
            best, best_score = sentence, score
            matches = tuple(sorted(shared, key=lambda word: (-shared[word], word))[:6])
    return _cut(_GAP.sub(r"\1", " ".join(best.split())), matches), matches


def written_words(wanted: Sequence[str], text: str, term_of: Mapping[str, str]) -> list[str]:
    """The words, as the text writes them, of these terms, in their order; no bare numbers."""
    written: dict[str, str] = {}
    for word in words(text):
        term = term_of.get(word, "")
        # The form in running text is preferred to one capitalised by its place.
        if term and (term not in written or (written[term][:1].isupper() and word.islower())):
            written[term] = word
    return [written[term] for term in wanted if term in written and not written[term].isdigit()]


def _cut(sentence: str, matches: Sequence[str]) -> str:
    if len(sentence) <= _LONGEST:
        return sentence
    first = min((at for word in matches if (at := sentence.find(word)) >= 0), default=0)
    start = 0 if first < _LONGEST // 2 else sentence.rfind(" ", 0, first - 40) + 1
    part = sentence[start : start + _LONGEST]
    return ("…" if start else "") + part.rsplit(" ", 1)[0] + "…"
