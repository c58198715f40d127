"""A story of a publishing service: its widgets go, then it is HTML like any other."""

from dataclasses import dataclass, replace

from lxml.html import tostring

from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.cleaning.tree import parse_fragment
from editorapp.archive.importers.ghost_body import body_html
from editorapp.archive.importers.records import Item, Removed, Unfinished
from editorapp.archive.importers.widgets import Trimmings, has_widgets, trim_widgets
from editorapp.article.article import Article


@dataclass(frozen=True, slots=True)
class ServiceStory(Unfinished):
    """`article` has every detail and no body; `html` may hold widgets of `service` ("ghost", "substack", "medium")."""

    article: Article
    html: str
    service: str
    id_derived: bool = False

    def finish(self, phrases: Phrases) -> Item:
        """The article, and in `removed` the widgets too."""
        article, html = self.article, self.html
        removed: list[Removed] = []
        if has_widgets(html, self.service):
            try:
                root = parse_fragment(html)
                trimmings = trim_widgets(root, self.service)
                html = tostring(root, encoding="unicode")
            except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
                # Whatever a widget's notes hold must cost that widget only: the text is read with them.
                trimmings = Trimmings()
            article = replace(article, edges=(*article.edges, *trimmings.edges))
            removed = trimmings.removed
        story = HtmlStory(self.source, self.position, self.key, self.digest, article, html, self.id_derived)
        item = story.finish(phrases)
        return replace(item, removed=(*removed, *item.removed)) if removed and item.article else item


@dataclass(frozen=True, slots=True)
class GhostStory(Unfinished):
    """A post of Ghost; the `form` of its body is "html", "lexical", "mobiledoc", "markdown" or "text"."""

    article: Article
    written: str
    form: str

    def finish(self, phrases: Phrases) -> Item:
        """The article; a body that cannot be rendered is a problem, and its details stay."""
        html, problem = body_html(self.written, self.form)
        article = self.article
        if problem:
            article = replace(article, problems=(*article.problems, problem))
        html = html.replace("__GHOST_URL__", "")
        return ServiceStory(self.source, self.position, self.key, self.digest, article, html, "ghost").finish(phrases)
