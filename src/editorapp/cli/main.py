"""Runs one command: finds the archive, calls the job, words what went wrong in one line."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from editorapp.cli import (
    archive_commands,
    check_command,
    draft_commands,
    evaluate_command,
    export_command,
    import_command,
    publish_command,
    settings_command,
)
from editorapp.cli.context import Context, DrawPdf, make_context
from editorapp.cli.parser import parse
from editorapp.errors import ReadAlsoError

_FAILED = 1
_INTERRUPTED = 130
"""What shells expect of a program ended by Ctrl+C."""

_JOBS: Mapping[str, Callable[[argparse.Namespace, Context], int]] = MappingProxyType(
    {
        "import": import_command.import_sources,
        "search": archive_commands.search_archive,
        "show": archive_commands.show_article,
        "archive": archive_commands.look_after,
        "suggest": draft_commands.suggest_for,
        "export": export_command.export_drafts,
        "check": check_command.check_draft,
        "evaluate": evaluate_command.evaluate_archive,
        "publish": publish_command.publish,
        "settings": settings_command.look_after_settings,
    }
)


def run(arguments: Sequence[str], draw_pdf: DrawPdf | None = None) -> int:
    """Run the command these arguments name and return its exit code; errors are one line on standard error."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks “ must not stop a command
    try:
        options = parse(arguments)
        code = _JOBS[options.command](options, make_context(draw_pdf))
        sys.stdout.flush()
    except ReadAlsoError as error:
        return _complain(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _complain("Stopped. What was finished is kept.", _INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has had enough (`| head`); nothing more may be written there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        place = f": {error.filename}" if error.filename else ""
        return _complain(f"{error.strerror or error}{place}. Check the disk's space and your rights.", _FAILED)
    except Exception as error:  # the last resort: a fault of the program, with what is needed to report it
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}"
        return _complain(f"Read Also made a mistake ({place}). Please report this line.", _FAILED)
    return code


def _complain(text: str, code: int) -> int:
    line = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    print(f"editorapp: {line}", file=sys.stderr)
    return code
