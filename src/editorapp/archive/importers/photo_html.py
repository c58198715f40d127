"""Photos as figures, from what a content system knows of them."""

import html
from collections.abc import Iterable, Mapping

from editorapp.article.article import Image


def figure_of(photo: str, caption: str) -> str:
    """A figure of this `<img>` (in a link or not) and this caption, both HTML."""
    return f"<figure>{photo}<figcaption>{caption}</figcaption></figure>" if caption else f"<figure>{photo}</figure>"


def figures_of(photos: Mapping[int, Image], numbers: Iterable[int]) -> str:
    """The photos with these numbers, those that are known."""
    found = (photos[number] for number in dict.fromkeys(numbers) if number in photos)
    return "\n\n".join(
        figure_of(
            f'<img src="{html.escape(image.src)}" alt="{html.escape(image.alt)}">',
            with_credit(html.escape(image.caption, quote=False), image),
        )
        for image in found
    )


def with_credit(caption: str, image: Image | None) -> str:
    """The caption (HTML) with the photo's credit behind it, unless it names it already."""
    credit = image.credit if image else ""
    if not credit or credit.casefold() in html.unescape(caption).casefold():
        return caption
    return f"{caption} Credit: {html.escape(credit, quote=False)}".strip()
