"""The import worker's jobs that look after an archive as a whole."""

import pytest

from editorapp.archive.store import FILE
from editorapp.errors import ArchiveError
from editorapp.workers.importing import ImportWorker
from editorapp.workers.protocol import (
    ArchiveExported,
    ArchiveMade,
    ExportArchive,
    MakeArchive,
    PrepareRemoval,
    Progressed,
    Verified,
    Verify,
    decode,
    encode,
)


def do(job, stopped=lambda: False):
    """The end of a job, what it told, and whether it ends the process."""
    told, ends = [], []
    (end,) = ImportWorker(told.append, stopped, lambda: ends.append(True)).handle(decode(encode(job)))
    assert ends == [True]
    assert decode(encode(end)) == end
    return end, told


def test_verify_counts_what_it_looked_at(archive_folder):
    end, told = do(Verify(str(archive_folder)))
    assert end == Verified(4, "ok", "ok")
    assert {message.phase for message in told if isinstance(message, Progressed)} == {"verifying"}


def test_verify_says_what_is_wrong_with_a_store_that_cannot_be_opened(archive_folder):
    (archive_folder / FILE).write_bytes(b"SQLite format 3\0" + b"x" * 9999)
    end, _ = do(Verify(str(archive_folder)))
    assert end.store != "ok"
    assert end.index == "unchecked"


def test_verify_and_export_can_be_stopped(archive_folder, tmp_path):
    assert do(Verify(str(archive_folder)), lambda: True)[0].cancelled
    end, _ = do(ExportArchive(str(archive_folder), str(tmp_path / "all.jsonl")), lambda: True)
    assert end.cancelled
    assert not (tmp_path / "all.jsonl").exists()


def test_an_export_says_how_much_it_wrote(archive_folder, tmp_path):
    target = str(tmp_path / "all.jsonl.gz")
    assert do(ExportArchive(str(archive_folder), target))[0] == ArchiveExported(target, 4)


def test_an_archive_is_made_once(tmp_path):
    job = MakeArchive(str(tmp_path / "post"), "Evening Post")
    assert do(job)[0] == ArchiveMade(str(tmp_path / "post"))
    with pytest.raises(ArchiveError, match="already"):
        do(job)


def test_what_is_to_be_deleted_is_named_store_first(archive_folder):
    end, _ = do(PrepareRemoval(str(archive_folder)))
    assert end.paths[0] == str(archive_folder / FILE)
    assert end.is_alone
