"""What is odd about a file that was opened, in sentences: nothing of it is changed without being said."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from editorapp.ui.kit.words import tr, tr_count
from editorapp.workspace.text_files import TextFile

LARGEST_STORY = 5_000_000
"""Characters from which on opening, counting and the page take seconds (10 MB: 4 s to open, measured)."""
LONGEST_LINE = 50_000
"""Characters from which on Qt takes 30 ms or more to lay a paragraph out after a key (200,000: 120 ms, measured)."""

_NAMES: Mapping[str, str] = MappingProxyType(
    {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "windows-1252": "Windows-1252"}
)
"""What people call the encodings of a `TextFile`."""


def oddities(file: TextFile) -> Iterator[str]:
    """What a person should know before this file is saved again."""
    if file.replaced:
        yield tr_count(
            "This file is damaged: {n} byte of it is no text. It stays as it is unless you delete it.",
            "This file is damaged: {n} bytes of it are no text. They stay as they are unless you delete them.",
            file.replaced,
        )
    if file.encoding != "utf-8":
        yield tr(
            "This file is in {encoding} and is saved that way, unless you write what that cannot hold.",
            encoding=_NAMES.get(file.encoding, file.encoding),
        )
    if file.mixed:
        yield tr("The lines of this file end in different ways; those you leave alone stay as they are.")
    if len(file.text) > LARGEST_STORY:
        yield tr_count(
            "It has {n} character, far more than a story; everything is slow with it.",
            "It has {n} characters, far more than a story; everything is slow with it.",
            len(file.text),
        )
    longest = max(map(len, file.text.split("\n")))
    if longest > LONGEST_LINE:
        yield tr_count(
            "One line of it has {n} character, so writing in that line is slow.",
            "One line of it has {n} characters, so writing in that line is slow.",
            longest,
        )
