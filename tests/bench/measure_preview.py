"""How soon after a key the page is shown that has it, while somebody writes on without a pause."""

import time
from collections import deque
from pathlib import Path

from corpus import long_draft, running_text
from figures import Figure, report, share
from real_window import Paints, RealWindow

from editorapp.ui.reading.web_view import WebView
from editorapp.workspace.paths import find_paths

_WORDS = 20_000
_CHARACTERS = 600
_BETWEEN_KEYS = 0.1
"""Seconds: 120 words a minute."""
_LIMIT = 150.0
"""Milliseconds of 95 keys in 100 that are promised."""
_SETTLE = 1.0


class _Pages:
    """Keys that no page shows yet, and how long the others took; of a class with a weak reference, for Qt."""

    def __init__(self, window: RealWindow) -> None:
        self._preview = window.desk.preview
        self._waiting: deque[tuple[int, float]] = deque()
        self.took: list[float] = []
        self._preview.page_shown.connect(self._take)

    def note_key(self, revision: int, moment: float) -> None:
        """A key has made this revision."""
        self._waiting.append((revision, moment))

    @property
    def is_complete(self) -> bool:
        """Whether every key is on the page."""
        return not self._waiting

    def _take(self, revision: int) -> None:
        view = self._preview.view
        if isinstance(view, WebView):
            view.ask("document.body.offsetHeight", lambda _height: self._finish(revision))  # laid out by then
        else:
            self._finish(revision)

    def _finish(self, revision: int) -> None:
        now = time.perf_counter()
        while self._waiting and self._waiting[0][0] <= revision:
            self.took.append((now - self._waiting.popleft()[1]) * 1000)


def main() -> None:
    """Type in the middle of a long draft."""
    file = Path.home() / "long.md"
    file.write_text(long_draft(find_paths().starter, _WORDS), "utf-8")
    window = RealWindow(file)
    try:
        window.wait_until_ready()
        desk, pages = window.desk, _Pages(window)
        body = desk.draft.body()
        desk.editor.set_caret(body.index("\n\n", len(body) // 2))
        window.pause(_SETTLE)
        Paints(desk.editor.text_edit.viewport())
        moment = time.perf_counter()
        for sign in running_text(find_paths().starter, _CHARACTERS):
            window.pause(moment - time.perf_counter())
            window.press(sign, desk.editor.text_edit)
            pages.note_key(desk.draft.revision, moment)
            moment += _BETWEEN_KEYS
        window.wait(lambda: pages.is_complete)
    finally:
        window.desk.stop()
    took = pages.took
    note = f"p50 {share(took, 0.5):.0f}, most {max(took):.0f} of {len(took)} keys; {window.heard.engine} preview"
    report(Figure("preview", f"p95 of key to page, {_WORDS:,} words", share(took, 0.95), "ms", _LIMIT, note))


if __name__ == "__main__":
    main()
