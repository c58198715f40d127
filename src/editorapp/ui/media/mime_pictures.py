"""The pictures in what is pasted or dropped: files, pixels, or a photo on a web page."""

import base64
import binascii
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from editorapp.article.editing.addresses import address_in
from editorapp.workspace.picture_kinds import EXTENSIONS

_IMG = re.compile(r"<img\b[^<>]{0,4000000}>", re.IGNORECASE)
_SRC = re.compile(r"\bsrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_UNSEEN = re.compile(r"<(style|title|script)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_DATA = re.compile(r"data:image/[\w.+-]{1,40};base64,", re.IGNORECASE)
_LONGEST = 4_000_000
"""Characters of HTML that are looked at."""
_AS_IT_IS = ("image/gif", "image/webp", "image/jpeg")
"""Forms in which a program hands over the file itself."""


@dataclass(frozen=True, slots=True)
class WebPhoto:
    """A photo that lies on the web, to be named and never fetched."""

    url: str
    alt: str = ""


Pictures = Sequence[Path] | bytes | QImage | WebPhoto


def holds_pictures(mime: QMimeData) -> bool:
    """Whether there may be pictures in this data; asked with every step of a drag, so nothing is read."""
    return bool(picture_files(mime)) or mime.hasImage() or any(name.startswith("image/") for name in mime.formats())


def picture_files(mime: QMimeData) -> list[Path]:
    """The files of this machine in the data that are named as pictures are."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix[1:].lower() in EXTENSIONS]


def pictures_in(mime: QMimeData) -> Pictures | None:
    """The pictures that are meant, None where text is: office programs add a picture of each text they copy."""
    if files := picture_files(mime):
        return files
    photo = _only_photo(mime.html()) if mime.hasHtml() else None
    text = mime.text().strip() if mime.hasText() else ""
    if photo is None and text and not (address_in(text) and not mime.hasHtml() and mime.hasImage()):
        return None
    if (content := _content(mime, photo)) is not None:
        return content
    return _elsewhere(photo) if photo else None


def _content(mime: QMimeData, photo: WebPhoto | None) -> bytes | QImage | None:
    """The picture itself: as the file it was, else without loss."""
    is_jpeg = photo is not None and photo.url.partition("?")[0].lower().endswith((".jpg", ".jpeg"))
    formats = mime.formats()
    own = [name for name in formats if name in _AS_IT_IS and ("image/png" not in formats or is_jpeg)]
    for name in (*own, "image/png"):
        if name in formats and (data := bytes(mime.data(name).data())):
            return data
    image = mime.imageData() if mime.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def _only_photo(text: str) -> WebPhoto | None:
    """The photo that HTML holds and nothing else; None for words, or several."""
    if len(text) > _LONGEST or "<img" not in text.lower():
        return None
    tags = _IMG.findall(text)
    words = html.unescape(_TAG.sub("", _UNSEEN.sub("", text)))
    if len(tags) != 1 or words.strip():
        return None
    src, alt = _SRC.search(tags[0]), _ALT.search(tags[0])
    if src is None:
        return None
    url = html.unescape(src[1] or src[2] or src[3] or "").strip()
    return WebPhoto(url, " ".join(html.unescape((alt[1] or alt[2] or "") if alt else "").split()))


def _elsewhere(photo: WebPhoto) -> Pictures | None:
    """A photo of HTML alone: inside it, in a file of this machine, or on the web."""
    if inline := _DATA.match(photo.url):
        try:
            return base64.b64decode(photo.url[inline.end() :])
        except (binascii.Error, ValueError):
            return None
    if photo.url.startswith("file:"):
        return [Path(QUrl(photo.url).toLocalFile())]
    return photo if photo.url.startswith(("https://", "http://")) else None
