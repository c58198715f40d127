"""The first steps: what is done stays done, and who has sent them away is not shown them again."""

import pytest

from editorapp.workspace.first_steps import STEPS, FirstSteps


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "first-steps.json"


def test_at_the_first_start_none_is_done_and_all_are_wanted(file):
    steps = FirstSteps(file)
    assert (steps.done, steps.are_wanted, steps.following) == (frozenset(), True, "write")


def test_what_is_done_is_known_at_the_next_start(file):
    assert FirstSteps(file).finish("insert")
    again = FirstSteps(file)
    assert again.done == {"insert"}
    assert not again.finish("insert")


def test_the_next_one_is_the_first_that_is_left(file):
    steps = FirstSteps(file)
    steps.finish("write")
    steps.finish("insert")
    assert steps.following == "look"


def test_once_all_are_done_they_are_not_shown_unasked(file):
    steps = FirstSteps(file)
    for step in STEPS:
        steps.finish(step)
    assert (steps.are_done, steps.are_wanted, steps.following) == (True, False, "")


def test_who_sends_them_away_can_have_them_back(file):
    FirstSteps(file).dismiss()
    steps = FirstSteps(file)
    assert not steps.are_wanted
    steps.bring_back()
    assert FirstSteps(file).are_wanted


def test_a_step_that_does_not_exist_is_not_kept(file):
    assert not FirstSteps(file).finish("fly")
    assert not file.exists()


@pytest.mark.parametrize("kept", [b"", b"[]", b'{"done": 3}', b'{"done": ["fly", 4], "dismissed": "yes"}', b"\xff\x00"])
def test_rubbish_in_the_file_is_a_first_start(file, kept):
    file.parent.mkdir()
    file.write_bytes(kept)
    assert (FirstSteps(file).done, FirstSteps(file).are_wanted) == (frozenset(), True)


def test_where_nothing_can_be_kept_the_steps_work_all_the_same(tmp_path):
    (tmp_path / "in-the-way").write_text("")
    steps = FirstSteps(tmp_path / "in-the-way" / "first-steps.json")
    assert steps.finish("write")
    assert steps.done == {"write"}
