"""Which worker a name starts."""

import importlib
import sys
from collections.abc import Mapping
from types import MappingProxyType

from editorapp.errors import UsageError
from editorapp.workers.line_server import serve

WORKERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "archive": ("editorapp.workers.archive", "make_archive_worker"),
        "render": ("editorapp.workers.render", "make_render_worker"),
        "spelling": ("editorapp.workers.spelling", "make_spelling_worker"),
        "import": ("editorapp.workers.importing", "make_import_worker"),
    }
)
"""Module and function of each. A worker loads its own part of the program only: rendering needs no index."""


def run_worker(name: str) -> None:
    """Be this worker until the window goes; never returns. An unknown name ends the program as wrong usage does."""
    if name not in WORKERS:
        error = UsageError(f"There is no worker “{name}”.", f"Workers are: {', '.join(WORKERS)}.")
        print(f"editorapp: {error}", file=sys.stderr)
        raise SystemExit(error.exit_code)
    module, maker = WORKERS[name]
    serve(name, getattr(importlib.import_module(module), maker))
