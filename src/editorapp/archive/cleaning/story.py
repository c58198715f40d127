"""A story whose details are known and whose text is HTML: cleaned, its photos gathered, written as Markdown."""

from dataclasses import dataclass, replace
from typing import Literal

from editorapp.archive.cleaning.belongings import joined_images, without_repeats
from editorapp.archive.cleaning.boilerplate import Cleaned, remove_boilerplate
from editorapp.archive.cleaning.figures import gather_figures
from editorapp.archive.cleaning.markdown_writer import to_markdown
from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.cleaning.tree import is_cut, make_absolute, parse_fragment
from editorapp.archive.importers.records import Item, Unfinished
from editorapp.article.article import Article
from editorapp.article.words import guess_language, language_code, plain_text

EMPTY_BODY = "Empty body."
TOO_LONG = "The text is longer than 5 MB; the rest was left out."
_NO_TEXT = "No headline and no text; left out."
_FAILED = "The text could not be read ({reason}); left out."
_TITLE_WORDS = 10
_GUESSED_FROM = 800
"""Characters by which the language is guessed: about 130 words."""
_NO_TITLE = "No headline; the first words were used."


@dataclass(frozen=True, slots=True)
class HtmlStory(Unfinished):
    """`article` has every detail that its source names, and no body yet; `html` is the body."""

    article: Article
    html: str
    id_derived: bool = False

    def finish(self, phrases: Phrases) -> Item:
        """The article with its body in Markdown, its photos and edges; what was taken out of it is in `removed`."""
        try:
            article, cleaned = _with_text(self.article, self.html, phrases)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            # Whatever a parser makes of a broken page must cost that page only.
            return Item(self.source, self.position, None, "problem", _FAILED.format(reason=type(error).__name__))
        if not article.title and not article.body:
            return Item(self.source, self.position, None, "problem", _NO_TEXT)
        reasons = " ".join(article.problems)
        outcome: Literal["article", "problem"] = "problem" if reasons else "article"
        return Item(self.source, self.position, article, outcome, reasons, self.id_derived, cleaned.removed, self.key)


def _with_text(article: Article, html: str, phrases: Phrases) -> tuple[Article, Cleaned]:
    root = parse_fragment(html)
    make_absolute(root, article.url)
    cleaned = remove_boilerplate(root, article.url, phrases)
    photos = gather_figures(root, article.url)
    body = to_markdown(root)
    problems, title = article.problems, article.title
    if is_cut(html) and TOO_LONG not in problems:
        problems = (*problems, TOO_LONG)
    if not title and body:
        title = " ".join(body.split()[:_TITLE_WORDS])
        problems = (*problems, _NO_TITLE)
    if not body and EMPTY_BODY not in problems:
        problems = (*problems, EMPTY_BODY)
    images = joined_images(article.images, photos, cleaned.credits)
    edges = without_repeats((*article.edges, *cleaned.edges))
    lang = _language(article.lang, f"{title}\n{body[:_GUESSED_FROM]}")
    return replace(article, title=title, body=body, images=images, edges=edges, problems=problems, lang=lang), cleaned


def _language(said: str, text: str) -> str:
    """The language that the text is in where its page says another: many a page keeps the language of its theme."""
    found = guess_language(plain_text(text))
    return said if not found or language_code(said) == found else found
