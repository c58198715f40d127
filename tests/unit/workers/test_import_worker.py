"""The import worker does one job, tells how far it is, and ends."""

import json
import shutil

import pytest

from editorapp.archive.store import FILE
from editorapp.suggest.own_weights import read_own_weights
from editorapp.workers.importing import ImportWorker, make_import_worker
from editorapp.workers.protocol import (
    CatchUp,
    Compact,
    Compacted,
    Evaluate,
    Evaluated,
    Failed,
    Import,
    Imported,
    Progressed,
    Rebuild,
    ReportLine,
)


def phases(told):
    return list(dict.fromkeys(step.phase for step in told if isinstance(step, Progressed)))


@pytest.fixture
def lines(tmp_path):
    """A file of 1,000 articles and one bad line."""
    path = tmp_path / "many.jsonl"
    records = [json.dumps({"id": str(n), "title": "T", "body": "B", "published": "2024-05-01"}) for n in range(1000)]
    path.write_text("\n".join([*records, "{torn"]))
    return path


@pytest.fixture
def run():
    """(what was told meanwhile, the end) of a job; `stop_after` reports or in the phase `stop_in` it is stopped."""

    def run_job(job, stop_after=None, stop_in=""):
        told = []

        def stopping():
            return stop_in in phases(told) or (stop_after is not None and len(told) >= stop_after)

        worker = ImportWorker(told.append, stopping, lambda: told.append("finish"))
        (end,) = worker.handle(job)
        return told, end

    return run_job


def test_an_import_ends_with_its_counts(run, lines, tmp_path):
    _, end = run(Import((str(lines),), str(tmp_path / "archive")))
    assert (end.read, end.added, end.articles, end.cancelled) == (1000, 1000, 1000, False)
    assert [(line.source, line.position) for line in end.problems] == [(str(lines), "line 1001")]


def test_compacting_ends_with_the_sizes(run, archive_folder):
    told, end = run(Compact(str(archive_folder)))
    assert (phases(told), end.cancelled, end.after <= end.before) == (["compacting"], False, True)


def test_compacting_that_is_stopped_changes_nothing(run, archive_folder):
    shutil.rmtree(archive_folder / "index")
    _, end = run(Compact(str(archive_folder)), stop_after=0)
    assert end == Compacted(end.before, end.before, cancelled=True)


def test_an_index_that_cannot_be_trusted_is_rebuilt_and_called_so(run, archive_folder):
    with (archive_folder / "index" / "generation.json").open("r+b") as stream:
        stream.write(b"torn")
    told, end = run(CatchUp(str(archive_folder)))
    assert (phases(told), end.articles) == (["linking", "rebuilding"], 4)


def test_progress_is_told_in_phases_and_not_too_often(run, lines, tmp_path):
    told, _ = run(Import((str(lines),), str(tmp_path / "archive")))
    steps = [step for step in told if isinstance(step, Progressed)]
    assert list(dict.fromkeys(step.phase for step in steps)) == ["reading", "linking", "indexing"]
    assert steps[-1] == Progressed("indexing", 1000, 1000, new=1000, problems=1)
    assert [line.position for step in steps for line in step.first_problems] == ["line 1001"]
    assert len(steps) < 40


def test_a_cancelled_import_keeps_what_it_has(run, lines, tmp_path):
    _, end = run(Import((str(lines),), str(tmp_path / "archive")), stop_after=3)
    assert (end.cancelled, end.is_indexed) == (True, False)
    assert 0 < end.articles == end.added < 1000


def test_the_process_ends_after_its_job(run, lines, tmp_path):
    told, _ = run(Import((str(lines),), str(tmp_path / "archive")))
    assert "finish" in told


def test_a_source_without_articles_makes_no_archive(run, tmp_path):
    (tmp_path / "empty.jsonl").touch()
    assert run(Import((str(tmp_path / "empty.jsonl"),), str(tmp_path / "archive")))[1] == Imported(
        0, 0, 0, 0, 0, sources=1
    )
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


@pytest.fixture
def learnt(run, linking, tmp_path):
    """(what was told meanwhile, the archive's folder) of an import with 72 links."""
    told, _ = run(Import((str(linking),), str(tmp_path / "learnt")))
    return told, tmp_path / "learnt"


def test_an_archive_learns_from_its_links_after_an_import(learnt):
    told, folder = learnt
    own = read_own_weights(folder)
    assert phases(told) == ["reading", "linking", "indexing", "learning"]
    assert (own.learnt.links, own.learnt.drafts, own.in_use) == (72, 72, True)
    assert own.day
    assert own.evaluation is None


def test_an_archive_with_few_links_has_nothing_to_learn_from(run, archive_folder, lines):
    told, _ = run(Import((str(lines),), str(archive_folder)))
    assert "learning" not in phases(told)
    assert read_own_weights(archive_folder).learnt is None


def test_an_import_without_many_new_links_does_not_learn_again(run, learnt, lines):
    told, _ = run(Import((str(lines),), str(learnt[1])))
    assert "learning" not in phases(told)
    assert read_own_weights(learnt[1]).learnt.links == 72


def test_stopping_while_it_learns_keeps_the_whole_import(run, linking, tmp_path):
    _, end = run(Import((str(linking),), str(tmp_path / "archive")), stop_in="learning")
    assert (end.added, end.articles, end.cancelled) == (80, 80, False)
    assert read_own_weights(tmp_path / "archive").learnt is None


def test_an_evaluation_leaves_its_figures_beside_the_archive(run, learnt):
    told, end = run(Evaluate(str(learnt[1])))
    assert end == Evaluated(22)
    assert phases(told) == ["learning", "measuring"]
    assert "finish" in told
    kept = read_own_weights(learnt[1]).evaluation
    assert kept.drafts == 22
    assert 0 < kept.standard.ndcg_at_10 < kept.own.ndcg_at_10 <= 1  # each story links to that of eight days before


def test_an_evaluation_of_an_archive_without_links_measures_nothing(run, archive_folder):
    assert run(Evaluate(str(archive_folder)))[1] == Evaluated(0)
    assert read_own_weights(archive_folder).evaluation.standard is None


def test_a_cancelled_evaluation_says_so_and_leaves_the_figures_as_they_were(run, learnt):
    before = (learnt[1] / "weights.json").read_bytes()
    assert run(Evaluate(str(learnt[1])), stop_in="measuring")[1] == Evaluated(0, cancelled=True)
    assert (learnt[1] / "weights.json").read_bytes() == before


def test_an_evaluation_mends_the_index_first(run, archive_folder):
    shutil.rmtree(archive_folder / "index")
    assert run(Evaluate(str(archive_folder)))[1] == Evaluated(0)
    assert (archive_folder / "index").exists()


def test_evaluating_nothing_fails_in_words_and_makes_nothing(talk, tmp_path):
    answer = talk(make_import_worker, [Evaluate(str(tmp_path / "none"))])[-1]
    assert isinstance(answer, Failed)
    assert "There is no archive" in answer.what
    assert not (tmp_path / "none").exists()
