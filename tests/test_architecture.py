"""The house holds: arrows only down, no circles, Qt and Whoosh only where they live, small files, no shared state."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "editorapp"
FLOORS = {
    "errors": 1,
    "article": 2,
    "workspace": 3,
    "render": 3,
    "archive": 4,
    "suggest": 5,
    "spelling": 5,
    "publish": 6,
    "workers": 7,
    "ui": 8,
    "app": 9,
    "cli": 9,
    "__main__": 10,
    "__init__": 0,
}
UI_FLOORS = {
    "kit": 1,
    "dialogs": 2,
    "writing": 2,
    "linking": 2,
    "reading": 2,
    "guide": 2,
    "checks": 3,
    "details": 3,
    "spelling": 3,
    "media": 3,
    "overview": 3,
    "welcome": 3,
    "window": 4,
}
UI_MAY_USE = (
    "editorapp.errors",
    "editorapp.article",
    "editorapp.workspace",
    "editorapp.workers.protocol",
    "editorapp.ui",
)
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST = 400
MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
CACHES = {"cache", "lru_cache", "cached_property"}


def name_of(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(path) for path in MODULES}
TREES = {path: ast.parse(path.read_text("utf-8")) for path in MODULES}


def imports_of(path: Path) -> Iterator[str]:
    """Every module this file imports, inside functions and under TYPE_CHECKING too."""
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in NAMES else str(node.module)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "import_module":
            yield from (a.value for a in node.args if isinstance(a, ast.Constant))


def floor(module: str) -> int:
    parts = module.split(".")
    return FLOORS[parts[1]] if len(parts) > 1 else 0


def own(path: Path) -> list[str]:
    return [name for name in imports_of(path) if name.split(".")[0] == "editorapp"]


def ways_up(path):
    """What this module imports that is not below it."""
    here = name_of(path)
    room = here.split(".")[1:2]
    return [name for name in own(path) if name.split(".")[1:2] != room and floor(name) >= floor(here) > 0]


def test_imports_go_only_down():
    assert {name_of(path): up for path in MODULES if (up := ways_up(path))} == {}


def test_the_ui_knows_only_values_and_the_protocol():
    rooms = [path for path in MODULES if path.is_relative_to(SOURCE / "ui")]
    assert [(name_of(path), name) for path in rooms for name in own(path) if not name.startswith(UI_MAY_USE)] == []


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.is_relative_to(SOURCE / "ui") and p.parent.name in UI_FLOORS], ids=name_of
)
def test_inside_the_ui_imports_go_only_down(path):
    here = path.parent.name
    inner = {name.split(".")[2] for name in own(path) if name.startswith("editorapp.ui.")}
    assert {room for room in inner - {here} if UI_FLOORS[room] >= UI_FLOORS[here]} == set()


def test_no_module_is_in_a_circle():
    graph = {name_of(path): {n for n in own(path) if n in NAMES} - {name_of(path)} for path in MODULES}
    while free := [name for name, wants in graph.items() if not wants]:
        for name in free:
            del graph[name]
        for wants in graph.values():
            wants.difference_update(free)
    assert graph == {}


def users_of(*packages):
    """The modules that import one of these packages."""
    return {path for path in MODULES if any(name.split(".")[0] in packages for name in imports_of(path))}


def test_qt_is_only_in_the_ui_and_the_app():
    users = users_of("PySide6", "shiboken6")
    assert {path for path in users if not path.is_relative_to(SOURCE / "ui")} == {SOURCE / "app.py"}


def test_whoosh_is_only_in_the_archive():
    assert {path for path in users_of("whoosh") if not path.is_relative_to(SOURCE / "archive")} == set()


def test_hunspell_is_only_where_it_is_wrapped():
    assert users_of("hunspell") == {SOURCE / "spelling" / "hunspell_dictionary.py"}


def test_readers_of_foreign_files_are_only_where_these_are_read_or_written():
    readers = users_of("lxml", "trafilatura", "htmldate", "feedparser", "mammoth", "docx")
    places = (SOURCE / "archive" / "importers", SOURCE / "archive" / "cleaning", SOURCE / "publish")
    assert {path for path in readers if not any(path.is_relative_to(place) for place in places)} == set()


def test_a_file_says_one_thing():
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_holds_state_that_can_change(path):
    tree = TREES[path]
    held = [
        ast.unparse(node)[:60]
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and node.value is not None
        and (isinstance(node.value, MUTABLE) or _makes_mutable(node.value))
        and "__all__" not in ast.unparse(node)
    ]
    changed = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Global)]
    cached = [
        function.name
        for function in tree.body
        if isinstance(function, ast.FunctionDef)
        and any(ast.unparse(d).split("(")[0].split(".")[-1] in CACHES for d in function.decorator_list)
    ]
    assert held + changed + cached == []


def _makes_mutable(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func).split(".")[-1] in {
        "dict", "list", "set", "defaultdict", "OrderedDict", "Counter", "deque", "bytearray",
    }  # fmt: skip


def test_a_module_opens_with_what_it_is_for():
    assert [name_of(path) for path in MODULES if not ast.get_docstring(TREES[path])] == []


def test_no_expression_has_a_possessive_group():
    """Python 3.11.0 to 3.11.4 (Debian 12 has 3.11.2) matches `(?:…)*+` wrongly (CPython issue 106052)."""
    strings = [
        node.value
        for path in MODULES
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    possessive = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+(?!\+*,)|\(\?>")
    assert [text for text in strings if possessive.search(text) and not text.startswith("/:@")] == []
