"""Addresses and file names as they stand between the round brackets of a link."""

import re
from urllib.parse import quote

_UNSAFE = re.compile(r"[\s\x00-\x1f\x7f()<>\"'`\\\[\]*|]")
"""What ends an address in Markdown or a table's cell, or is read as a mark in it."""
_UNSAFE_IN_NAME = re.compile(r"[\s\x00-\x1f\x7f()<>\"'`\\\[\]*|%#?]")
_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)[^\s<>\"]{2,4000}", re.IGNORECASE)


def written_address(url: str) -> str:
    """An address as Markdown reads it back."""
    return _UNSAFE.sub(lambda sign: quote(sign[0], safe=""), url.strip())


def written_path(path: str) -> str:
    """A file's path, its parts parted by "/", as the address of a picture; letters of any script stay readable."""
    return _UNSAFE_IN_NAME.sub(lambda sign: quote(sign[0], safe=""), path)


def address_in(text: str) -> str:
    """The web or mail address that this text is and nothing else, "" if it is anything else."""
    text = text.strip()
    found = _ADDRESS.fullmatch(text)
    if found is None:
        return ""
    return f"https://{text}" if text[:4].lower() == "www." else text
