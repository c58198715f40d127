"""Finds in our source every call that goes to the file system: a test says which of them it never came to."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from faults import Site

SOURCE = Path(__file__).resolve().parents[1] / "src" / "editorapp"
_OF_OS = frozenset(
    {
        "access", "chmod", "chown", "close", "fdopen", "fstat", "fsync", "getxattr", "link", "listdir", "listxattr",
        "lstat", "mkdir", "open", "read", "remove", "rename", "replace", "rmdir", "scandir", "setxattr", "stat",
        "truncate", "unlink", "utime", "write",
    }
)  # fmt: skip
_OF_PATHS = frozenset(
    {
        "chmod", "exists", "glob", "is_dir", "is_file", "is_symlink", "iterdir", "lstat", "mkdir", "read_bytes",
        "read_text", "rglob", "rmdir", "samefile", "stat", "symlink_to", "touch", "unlink", "write_bytes",
        "write_text",
    }
)  # fmt: skip


class FileCall(NamedTuple):
    """A call in the source: its module (from the package down), the function it stands in."""

    module: str
    function: str
    call: str
    lines: range

    def __str__(self) -> str:
        return f"{self.module}:{self.function} {self.call}"


def missed_calls(modules: Iterable[str], visited: Iterable[Site]) -> set[str]:
    """The calls in these modules, as words, at which no fault was met."""
    places = {(site.function.partition(":")[0], site.line) for site in visited}
    calls = [call for module in modules for call in file_calls(module)]
    return {f"{call}" for call in calls if not any((call.module, line) in places for line in call.lines)}


def file_calls(module: str) -> Iterator[FileCall]:
    """Every call of `os` and of paths that the module makes itself."""
    path = SOURCE.joinpath(*module.split(".")).with_suffix(".py")
    yield from _in_scope(ast.parse(path.read_text("utf-8")), module, "")


def _in_scope(scope: ast.AST, module: str, function: str) -> Iterator[FileCall]:
    for node in ast.iter_child_nodes(scope):
        inner = function
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            inner = f"{function}.{node.name}".lstrip(".")
        if isinstance(node, ast.Call) and (name := _file_call(node.func)):
            yield FileCall(module, function, name, range(node.lineno, (node.end_lineno or node.lineno) + 1))
        yield from _in_scope(node, module, inner)


def _file_call(called: ast.expr) -> str:
    """What is called, "" if it has nothing to do with files."""
    if isinstance(called, ast.Name) and called.id == "open":
        return "open"
    if not isinstance(called, ast.Attribute):
        return ""
    is_os = isinstance(called.value, ast.Name) and called.value.id == "os"
    is_file = called.attr in (_OF_OS if is_os else _OF_PATHS)
    return f"os.{called.attr}" if is_os and is_file else called.attr if is_file else ""
