"""What the archive worker says about the archive itself: its figures, its weights, its orphans."""

import csv

import pytest

from editorapp.archive.importing import run_import
from editorapp.archive.store import FILE
from editorapp.article.words import Terms
from editorapp.suggest.calibration import LEAST_LINKS
from editorapp.workers.archive import make_archive_worker
from editorapp.workers.importing import ImportWorker
from editorapp.workers.protocol import (
    ArchiveDescribed,
    Configure,
    DescribeArchive,
    Evaluate,
    Failed,
    Import,
    ListOrphans,
    OrphansListed,
    OrphansSaved,
    Quality,
    SaveOrphans,
    SourceCount,
    Suggest,
    UseWeights,
)

NOTHING = ("none", 0, 0, 0, 0, "", "", 0, (), "standard", 0, LEAST_LINKS, "", 0, None, None, "", "", 0, 0)
DRAFT = "---\ntitle: News of the pier\n---\n" + "The pier has changed once more, the pier office said. " * 9


def figures(described):
    """All fields after request and folder."""
    return tuple(getattr(described, name) for name in ArchiveDescribed.__dataclass_fields__)[2:]


def work(job):
    """The end of a job of the import worker."""
    (end,) = ImportWorker(lambda _: None, lambda: False, lambda: None).handle(job)
    return end


@pytest.fixture
def learnt(linking, tmp_path):
    """An archive of 80 stories with 72 links that has learnt from them."""
    work(Import((str(linking),), str(tmp_path / "learnt")))
    return tmp_path / "learnt"


@pytest.fixture
def ask_learnt(worker, learnt):
    """The one answer of a worker that has that archive open."""
    list(worker.handle(Configure(str(learnt))))
    return lambda message: next(iter(worker.handle(message)))


def test_an_archive_is_described_by_its_store(ask, archive_folder, tmp_path):
    described = ask(DescribeArchive(7))
    assert (described.request, described.archive, described.health) == (7, str(archive_folder), "ok")
    assert (described.articles, described.edges, described.open_edges, described.orphans) == (4, 0, 0, 4)
    assert (described.first, described.last) == ("2024-05-01", "2024-05-01")
    assert described.sources == (SourceCount(str(tmp_path / "stories.jsonl"), 4),)
    assert described.bytes_on_disk == sum(path.stat().st_size for path in archive_folder.rglob("*") if path.is_file())


def test_a_file_that_goes_meanwhile_takes_no_room(ask, archive_folder):
    before = ask(DescribeArchive(1)).bytes_on_disk
    (archive_folder / "index" / "going").symlink_to(archive_folder / "gone")
    assert ask(DescribeArchive(2)).bytes_on_disk == before


def test_links_are_counted_with_those_that_lead_nowhere(worker, write_stories, tmp_path):
    stories = [{"id": "a", "title": "A", "body": "B", "related": ["b", "gone"]}, {"id": "b", "title": "B", "body": "B"}]
    run_import(tmp_path / "archive", [write_stories(*stories)], Terms())
    list(worker.handle(Configure(str(tmp_path / "archive"))))
    (described,) = worker.handle(DescribeArchive(1))
    assert (described.edges, described.open_edges, described.orphans) == (2, 1, 1)


def test_files_of_one_story_each_are_counted_by_folder(worker, tmp_path):
    for name in ("a", "b"):
        (tmp_path / "posts" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "posts" / f"{name}.md").write_text(f"---\ntitle: {name}\n---\nText of {name}.")
    run_import(tmp_path / "archive", [tmp_path / "posts"], Terms())
    list(worker.handle(Configure(str(tmp_path / "archive"))))
    (described,) = worker.handle(DescribeArchive(1))
    assert described.sources == (SourceCount(str(tmp_path / "posts"), 2),)


@pytest.mark.parametrize("request_of", [DescribeArchive, lambda number: UseWeights(number, own=True)])
def test_without_an_archive_there_is_nothing_to_describe(worker, request_of):
    list(worker.handle(Configure("/nowhere/at/all")))
    (described,) = worker.handle(request_of(7))
    assert (described.request, described.archive) == (7, "/nowhere/at/all")
    assert figures(described) == NOTHING


def test_a_damaged_archive_is_described_as_damaged(worker, tmp_path):
    (tmp_path / FILE).write_bytes(b"nonsense" * 1000)
    list(worker.handle(Configure(str(tmp_path))))
    (described,) = worker.handle(DescribeArchive(7))
    assert (described.health, described.articles) == ("damaged", 0)


def test_an_archive_with_few_links_ranks_with_the_standard_weights(ask):
    described = ask(UseWeights(1, own=True))
    assert (described.weights, described.fitted_links, described.links_needed) == ("standard", 0, 50)


def test_an_archive_that_has_learnt_ranks_with_its_own_weights(ask_learnt):
    described = ask_learnt(DescribeArchive(1))
    assert (described.weights, described.fitted_links) == ("own", 72)
    assert described.fitted
    assert (described.evaluated_drafts, described.standard, described.own) == (0, None, None)


def test_the_writer_goes_back_to_the_standard_weights_and_forth(ask_learnt, worker, learnt):
    def scores():
        return [item.score for item in ask_learnt(Suggest(1, 1, DRAFT, lowered=True)).suggestions]

    own = scores()
    assert ask_learnt(UseWeights(1, own=False)).weights == "standard"
    standard = scores()
    assert standard != own
    assert ask_learnt(UseWeights(2, own=True)).weights == "own"
    assert scores() == own


def test_the_choice_of_weights_outlives_the_worker(ask_learnt, worker, learnt):
    ask_learnt(UseWeights(1, own=False))
    list(worker.handle(Configure("")))
    list(worker.handle(Configure(str(learnt))))
    assert ask_learnt(DescribeArchive(2)).weights == "standard"
    assert ask_learnt(DescribeArchive(2)).fitted_links == 72


def test_an_evaluation_is_shown_with_its_figures(ask_learnt, learnt):
    done = work(Evaluate(str(learnt)))
    described = ask_learnt(DescribeArchive(1))
    assert described.evaluated_drafts == done.drafts == 22  # three of ten of the 72 with links, rounded up
    for measured in (described.standard, described.own):
        assert isinstance(measured, Quality)
        assert 0 < measured.ndcg_at_10 <= 1


def test_orphans_are_listed_up_to_the_limit_with_their_number(ask_learnt):
    answer = ask_learnt(ListOrphans(5, limit=3))
    assert (answer.request, answer.total) == (5, 8)
    assert [orphan.id for orphan in answer.orphans] == ["festival-9", "hospital-9", "council-9"]
    assert answer.orphans[0].published == "2024-03-20"
    assert len(ask_learnt(ListOrphans(6)).orphans) == 8


def test_without_an_archive_there_are_no_orphans(worker):
    assert list(worker.handle(ListOrphans(5))) == [OrphansListed(5, (), 0)]


def test_all_orphans_are_saved_as_csv(ask_learnt, tmp_path):
    target = tmp_path / "orphans.csv"
    assert ask_learnt(SaveOrphans(5, str(target))) == OrphansSaved(5, str(target), 8)
    rows = list(csv.DictReader(target.read_text("utf-8-sig").splitlines()))
    assert [row["ID"] for row in rows][:2] == ["festival-9", "hospital-9"]
    assert len(rows) == 8


@pytest.mark.parametrize("name", ["orphans.md", "orphans.MD"])
def test_all_orphans_are_saved_as_markdown(ask_learnt, tmp_path, name):
    ask_learnt(SaveOrphans(5, str(tmp_path / name)))
    assert (tmp_path / name).read_text().count("\n- 2024-03-") == 8


def test_a_file_that_is_there_is_replaced(ask_learnt, tmp_path):
    (tmp_path / "orphans.csv").write_text("old")
    ask_learnt(SaveOrphans(5, str(tmp_path / "orphans.csv")))
    assert "old" not in (tmp_path / "orphans.csv").read_text()


def test_orphans_that_cannot_be_written_fail_in_words(talk, archive_folder, tmp_path):
    (tmp_path / "file").touch()
    job = SaveOrphans(5, str(tmp_path / "file" / "orphans.csv"))
    *_, answer, _ = talk(make_archive_worker, [Configure(str(archive_folder)), job, Configure("")])
    assert isinstance(answer, Failed)
    assert (answer.request, bool(answer.what), bool(answer.hint)) == (5, True, True)
    assert "could not do that" not in answer.what


def test_without_an_archive_saving_orphans_fails_in_words_and_writes_nothing(talk, tmp_path):
    answer = talk(make_archive_worker, [Configure(""), SaveOrphans(5, str(tmp_path / "orphans.csv"))])[-1]
    assert (answer.request, "no archive open" in answer.what) == (5, True)
    assert not (tmp_path / "orphans.csv").exists()
