"""The program's one entrance: a worker, the window with its kin, or a command."""

import multiprocessing
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Run what the arguments say and return the exit code.

    The imports stand inside because each costs what the others must not pay: suggesting and importing never
    load Qt, and the window never loads the index.
    """
    multiprocessing.freeze_support()
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--worker"]:
        from editorapp.workers.starting import run_worker

        run_worker(given[1] if len(given) > 1 else "")
        return 0
    from editorapp.cli.parser import is_command_line

    if is_command_line(given):
        from editorapp.cli.main import run

        return run(given, _draw_pdf)
    from editorapp.app import run_window

    return run_window(given)


def _draw_pdf(text: str, label: str, folder: Path | None, paper: str) -> bytes:
    """The one export that needs Qt."""
    from editorapp.app import draw_pdf

    return draw_pdf(text, label, folder, paper)


if __name__ == "__main__":
    sys.exit(main())
