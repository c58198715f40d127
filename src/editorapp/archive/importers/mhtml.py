"""Web archives: a page with its photos in one MIME file (.mht, .mhtml), as Chrome and old Internet Explorer save it."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.importers.page_story import story_of_page
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, Unfinished, digest_of
from editorapp.archive.importers.saved_html import EMPTY, LARGEST, name_of
from editorapp.archive.importers.source_files import bytes_of
from editorapp.errors import UnreadableError

NO_PAGE = "There is no page in this web archive; left out."
_PAGES = frozenset(("text/html", "application/xhtml+xml"))


@dataclass(frozen=True, slots=True)
class ArchivedPage(Unfinished):
    """A web archive on disk; `name` is its path within what was chosen, without its ending."""

    path: str
    name: str

    def finish(self, phrases: Phrases) -> Item:
        """The article of its page, or why there is none."""
        try:
            parts = _parts(Path(self.path).read_bytes())
        except OSError as error:
            reason = f"The file could not be read ({error.strerror or 'unknown reason'}); left out."
            return Item(self.source, self.position, None, "problem", reason)
        page = _page_of(parts)
        if page is None or not (data := _content(page)).strip():
            return Item(self.source, self.position, None, "problem", NO_PAGE)
        files = {f"cid:{cid}": _location(part) for part in parts if (cid := _id(part)) and _location(part)}
        address = _location(page) or _snapshot(parts)
        if not address.startswith(("http://", "https://")):
            address = _snapshot(parts)
        return story_of_page(self, _decoded(page, data), self.name, phrases, address=address, files=files)


def count(source: Source) -> int:
    """One. Raises UnreadableError if there is no such file."""
    if not source.path.is_file():
        raise UnreadableError(f"There is no file “{source.shown}”.", "Check the name.")
    return 1


def read(source: Source, _options: ImportOptions) -> Iterator[Found]:
    """The page of this file. Raises UnreadableError if the file may not be read, or is far too large."""
    data = bytes_of(source, LARGEST)
    if not data.strip(b"\x00 \t\r\n"):
        yield Item(source.shown, "", None, "problem", EMPTY)
        return
    yield ArchivedPage(source.shown, "", "", digest_of(data), str(source.path), name_of(source))


def _parts(data: bytes) -> list[Message]:
    # compat32 takes any header as it is; the newer policies raise for broken ones.
    return list(message_from_bytes(data, policy=policy.compat32).walk())


def _page_of(parts: list[Message]) -> Message | None:
    """The page itself: the part that the archive names as its start, else the first that is a page."""
    start = str(parts[0].get_param("start") or "").strip("<>") if parts else ""
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    return next((part for part in pages if start and _id(part) == start), pages[0] if pages else None)


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message, data: bytes) -> bytes:
    """The page in UTF-8, if its part says how it is written: that holds, whatever the page says."""
    charset = part.get_param("charset")
    if not isinstance(charset, str):
        return data
    try:
        return b"\xef\xbb\xbf" + data.decode(charset).encode("utf-8", "replace")
    except (LookupError, ValueError):
        return data


def _id(part: Message) -> str:
    return str(part.get("Content-ID") or "").strip().strip("<>")


def _location(part: Message) -> str:
    return "".join(str(part.get("Content-Location") or "").split())


def _snapshot(parts: list[Message]) -> str:
    return "".join(str(parts[0].get("Snapshot-Content-Location") or "").split()) if parts else ""
