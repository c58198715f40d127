"""A post of a WordPress export whose text must still be made."""

from dataclasses import dataclass, replace

from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers.records import Item, Unfinished
from editorapp.archive.importers.wordpress_text import body_of
from editorapp.archive.importers.wxr_photos import Photo
from editorapp.article.article import Article


@dataclass(frozen=True, slots=True)
class WordPressPost(Unfinished):
    """A post as it stands in the export: `article` without its body, `content` as WordPress keeps it.

    `photos` are the attachments that the content names; `uploads` the numbers of the pictures uploaded to the post,
    which a gallery without numbers shows.
    """

    article: Article
    content: str
    photos: tuple[Photo, ...] = ()
    uploads: tuple[int, ...] = ()
    id_derived: bool = False

    def finish(self, phrases: Phrases) -> Item:
        """The article with its text made of blocks, shortcodes and blank lines."""
        body = body_of(self.content, self.article.url, self.article.id, self.photos, self.uploads)
        edges = (*self.article.edges, *body.edges)
        article = replace(self.article, edges=edges, problems=(*self.article.problems, *body.problems))
        story = HtmlStory(self.source, self.position, self.key, self.digest, article, body.html, self.id_derived)
        item = story.finish(phrases)
        return replace(item, removed=(*body.removed, *item.removed))
