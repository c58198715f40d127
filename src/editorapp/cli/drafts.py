"""Reads a draft that a command names."""

import sys
from pathlib import Path

from editorapp.article.draft import Draft
from editorapp.article.stand_ins import legible
from editorapp.errors import UnreadableError
from editorapp.workspace.text_files import decode_text, read_text_file


def read_draft(name: str) -> Draft:
    """The draft of this file, of standard input for "-". Raises UnreadableError."""
    if name != "-":
        return Draft.parse(legible(read_text_file(Path(name)).text))
    text_file = decode_text(sys.stdin.buffer.read())
    if text_file is None:
        raise UnreadableError("Standard input is not text.", "Give a draft in Markdown.")
    return Draft.parse(legible(text_file.text))
