"""Writes a segment of a Whoosh index as Whoosh does, but several times as fast: postings are sorted as numbers.

Whoosh's own pool pickles every posting to disk and back, and sorts them by text. Here documents come in order, so only
the term of each posting has to be sorted. The files are the same: a test compares the two posting by posting.
"""

import contextlib
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from struct import Struct
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.writing import MERGE_SMALL, SegmentWriter

from editorapp.archive.segment import TEXT, read_lengths

_RUN = 2_000_000
"""Postings sorted at once: 24 MB, and as much again while they are."""
_MANY_SEGMENTS = 10
"""From so many on small segments are merged; fewer cost a search less than merging costs a save."""
_PAIR = 8
"""Bytes of a document and its frequency."""
_VALUE = Struct("!I").pack
"""How Whoosh's Frequency format stores a posting's frequency a second time."""

Numbers = NDArray[np.uint32]
Lengths = NDArray[np.float32]


class FastWriter(SegmentWriter):  # type: ignore[misc]  # Whoosh has no types
    """A SegmentWriter of an index with one text field; `commit` merges only when there are many segments."""

    is_closed: bool

    def __init__(self, opened: Any, folder: Path) -> None:
        """`opened` is the Whoosh index in `folder`. Raises whoosh.index.LockError."""
        # compound=True would cost every reader a copy of the segment in memory (research: whoosh §1).
        super().__init__(opened, compound=False)
        self.mergetype = _merged
        self.pool = PostingRuns(folder)

    def add_terms(self, number: int, counts: Mapping[str, int]) -> None:
        """Add a document: the store's number, and how often each of its terms occurs."""
        documents, field = self.perdocwriter, self.schema["number"]
        documents.start_doc(self.docnum)
        documents.add_field(TEXT, self.schema[TEXT], None, sum(counts.values()))
        documents.add_column_value("number", field.column_type, number)
        documents.finish_doc()
        self.pool.add_document(self.docnum, counts)
        self._added = True
        self.docnum += 1

    def give_up(self) -> None:
        """Let go of the lock and the files, wherever a failure has left them; what was not committed is not there."""
        for step in (self._close_segment, self._finish, self.pool.cleanup):
            with contextlib.suppress(Exception):  # each may be done already, or fail as what came before it
                step()
        if not self.is_closed and self.writelock:
            with contextlib.suppress(Exception):
                self.writelock.release()
            self.is_closed = True

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        documents = self.per_document_reader()
        try:
            lengths = read_lengths(documents, self.docnum)
        finally:
            documents.close()
        self.pool.write(self.fieldwriter, self.schema[TEXT], lengths)
        self.fieldwriter.close()


def _merged(writer: SegmentWriter, segments: list[Any]) -> list[Any]:
    return list(segments) if len(segments) < _MANY_SEGMENTS else list(MERGE_SMALL(writer, segments))


class PostingRuns:
    """Postings in runs sorted by term; takes the place of Whoosh's PostingPool."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ids: dict[str, int] = {}
        self._by_bytes: dict[bytes, int] = {}
        self._terms: list[bytes] = []
        self._parts = (array("I"), array("I"), array("I"))
        """Term, document and frequency of the postings not yet in a run."""
        self._runs: list[_Run] = []

    def add_document(self, document: int, counts: Mapping[str, int]) -> None:
        """Take the postings of one document; documents come in order."""
        terms, documents, frequencies = self._parts
        terms.extend(self._numbered(counts))
        frequencies.extend(counts.values())
        documents.extend([document] * len(counts))
        if len(terms) >= _RUN:
            self._sort()

    def add(self, posting: tuple[str, bytes, int, float, bytes]) -> None:
        """Take one posting of a segment that is merged (Whoosh calls this)."""
        _, term, document, weight, _ = posting
        parts = self._parts
        for part, value in zip(parts, (self._number(term), document, int(weight)), strict=True):
            part.append(value)
        if len(parts[0]) >= _RUN:
            self._sort()

    def write(self, fields: Any, field: Any, lengths: Lengths) -> None:
        """Write all postings through Whoosh's field writer; `lengths` are those of the documents."""
        self._sort()
        fields.start_field(TEXT, field)
        starts = [run.starts(len(self._terms)) for run in self._runs]
        for number in sorted(range(len(self._terms)), key=self._terms.__getitem__):
            found = [
                run.postings(start[number], start[number + 1])
                for run, start in zip(self._runs, starts, strict=True)
                if start[number] < start[number + 1]
            ]
            fields.start_term(self._terms[number])
            _write_blocks(fields._postwriter, found[0] if len(found) == 1 else np.concatenate(found, axis=1), lengths)
            fields.finish_term()
        fields.finish_field()

    def cleanup(self) -> None:
        """Let go of the runs (Whoosh calls this)."""
        for run in self._runs:
            run.close()
        self._runs.clear()

    def _numbered(self, terms: Iterable[str]) -> Iterator[int]:
        known = self._ids
        for term in terms:
            number = known.get(term)
            if number is None:
                number = known[term] = self._number(term.encode("utf-8", "replace"))
            yield number

    def _number(self, term: bytes) -> int:
        number = self._by_bytes.get(term)
        if number is None:
            number = self._by_bytes[term] = len(self._terms)
            self._terms.append(term)
        return number

    def _sort(self) -> None:
        if not self._parts[0]:
            return
        terms, documents, frequencies = (np.frombuffer(part, np.uint32) for part in self._parts)
        order = np.argsort(terms, kind="stable")
        self._runs.append(_Run(self._folder, terms[order], np.stack([documents[order], frequencies[order]])))
        self._parts = (array("I"), array("I"), array("I"))


class _Run:
    """Postings by term, in a file without a name: mapped into memory, all of it would stay there."""

    def __init__(self, folder: Path, terms: Numbers, postings: Numbers) -> None:
        """`postings` are documents and frequencies, shape (2, postings)."""
        self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 (closed in `close`)
        postings.T.tofile(self._file)
        self._known, self._first = np.unique(terms, return_index=True)
        self._size = postings.shape[1]

    def starts(self, terms: int) -> "array[int]":
        """Where each of so many terms begins; the next one's beginning is its end."""
        places = np.searchsorted(self._known, np.arange(terms + 1))
        return array("q", np.append(self._first, self._size)[places].astype(np.int64).tobytes())

    def postings(self, start: int, end: int) -> Numbers:
        """Documents and frequencies from one place to another."""
        self._file.seek(_PAIR * start)
        data = self._file.read(_PAIR * (end - start))
        return np.frombuffer(data, np.uint32).reshape(-1, 2).T

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _write_blocks(writer: Any, postings: Numbers, lengths: Lengths) -> None:
    """Fill Whoosh's posting writer block by block, as its add_posting would; it writes the last one itself."""
    size = writer._blocklimit
    count = postings.shape[1]
    for start in range(0, count, size):
        documents, frequencies = postings[:, start : start + size].tolist()
        writer._ids = array("I", documents)
        writer._weights = array("f", frequencies)
        writer._values = [_VALUE(frequency) for frequency in frequencies]
        writer._maxweight = float(max(frequencies))
        # Whoosh keeps a length in one byte, so that it is rounded.
        of_block = lengths[documents]
        writer._minlength, writer._maxlength = int(of_block.min()), int(of_block.max())
        if start + size < count:
            writer._write_block()
