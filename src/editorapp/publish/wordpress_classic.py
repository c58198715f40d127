"""The story as HTML for WordPress's classic editor and its REST interface: explicit paragraphs, its own captions."""

from lxml.html import HtmlElement

from editorapp.article.draft import Draft
from editorapp.publish.html_writer import written
from editorapp.publish.options import ExportOptions
from editorapp.publish.story_tree import pieces_of, story_tree


def write_wordpress_classic(draft: Draft, options: ExportOptions) -> bytes:
    """The text as UTF-8, the lead photo first unless the text shows it."""
    return f"{classic_html(story_tree(draft, options))}\n".encode("utf-8", "replace")


def classic_html(root: HtmlElement) -> str:
    """What is in this element. A block a line: of a line end within one, WordPress makes a break."""
    for figure in root.iter("figure"):
        figure.set("class", "wp-caption")
        for caption in figure.iterchildren("figcaption"):
            caption.set("class", "wp-caption-text")
    parts = (written(piece).strip() for piece in pieces_of(root))
    return "\n".join(part for part in parts if part)
