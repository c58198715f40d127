"""PySide6 6.12 loses a reference to None at each void call on Python 3.11, and aborts (docs/adr/0003)."""

import sys

import pytest
from PySide6.QtWidgets import QLabel

CALLS = 20_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_void_calls_lose_no_reference_to_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
