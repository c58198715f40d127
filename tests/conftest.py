"""Options of the whole suite."""

from typing import Any


def pytest_addoption(parser: Any) -> None:
    parser.addoption("--kills", type=int, default=3, help="how many imports are killed at random moments (3)")
