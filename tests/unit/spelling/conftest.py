"""Small dictionaries, made by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editorapp.workspace.dictionaries import DictionaryFiles

AFF = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n"
Put = Callable[..., DictionaryFiles]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Writes a dictionary and gives its files; words may have the flag S for a plural."""

    def write(code: str, *words: str, aff: str | bytes = AFF, dic: str | bytes | None = None) -> DictionaryFiles:
        text = f"{len(words)}\n" + "".join(f"{word}\n" for word in words) if dic is None else dic
        for name, content in (("aff", aff), ("dic", text)):
            data = content if isinstance(content, bytes) else content.encode()
            (tmp_path / f"{code}.{name}").write_bytes(data)
        return DictionaryFiles(code, tmp_path, code)

    return write
