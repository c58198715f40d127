"""One door for every kind of photo: its bytes without a camera's notes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from editorapp.errors import FormatError
from editorapp.publish.pictures.gif import strip_gif
from editorapp.publish.pictures.heif import strip_heif
from editorapp.publish.pictures.jpeg import strip_jpeg
from editorapp.publish.pictures.png import strip_png
from editorapp.publish.pictures.tiff import strip_tiff
from editorapp.publish.pictures.webp import strip_webp
from editorapp.workspace.picture_kinds import kind_of_picture

_STRIPPERS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {
        "jpg": strip_jpeg,
        "png": strip_png,
        "webp": strip_webp,
        "gif": strip_gif,
        "tif": strip_tiff,
        "avif": strip_heif,
        "heic": strip_heif,
        "svg": bytes,
        "bmp": bytes,
    }
)
"""By `PictureKind.extension`; drawings and bitmaps hold no camera's notes."""


def strip_picture(data: bytes) -> bytes:
    """The photo without place, camera and the like. Raises FormatError for what is no photo, or is damaged."""
    kind = kind_of_picture(data)
    strip = _STRIPPERS.get(kind.extension) if kind else None
    if strip is None:
        raise FormatError("It is not a photo that a page can show.", "Save it as JPEG or PNG.")
    return strip(data)
