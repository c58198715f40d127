"""Figures as WordPress's image blocks: photo, caption and credit together."""

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from editorapp.publish.block_comments import block
from editorapp.publish.html_writer import inside, open_tag
from editorapp.publish.story_tree import photos_in
from editorapp.publish.wordpress_tables import table_block


def figure_blocks(el: HtmlElement, blocks_in: Callable[[HtmlElement], Iterator[str]]) -> Iterator[str]:
    """A block for each photo, the caption with the last; other things with a caption keep it as a paragraph."""
    caption = el.find("figcaption")
    words = inside(caption).strip() if caption is not None else ""
    if caption is not None:
        caption.drop_tree()
    photos = photos_in(el)
    table = el.find("table")
    if photos and table is None:
        for photo in photos:
            yield _image(photo, words if photo is photos[-1] else "")
    elif table is not None and len(el) == 1:
        yield from table_block(table, words)
    else:
        yield from blocks_in(el)
        if words:
            yield block("paragraph", f"<p>{words}</p>")


def _image(photo: HtmlElement, caption: str) -> str:
    shown = [("src", photo.get("src") or ""), ("alt", photo.get("alt") or "")]
    if title := photo.get("title"):
        shown.append(("title", title))
    img = open_tag("img", shown)
    link = photo.getparent()
    attributes: dict[str, object] = {}
    if link is not None and link.tag == "a" and link.get("href"):
        attributes["linkDestination"] = "custom"
        img = f"{open_tag('a', [('href', link.get('href'))])}{img}</a>"
    below = f'<figcaption class="wp-element-caption">{caption}</figcaption>' if caption else ""
    return block("image", f'<figure class="wp-block-image">{img}{below}</figure>', attributes)
