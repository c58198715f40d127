"""Writes all articles of an archive as JSON lines, which `import` reads again; of a damaged one, what is whole."""

import json
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editorapp.archive.index import Cancelled, Progress, silent
from editorapp.archive.salvage import Lost, salvage
from editorapp.archive.store import Store
from editorapp.errors import CancelledError, DamagedArchiveError
from editorapp.workspace.atomic import write_atomic_parts

_ESCAPED = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
_GZIP = 31
"""How zlib is told to write a gzip file; its time is left out, so that the same articles give the same file."""
_REPORT_EVERY = 20

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Exported:
    """How many articles were written, and what of a damaged archive could not be."""

    articles: int
    lost: tuple[Lost, ...] = ()
    is_damaged: bool = False


def json_line(value: object) -> str:
    """The value as JSON in one line, for every reader: what some take for a line end, or UTF-8 lacks, is escaped."""
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))


def whole_records(store: Store, lost: list[Lost]) -> Iterator[Record]:
    """The records of the articles that are whole in a damaged store; `lost` gets the others."""
    for one in salvage(store):
        if isinstance(one, Lost):
            lost.append(one)
        else:
            yield one.to_record()


def pack(records: Iterable[Record], *, compressed: bool) -> Iterator[bytes]:
    """The records as the bytes of JSON lines, piece by piece."""
    packer = zlib.compressobj(wbits=_GZIP) if compressed else None
    for record in records:
        line = f"{json_line(record)}\n".encode()
        yield packer.compress(line) if packer else line
    if packer:
        yield packer.flush()


def export_archive(
    folder: Path, target: Path, progress: Progress = silent, cancelled: Cancelled = lambda: False
) -> Exported:
    """Write the articles of the archive in `folder` to `target`, packed if its name ends in .gz.

    The file is whole or not there; one of that name is replaced.
    Raises CancelledError, UnwritableError, and as `Store`.
    """
    compressed = target.suffix.lower() == ".gz"
    with closing(Store(folder)) as store:
        total = store.statistics().articles
        try:
            watch = _Watch(progress, cancelled, total)
            records = (article.to_record() for article in store.all_articles())
            write_atomic_parts(target, pack(watch.over(records), compressed=compressed))
            return Exported(watch.done)
        except DamagedArchiveError:
            watch, lost = _Watch(progress, cancelled, total), list[Lost]()
            write_atomic_parts(target, pack(watch.over(whole_records(store, lost)), compressed=compressed))
            return Exported(watch.done, tuple(lost), is_damaged=True)


class _Watch:
    """Counts the records, says how far they are, and stops them when that is asked."""

    def __init__(self, progress: Progress, cancelled: Cancelled, total: int) -> None:
        self._progress, self._cancelled, self._total = progress, cancelled, total
        self.done = 0

    def over(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records one by one. Raises CancelledError."""
        for record in records:
            if self._cancelled():
                raise CancelledError("The export was stopped.")
            if self.done % _REPORT_EVERY == 0:
                self._progress("exporting", self.done, max(self._total, self.done))
            self.done += 1
            yield record
