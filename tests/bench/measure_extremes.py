"""How long a key takes in texts that nobody writes but a paste can bring: an endless line, long lists, many signs."""

import time
from pathlib import Path

from figures import Figure, report, share
from real_window import Paints, RealWindow

_KEYS = 40
_BETWEEN = 0.1
"""Seconds."""
_LIMIT = 50.0
"""Milliseconds of 95 keys in 100 that are promised."""
_WORD = "harbour "
_TEXTS = (
    ("a line of 200,000 characters", _WORD * 25_000),
    ("a line without a space of as many", "x" * 200_000),
    ("20,000 opening brackets", "[" * 20_000),
    ("20,000 stars and underscores", "*_" * 10_000),
    ("a list of 5,000 items", "- the harbour board\n" * 5000),
    ("a table of 2,000 rows", "| a | b |\n|---|---|\n" + "| Lornsay | 12 |\n" * 2000),
)


def main() -> None:
    """Type in the middle of each."""
    file = Path.home() / "small.md"
    file.write_text("A short story.\n", "utf-8")
    window = RealWindow(file)
    try:
        window.wait_until_ready(suggestions=False)
        for number, (name, text) in enumerate(_TEXTS):
            _measure(window, file.with_name(f"{number}.md"), name, text)
    finally:
        window.desk.stop()


def _measure(window: RealWindow, file: Path, name: str, text: str) -> None:
    file.write_text(text, "utf-8")
    start = time.perf_counter()
    window.desk.files.open_path(file)
    opened = (time.perf_counter() - start) * 1000
    editor = window.desk.editor
    editor.set_caret(len(window.desk.draft.body()) // 2)
    window.pause(1)
    paints, took, own = Paints(editor.text_edit.viewport()), [], []
    moment = time.perf_counter()
    for sign in "word " * (_KEYS // 5):
        window.pause(moment - time.perf_counter())
        paints.seen = False
        start = time.perf_counter()
        used = time.thread_time()
        window.press(sign, editor.text_edit)
        window.wait(lambda: paints.seen)
        took.append((time.perf_counter() - start) * 1000)
        own.append((time.thread_time() - used) * 1000)
        moment = max(moment, time.perf_counter()) + _BETWEEN
    note = (
        f"p50 {share(took, 0.5):.1f}, {share(own, 0.5):.1f} of it CPU; most {max(took):.1f} of {_KEYS} keys;"
        f" opened in {opened:.0f} ms"
    )
    report(Figure("extremes", f"p95 of key to paint, {name}", share(took, 0.95), "ms", _LIMIT, note))


if __name__ == "__main__":
    main()
