"""Opens the program's window once and prints when its page was shown, by the clock that all processes share."""

import time
from pathlib import Path

from real_window import RealWindow


def main() -> None:
    """Open a short story; print the moment (`time.monotonic`) at which the preview shows it."""
    file = Path.home() / "story.md"
    file.write_text("A short story.\n\nWith two paragraphs.\n", "utf-8")
    window = RealWindow(file)
    try:
        window.wait(lambda: window.desk.preview.is_ready)
        print(time.monotonic(), flush=True)
    finally:
        window.desk.stop()


if __name__ == "__main__":
    main()
