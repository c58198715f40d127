"""What belongs to an article and is found in several places: its photos and its edges, each once."""

from dataclasses import replace

from editorapp.article.article import Edge, Image
from editorapp.article.credits import flags_of
from editorapp.article.links import canonical_url


def joined_images(given: tuple[Image, ...], found: tuple[Image, ...], lone: tuple[str, ...]) -> tuple[Image, ...]:
    """The lead photo first, each photo once with all that is known of it; a `lone` credit is the lead's."""
    images: dict[str, Image] = {}
    for image in (*given, *found):
        known = images.get(image.src, image)
        images[image.src] = Image(
            image.src,
            known.alt or image.alt,
            known.caption or image.caption,
            known.credit or image.credit,
            known.flags or image.flags,
        )
    if lone and images:
        lead = next(iter(images.values()))
        if not lead.credit:
            images[lead.src] = replace(lead, credit=lone[0], flags=flags_of(lone[0]))
    return tuple(images.values())


def without_repeats(edges: tuple[Edge, ...]) -> tuple[Edge, ...]:
    """The edges without those that say the same as one before."""
    known = {(edge.kind, canonical_url(edge.url) or edge.headline, edge.anchor): edge for edge in reversed(edges)}
    return tuple(edge for edge in edges if edge in known.values())
