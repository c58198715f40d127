"""Where a story is published: whether something typed is a whole web address, and if not, what it lacks."""

import re
from typing import Literal
from urllib.parse import urlsplit

Lack = Literal["", "empty", "space", "scheme", "host"]
"""What is missing or too much; "" for a whole address."""

_SCHEMES = ("http", "https")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f]")
_LONGEST = 2_000
"""Characters; browsers and servers take no more for granted (RFC 9110 asks for 8,000, many stop before)."""


def lack_of(address: str) -> Lack:
    """What this lacks of a whole address of a page, as in "https://example.org/news/pier"."""
    if not address:
        return "empty"
    if _SPACE.search(address) or len(address) > _LONGEST:
        return "space"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "host"
    if parts.scheme not in _SCHEMES or not parts.netloc:
        return "scheme"
    return "" if host.strip(".") else "host"
