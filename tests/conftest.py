"""Options of the whole suite."""

from typing import Any


def pytest_addoption(parser: Any) -> None:
    parser.addoption("--keys", type=int, default=2000, help="how many keys are pressed in the hour of writing (2000)")
    parser.addoption("--kills", type=int, default=3, help="how many imports are killed at random moments (3)")
