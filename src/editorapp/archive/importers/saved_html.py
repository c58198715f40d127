"""Web pages saved to disk: one page alone, with its folder of files ("web page, complete"), AMP, XHTML or frames."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.importers.page_story import story_of_page
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, Unfinished, digest_of
from editorapp.archive.importers.source_files import bytes_of
from editorapp.errors import UnreadableError

LARGEST = 64 << 20
"""Bytes; a page with all its photos inside it is rarely larger."""
EMPTY = "Empty file; left out."
NO_PAGE = "This is no web page; left out."
_FILES_FOLDER = re.compile(
    r"^(?:\./)?[^/]*(?:[_-](?:files?|dateien|fichiers|archivos|arquivos|file|bestanden|pliki|tiedostot|filer|elemei|soubory)"
    r"|\.files)/",
    re.IGNORECASE,
)
"""What browsers call the folder beside a complete page, in their languages."""
_FRAME = re.compile(rb"<frame\s[^>]*?src\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|#|/)", re.IGNORECASE)
_START = 4096
_MOST_FRAMES = 8


@dataclass(frozen=True, slots=True)
class SavedPage(Unfinished):
    """A page on disk; `name` is its path within what was chosen, without its ending."""

    path: str
    name: str

    def finish(self, phrases: Phrases) -> Item:
        """Its article, or why there is none."""
        page = Path(self.path)
        try:
            data = _with_frames(page, page.read_bytes())
        except OSError as error:
            reason = f"The file could not be read ({error.strerror or 'unknown reason'}); left out."
            return Item(self.source, self.position, None, "problem", reason)
        return story_of_page(self, data, self.name, phrases, is_local=lambda src: _is_beside(page, src))


def count(source: Source) -> int:
    """One. Raises UnreadableError if there is no such file."""
    if not source.path.is_file():
        raise UnreadableError(f"There is no file “{source.shown}”.", "Check the name.")
    return 1


def read(source: Source, _options: ImportOptions) -> Iterator[Found]:
    """The page of this file. Raises UnreadableError if the file may not be read, or is far too large."""
    data = bytes_of(source, LARGEST)
    if why := why_no_page(data):
        yield Item(source.shown, "", None, "problem", why)
        return
    yield SavedPage(source.shown, "", "", digest_of(_with_frames(source.path, data)), str(source.path), name_of(source))


def why_no_page(data: bytes) -> str:
    """Why these bytes are no page, "" if they may be one."""
    start = data[:_START]
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return EMPTY
    if b"<" not in data or (_is_binary(start) and b"<html" not in start.replace(b"\x00", b"").lower()):
        return NO_PAGE
    return ""


def name_of(source: Source) -> str:
    """The path within what was chosen, without ending: an article's name where nothing better is known."""
    try:
        relative = source.path.relative_to(source.root)
    except ValueError:
        relative = Path(source.path.name)
    return (relative if relative.name else Path(source.path.name)).with_suffix("").as_posix()


def _is_binary(start: bytes) -> bool:
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return False
    control = sum(byte < 9 or 13 < byte < 32 for byte in start)
    return control * 10 > len(start)


def _is_beside(page: Path, src: str) -> bool:
    """Whether a photo's address is that of a file saved with the page."""
    if _SCHEME.match(src):
        return False
    if _FILES_FOLDER.match(src):
        return True
    try:
        return (page.parent / unquote(urlsplit(src).path)).is_file()
    except (OSError, ValueError):
        return False


def _with_frames(page: Path, data: bytes) -> bytes:
    """Of a page made of frames the one that says most; any other as it is. Only files beside the page are read."""
    if b"<frameset" not in data[:_START].lower():
        return data
    folder = page.parent.resolve()
    found = [data]
    for name in _FRAME.findall(data)[:_MOST_FRAMES]:
        src = unquote(name.decode("utf-8", "replace"))
        if _SCHEME.match(src):
            continue
        try:
            target = (folder / src).resolve()
            if target.is_relative_to(folder) and target.is_file() and target.stat().st_size <= LARGEST:
                found.append(target.read_bytes())
        except (OSError, ValueError):
            continue
    return max(found[1:], key=len, default=data)
