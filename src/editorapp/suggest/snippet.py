"""The lines of an article that show what it has to do with the draft."""

from collections.abc import Mapping, Sequence

from editorapp.article.article import Article
from editorapp.article.words import Terms, plain_text, sentences, words

_LONGEST = 220
"""Characters: two lines of a card, with some to spare."""
_FIRST_SENTENCES = 40


def best_snippet(article: Article, weight: Mapping[str, float], terms: Terms) -> tuple[str, tuple[str, ...]]:
    """(the sentence that shares most with the draft, its shared words as written). `weight` is by term."""
    text = plain_text(f"{article.standfirst}\n{article.body}")
    best, best_score = "", -1.0
    matches: tuple[str, ...] = ()
    for place, sentence in enumerate(sentences(text)[:_FIRST_SENTENCES]):
        by_word = terms.by_word(sentence, article.lang)
        shared = {word: weight[term] for word, term in by_word.items() if term in weight}
        score = sum(shared.values()) / (6 + len(by_word)) - 0.01 * place
        if score > best_score and len(sentence) > 20:
            best, best_score, matches = sentence, score, tuple(sorted(shared, key=lambda word: -shared[word])[:6])
    return _cut(" ".join(best.split()), matches), matches


def words_of_terms(wanted: Sequence[str], article: Article, terms: Terms) -> list[str]:
    """The words, as the article writes them, of these terms, in their order."""
    text = plain_text(f"{article.title}\n{article.standfirst}\n{article.body}")
    written: dict[str, str] = {}
    by_word = terms.by_word(text, article.lang)
    for word in words(text):
        term = by_word.get(word, "")
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
