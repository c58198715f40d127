"""Made-up inputs: the same few in every run, a hundred times as many new ones with --soak."""

import os
from collections.abc import Callable, Generator, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import fuzzing
import pytest

_FAILED = pytest.StashKey[int]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.session.stash[_FAILED] = item.session.stash.get(_FAILED, 0) + report.failed
    return report


@pytest.fixture(scope="session", autouse=True)
def _say_how_many(figure: Callable[[str], None], request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    figure(f"inputs {sum(fuzzing.INPUTS.values()):,}, failures {request.session.stash.get(_FAILED, 0)}")
