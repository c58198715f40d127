"""Options of the whole suite, and the figures its proofs print at the end."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

SOAK_MINUTES = 30.0
_FIGURES = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--keys", type=int, default=2000, help="how many keys are pressed in the hour of writing (2000)")
    parser.addoption("--kills", type=int, help="how often windows (6) and imports (3) are killed at random moments")
    parser.addoption("--flips", type=int, help="how many bytes of an archive are flipped (20; with --soak 1000)")
    parser.addoption(
        "--keep", type=Path, metavar="DIR", help="where the soak's archive is kept, and taken from if it is there"
    )
    parser.addoption(
        "--soak",
        type=float,
        nargs="?",
        const=SOAK_MINUTES,
        metavar="MINUTES",
        help=f"run the long tests too; minutes of typing ({SOAK_MINUTES:.0f}). Put it last, or write --soak=5",
    )


def pytest_configure(config: pytest.Config) -> None:
    os.umask(0o022)  # where groups may write, archives made by tests would be shared ones, with their index elsewhere
    config.addinivalue_line("markers", "soak: takes many minutes, and runs with --soak only")
    config.stash[_FIGURES] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--soak") is None:
        for item in items:
            if item.get_closest_marker("soak"):
                item.add_marker(pytest.mark.skip(reason="takes many minutes: --soak [MINUTES] runs it"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if figures := config.stash[_FIGURES]:
        terminalreporter.section("reliability")
        for figure in figures:
            terminalreporter.write_line(figure)


@pytest.fixture(scope="session")
def figure(pytestconfig: pytest.Config) -> Callable[[str], None]:
    """Takes a line such as "kills 6, losses 0", which is printed when all tests are done."""
    return pytestconfig.stash[_FIGURES].append


@pytest.fixture(scope="session")
def flips(pytestconfig: pytest.Config) -> int:
    """How many bytes are to be flipped."""
    chosen = pytestconfig.getoption("--flips")
    if chosen is not None:
        return int(chosen)
    return 20 if pytestconfig.getoption("--soak") is None else 1000
