"""Hands a story over in a format and reads it back as an archive would."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.importers.records import ImportOptions, Item, Unfinished
from editorapp.archive.importers.registry import importer_named
from editorapp.archive.importers.sources import locate
from editorapp.article.article import Article
from editorapp.article.draft import Draft
from editorapp.publish.delivery import deliver
from editorapp.publish.handing_over import hand_over
from editorapp.publish.handover import NO_PHOTOS
from editorapp.publish.options import ExportOptions

TYPESET = str.maketrans("“”‘’„", '""\'\'"')
"""Quotation marks as typed: pages show others."""


def there_and_back(text: str, name: str, phrases: Phrases) -> Article:
    """The story as this format gives it to an archive."""
    folder = Path(tempfile.mkdtemp())
    try:
        made = hand_over(Draft.parse(text), name, ExportOptions(located=datetime.astimezone))
        deliver(made, folder, NO_PHOTOS, replace=False)
        found = [item.article for item in imported(folder, phrases) if item.article]
    finally:
        shutil.rmtree(folder)
    assert len(found) == 1
    return found[0]


def imported(folder: Path, phrases: Phrases) -> Iterator[Item]:
    for located in locate(folder):
        assert not isinstance(located, Item), located
        reader = importer_named(located.format).reader()
        later = getattr(reader, "finish_later", lambda found: found)
        for found in map(later, reader.read(located.source, ImportOptions(include=frozenset({"drafts"})))):
            yield found.finish(phrases) if isinstance(found, Unfinished) else found


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.translate(TYPESET))
