"""Which photos of a story are files beside it, and where they go."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from editorapp.article.draft import Draft
from editorapp.article.links import find_links
from editorapp.article.verbatim import without_verbatim
from editorapp.publish.handover import HandoverFile
from editorapp.publish.options import ExportOptions
from editorapp.render.notes import published

_TAG = re.compile(r"<img\b[^<>]*?\bsrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def local_path(src: str) -> str:
    """The photo's path below the draft's folder ("/" between its parts), "" if its address leads anywhere else."""
    try:
        parts = urlsplit(src.strip())
    except ValueError:
        return ""
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or not path or path.startswith(("/", "\\")) or "\0" in path:
        return ""
    plain = posixpath.normpath(path)
    return "" if plain.startswith("..") or plain == "." else plain


def photo_addresses(draft: Draft) -> tuple[str, ...]:
    """The address of every photo that readers see, as written, each once; the lead photo first."""
    text = published(draft.body).text
    found = [draft.lead_image.src] if draft.lead_image else []
    found += [link.url for link in find_links(text) if link.kind == "image"]
    if "<img" in text.lower():
        found += [match[1] or match[2] or "" for match in _TAG.finditer(without_verbatim(text))]
    return tuple(dict.fromkeys(src for src in found if src))


def path_of(address: str) -> str:
    """The path of an address, "" where it is none."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def is_on_the_web(src: str) -> bool:
    """Whether every reader can fetch it from this address."""
    return src.strip().lower().startswith(("http://", "https://", "//"))


def photo_files(draft: Draft, options: ExportOptions, folder: str = "") -> tuple[tuple[HandoverFile, ...], list[str]]:
    """(the photos that go along, into `folder`; why others cannot)."""
    files: dict[str, HandoverFile] = {}
    notes = []
    for src in photo_addresses(draft):
        if is_on_the_web(src):
            continue
        path = local_path(src)
        if not path:
            notes.append(f"The photo “{src}” did not go along: it is not in the story's folder.")
        elif problem := options.photos.problem(src):
            notes.append(problem)
        else:
            files.setdefault(path, HandoverFile(posixpath.join(folder, path), source=src))
    return tuple(files.values()), notes
