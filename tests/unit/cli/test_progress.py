"""The progress bar is for people: it is drawn only where there is a terminal."""

import io

import pytest

from editorapp.cli.progress import ProgressBar


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal():
    return Terminal()


def test_it_shows_phase_and_counts(terminal):
    ProgressBar(terminal).show("reading", 500, 1000)
    assert terminal.getvalue() == "\rReading   " + "█" * 15 + "░" * 15 + " 500 of 1,000\033[K"


def test_without_a_total_it_shows_the_phase(terminal):
    ProgressBar(terminal).show("linking", 0, 0)
    assert terminal.getvalue() == "\rLinking …\033[K"


def test_more_than_all_does_not_overflow(terminal):
    ProgressBar(terminal).show("reading", 12, 10)
    assert "█" * 30 + " 12 of 10" in terminal.getvalue()


def test_it_is_drawn_at_most_ten_times_a_second_but_always_at_the_end(terminal):
    bar = ProgressBar(terminal)
    for done in range(1, 1001):
        bar.show("reading", done, 1000)
    assert terminal.getvalue().count("\r") < 100
    assert terminal.getvalue().endswith("1,000 of 1,000\033[K")


def test_it_leaves_nothing_behind(terminal):
    with ProgressBar(terminal) as bar:
        bar.show("reading", 1, 2)
    assert terminal.getvalue().endswith("\r\033[K")


def test_without_a_terminal_it_is_silent():
    stream = io.StringIO()
    with ProgressBar(stream) as bar:
        bar.show("reading", 1, 2)
    assert stream.getvalue() == ""
