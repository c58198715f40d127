"""Calls to the file system fail while articles are read in, the index is made and the archive is opened.

Each place in our code that comes to such a call, also by way of Whoosh or NumPy, meets one fault; what a person hears
of it is one line. What SQLite does itself is cut off by the system: a process may write files up to a size only.
"""

import gc
import gzip
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from call_sites import missed_calls
from fault_trials import Operation, Trial

from editorapp.archive.opening import opened
from editorapp.article.words import Terms
from editorapp.cli.main import run
from editorapp.errors import ReadAlsoError
from editorapp.workers.importing import ImportWorker
from editorapp.workers.protocol import ExportArchive, MakeArchive, PrepareRemoval, Publish, Verify
from editorapp.workspace.archives import read_name

STORE_FAULT = Path(__file__).parent / "store_fault.py"
DRAFT = "---\ntitle: A new pier\nid: new\n---\n\nIt opens in June.\n"
UNNAMED = (((0, 0), "archive"),)
"""A new archive that did not get its name: the person is told, and can rename it."""
STEP = 36864
"""Bytes; nine of SQLite's pages."""
WRITERS = (
    "archive.index", "archive.segment", "archive.segment_writer", "archive.forward", "archive.forward_writer",
    "archive.link_table", "archive.locking", "archive.stamp", "archive.exporting", "archive.making",
    "archive.removing", "archive.index_place", "archive.health",
)  # fmt: skip
ELSEWHERE = MappingProxyType(
    {
        "archive.forward:join_parts read_bytes": "joins the parts of many imports (test_index_parts)",
        "archive.forward:remove_part unlink": "after that, of the parts that were joined",
    }
)
"""Calls that no operation here comes to, and why."""
BODY = "The harbour board closed the east pier. See [this](https://x.example/pier-1) for more. " * 4


def write_source(folder: Path, name: str, first: int) -> None:
    """Three articles in a file."""
    url, body = "https://x.example/", BODY + name
    rows = ({"id": f"{n}", "title": f"Pier {n}", "body": body, "url": f"{url}{n}"} for n in range(first, first + 3))
    (folder / f"{name}.jsonl").write_text("\n".join(json.dumps(row | {"published": "2024-05-01"}) for row in rows))


def command(folder: Path, *words: str) -> str:
    """What a command of the program says; an outcome other than success is an error, which must be one line."""
    output, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(output), redirect_stderr(errors):
        code = run([*words, "--archive", str(folder / "archive")])
    said = errors.getvalue()
    assert "made a mistake" not in said, said
    assert said.count("\n") <= 1, said
    if code:
        raise ReadAlsoError(said)
    return output.getvalue()


def read_in(folder: Path, name: str) -> None:
    """Import a source; what could not be read is an error here."""
    report = json.loads(command(folder, "import", str(folder / f"{name}.jsonl"), "--json"))
    if report["problems"]:
        raise ReadAlsoError(report["problems"][0]["reason"])


def publish(folder: Path) -> None:
    """Take a draft into the archive."""
    command(folder, "publish", str(folder / "draft.md"), "--url", "https://x.example/new", "--date", "2024-06-01")


def job(folder: Path, kind: Callable[..., Any], *arguments: object) -> None:
    """Have an import worker do what the window asks of it; its loop tells what the disk says (`line_server`)."""
    worker = ImportWorker(lambda _message: None, lambda: False, lambda: None)
    try:
        assert list(worker.handle(kind(str(folder / "archive"), *arguments)))
    except OSError as error:
        raise ReadAlsoError(str(error)) from error


def publish_in_window(folder: Path) -> None:
    """The same draft by way of the dialog."""
    job(folder, Publish, DRAFT, "https://x.example/new", "2024-06-01")


def exported(folder: Path) -> object:
    """How many articles are in the file that an archive was written to; every line must be whole."""
    packed = (folder / "all.jsonl.gz").read_bytes()
    return len([json.loads(line) for line in gzip.decompress(packed).splitlines()])


def made_anew(folder: Path) -> object:
    """Whether there is an archive, and what it is called if so; its name is written last."""
    there = (folder / "archive" / "articles.db").exists()
    return there and found(folder), there and read_name(folder / "archive")


def found(folder: Path) -> object:
    """How many articles are stored, and how many can be found, once the archive has mended itself."""
    if not (folder / "archive" / "articles.db").exists():
        return (0, 0)
    gc.collect()  # as the end of the process would: Whoosh leaves files open when it fails
    with opened(folder / "archive", Terms()) as archive:
        assert archive.store.check() == "ok"
        return archive.store.statistics().articles, archive.postings.live if archive.postings else 0


@pytest.fixture(autouse=True)
def _only_new_garbage():
    """What is there already, of all other tests, is not searched for garbage again and again."""
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of three articles, and a source that changes one of them and has two more."""
    folder = tmp_path_factory.mktemp("made")
    write_source(folder, "a", 0)
    write_source(folder, "b", 2)
    (folder / "draft.md").write_text(DRAFT)
    read_in(folder, "a")
    return folder


def operations(made: Path) -> tuple[Operation, ...]:
    """What writes into an archive or opens one; an article more or less is there while that is under way."""

    def copy(folder: Path) -> None:
        shutil.copytree(made, folder, dirs_exist_ok=True)

    def with_stranger(folder: Path) -> None:
        copy(folder)
        (folder / "archive" / "index" / "forward-000000000077.df").touch()  # of a write that was cut off

    def only_sources(folder: Path) -> None:
        for name in ("a", "b"):
            shutil.copy(made / f"{name}.jsonl", folder)

    def nothing(_folder: Path) -> None:
        pass

    def to_export(folder: Path) -> None:
        copy(folder)
        (folder / "all.jsonl.gz").write_bytes(gzip.compress(b'{"id": "old"}\n'))

    def write_all(folder: Path) -> None:
        job(folder, ExportArchive, str(folder / "all.jsonl.gz"))

    def without_index(folder: Path) -> None:
        copy(folder)
        shutil.rmtree(folder / "archive" / "index")

    between = tuple((count, count) for count in range(6))
    return (
        Operation("import more", with_stranger, lambda f: read_in(f, "b"), found, between),
        Operation("first import", only_sources, lambda f: read_in(f, "a"), found, between),
        Operation("publish", copy, publish, found, between),
        Operation("compact", copy, lambda f: command(f, "archive", "compact"), found),
        Operation("rebuild", copy, lambda f: command(f, "archive", "rebuild"), found),
        Operation("publish from the window", copy, publish_in_window, found, between),
        Operation("publish the first", nothing, publish_in_window, found, between),
        Operation("make", nothing, lambda f: job(f, MakeArchive, "City Herald"), made_anew, UNNAMED),
        Operation("verify", copy, lambda f: job(f, Verify), found),
        Operation("export", to_export, write_all, lambda f: (exported(f), found(f))),
        Operation("prepare to delete", copy, lambda f: job(f, PrepareRemoval), found),
        Operation("mend", without_index, lambda f: command(f, "search", "pier"), found),
    )


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh closes no file when it fails
def test_whatever_call_fails_no_article_is_lost(made, tmp_path, figure):
    known: set[str] = set()
    trials = [Trial(operation, tmp_path / f"{number}") for number, operation in enumerate(operations(made))]
    for trial in trials:
        trial.folder.mkdir()
        trial.run_new_sites(known)
    print(*sorted(known), sep="\n")
    losses = [loss for trial in trials for loss in trial.losses]
    figure(f"faults below an archive {len(known)}, each at another call site, losses {len(losses)}")
    assert not losses, "\n" + "\n".join(losses)
    missed = missed_calls(WRITERS, [site for trial in trials for site in trial.visited])
    assert sorted(missed - ELSEWHERE.keys()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file sizes")
def test_a_disk_that_is_full_for_the_store_costs_no_article(made, tmp_path, figure):
    size = max(path.stat().st_size for path in (made / "archive").glob("articles.db*"))
    outcomes = []
    for number, limit in enumerate(range(0, size + STEP, STEP)):
        folder = tmp_path / f"{number}"
        shutil.copytree(made, folder)
        command = [sys.executable, "-P", STORE_FAULT, f"{limit}", "import", folder / "b.jsonl"]
        done = subprocess.run([*command, "--archive", folder / "archive"], capture_output=True, text=True, check=False)
        assert done.returncode == 0 or ("mistake" not in done.stderr and done.stderr.count("\n") == 1), done.stderr
        outcomes.append((done.returncode, found(folder)))
        read_in(folder, "b")  # there is room again
        assert found(folder) == (5, 5)
    assert {outcome for outcome in outcomes if outcome[0] == 0} == {(0, (5, 5))}
    assert {counts for _, counts in outcomes} <= {(count, count) for count in (3, 4, 5)}
    figure(f"full disks below the store {len(outcomes)}, losses 0")
