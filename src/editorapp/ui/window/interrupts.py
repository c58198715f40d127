"""Ctrl+C and the system's wish that the program ends, as a signal of Qt's event loop."""

import os
import signal
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class Interrupts(QObject):
    """While Qt waits for events Python runs no handler, so a pipe wakes it up. Windows has neither: there it is idle.

    The second signal ends the program at once, as if nobody had listened.
    """

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._writer = -1, -1
        self._before: dict[int, Any] = {}

    def install(self) -> None:
        """Listen from now on."""
        if os.name != "posix":
            return
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._reader, False)
        os.set_blocking(self._writer, False)
        notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._wake)
        signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        for number in (getattr(signal, name) for name in _SIGNALS):
            if signal.getsignal(number) != signal.SIG_IGN:  # as nohup leaves it
                self._before[number] = signal.signal(number, self._let_the_next_end)

    def uninstall(self) -> None:
        """Leave signals to Python again."""
        if self._reader < 0:
            return
        signal.set_wakeup_fd(-1)
        while self._before:
            signal.signal(*self._before.popitem())
        for notifier in self.findChildren(QSocketNotifier):
            notifier.setEnabled(False)
        os.close(self._reader)
        os.close(self._writer)
        self._reader, self._writer = -1, -1

    def _wake(self) -> None:
        os.read(self._reader, 64)
        self.received.emit()

    def _let_the_next_end(self, number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
