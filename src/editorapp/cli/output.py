"""How commands print: JSON for programs, text for people, whatever the terminal's encoding."""

import codecs
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from editorapp.archive.exporting import json_line
from editorapp.errors import UnwritableError
from editorapp.workspace.atomic import write_atomic_parts
from editorapp.workspace.paths import kind_of, shown


def print_json(value: object) -> None:
    """One JSON value on one line: in UTF-8 as JSON must be, or escaped where the output has another encoding."""
    is_utf_8 = codecs.lookup(sys.stdout.encoding or "ascii").name == "utf-8"
    print(json_line(value) if is_utf_8 else json.dumps(value))


def write_output(target: Path, parts: Iterable[bytes], *, replace: bool) -> None:
    """Write a command's result to a file, piece by piece: it may be larger than the memory.

    Raises UnwritableError, also where a file is in the way and may not be replaced.
    """
    if kind_of(target) and not replace:
        raise UnwritableError(f"“{shown(target)}” is already there.", "Use --force to replace it.")
    write_atomic_parts(target, parts)
