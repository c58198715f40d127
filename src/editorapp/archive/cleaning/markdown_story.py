"""A story that is written in Markdown already: what clings to it is taken out all the same."""

from dataclasses import dataclass, replace

from editorapp.archive.cleaning.belongings import joined_images, without_repeats
from editorapp.archive.cleaning.markdown_rules import remove_boilerplate_from_markdown
from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.importers.records import Found, Item, Unfinished, digest_of


@dataclass(frozen=True, slots=True)
class MarkdownStory(Unfinished):
    """`item` is complete but for the cleaning of its article's body."""

    item: Item

    def finish(self, phrases: Phrases) -> Item:
        """The item with its article's body cleaned; what was taken out of it is in `removed`."""
        article = self.item.article
        if article is None:
            return self.item
        body, cleaned = remove_boilerplate_from_markdown(article.body, article.url, phrases)
        if body == article.body:
            return self.item
        edges = without_repeats((*article.edges, *cleaned.edges))
        images = joined_images(article.images, (), cleaned.credits)
        article = replace(article, body=body, edges=edges, images=images)
        return replace(self.item, article=article, removed=cleaned.removed)


def to_be_cleaned(found: Found) -> Found:
    """What an importer of Markdown or plain text has found, its article's text still to be cleaned."""
    if not isinstance(found, Item) or found.article is None:
        return found
    return MarkdownStory(found.source, found.position, found.key, digest_of(repr(found.article)), found)
