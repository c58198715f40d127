"""What takes too long is stopped from within, also in the middle of a regular expression."""

import re
import signal
import threading
import time

import pytest

from editorapp.render.allowance import LEAST, Allowance, PageTime
from editorapp.render.markdown import Renderer

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timers of a process")

SHORT = Allowance(0.1, 0.15)
SLOW_BLOCK = "*a **b" * 10_000


def hang() -> object:
    return re.fullmatch(r"(a+)+", "a" * 40 + "b")


def spin() -> None:
    while True:
        pass


@pytest.mark.parametrize("work", [hang, spin])
def test_what_takes_too_long_comes_to_nothing(work) -> None:
    begin = time.process_time()
    assert PageTime(SHORT).run(work) is None
    assert time.process_time() - begin < 0.5


def test_what_is_done_in_time_is_given_and_leaves_no_timer() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    assert PageTime(SHORT).run(lambda: "done") == "done"
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGVTALRM) == before


def test_an_error_of_the_work_is_its_own() -> None:
    with pytest.raises(KeyError):
        PageTime(SHORT).run(lambda: {}["a"])


def test_what_was_lost_is_shared_by_the_whole_page() -> None:
    page = PageTime(SHORT)
    assert page.is_whole
    page.run(spin)
    assert not page.is_whole
    page.run(spin)
    begin = time.process_time()
    page.run(spin)
    assert time.process_time() - begin < 2 * LEAST


def test_in_another_thread_nothing_is_stopped() -> None:
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(PageTime(SHORT).run(lambda: "done")))
    thread.start()
    thread.join()
    assert found == ["done"]


def test_a_slow_block_is_shown_as_written_and_the_next_one_is_rendered() -> None:
    renderer = Renderer(allowance=SHORT)
    first, second = renderer.render(f"{SLOW_BLOCK}\n\nAfter *it*.")
    assert first.html.startswith('<pre class="as-source">')
    assert second.html == "<p>After <em>it</em>.</p>"
    assert renderer.holds


def test_a_slow_block_is_not_tried_again() -> None:
    renderer = Renderer(allowance=SHORT)
    renderer.render(SLOW_BLOCK)
    begin = time.process_time()
    renderer.render(f"{SLOW_BLOCK}\n\nMore.")
    assert time.process_time() - begin < 0.1
    renderer.render("More.")
    assert not renderer.holds
