"""A look into sources before they are imported: their formats, about how much there is, the first articles."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from editorapp.archive.finishing import Finisher
from editorapp.archive.gathering import ZIP, asks_date_order, count, gather, packed, read
from editorapp.archive.import_report import Noted
from editorapp.archive.importers.records import ImportOptions
from editorapp.archive.importers.registry import importer_named
from editorapp.archive.importers.sources import Located
from editorapp.article.article import Article
from editorapp.errors import FormatError, UnreadableError
from editorapp.workspace.paths import find_paths

_SHOWN = 5
_MOST_LOOKED_AT = 60
"""Items looked at to find the first articles: an export may begin with pages and drafts."""


@dataclass(slots=True)
class Preview:
    """`formats` are (name, title, about how many items); `articles` the first ones as they would come in."""

    formats: list[tuple[str, str, int]] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    problems: list[Noted] = field(default_factory=list)
    asks_date_order: bool = False


def preview(
    sources: Sequence[Path], wanted: str, options: ImportOptions, stopping: Callable[[], bool] = lambda: False
) -> Preview:
    """Look into the sources; nothing is written anywhere. What cannot be read is among the problems."""
    found, files = Preview(), list[Located]()
    with ExitStack() as stack:
        for path in sources:
            gathered = gather(path, wanted, cancelled=stopping)
            for located in gathered.files:
                files += _opened(located, wanted, stack, found)
            if gathered.problem:
                found.problems.append(Noted(str(path), "", str(gathered.problem)))
        counts: Counter[str] = Counter()
        for located in files:
            if stopping():
                return found
            counts[located.format] += count(located)
        found.formats = [(name, _title(name), number) for name, number in counts.most_common()]
        found.asks_date_order = any(map(asks_date_order, files[:_SHOWN]))
        _look_at_first(found, files, wanted, options, stopping)
    return found


def _opened(located: Located, wanted: str, stack: ExitStack, found: Preview) -> list[Located]:
    """The file, or the files in it if it is a zip archive."""
    if located.format != ZIP:
        return [located]
    try:
        inside = stack.enter_context(packed(located, wanted))
    except (UnreadableError, FormatError) as error:
        found.problems.append(Noted(located.source.shown, "", str(error)))
        return []
    return [one for one in inside if isinstance(one, Located)]


def _look_at_first(
    found: Preview, files: Sequence[Located], wanted: str, options: ImportOptions, stopping: Callable[[], bool]
) -> None:
    finisher = Finisher(find_paths().resources / "phrases")
    for located in files:
        try:
            with ExitStack() as held, closing(read(located, options, held, wanted)) as items:
                for one in islice(items, _MOST_LOOKED_AT):
                    if stopping() or len(found.articles) == _SHOWN:
                        return
                    item = finisher.finish(one).item
                    if item.article:
                        found.articles.append(item.article)
                    if item.outcome == "problem":
                        found.problems.append(Noted(item.source, item.position, item.reason))
        except (UnreadableError, FormatError) as error:
            found.problems.append(Noted(located.source.shown, "", str(error)))
        if len(found.articles) == _SHOWN:
            return


def _title(name: str) -> str:
    return "Zip archive" if name == ZIP else importer_named(name).title
