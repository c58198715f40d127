"""When an archive learns from its own links, and what it keeps of that."""

import datetime
from dataclasses import replace

import pytest

from editorapp.article.article import Edge
from editorapp.errors import CancelledError
from editorapp.suggest.learning import learn_if_due, measure_archive, use_own_weights
from editorapp.suggest.own_weights import FILE, read_own_weights, write_own_weights

DAY = "2026-11-22"
SILENT = (lambda *_: None, lambda: False)


@pytest.fixture
def linking(archive_of, make_article):
    """An archive with so many links from an article to the one of the day before."""

    def make(links):
        start = datetime.date(2026, 1, 1)
        made = []
        for number in range(links + 1):
            edges = (Edge("related", target=f"a{number - 1}"),) if number else ()
            body = f"The pier of ward {number % 7} and its fund in week {number // 7}, says report {number}."
            date = (start + datetime.timedelta(days=number)).isoformat()
            made.append(make_article(f"a{number}", title=f"Ward {number % 7}", body=body, published=date, edges=edges))
        return archive_of(*made)

    return make


@pytest.fixture
def learnt(times):
    """Whether an archive learns now."""
    return lambda archive: learn_if_due(archive, times, DAY, *SILENT)


def test_below_fifty_links_nothing_is_learnt_and_nothing_is_kept(linking, learnt):
    archive = linking(49)
    assert not learnt(archive)
    assert not (archive.folder / FILE).exists()


def test_from_fifty_links_on_the_archive_learns_and_keeps_it(linking, learnt):
    archive = linking(50)
    assert learnt(archive)
    own = read_own_weights(archive.folder)
    assert (own.learnt.links, own.day, own.in_use) == (50, DAY, True)
    assert own.active is not None


def test_it_does_not_learn_again_from_the_same_links(linking, learnt):
    archive = linking(50)
    assert learnt(archive)
    assert not learnt(archive)


@pytest.mark.parametrize(("earlier", "due"), [(48, True), (49, False)])
def test_it_learns_again_with_a_quarter_more(linking, learnt, earlier, due):
    archive = linking(60)
    assert learnt(archive)
    own = read_own_weights(archive.folder)
    write_own_weights(archive.folder, replace(own, learnt=replace(own.learnt, links=earlier)))
    assert learnt(archive) is due


def test_it_learns_anew_when_the_file_is_torn(linking, learnt):
    archive = linking(50)
    (archive.folder / FILE).write_text("{")
    assert learnt(archive)
    assert read_own_weights(archive.folder).learnt is not None


def test_learning_that_is_cancelled_keeps_nothing(linking, times):
    archive = linking(50)
    with pytest.raises(CancelledError):
        learn_if_due(archive, times, DAY, lambda *_: None, lambda: True)
    assert not (archive.folder / FILE).exists()


def test_where_nothing_can_be_kept_it_learns_all_the_same(linking, learnt):
    archive = linking(50)
    (archive.folder / FILE).mkdir()
    assert learnt(archive)


def test_going_back_to_the_standard_weights_is_kept(linking, learnt):
    archive = linking(50)
    learnt(archive)
    assert use_own_weights(archive, own=False).active is None
    assert read_own_weights(archive.folder).active is None
    assert use_own_weights(archive, own=True).active is not None


def test_learning_again_does_not_bring_back_what_the_writer_switched_off(linking, learnt):
    archive = linking(60)
    write_own_weights(archive.folder, replace(read_own_weights(archive.folder), in_use=False))
    assert learnt(archive)
    assert read_own_weights(archive.folder).active is None


def test_a_measured_archive_keeps_its_figures_and_its_weights(linking, times):
    archive = linking(75)
    found = measure_archive(archive, times, DAY, *SILENT)
    own = read_own_weights(archive.folder)
    assert own.evaluation == found
    assert found.own is not None
    assert (own.learnt.links, own.day) == (75, DAY)


def test_a_small_archive_is_measured_without_weights_of_its_own(linking, times):
    archive = linking(20)
    found = measure_archive(archive, times, DAY, *SILENT)
    own = read_own_weights(archive.folder)
    assert (found.drafts, found.own, own.learnt, own.day) == (6, None, None, "")
    assert own.evaluation == found
