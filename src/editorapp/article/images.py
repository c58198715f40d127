"""The photos of a body with their captions and credits: the one reading that import, checks and exports share."""

import re

from editorapp.article.article import Image
from editorapp.article.blocks import split_blocks
from editorapp.article.links import find_links

_CREDIT = re.compile(r"(?:^|(?<=[\s.(]))Credit:\s*(.+?)\)?\s*$", re.IGNORECASE | re.DOTALL)


def split_caption(text: str) -> tuple[str, str]:
    """(caption, credit) of a caption that may end with `Credit: Name/Agency`."""
    line = " ".join(text.split())
    credit = _CREDIT.search(line)
    if credit is None:
        return line, ""
    return line[: credit.start()].rstrip(" (–—-·|"), credit[1].strip()


def body_images(body: str) -> tuple[Image, ...]:
    """Every photo of the body in order; its caption stands in the `/// caption` block right after it."""
    links = [link for link in find_links(body) if link.kind == "image"]
    if not links:
        return ()
    figures = [(b.start, b.end, _caption_of(b.text)) for b in split_blocks(body) if b.kind == "figure"]
    found = []
    for link in links:
        caption, credit = next((words for start, end, words in figures if start <= link.start < end), ("", ""))
        found.append(Image(link.url, link.text, caption, credit))
    return tuple(found)


def _caption_of(figure: str) -> tuple[str, str]:
    inner = figure.partition("\n///")[2].partition("\n")[2].rpartition("///")[0]
    return split_caption(inner)
