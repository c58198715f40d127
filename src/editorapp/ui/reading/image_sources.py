"""Where a page's photos come from: remote ones are named, not fetched; local ones must lie in the draft's folder."""

import html
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from editorapp.ui.kit.words import tr, tr_count

IMAGE = re.compile(r"<img\b(?:[^<>\"]|\"[^\"]*\")*>")
"""A photo in safe HTML."""
SRC = re.compile(r"\ssrc=\"([^\"]*)\"")
"""Of a tag of safe HTML."""
_REMOTE = re.compile(r"(?:(https?:)[\\/]*|[\\/]{2,})(?=[^\\/])", re.IGNORECASE)
_MOST_NAMED = 2


def remote_hosts(page: Iterable[str]) -> tuple[str, ...]:
    """The machines that photos of these blocks of safe HTML would be fetched from, each once, in order."""
    found = (_host(tag[0]) for block in page if "<img" in block for tag in IMAGE.finditer(block))
    return tuple(dict.fromkeys(host for host in found if host))


def with_placeholders(block: str) -> str:
    """The block with a line that names the host in place of each remote photo."""
    return IMAGE.sub(lambda tag: _placeholder(tag[0]), block) if "<img" in block else block


def with_whole_addresses(block: str) -> str:
    """The block with `https:` before addresses that leave it out: in a page made of a file they would mean a file."""
    return IMAGE.sub(lambda tag: _completed(tag[0]), block) if "<img" in block else block


def hosts_in_words(hosts: tuple[str, ...]) -> str:
    """`a.example`, `a.example and b.example`, `3 sites`."""
    if len(hosts) > _MOST_NAMED:
        return tr_count("{n} site", "{n} sites", len(hosts))
    return tr("{first} and {second}", first=hosts[0], second=hosts[1]) if len(hosts) == _MOST_NAMED else "".join(hosts)


def lies_in(file: Path, folder: Path) -> bool:
    """Whether this file is in the folder or below it, after following every link."""
    try:
        return file.resolve(strict=True).is_relative_to(folder.resolve(strict=True))
    except (OSError, RuntimeError, ValueError):
        return False


def _placeholder(tag: str) -> str:
    host = _host(tag)
    words = html.escape(tr("Image from {host}", host=host))
    return f'<span class="remote-image">{words}</span>' if host else tag


def _completed(tag: str) -> str:
    address = _remote_address(tag)
    return SRC.sub(lambda _: f' src="{html.escape(address)}"', tag, count=1) if address else tag


def _host(tag: str) -> str:
    """The machine a photo would come from, "" for a file."""
    address = _remote_address(tag)
    try:
        return (urlsplit(address).hostname or tr("another computer")) if address else ""
    except ValueError:
        return tr("another computer")


def _remote_address(tag: str) -> str:
    """The address a browser would fetch this photo from, "" for a file."""
    found = SRC.search(tag)
    src = html.unescape(found[1]).strip() if found else ""
    remote = _REMOTE.match(src)
    return f"{(remote[1] or 'https:').lower()}//{src[remote.end() :]}" if remote else ""
