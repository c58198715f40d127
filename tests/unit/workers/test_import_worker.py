"""The import worker does one job, tells how far it is, and ends."""

import json
import shutil

import pytest

from editorapp.archive.store import FILE
from editorapp.workers.importing import ImportWorker, make_import_worker
from editorapp.workers.protocol import Failed, Import, Imported, Progressed, Rebuild, ReportLine


@pytest.fixture
def lines(tmp_path):
    """A file of 1,000 articles and one bad line."""
    path = tmp_path / "many.jsonl"
    records = [json.dumps({"id": str(n), "title": "T", "body": "B", "published": "2024-05-01"}) for n in range(1000)]
    path.write_text("\n".join([*records, "{torn"]))
    return path


@pytest.fixture
def run():
    """(what was told meanwhile, the end) of a job; `stop_after` reports it is asked to stop."""

    def run_job(job, stop_after=None):
        told = []

        def stopping():
            return stop_after is not None and len(told) >= stop_after

        worker = ImportWorker(told.append, stopping, lambda: told.append("finish"))
        (end,) = worker.handle(job)
        return told, end

    return run_job


def test_an_import_ends_with_its_counts(run, lines, tmp_path):
    _, end = run(Import((str(lines),), str(tmp_path / "archive")))
    assert (end.read, end.added, end.articles, end.cancelled) == (1000, 1000, 1000, False)
    assert [(line.source, line.position) for line in end.problems] == [(str(lines), "line 1001")]


def test_progress_is_told_in_phases_and_not_too_often(run, lines, tmp_path):
    told, _ = run(Import((str(lines),), str(tmp_path / "archive")))
    steps = [step for step in told if isinstance(step, Progressed)]
    assert list(dict.fromkeys(step.phase for step in steps)) == ["reading", "linking", "indexing"]
    assert steps[-1] == Progressed("indexing", 1000, 1000)
    assert len(steps) < 40


def test_a_cancelled_import_keeps_what_it_has(run, lines, tmp_path):
    _, end = run(Import((str(lines),), str(tmp_path / "archive")), stop_after=2)
    assert end.cancelled
    assert 0 < end.articles == end.added < 1000


def test_the_process_ends_after_its_job(run, lines, tmp_path):
    told, _ = run(Import((str(lines),), str(tmp_path / "archive")))
    assert "finish" in told


def test_a_source_without_articles_makes_no_archive(run, tmp_path):
    (tmp_path / "empty.jsonl").touch()
    assert run(Import((str(tmp_path / "empty.jsonl"),), str(tmp_path / "archive")))[1] == Imported(0, 0, 0, 0, 0)
    assert not (tmp_path / "archive").exists()


def test_a_rebuild_gives_every_article(run, archive_folder):
    shutil.rmtree(archive_folder / "index")
    _, end = run(Rebuild(str(archive_folder)))
    assert (end.read, end.articles) == (4, 4)


def test_a_cancelled_rebuild_leaves_the_archive_as_it_was(run, archive_folder):
    _, end = run(Rebuild(str(archive_folder)), stop_after=0)
    assert (end.cancelled, end.articles) == (True, 4)
    assert (archive_folder / "index").exists()


def test_rebuilding_nothing_fails_and_makes_nothing(talk, tmp_path):
    (_, answer) = [
        line for line in talk(make_import_worker, [Rebuild(str(tmp_path / "none"))]) if not isinstance(line, Progressed)
    ]
    assert isinstance(answer, Failed)
    assert not (tmp_path / "none").exists()


def test_a_missing_source_fails_in_words(talk, tmp_path):
    answer = talk(make_import_worker, [Import((str(tmp_path / "none"),), str(tmp_path / "archive"))])[-1]
    assert "no file or folder" in answer.what
    assert not (tmp_path / "archive").exists()


def test_drafts_come_in_when_included(run, tmp_path):
    (tmp_path / "a.md").write_text("---\ntitle: T\ndraft: true\n---\nText.")
    job = Import((str(tmp_path / "a.md"),), str(tmp_path / "archive"))
    assert run(job)[1].skipped == (ReportLine(str(tmp_path / "a.md"), "", "draft"),)
    assert run(Import(job.sources, job.archive, include=("drafts",)))[1].added == 1


def test_only_so_many_problems_are_sent(run, tmp_path):
    (tmp_path / "bad.jsonl").write_text('{"title": "torn\n' * 1500)
    assert len(run(Import((str(tmp_path / "bad.jsonl"),), str(tmp_path / "archive")))[1].problems) == 1000


def test_importing_into_an_archive_adds_to_it(run, archive_folder, lines):
    assert run(Import((str(lines),), str(archive_folder)))[1].articles == 1004


def test_a_damaged_archive_is_left_as_it_is(talk, lines, tmp_path):
    (tmp_path / FILE).write_bytes(b"nonsense" * 500)
    answer = talk(make_import_worker, [Import((str(lines),), str(tmp_path))])[-1]
    assert "damaged" in answer.what
    assert (tmp_path / FILE).read_bytes() == b"nonsense" * 500
