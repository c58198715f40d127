"""Waits for what has to happen as long as a busy machine needs: a test waits for things, never for a time."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000
"""What has not happened by then will not."""


class PatientBot(QtBot):
    """pytest-qt's bot, which gives up after five seconds, with more patience."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: object, *, timeout: int = PATIENCE_MS, **options: object) -> object:
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals: object, *, timeout: int = PATIENCE_MS, **options: object) -> object:
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> object:
        return super().waitExposed(widget, timeout=timeout)
