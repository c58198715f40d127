"""What importers find is finished in order, by other processes too, and nothing that hangs or dies stops the rest."""

import multiprocessing
import os
import time
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from editorapp.archive.finishing import FileBegins, FileEnds, Finished, finish_all
from editorapp.archive.importers.records import Item, Unfinished
from editorapp.workspace.paths import find_paths

PHRASES = find_paths().resources / "phrases"


@pytest.fixture(autouse=True)
def helped(monkeypatch):
    """Everything but the first thing is done by other processes."""
    monkeypatch.setattr("editorapp.archive.finishing._ENOUGH", -1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


@pytest.fixture
def hanging(tmp_path):
    """A file that is there as soon as a process hangs."""
    return tmp_path / "hanging"


@pytest.fixture
def clock(hanging, monkeypatch):
    """For those who wait, time stands still until a process hangs: then they have waited for minutes."""
    waited = []

    def now():
        if hanging.exists():
            hanging.unlink()
            waited.append(1000)
        return sum(waited)

    times = SimpleNamespace(monotonic=now, process_time=time.process_time)
    monkeypatch.setattr("editorapp.archive.finishing.time", times)


@pytest.fixture
def story(make_article, hanging):
    """Something found; `kind` says how finishing it goes."""
    return lambda name, kind="fine": _Story("s.xml", name, name, b"d", make_article(name), kind, hanging)


def run(found, stopping=lambda: False):
    return list(finish_all(iter(found), PHRASES, stopping))


def names(finished):
    return [one.item.article.id if one.item.article else one.item.reason for one in finished]


@pytest.mark.parametrize("count", [0, 1, 16, 17, 90])
def test_everything_comes_in_order(story, count):
    wanted = [f"a{n}" for n in range(count)]
    assert names(run(map(story, wanted))) == wanted


def test_marks_keep_their_places(story):
    marks = [FileBegins(0), story("a"), story("b"), FileEnds(0), FileBegins(1), story("c"), FileEnds(1)]
    kinds = [type(one) for one in run(marks)]
    assert kinds == [FileBegins, Finished, Finished, FileEnds, FileBegins, Finished, FileEnds]


def test_a_finished_article_has_its_language_edges_flags_and_sketch(make_article):
    body = "The harbour board closed the pier and the road to it on [Monday](/storm-maren/)."
    (done,) = run([Item("s", article=make_article(body=body, lang=""))])
    assert (done.item.article.lang, done.item.article.edges[0].anchor) == ("en", "Monday")
    assert done.sketch


@pytest.mark.usefixtures("clock")
def test_a_thing_that_kills_its_process_costs_only_itself(story):
    found = run([story("a"), story("b"), story("x", "dies"), story("c")])
    assert names(found) == ["a", "b", "It could not be read, at least not within 15 seconds; left out.", "c"]


@pytest.mark.usefixtures("clock")
def test_a_thing_that_never_ends_is_left_out(story):
    found = run([story("a"), story("x", "hangs"), story("c")])
    assert names(found) == ["a", "It could not be read, at least not within 15 seconds; left out.", "c"]


def test_a_stop_is_noticed_while_a_process_works(story, hanging):
    assert names(run([story("a"), story("x", "hangs")], hanging.exists)) == ["a"]
    assert multiprocessing.active_children() == []


def test_no_process_is_left_when_nobody_wants_more(story):
    finishing = finish_all(iter([story(f"a{n}") for n in range(60)]), PHRASES, lambda: False)
    next(finishing), next(finishing)
    finishing.close()
    assert multiprocessing.active_children() == []


@dataclass(frozen=True, slots=True)
class _Story(Unfinished):
    article: object
    kind: str
    hanging: Path

    def finish(self, phrases):
        if self.kind == "dies":
            os._exit(1)
        if self.kind == "hangs":
            self.hanging.touch()
        while self.kind == "hangs":
            time.sleep(0.05)
        return Item(self.source, self.position, self.article)
