"""Talks to page.js: our own functions on the page, in a world apart from the page's own scripts, which never run."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript

_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
"""Not the page's world: its scripts are off, ours may still put blocks in."""
_PAUSE_MS = 50
_PATIENCE_MS = 10_000
"""How long a page may take for its photos before it is printed without them."""


class PageScript(QObject):
    """Calls the functions of `preview` in page.js with values as JSON."""

    def __init__(self, page: QWebEnginePage, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page

    def run(self, script: str) -> None:
        """Run this script on the page."""
        self._page.runJavaScript(script, _WORLD)

    def call(self, name: str, *arguments: object) -> None:
        """Call a function."""
        self.run(_call(name, arguments))

    def ask(self, name: str, *arguments: object, then: Callable[[Any], None]) -> None:
        """Call a function, and `then` with what it returns (None if the page is gone)."""

        def take(answer: Any) -> None:
            then(json.loads(answer) if answer else None)

        # As JSON: Qt hands over no lists from a page whose own scripts are off.
        self.evaluate(f"JSON.stringify({_call(name, arguments)} ?? null)", take)

    def evaluate(self, expression: str, then: Callable[[Any], None]) -> None:
        """Call `then` with the value of this expression."""
        self._page.runJavaScript(expression, _WORLD, then)

    def wait_for(self, name: str, then: Callable[[bool], None]) -> None:
        """Ask until the function returns true, and call `then` with whether it did in time."""
        clock = QElapsedTimer()
        clock.start()

        def take(answer: Any) -> None:
            if answer is True or clock.elapsed() > _PATIENCE_MS:
                then(answer is True)
            else:
                QTimer.singleShot(_PAUSE_MS, self, lambda: self.ask(name, then=take))

        self.ask(name, then=take)


def _call(name: str, arguments: tuple[object, ...]) -> str:
    return f"preview.{name}({', '.join(json.dumps(argument) for argument in arguments)})"
