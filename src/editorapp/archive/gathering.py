"""Everything in the sources of one import, file by file: located first, then read, zip archives unpacked on the way."""

import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from editorapp.archive.importers.records import Found, ImportOptions, Item
from editorapp.archive.importers.registry import importer_named, titles
from editorapp.archive.importers.sources import Located, locate
from editorapp.archive.importers.unpacking import unpacked
from editorapp.archive.index import Cancelled
from editorapp.archive.origins import FileState
from editorapp.errors import FormatError, ReadAlsoError, UnreadableError

ZIP = "zip"
_DEEPEST_ZIP = 3
"""Archives within archives that are opened."""


@dataclass(slots=True)
class Gathered:
    """One source that was named, and what is in it: the files, and what was left out on the way to them.

    `problem` is set if it could not be read at all.
    """

    path: Path
    files: list[Located] = field(default_factory=list)
    left_out: list[Item] = field(default_factory=list)
    problem: ReadAlsoError | None = None


def gather(path: Path, wanted: str, shown: str = "", cancelled: Cancelled = lambda: False) -> Gathered:
    """What there is at this path, of the `wanted` format ("" for any), as far as it came. Never raises."""
    found = Gathered(path)
    try:
        for one in locate(path, wanted, shown):
            if isinstance(one, Located):
                found.files.append(one)
            else:
                found.left_out.append(one)
            if cancelled():
                return found
        if not found.files and path.is_file():
            raise FormatError(f"“{path.name}” is not in a format Read Also can import.", f"Known are: {titles()}.")
        if not found.files and not found.left_out:
            raise FormatError(f"The folder “{path}” holds no articles.", f"Give a folder or file of: {titles()}.")
    except ReadAlsoError as error:
        found.problem = error
    return found


def state_of(path: Path) -> FileState:
    """How a file, or a folder that is one export, is now; what cannot be looked at is of no known state."""
    try:
        about = path.stat()
        if not path.is_dir():
            return FileState(about.st_size, about.st_mtime_ns)
        parts = [(found.name, found.stat()) for found in sorted(path.rglob("*")) if found.is_file()]
    except OSError:
        return FileState(-1, -1)
    named = "\n".join(f"{name}\t{part.st_size}\t{part.st_mtime_ns}" for name, part in parts)
    return FileState(sum(part.st_size for _, part in parts), zlib.crc32(named.encode("utf-8", "replace")))


def count(located: Located) -> int:
    """About how many items there are; 1 for what can only be counted by reading it."""
    if located.format == ZIP:
        return 1
    try:
        return importer_named(located.format).reader().count(located.source)
    except ReadAlsoError:
        return 1


def asks_date_order(located: Located) -> bool:
    """Whether its dates can be read in two ways, day first or month first."""
    if located.format == ZIP:
        return False
    asks = getattr(importer_named(located.format).reader(), "asks_date_order", None)
    return bool(asks and asks(located.source))


def read(
    located: Located,
    options: ImportOptions,
    held: ExitStack,
    wanted: str = "",
    told: Callable[[int], None] = lambda _more: None,
) -> Generator[Found, None, None]:
    """Everything found in one file or export. `told` hears how many more items than `count` said there are.

    What it unpacks stays until `held` is closed, because what is found may be finished later.
    Raises UnreadableError or FormatError if it cannot be read at all.
    """
    if located.format == ZIP:
        yield from _packed(located, options, held, wanted, told, 1)
        return
    reader = importer_named(located.format).reader()
    later = getattr(reader, "finish_later", None)
    for found in reader.read(located.source, options):
        yield later(found) if later else found


@contextmanager
def packed(located: Located, wanted: str = "") -> Iterator[list[Located | Item]]:
    """What is in a zip archive, which stays unpacked meanwhile.

    Raises UnreadableError or FormatError if it cannot be opened or holds no articles.
    """
    source = located.source
    with unpacked(source.path, source.shown) as (folder, left_out):
        inside = list(locate(folder, wanted, source.shown))
        if not any(isinstance(one, Located) for one in inside):
            raise FormatError(f"“{source.shown}” holds no articles.", f"Known are: {titles()}.")
        yield [*left_out, *inside]


def _packed(
    located: Located,
    options: ImportOptions,
    held: ExitStack,
    wanted: str,
    told: Callable[[int], None],
    depth: int,
) -> Iterator[Found]:
    inside = held.enter_context(packed(located, wanted))
    told(sum(count(one) for one in inside if isinstance(one, Located)) - 1)
    for one in inside:
        if isinstance(one, Item):
            yield one
        elif one.format != ZIP:
            yield from _or_problem(one, read(one, options, held, wanted))
        elif depth < _DEEPEST_ZIP:
            yield from _or_problem(one, _packed(one, options, held, wanted, told, depth + 1))
        else:
            yield Item(one.source.shown, "", None, "skipped", "an archive too deep within archives")


def _or_problem(located: Located, found: Iterator[Found]) -> Iterator[Found]:
    """What is found there; a file that cannot be read costs only itself."""
    try:
        yield from found
    except (UnreadableError, FormatError) as error:
        yield Item(located.source.shown, "", None, "problem", str(error))
