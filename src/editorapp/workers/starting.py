"""Which worker a name starts."""

import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType

from editorapp.errors import UsageError
from editorapp.workers.archive import make_archive_worker
from editorapp.workers.importing import make_import_worker
from editorapp.workers.line_server import Handle, LineServer, serve
from editorapp.workers.render import make_render_worker
from editorapp.workers.spelling import make_spelling_worker

WORKERS: Mapping[str, Callable[[LineServer], Handle]] = MappingProxyType(
    {
        "archive": make_archive_worker,
        "render": make_render_worker,
        "spelling": make_spelling_worker,
        "import": make_import_worker,
    }
)


def run_worker(name: str) -> None:
    """Be this worker until the window goes; never returns. An unknown name ends the program as wrong usage does."""
    if name not in WORKERS:
        error = UsageError(f"There is no worker “{name}”.", f"Workers are: {', '.join(WORKERS)}.")
        print(f"editorapp: {error}", file=sys.stderr)
        raise SystemExit(error.exit_code)
    serve(name, WORKERS[name])
