"""What importers find is finished in order, by other processes too, and nothing that hangs or dies stops the rest."""

import multiprocessing
import os
import time
from dataclasses import dataclass

import pytest

from editorapp.archive.finishing import FileBegins, FileEnds, Finished, finish_all
from editorapp.archive.importers.records import Item, Unfinished
from editorapp.workspace.paths import find_paths

PHRASES = find_paths().resources / "phrases"


@pytest.fixture(autouse=True)
def helped(monkeypatch):
    """Everything but the first thing is done by other processes, and none is waited for long."""
    monkeypatch.setattr("editorapp.archive.finishing._ENOUGH", -1)
    monkeypatch.setattr("editorapp.archive.finishing._PATIENCE", 5.0)
    monkeypatch.setattr("editorapp.archive.finishing._PATIENCE_ALONE", 0.5)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


@pytest.fixture
def story(make_article):
    """Something found; `kind` says how finishing it goes."""
    return lambda name, kind="fine": _Story("s.xml", name, name, b"d", make_article(name), kind)


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


def test_a_thing_that_kills_its_process_costs_only_itself(story):
    found = run([story("a"), story("b"), story("x", "dies"), story("c")])
    assert names(found) == ["a", "b", "It could not be read, at least not within 0 seconds; left out.", "c"]


def test_a_thing_that_never_ends_is_left_out(story, monkeypatch):
    monkeypatch.setattr("editorapp.archive.finishing._PATIENCE", 0.5)
    found = run([story("a"), story("x", "hangs"), story("c")])
    assert names(found) == ["a", "It could not be read, at least not within 0 seconds; left out.", "c"]


def test_a_stop_is_noticed_while_a_process_works(story):
    begin = time.monotonic()
    stopping = lambda: time.monotonic() - begin > 0.3  # noqa: E731
    assert names(run([story("a"), story("x", "hangs")], stopping)) == ["a"]
    assert time.monotonic() - begin < 30  # the one that hangs would take for ever
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

    def finish(self, phrases):
        if self.kind == "dies":
            os._exit(1)
        while self.kind == "hangs":
            time.sleep(0.05)
        return Item(self.source, self.position, self.article)
