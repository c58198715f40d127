"""Imports as real processes: two at once, stopped in the middle, asked meanwhile, and given too much."""

import itertools
import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing

import pytest

from editorapp.archive.importing import run_import
from editorapp.archive.locking import write_lock
from editorapp.archive.opening import opened
from editorapp.archive.store import FILE, Store
from editorapp.article.words import Terms

resource = pytest.importorskip("resource", reason="only Unix counts the time of child processes")

MANY = 6000
"""Articles whose import takes long enough to be met in the middle of it."""
IMPORT = (sys.executable, "-P", "-m", "editorapp", "import")
POSTS = 150
CHANNEL = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Post</title>
<wp:base_site_url>https://post.example</wp:base_site_url>"""
POST = """<item><title>Pier {n}</title><link>https://post.example/pier-{n}/</link><dc:creator>una</dc:creator>
<content:encoded><![CDATA[<p>The board closed pier {n} after <a href="https://post.example/pier-{before}/">pier
{before}</a> fell.</p><figure><img src="https://post.example/{n}.jpg" alt="Pier"/><figcaption>Pier {n}</figcaption>
</figure>]]></content:encoded><wp:post_id>{n}</wp:post_id><wp:post_date>2024-05-01 10:00:00</wp:post_date>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
"""
BODY = "The harbour board closed the east pier after the storm, and divers went down to the footings. " * 8


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A file of many articles."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    stories = ({"id": str(n), "title": f"Pier {n}", "body": BODY, "published": "2024-05-01"} for n in range(MANY))
    path.write_text("\n".join(map(json.dumps, stories)))
    return path


@pytest.fixture
def importing(environment, many, tmp_path):
    """An import that is running: it has kept its first articles."""
    command = [sys.executable, "-P", "-m", "editorapp", "import", str(many), "--archive", str(tmp_path / "archive")]
    pipe = subprocess.PIPE
    # What a shell starts in the background does not hear Ctrl+C, nor does what that starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True)
    signal.signal(signal.SIGINT, before)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and stored(tmp_path) < 100:
        time.sleep(0.01)
    yield process
    process.kill()
    process.communicate()


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    """A WordPress export of many posts, each with a photo and a link to the one before."""
    path = tmp_path_factory.mktemp("export") / "export.xml"
    posts = "".join(POST.format(n=n, before=n - 1) for n in range(POSTS))
    path.write_text(f"{CHANNEL}{posts}</channel></rss>", "utf-8")
    return path


def pytest_generate_tests(metafunc):
    if "moment" in metafunc.fixturenames:
        kills = metafunc.config.getoption("--kills") or 3
        metafunc.parametrize("moment", [random.Random(n).uniform(0.2, 1.1) for n in range(kills)])


def stored(folder):
    if not (folder / "archive" / FILE).exists():
        return 0
    try:
        with closing(Store(folder / "archive", create=False)) as store:
            return store.statistics().articles
    except Exception:
        return 0  # it is being made


def stats(editorapp, tmp_path):
    return json.loads(editorapp("archive", "stats", "--archive", tmp_path / "archive", "--json").stdout)


def test_a_second_import_is_told_that_the_archive_is_busy(importing, editorapp, many, tmp_path):
    second = editorapp("import", many, "--archive", tmp_path / "archive")
    assert (second.returncode, second.stdout) == (1, "")
    assert "Another program is writing" in second.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_ctrl_c_keeps_what_was_read_and_it_can_be_found(importing, editorapp, tmp_path):
    importing.send_signal(signal.SIGINT)
    _, errors = importing.communicate(timeout=60)
    assert (importing.returncode, errors) == (130, "editorapp: Stopped. What was finished is kept.\n")
    kept = stats(editorapp, tmp_path)
    assert kept["health"] == "ok"
    assert 0 < kept["articles"] < MANY


def test_a_killed_import_is_mended_at_the_next_question(importing, editorapp, tmp_path):
    importing.kill()
    importing.wait()
    found = json.loads(editorapp("search", "pier", "--archive", tmp_path / "archive", "--json").stdout)["results"]
    assert len(found) == 20
    assert stats(editorapp, tmp_path)["health"] == "ok"


@pytest.fixture(scope="module")
def whole(export, tmp_path_factory):
    """Seconds that importing the export takes here."""
    begin = time.monotonic()
    subprocess.run([*IMPORT, export, "--archive", tmp_path_factory.mktemp("whole")], check=True, capture_output=True)
    return time.monotonic() - begin


def test_an_import_that_is_killed_at_any_moment_is_completed_by_the_next(export, whole, environment, tmp_path, moment):
    archive = tmp_path / "archive"
    with subprocess.Popen(
        [*IMPORT, export, "--archive", archive], env=environment, stdout=subprocess.DEVNULL
    ) as process:
        time.sleep(whole * moment)  # a random moment is the point of this test
        process.kill()
    kept = stored(tmp_path)
    report = run_import(archive, [export], Terms())
    assert (report.read, report.added, report.unchanged) == (POSTS, POSTS - kept, kept)
    with opened(archive, Terms()) as whole_again:
        counts = whole_again.store.statistics()
        assert (counts.articles, counts.edges, counts.open_edges) == (POSTS, POSTS, 1)
        assert (whole_again.current, whole_again.postings.live, whole_again.store.check()) == (True, POSTS, "ok")


def test_an_archive_can_be_asked_while_it_grows(editorapp, many, tmp_path):
    first = tmp_path / "first.jsonl"
    first.write_text(many.read_text().split("\n", 1)[0])
    run_import(tmp_path / "archive", [first], Terms())
    with write_lock(tmp_path / "archive"):
        with closing(Store(tmp_path / "archive")) as store, store.writing():
            store.next_generation()
        result = editorapp("search", "pier", "--archive", tmp_path / "archive", "--json")
    assert (len(json.loads(result.stdout)["results"]), result.stderr) == (1, "")


@pytest.mark.parametrize(
    "text", ["word ", "Fiona Hill said. ", "[link](https://x.example/a) ", "# a\n\n- b\n\n> c\n\n"]
)
def test_a_draft_of_five_megabytes_is_answered_in_a_few_seconds(editorapp, many, tmp_path, text):
    asked = itertools.count()
    run_import(tmp_path / "archive", [many], Terms(), cancelled=lambda: next(asked) > 450)
    (tmp_path / "book.md").write_text("---\ntitle: Pier\n---\n" + text * (5_000_000 // len(text)))
    begin = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    result = editorapp("suggest", tmp_path / "book.md", "--archive", tmp_path / "archive", "--json")
    assert (result.returncode, result.stderr) == (0, "")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - begin < 8
