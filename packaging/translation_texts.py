"""Finds every text of the program that a person may see, by reading its code: what has to be translated."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

TABLES: Mapping[str, Sequence[int]] = MappingProxyType(
    {
        "ActionSpec": (1,),
        "Check": (1,),
        "CheckGroup": (1,),
        "Deed": (1, 2, 3, 4),
        "EmptyState": (1, 2),
        "Failed": (1, 2),
        "Fix": (0,),
        "Format": (1, 2),
        "HealthWords": (2,),
        "ImportFormat": (1,),
        "Item": (4,),
        "Metric": (1, 3),
        "Placement": (1,),
        "Problem": (0, 1),
        "ProcessState": (0,),
        "Reason": (1,),
        "Setting": (1, 2, 3),
        "StepWords": (0, 1, 2),
        "Tick": (1,),
        "_damaged": (1,),
        "_give_up": (0,),
    }
)
"""Rows of tables and calls that pass texts on, with the numbers of those arguments: whoever shows them translates."""
MESSAGES = frozenset(
    {"Check", "CheckGroup", "Failed", "Fix", "Item", "Placement", "Problem", "Reason", "Tick", "_damaged", "_give_up"}
)
"""Those of them that are recognised when they are finished."""
ENUMS = frozenset({"Action", "Age", "Closeness"})
"""Their values are labels."""
LISTS = frozenset(
    {
        "app.py:facts",
        "archive/importers/wire_story.py:_REASONS",
        "ui/linking/scope_toggle.py:_CHOICES",
        "ui/window/export_commands.py:_LOST",
        "ui/window/export_commands.py:_NO_WORKER",
        "workspace/refusals.py:_CAUSES",
        "workspace/refusals.py:_LOST",
        "workspace/refusals.py:_MISSING",
        "workspace/refusals.py:_PINNED",
    }
)
"""Tables of plain texts that nobody names where they are translated."""
NOT_SHOWN = (
    "__main__.py",
    "archive/orphans.py",
    "article/credit_words.py",
    "cli/",
    "ui/dialogs/crash_report.py",
    "ui/window/picture.py",
    "ui/window/tour.py",
)
"""What only the command line, files and reports for developers say, and tables of words that look like sentences."""
_INTERFACE = ("ui/", "app.py")
_IMPORTERS = ("archive/importers/", "archive/gathering.py", "archive/cleaning/page_kind.py")
_NOT_SHOWN_ERRORS = frozenset({"AssertionError", "IndexError", "KeyError", "RuntimeError", "TypeError", "ValueError"})
_NOT_SHOWN_ERRORS |= {"UsageError"}
_SENTENCE = re.compile(r"[A-Z“{][^\n(]*[^\s.]\s[^\n]*[^\s.][.!]|\{\w*\} [^\n]*[.!]")
_CAUSE = re.compile(r"[^\n]* [^\n]*: \{\d\}")
"""What could not be done, and a cause that is a sentence of its own."""
_REASON = re.compile(r"(?:an?|not|in the|made by|scheduled,) [a-z{“][^\n]*|draft|page")
"""Why an importer leaves something out; its first letter is made a capital where it is shown."""
_PLACE = re.compile(r"(?:item|line|entry|row|page|post|record|paragraph|note|story|file) \{\d\}[^.\n]{0,40}")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_SIGNS = re.compile(r"%|: “")
_FORMAT = re.compile(r"\{(\w+):[^{}]*\}")
_LOOK_UPS = frozenset({"format", "get", "items", "values"})
_DEEPEST = 12
"""Names behind names."""


@dataclass(slots=True)
class Text:
    """A text and the files it stands in; `one` is its singular if it is counted.

    A message is recognised when it is finished, with its values in it; all else is translated before they are.
    """

    text: str
    one: str = ""
    is_message: bool = False
    files: list[str] = field(default_factory=list)


def find_texts(package: Path) -> list[Text]:
    """Every text of the package in this folder, by file and line, each once."""
    modules = {file.relative_to(package).as_posix(): Module(file) for file in sorted(package.rglob("*.py"))}
    found: dict[tuple[str, bool], Text] = {}
    for name, module in modules.items():
        if name.startswith(NOT_SHOWN):
            continue
        for text, one, is_message in dict.fromkeys(_Reader(name, module, modules).texts()):
            known = found.setdefault((text, is_message), Text(text, is_message=is_message))
            known.one = known.one or one
            known.files.append(name)
    return list(found.values())


class Module:
    """The code of one file, its constants, and the modules that other names come from."""

    def __init__(self, file: Path) -> None:
        self.tree = ast.parse(file.read_text(encoding="utf-8"))
        self.constants = assigned(self.tree.body)
        self.origins: dict[str, str] = {}
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("editorapp."):
                path = str(node.module).removeprefix("editorapp.").replace(".", "/") + ".py"
                self.origins |= {alias.name: path for alias in node.names}


def assigned(body: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    """What these statements assign to each name; `a, b = x, y` is two of them."""
    found: dict[str, list[ast.expr]] = {}
    for node in body:
        if isinstance(node, ast.Assign):
            pairs = [_pairs(target, node.value) for target in node.targets]
        elif isinstance(node, ast.AnnAssign | ast.For):
            value = node.iter if isinstance(node, ast.For) else node.value
            pairs = [_pairs(node.target, value)] if value is not None else []
        else:
            continue
        for name, part in (pair for both in pairs for pair in both):
            found.setdefault(name, []).append(part)
    return found


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """Each name and what it is given; all that is in a table, where it is one of its entries."""
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple):
        is_split = isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts)
        for number, name in enumerate(target.elts):
            yield from _pairs(name, value.elts[number] if is_split and isinstance(value, ast.Tuple) else value)


def _of_row(name: str, call: ast.Call) -> list[ast.expr]:
    """The arguments of a row of a table that are texts; of choices the labels."""
    texts = [call.args[number] for number in TABLES[name] if number < len(call.args)]
    for word in call.keywords:
        if word.arg == "choices" and isinstance(word.value, ast.Tuple):
            texts += [choice.elts[1] for choice in word.value.elts if isinstance(choice, ast.Tuple)]
        elif word.arg in ("what", "hint", "text", "reason", "rule"):
            texts.append(word.value)
    return texts


_BEARING = (ast.Assign, ast.AnnAssign, ast.Call, ast.ClassDef, ast.Constant, ast.JoinedStr)
"""Where a text can be; the rest is walked through."""
_BARREN = (ast.Name, ast.arguments, ast.expr_context, ast.operator, ast.Import, ast.ImportFrom)
"""Where there is none."""
_Found = tuple[str, str, bool]
"""A text, its singular if it is counted, and whether it is a message."""
_Local = tuple[ast.FunctionDef, ...]
"""The functions around a place, the outermost first: what is assigned in them has a meaning there."""


class _Reader:
    """Reads one module: what is handed to `tr` there, rows of tables, and, below the interface, all sentences."""

    def __init__(self, name: str, module: Module, modules: Mapping[str, Module]) -> None:
        self._name, self._module, self._modules = name, module, modules
        self._assigned: dict[ast.FunctionDef, dict[str, list[ast.expr]]] = {}
        self._is_below = not name.startswith(_INTERFACE)
        self._is_importer = name.startswith(_IMPORTERS)

    def texts(self) -> list[_Found]:
        """In the order of the lines."""
        found: list[_Found] = []
        self._read(self._module.tree, (), found)
        return found

    def _read(self, node: ast.AST, local: _Local, found: list[_Found]) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef):
                self._read(child, (*local, child), found)
            elif isinstance(child, _BEARING):
                found += self._of_node(child, local)
                if not (self._is_below and isinstance(child, ast.JoinedStr)):
                    self._read(child, local, found)
            elif not isinstance(child, _BARREN) and not (
                isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)  # documentation
            ):
                self._read(child, local, found)

    def _of_node(self, node: ast.AST, local: _Local) -> Iterator[_Found]:
        if isinstance(node, ast.Call):
            yield from self._of_call(node, local)
        elif isinstance(node, ast.ClassDef) and node.name in ENUMS:
            for values in assigned(node.body).values():
                yield from ((text, "", False) for text in self._strings(values, local))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and self._names_list(node):
            texts = self._strings([node.value] if node.value else [], local)
            is_message = not self._name.startswith(("app.py", "ui/linking/"))
            for text in texts:
                if "{" not in text and (" " in text or not self._is_importer):
                    yield text, "", is_message
        elif self._is_below and isinstance(node, ast.Constant | ast.JoinedStr):
            text = pattern_of(node)
            is_reason = self._is_importer and _REASON.fullmatch(text)
            if is_reason or _SENTENCE.fullmatch(text) or _PLACE.fullmatch(text):
                yield text, "", True

    def _names_list(self, node: ast.Assign | ast.AnnAssign) -> bool:
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
        return f"{self._name}:{ast.unparse(target)}" in LISTS

    def _of_call(self, call: ast.Call, local: _Local) -> Iterator[_Found]:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name == "tr" and call.args:
            yield from ((text, "", False) for text in self._strings(call.args[:1], local))
        elif name == "tr_count":
            yield from self._counted(call.args, local)
        elif name in TABLES and (name == "_damaged" or isinstance(call.func, ast.Attribute) != name[0].isupper()):
            texts = self._strings(_of_row(name, call), local)
            for text in texts:
                if name != "Item" or " " in text or _REASON.fullmatch(text):
                    yield text, "", name in MESSAGES
        elif name.endswith("Error") and name not in _NOT_SHOWN_ERRORS:
            texts = self._strings(call.args[:2], local)
            yield from ((text, "", True) for text in texts if _SENTENCE.fullmatch(text) or _CAUSE.fullmatch(text))
        if name == "ActionSpec":
            yield pattern_of(call.args[0]).partition(".")[0].capitalize(), "", False

    def _counted(self, args: Sequence[ast.expr], local: _Local) -> Iterator[_Found]:
        """Singular and plural, two arguments or one table of pairs."""
        texts = self._strings(args[:1] if isinstance(args[0], ast.Starred) else args[:2], local)
        if len(texts) % 2:
            raise ValueError(f"{self._name}, line {args[0].lineno}: what tr_count is given must be pairs of literals")
        for one, many in zip(texts[::2], texts[1::2], strict=True):
            yield many, one, False

    def _strings(self, nodes: Sequence[ast.expr], local: _Local, depth: int = 0) -> list[str]:
        """The texts that these expressions may be; those made of calls are translated where the calls are."""
        found: list[str] = []
        for node in nodes if depth < _DEEPEST else ():
            inner: Sequence[ast.expr] = ()
            if isinstance(node, ast.Constant | ast.JoinedStr):
                text = pattern_of(node)
                found += [text] if _LETTERS.search(re.sub(r"\{\w*\}", "", text)) or _SIGNS.search(text) else []
            elif isinstance(node, ast.IfExp):
                inner = (node.body, node.orelse)
            elif isinstance(node, ast.Dict):
                inner = node.values
            elif isinstance(node, ast.Tuple):
                inner = node.elts
            elif isinstance(node, ast.Starred | ast.Subscript):
                inner = (node.value,)
            elif isinstance(node, ast.Name):
                inner = self._meaning(node.id, local)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                inner = (node.func.value, *node.args[1:]) if node.func.attr in _LOOK_UPS else ()
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("MappingProxyType", "enumerate"):
                inner = node.args
            found += self._strings(inner, local, depth + 1)
        return found

    def _meaning(self, name: str, local: _Local) -> Sequence[ast.expr]:
        """What may be assigned to this name: here, at the top of the module, or where it is imported from."""
        for function in reversed(local):
            if function not in self._assigned:
                self._assigned[function] = assigned(ast.walk(function))
            if name in self._assigned[function]:
                return self._assigned[function][name]
        if name in self._module.constants:
            return self._module.constants[name]
        origin = self._modules.get(self._module.origins.get(name, ""))
        return origin.constants.get(name, ()) if origin else ()


def pattern_of(node: ast.AST) -> str:
    """The text of a string; of an f-string with {0}, {1} … for its values; "" for anything else."""
    if isinstance(node, ast.Constant):
        return _FORMAT.sub(r"{\1}", node.value) if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    text, places = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        else:
            text += f"{{{places}}}"
            places += 1
    return text
