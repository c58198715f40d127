"""The documentation is true: what the tables of the program hold stands in it, and what it links to is there."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from editorapp.archive.importers.registry import IMPORTERS
from editorapp.article.draft import ALIASES, DETAILS
from editorapp.cli.parser import make_parser
from editorapp.publish.checks.profiles import LIMITS
from editorapp.publish.checks.table import checks
from editorapp.publish.formats import formats
from editorapp.ui.window.actions import ACTIONS
from editorapp.workspace.settings import SETTINGS

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "user-guide.md").read_text("utf-8")
ADRS = sorted((ROOT / "docs" / "adr").glob("*.md"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "index" / "README.md"])
LONGEST_ADR = 40
"""Lines; a decision that needs more is two."""
LARGEST_IMAGE = 500_000
"""Bytes; every clone carries them for ever."""

_LINK = re.compile(r"\]\(([^()\s]+)\)")
_CODE = re.compile(r"^ {4}.*$|`[^`]*`", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def section(title: str) -> str:
    """The guide's part under this heading."""
    return GUIDE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """The cells of every table's rows, without heads and rules."""
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines() if line[:1] == "|"]
    rules = [n for n, row in enumerate(cells) if set("".join(row)) <= set("-| ")]
    return [row for n, row in enumerate(cells) if n not in rules and n + 1 not in rules]


def command_lines(parser: argparse.ArgumentParser, words: str) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command as it is typed, and the parser of its options."""
    inner = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not inner:
        yield words, parser
    for name, command in inner[0].choices.items() if inner else ():
        yield from command_lines(command, f"{words} {name}")


COMMANDS = dict(command_lines(make_parser(), "editorapp"))


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings make, as GitHub makes them."""
    headings = _HEADING.findall(page.read_text("utf-8"))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_keyboard_table_is_the_table_of_commands():
    expected = [[spec.menu, spec.name, f"`{spec.key}`" if spec.key else ""] for spec in ACTIONS]
    assert [[cell.rstrip(" |") for cell in (*row, "")[:3]] for row in rows(section("Keyboard"))] == expected


def test_the_settings_table_is_the_table_of_settings():
    assert [row[0] for row in rows(section("Settings"))] == [f"`{setting.id}`" for setting in SETTINGS]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.id)
def test_a_setting_stands_with_its_hint_default_and_limits(setting):
    _, hint, default, allowed = next(row for row in rows(section("Settings")) if row[0] == f"`{setting.id}`")
    shown = str(setting.default).lower() if setting.kind == "switch" else str(setting.default)
    limits = (
        [f"{setting.least} to {setting.most}"] if setting.kind == "number" else [value for value, _ in setting.choices]
    )
    assert hint == setting.hint
    assert default == (f"`{shown}`" if shown else "empty")
    assert [limit for limit in limits if limit not in allowed] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_stands_with_each_of_its_options(command):
    text = section("Command line")
    own = [row[0] for row in rows(text) if row[0].startswith((f"`{command} ", f"`{command}`"))]
    for_all = [line for line in text.splitlines() if not line.startswith("|")]
    options = [o for action in COMMANDS[command]._actions for o in action.option_strings if o not in ("-h", "--help")]
    assert own
    assert [option for option in options if option not in " ".join(own + for_all)] == []


def test_every_export_format_stands_under_export():
    expected = [[row.title, f"`{row.name}`"] for row in formats()]
    assert [row[:2] for row in rows(section("Export"))] == expected


def test_every_check_stands_with_its_rule_and_level():
    expected = [[f"`{check.id}`", check.rule, check.level] for check in checks()]
    assert [[cell.rstrip(" |") for cell in row] for row in rows(section("Checks"))] == expected


def test_every_limit_of_a_desk_profile_is_named():
    assert [limit for limit in LIMITS if f"`{limit}`" not in section("Checks")] == []


def test_every_import_format_stands_under_import():
    named = {(row[0], row[1]) for row in rows(section("Import"))}
    assert named == {(importer.title, f"`{importer.name}`") for importer in IMPORTERS}


def test_every_story_detail_stands_under_its_key_and_aliases():
    keys = {*DETAILS, *(alias for aliases in ALIASES.values() for alias in aliases)}
    assert {key for key in keys if f"`{key}`" not in section("Story details")} == set()


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_relative_link_and_image_leads_somewhere(page):
    targets = _LINK.findall(_CODE.sub("", page.read_text("utf-8")))
    dead = []
    for target in (target for target in targets if not re.match(r"[a-z]+:", target)):
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(target)
    assert dead == []


@pytest.mark.parametrize("page", ADRS, ids=relative)
def test_a_decision_fits_on_a_page(page):
    text = page.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_ADR
    assert [head for head in ("Context", "Decision", "Consequences") if f"\n## {head}" not in text] == []


def test_decisions_are_numbered_without_a_gap():
    assert [int(page.name[:4]) for page in ADRS] == list(range(1, len(ADRS) + 1))


def test_every_decision_that_is_referred_to_is_there():
    sources = [*(ROOT / "src").rglob("*.py"), ROOT / "pyproject.toml", *PAGES]
    numbers = {int(n) for file in sources for n in re.findall(r"(?:docs/adr/|ADR )0*(\d+)", file.read_text("utf-8"))}
    assert numbers <= {int(page.name[:4]) for page in ADRS}


def test_no_picture_weighs_down_the_repository():
    heavy = [relative(file) for file in (ROOT / "docs").rglob("*.*") if file.stat().st_size > LARGEST_IMAGE]
    assert heavy == []


def test_the_readme_begins_with_the_two_commands():
    code = [line for line in (ROOT / "README.md").read_text("utf-8").splitlines()[:8] if line.startswith("    ")]
    assert [line.split("#")[0].strip() for line in code] == ["python3 run.py", "python3 run.py test"]


def test_every_word_of_the_glossary_says_what_not_to_call_it():
    text = (ROOT / "CONTEXT.md").read_text("utf-8").split("\n## Kept for")[0]
    terms = [block for block in text.split("\n\n") if block.startswith("**")]
    assert terms
    assert [block.split(":")[0] for block in terms if "\n_Avoid_:" not in block] == []
