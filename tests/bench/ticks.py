"""A timer in the window's process that notes how late it fires: what a key would have to wait for."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 0.005
"""Seconds."""


class Ticks(QObject):
    """Ticks every TICK seconds while it runs."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        """Milliseconds that each tick was late."""
        self.own: list[float] = []
        """Milliseconds of CPU that the window's thread has used since the tick before."""
        self._due = self._used = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Tick from now on."""
        self._due = time.perf_counter() + TICK
        self._used = time.thread_time()
        self._timer.start(round(TICK * 1000))

    def stop(self) -> list[float]:
        """Milliseconds that each tick was late."""
        self._timer.stop()
        return self.late

    def _tick(self) -> None:
        self.late.append(max(time.perf_counter() - self._due, 0.0) * 1000)
        self.own.append((time.thread_time() - self._used) * 1000)
        self.start()
