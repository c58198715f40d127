"""How a worker process is started."""

import sys


def worker_command(name: str) -> tuple[str, ...]:
    """This very program again, as a worker. -P: a file beside the draft must not shadow a module."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--worker", name)
    return (sys.executable, "-P", "-m", "editorapp", "--worker", name)
