"""Whatever is in a source: every importer gives articles and reasons, or one error of ours, and soon."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from exports import BODY, EXPORTS, read_export, write_export
from fuzzing import BODIES, fuzz
from hypothesis import strategies as st

from editorapp.archive.importers.detection import format_of
from editorapp.archive.importers.records import Item, cleaned
from editorapp.errors import ReadAlsoError

SOUND = {name: make(BODY) for name, (_file, make) in EXPORTS.items()}
NOISE = st.binary(max_size=80)
SNIPPETS = st.sampled_from(
    (
        b"<", b">", b"&", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"]]>", b"<![CDATA[", b"-->", b"<!--", b'"', b"'",
        b"{", b"}", b"[", b"]", b"\r", b"\r\n\r\n", b"null", b"-1", b"1e999", b"9" * 400, b"<p>" * 500, b"[" * 3000,
        b'{"a":' * 3000, b"<!DOCTYPE a [", b"---\n", b"<!ENTITY a 'b'>", b"&a;", b"&#xD800;", b"&#0;", b"\\ud800",
        b"\xed\xa0\x80", b"0000-00-00", b"99999-13-45T99:99", b"%s", b"charset=utf-7", b"charset=nonsense",
        b"encoding='utf-16'", b"\x1b$B", b"javascript:", b"data:", b"file:///etc/passwd", b"//a/b",
    )
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, sound: bytes) -> bytes:
    """These bytes with some of them changed, moved, doubled, or lost."""
    data = bytearray(sound)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from((0, 1, 3, 20, 200, 10_000))))
        change = draw(st.sampled_from(("noise", "snippet", "cut", "double", "end")))
        if change == "noise":
            data[start:end] = draw(NOISE)
        elif change == "snippet":
            data[start:end] = draw(SNIPPETS)
        elif change == "cut":
            del data[start:end]
        elif change == "double":
            data[start:start] = data[start:end]
        else:
            del data[start:]
    return bytes(data)


def items_of(name: str, data: bytes) -> list[Item] | ReadAlsoError:
    """What the importer of this format makes of these bytes."""
    with tempfile.TemporaryDirectory() as folder:
        source = write_export(name, Path(folder), data)
        if source.path.is_file():
            format_of(source.path)
        try:
            return read_export(name, source)
        except ReadAlsoError as error:
            return error


def check(found: list[Item] | ReadAlsoError) -> None:
    """Every item is one that can be stored and told."""
    if isinstance(found, ReadAlsoError):
        assert found.what.endswith((".", "?", "…"))
        return
    for item in found:
        assert item.outcome in ("article", "nothing") or item.reason
        if item.article is not None:
            article = cleaned(item.article)
            f"{article}".encode()
            assert article.id


@pytest.mark.parametrize("name", EXPORTS)
def test_a_sound_export_has_its_article(name: str) -> None:
    items = items_of(name, SOUND[name])
    assert isinstance(items, list)
    assert any(item.article and "hollow footings" in item.article.body for item in items)


def fuzzed(make: Callable[[str], st.SearchStrategy[bytes]], times: float) -> Callable[..., None]:
    """A test of every format on what `make` makes for it."""

    @pytest.mark.parametrize("name", EXPORTS)
    @fuzz(times, data=st.data())
    def test(name: str, data: st.DataObject) -> None:
        check(items_of(name, data.draw(make(name))))

    return test


test_damaged_exports = fuzzed(lambda name: damaged(SOUND[name]), 0.2)
test_noise = fuzzed(lambda _name: NOISE | st.lists(SNIPPETS, max_size=10).map(b"".join), 0.1)
test_any_body = fuzzed(lambda name: BODIES.map(EXPORTS[name][1]), 0.1)
test_exports_of_another_format = fuzzed(lambda name: st.sampled_from([SOUND[n] for n in EXPORTS if n != name]), 0.1)
