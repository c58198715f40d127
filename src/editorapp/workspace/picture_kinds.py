"""Which kind of picture a file is, told by its first bytes: names lie."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureKind:
    """A kind of picture: its usual extension, what it is called, and whether web pages show it."""

    extension: str
    title: str
    is_shown: bool = True


_MAGIC = (
    (b"\xff\xd8\xff", PictureKind("jpg", "JPEG")),
    (b"\x89PNG\r\n\x1a\n", PictureKind("png", "PNG")),
    (b"GIF87a", PictureKind("gif", "GIF")),
    (b"GIF89a", PictureKind("gif", "GIF")),
    (b"II*\0", PictureKind("tif", "TIFF", is_shown=False)),
    (b"MM\0*", PictureKind("tif", "TIFF", is_shown=False)),
    (b"8BPS", PictureKind("psd", "Photoshop", is_shown=False)),
    (b"%PDF-", PictureKind("pdf", "PDF", is_shown=False)),
)
_WEBP = PictureKind("webp", "WebP")
_AVIF = PictureKind("avif", "AVIF")
_SVG = PictureKind("svg", "SVG")
_BMP = PictureKind("bmp", "BMP", is_shown=False)
_HEIC = PictureKind("heic", "HEIC", is_shown=False)
_AVIF_BRANDS = (b"avif", b"avis")
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_SVG_START = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)*"
                        rb"(?:<!DOCTYPE svg[^>]{0,500}>\s*)?<svg[\s>]", re.IGNORECASE)  # fmt: skip
_HEAD = 6_000
"""Bytes in which the first element of an SVG file stands."""

EXTENSIONS = frozenset(
    ("jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "avif", "svg", "heic", "heif", "tif", "tiff", "bmp", "psd")
)
"""Of files that are meant as pictures, whatever they hold."""


def kind_of_picture(data: bytes) -> PictureKind | None:
    """The kind of picture that these bytes begin, None for anything else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _WEBP
    if data[4:8] == b"ftyp":
        brands = data[8:64]
        if any(brand in brands for brand in _AVIF_BRANDS):
            return _AVIF
        return _HEIC if any(brand in brands for brand in _HEIC_BRANDS) else None
    if data[:2] == b"BM" and data[6:10] == b"\0\0\0\0":
        return _BMP
    if _SVG_START.match(data[:_HEAD]):
        return _SVG
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
