"""Jobs on an archive that are killed at any moment: what was accepted is there, and the archive mends itself."""

import json
import random
import shutil
import subprocess
import sys
import time
from collections import Counter

import pytest

from editorapp.archive.importing import run_import
from editorapp.archive.opening import opened
from editorapp.archive.search import ArchiveSearch
from editorapp.article.draft import Draft
from editorapp.article.words import Terms

PROGRAM = (sys.executable, "-P", "-m", "editorapp")
MANY = 300
BODY = "The harbour board closed pier {n} after the storm, and divers went down to the footings of it. " * 12
JOBS = ("rebuild", "compact", "publish")
TIMES = {"rebuild": (0.4, 1.0), "compact": (0.4, 1.05), "publish": (0.4, 0.75)}
"""When each job is at work after the start of its process; 1 is the end of a rebuild."""


def pytest_generate_tests(metafunc):
    if "killed_job" in metafunc.fixturenames:
        kills = metafunc.config.getoption("--kills") or len(JOBS)
        jobs = [JOBS[number % len(JOBS)] for number in range(kills)]
        moments = [(job, random.Random(number).uniform(*TIMES[job])) for number, job in enumerate(jobs)]
        metafunc.parametrize("killed_job", moments, ids=[f"{job}-{moment:.2f}" for job, moment in moments])


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """An archive with something to compact."""
    folder = tmp_path_factory.mktemp("many")
    for text in (BODY, BODY.replace("storm", "gale")):
        stories = ({"id": str(n), "title": f"Pier {n}", "body": text.format(n=n)} for n in range(MANY))
        (folder / "many.jsonl").write_text("\n".join(map(json.dumps, stories)))
        run_import(folder / "archive", [folder / "many.jsonl"], Terms())
    return folder / "archive"


@pytest.fixture(scope="module")
def whole(many, tmp_path_factory):
    """Seconds that a rebuild takes here."""
    folder = shutil.copytree(many, tmp_path_factory.mktemp("whole") / "archive")
    begin = time.monotonic()
    subprocess.run([*PROGRAM, "archive", "rebuild", "--archive", folder], check=True, capture_output=True)
    return time.monotonic() - begin


@pytest.fixture(scope="module")
def tally(figure):
    """Counts what was killed and what was whole after it."""
    counts = Counter()
    yield counts
    figure(f"jobs on an archive killed {counts['killed']}, losses {counts['killed'] - counts['whole']}")


def arguments(job, folder):
    if job == "publish":
        return ["publish", folder / "draft.md", "--url", "https://post.example/late"]
    return ["archive", job]


def ids(folder):
    """The ids in the archive, which mends itself; it must be whole."""
    with opened(folder, Terms()) as archive:
        assert (archive.store.check(), archive.current) == ("ok", True)
        found = {article.id for article in archive.store.all_articles()}
        assert len(found) == archive.postings.live
        assert ArchiveSearch(archive).find("divers gale", 5).hits
        return found


def test_a_job_that_is_killed_leaves_the_archive_whole(many, whole, environment, tmp_path, killed_job, tally):
    job, moment = killed_job
    folder = shutil.copytree(many, tmp_path / "archive")
    (tmp_path / "draft.md").write_text("---\ntitle: Late\n---\nThe gale came late.\n")
    with subprocess.Popen(
        [*PROGRAM, *arguments(job, tmp_path), "--archive", folder], env=environment, stdout=subprocess.DEVNULL
    ) as process:
        time.sleep(whole * moment)  # a random moment is the point of this test
        process.kill()
    left = {path.name for path in folder.iterdir() if not path.name.startswith("articles.db")}
    tally["killed"] += 1
    published = ids(folder) - {str(n) for n in range(MANY)}
    draft = Draft.parse((tmp_path / "draft.md").read_text())
    assert draft.body == "The gale came late.\n"
    assert published <= {draft.id}
    assert left <= {"index", "index.new", "writer.lock", "summary.json"}
    tally["whole"] += 1
