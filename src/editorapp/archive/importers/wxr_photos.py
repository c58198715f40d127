"""What posts of an export refer to by number: photos, blocks that are used again, guest authors."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from editorapp.archive.importers.wxr_fields import Fields, plain
from editorapp.article.article import Image
from editorapp.article.credits import flags_of, split_credit

WANTED = re.compile(rb"post_type\s*>\s*(?:<!\[CDATA\[)?\s*(?:attachment|guest-author|wp_block)\b")
"""What the source of an item has that the first pass must read."""
_CREDIT_FIELDS = (
    "_wp_attachment_image_credit", "_media_credit", "media-credit", "media_credit", "_navis_media_credit_org",
    "isc_image_source", "be_photographer_name", "photographer", "_photographer", "photographer_name", "credit",
    "_credit", "photo_credit", "_photo_credit", "image_credit", "_image_credit", "_wp_attachment_source_name",
    "copyright", "_custom_credit", "rb_image_credit", "fcie_credit", "source_credit", "_source_credit",
)  # fmt: skip
_EXIF_CREDIT = re.compile(r'"image_meta";a:\d+:\{.{0,2000}?s:6:"credit";s:\d+:"([^"]{2,200})"', re.DOTALL)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$", re.I)
_LONGEST = 2000
_LONGEST_BLOCK = 100_000
_MOST_BLOCKS = 2000
_PARTS = 4


@dataclass(frozen=True, slots=True)
class Photo:
    """An attachment: its number, and the photo."""

    number: int
    image: Image


class Attachments:
    """The attachments of one export. A hundred thousand take about 30 MB: each is one string of bytes."""

    def __init__(self) -> None:
        self._packed: dict[int, bytes] = {}
        self._children: dict[int, list[int]] = {}
        self._blocks: dict[int, str] = {}

    def add(self, fields: Fields) -> None:
        """Keep this attachment or block."""
        if fields.kind == "wp_block":
            content = fields.text("content:encoded")
            if len(content) <= _LONGEST_BLOCK and len(self._blocks) < _MOST_BLOCKS:
                self._blocks[fields.number] = content
            return
        src = fields.text("wp:attachment_url") or fields.text("guid")
        if not fields.number or not src.startswith(("http://", "https://")):
            return
        caption, credit = split_credit(plain(fields.text("excerpt:encoded"))[:_LONGEST])
        credit = _credit_of(fields) or credit
        alt = plain(fields.meta("_wp_attachment_image_alt"))[:_LONGEST]
        self._packed[fields.number] = "\0".join((src[:_LONGEST], alt, caption, credit)).encode()
        parent = fields.text("wp:post_parent")
        if parent.isdigit() and parent != "0" and _PICTURE.search(src.partition("?")[0]):
            self._children.setdefault(int(parent), []).append(fields.number)

    def photo(self, number: int) -> Image | None:
        """The attachment with this number, None if it is not in this file."""
        packed = self._packed.get(number)
        if packed is None:
            return None
        parts = packed.decode().split("\0")
        if len(parts) != _PARTS:
            return None
        src, alt, caption, credit = parts
        return Image(src, alt, caption, credit, flags_of(credit))

    def photos(self, numbers: Iterable[int]) -> tuple[Photo, ...]:
        """Those of these numbers that are in this file, each once."""
        found = ((number, self.photo(number)) for number in dict.fromkeys(numbers))
        return tuple(Photo(number, image) for number, image in found if image is not None)

    def uploaded_to(self, post: int) -> list[int]:
        """The numbers of the pictures that were uploaded to this post."""
        return self._children.get(post, [])

    def block(self, number: int) -> str:
        """The content of a block that posts use by its number, "" if it is not in this file."""
        return self._blocks.get(number, "")


def _credit_of(fields: Fields) -> str:
    named = plain(fields.meta(*_CREDIT_FIELDS))
    if not named and (match := _EXIF_CREDIT.search(fields.meta("_wp_attachment_metadata"))):
        named = plain(match.group(1))
    if not named:
        # A description is not shown, so it is no caption; but it may be where the credit was written.
        named = split_credit(plain(fields.text("content:encoded"))[:_LONGEST])[1]
    return named[:_LONGEST].replace("\0", "")
