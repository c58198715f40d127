"""Runs one command: finds the archive, calls the job, words what went wrong in one line."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from editorapp.cli import archive_commands, draft_commands
from editorapp.cli.context import Context, make_context
from editorapp.cli.parser import make_parser
from editorapp.errors import ReadAlsoError

_INTERRUPTED = 130
"""What shells expect of a program ended by Ctrl+C."""

_JOBS: Mapping[str, Callable[[argparse.Namespace, Context], int]] = MappingProxyType(
    {
        "import": archive_commands.import_sources,
        "search": archive_commands.search_archive,
        "show": archive_commands.show_article,
        "archive": archive_commands.look_after,
        "suggest": draft_commands.suggest_for,
        "export": draft_commands.export_draft,
    }
)


def run(arguments: Sequence[str]) -> int:
    """Run the command these arguments name and return its exit code; errors are one line on standard error."""
    try:
        options = make_parser().parse_args(arguments)
        return _JOBS[options.command](options, make_context())
    except ReadAlsoError as error:
        print(f"editorapp: {' '.join(str(error).split())}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("editorapp: Stopped. What was finished is kept.", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has had enough (`| head`); nothing more may be written there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        reason = error.strerror or str(error)
        print(f"editorapp: {reason}: {error.filename or 'input or output'}. Check space and rights.", file=sys.stderr)
        return 1
