"""The program's one entrance: a worker, the window with its kin, or a command."""

import multiprocessing
import os
import sys

_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""NumPy's matrices are small here: threads of its own double the CPU time of a suggestion and gain nothing."""


def main(arguments: list[str] | None = None) -> int:
    """Run what the arguments say and return the exit code.

    The three imports stand inside because each costs what the others must not pay: suggesting and importing never
    load Qt, and the window never loads the index.
    """
    multiprocessing.freeze_support()
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--worker"]:
        from editorapp.workers.starting import run_worker

        run_worker(given[1] if len(given) > 1 else "")
        return 0
    from editorapp.cli.parser import is_command_line

    if is_command_line(given):
        from editorapp.cli.main import run

        return run(given)
    from editorapp.app import run_window

    return run_window(given)


if __name__ == "__main__":
    sys.exit(main())
