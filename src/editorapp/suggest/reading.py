"""Articles as suggestions show them: read, cut into words and kept, because the same ones come back at every pause."""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from editorapp.archive.archive import Archive
from editorapp.archive.postings import Postings
from editorapp.article.article import Article
from editorapp.article.words import words
from editorapp.suggest.anchors import LEAD_WORDS
from editorapp.suggest.snippet import SnippetText, readable_text, split_snippets, written_forms

_KEPT = 300
"""Articles kept: about 20 MB."""
_MOST_PHRASES = 200


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with its readable text: `line` is headline and text on one line, `term_of` maps its words as written
    to their terms and `forms` its terms to how the text writes them (`headline_forms`: how the headline does);
    `headline` and `lead` are terms, `known` counts the phrases (as terms) that linked to it."""

    article: Article
    line: str
    term_of: Mapping[str, str]
    forms: Mapping[str, str]
    headline_forms: Mapping[str, str]
    headline: Sequence[str]
    lead: Sequence[str]
    known: Mapping[tuple[str, ...], int]
    named: frozenset[str]
    """The terms of headline, lead and those phrases."""
    sentences: Sequence[SnippetText]


class ArticleReader:
    """Reads articles of one archive; forgets them when it has another snapshot."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._snapshot: Postings | None = None
        self._kept: OrderedDict[int, ReadArticle] = OrderedDict()

    def read(self, numbers: Iterable[int]) -> dict[int, ReadArticle]:
        """These articles by number (the store's)."""
        wanted = list(numbers)
        if self._snapshot is not self._archive.postings:
            self._snapshot = self._archive.postings
            self._kept.clear()
        missing = [number for number in wanted if number not in self._kept]
        for number, article in self._archive.store.articles(missing).items():
            self._kept[number] = self._cut(number, article)
        found = {}
        for number in wanted:
            self._kept.move_to_end(number)
            found[number] = self._kept[number]
        while len(self._kept) > max(_KEPT, len(wanted)):
            self._kept.popitem(last=False)
        return found

    def _cut(self, number: int, article: Article) -> ReadArticle:
        terms = self._archive.terms
        text = readable_text(article)
        written = words(text)
        in_title = words(article.title)
        term_of = terms.by_word(f"{article.title}\n{text}", article.lang)
        headline = terms.of(article.title, article.lang)
        lead = terms.of_words(written[:LEAD_WORDS], article.lang)
        known = self._phrases(number)
        return ReadArticle(
            article=article,
            line=" ".join(f"{article.title} {text}".split()),
            term_of=term_of,
            forms=written_forms([*written, *in_title], term_of),
            headline_forms=written_forms(in_title, term_of),
            headline=headline,
            lead=lead,
            known=known,
            named=frozenset({*headline, *lead, *(term for phrase in known for term in phrase)}),
            sentences=split_snippets(text, term_of),
        )

    def _phrases(self, number: int) -> Mapping[tuple[str, ...], int]:
        terms = self._archive.terms
        texts = islice(self._archive.store.link_texts(number, _MOST_PHRASES), _MOST_PHRASES)
        counted = Counter(tuple(terms.of(text, lang)) for text, lang in texts)
        counted.pop((), None)
        return counted
