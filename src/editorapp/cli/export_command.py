"""The command that hands drafts over in another format."""

import argparse
import importlib
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from editorapp.cli.context import Context
from editorapp.cli.drafts import read_draft
from editorapp.cli.output import print_json
from editorapp.errors import ExportError, FormatError, UnwritableError, UsageError
from editorapp.publish.formats import Format, default_file_name, find_format, formats
from editorapp.publish.handover import NO_PHOTOS, Handover, HandoverFile, Photos
from editorapp.publish.options import ExportOptions
from editorapp.workspace.paths import kind_of

_WRITING = "editorapp.publish.handing_over"
_DELIVERY = "editorapp.publish.delivery"
_PHOTOS = "editorapp.publish.story_photos"
"""Loaded when something is exported: other commands would wait a quarter of a second for what writes Word documents."""
_STDIN = "-"


def export_drafts(options: argparse.Namespace, context: Context) -> int:
    """Write a draft in a format, to a file, a folder, an archive or standard output."""
    if options.formats:
        return _list_formats(options)
    usual = context.settings.text("export.format")
    name = options.to or ("" if usual == "last" else usual)
    if not options.drafts or not name:
        raise UsageError("Give a draft and --to FORMAT.", "See “editorapp export --formats”.")
    try:
        target = find_format(name)
    except FormatError as error:
        raise UsageError(error.what, error.hint) from error
    if len(options.drafts) > 1 and not target.takes_many:
        raise UsageError(f"A file of the format “{target.name}” holds one story.", "Export the stories one by one.")
    to_file = bool(options.output) and options.output != "-"
    _check_output(options, target, to_file)
    photos = _photos(options)
    handover = _made(options, target, photos, context)
    if to_file:
        _write(options, target, handover, photos)
    elif options.json:
        text = handover.main.data.decode("utf-8", "replace")
        print_json({"format": target.name, "files": [], "text": text})
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(handover.main.data)
    return 0


def _check_output(options: argparse.Namespace, target: Format, to_file: bool) -> None:
    """Raises UsageError where the result would be of no use, UnwritableError where a file is in the way."""
    if not to_file:
        if not target.is_text and (options.json or sys.stdout.isatty()):
            raise UsageError(f"The format “{target.name}” is no text for a terminal.", "Give a file with -o FILE.")
        return
    if kind_of(Path(options.output)) == "file" and not options.force:
        raise UnwritableError(f"“{options.output}” is already there.", "Use --force to replace it.")


def _made(options: argparse.Namespace, target: Format, photos: Photos, context: Context) -> Handover:
    writing: Any = importlib.import_module(_WRITING)
    drafts = [read_draft(name) for name in options.drafts]
    chosen = ExportOptions(context.label, photos, datetime.astimezone)
    made: Handover
    if target.needs_window:
        text = writing.hand_over(drafts[0], "markdown", chosen).main.data.decode()  # without private notes
        made = Handover((HandoverFile(default_file_name(drafts[0], target), _drawn(text, options, context)),))
    elif len(drafts) > 1:
        made = writing.hand_over_several(drafts, target.name, chosen)
    else:
        made = writing.hand_over(drafts[0], target.name, chosen)
    return made


def _drawn(text: str, options: argparse.Namespace, context: Context) -> bytes:
    if context.draw_pdf is None:
        raise ExportError("PDF cannot be drawn here.", "Start the program as: editorapp export.")
    return context.draw_pdf(text, context.label, _folder(options), options.paper or _usual_paper(context))


def _usual_paper(context: Context) -> str:
    """What is set, "" for what the country has."""
    paper = context.settings.text("export.paper")
    return "" if paper == "country" else paper


def _write(options: argparse.Namespace, target: Format, handover: Handover, photos: Photos) -> None:
    written: str = options.output
    place = Path(written)
    as_folder = written.endswith(("/", os.sep)) or (target.is_folder and not place.suffix)
    delivery: Any = importlib.import_module(_DELIVERY)
    try:
        done = delivery.deliver(handover, place, photos, replace=options.force, as_folder=as_folder)
    except UnwritableError as error:
        raise UnwritableError(
            error.what, error.hint.replace(delivery.REPLACE_HINT, "Use --force to replace it.")
        ) from error
    if options.json:
        print_json({"format": target.name, "files": list(done.files), "notes": list(done.notes)})
        return
    for note in done.notes:
        print(f"editorapp: {note}", file=sys.stderr)


def _photos(options: argparse.Namespace) -> Photos:
    """The photos beside the draft; several stories, or one from standard input, lie nowhere."""
    folder = _folder(options)
    if folder is None:
        return NO_PHOTOS
    photos: Photos = importlib.import_module(_PHOTOS).StoryPhotos(folder)
    return photos


def _folder(options: argparse.Namespace) -> Path | None:
    name = options.drafts[0]
    return None if name == _STDIN or len(options.drafts) > 1 else Path(name).parent


def _list_formats(options: argparse.Namespace) -> int:
    if options.json:
        rows = [{"name": row.name, "title": row.title, "extension": row.extension} for row in formats()]
        print_json({"formats": rows})
    else:
        width = max(len(row.name) for row in formats())
        for row in formats():
            print(f"{row.name:{width}}  {row.title}: {row.hint}")
    return 0
