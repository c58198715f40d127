"""The documentation is true: what the tables of the program hold stands in it, and what it links to is there."""

import argparse
import ast
import importlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from editorapp.archive.importers.registry import IMPORTERS
from editorapp.article.draft import ALIASES, DETAILS
from editorapp.cli.parser import make_parser
from editorapp.publish.formats import formats
from editorapp.ui.window.actions import ACTIONS
from editorapp.workspace.paths import find_paths

ROOT = Path(__file__).parents[2]
GUIDE = tuple(ROOT / "docs" / f"{name}.md" for name in ("user-guide", "handbook", "reference"))
HANDBOOK = (ROOT / "docs" / "handbook.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
REFERENCE = (ROOT / "docs" / "reference.md").read_text("utf-8")
ADRS = sorted((ROOT / "docs" / "adr").glob("*.md"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "index" / "README.md"])
LONGEST_ADR = 40
"""Lines; a decision that needs more is two."""
LARGEST_IMAGE = 500_000
"""Bytes; every clone carries them for ever."""
LARGEST_GUIDE = 3_000_000
"""Bytes of all its pictures: they are in every package."""
MOST_WORDS = 2_400
"""Ten minutes at 238 words a minute."""

_LINK = re.compile(r"\]\(([^()\s]+)\)")
_CODE = re.compile(r"^ {4}.*$|``.+?``|`[^`]*`", re.MULTILINE)
_PICTURE = re.compile(r'srcset="([^"]+)">\s*<img src="([^"]+)"')
_HEADING = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def section(text: str, title: str) -> str:
    """The part of a page under this heading."""
    return text.split(f"\n## {title}\n")[1].split("\n## ", maxsplit=1)[0]


def floors(table: str) -> dict[str, int]:
    """A table of tests/test_architecture.py: which floor a package is on, 0 for none."""
    tree = ast.parse((ROOT / "tests" / "test_architecture.py").read_text("utf-8"))
    found = [n.value for n in tree.body if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == table]
    return ast.literal_eval(found[0])


def bullets(text: str) -> list[str]:
    """What each item of the section's list explains."""
    return re.findall(r"^- \*\*(.+?)\*\*:", text, re.MULTILINE)


def command_lines(parser: argparse.ArgumentParser, words: str) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command as it is typed, and the parser of its options."""
    inner = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not inner:
        yield words, parser
    for name, command in inner[0].choices.items() if inner else ():
        yield from command_lines(command, f"{words} {name}")


COMMANDS = dict(command_lines(make_parser(), "editorapp"))


@pytest.fixture(scope="module")
def reference() -> Iterator[ModuleType]:
    """packaging/reference.py."""
    folder = str(ROOT / "packaging")
    before = set(sys.modules)
    sys.path.insert(0, folder)
    try:
        yield importlib.import_module("reference")
    finally:
        sys.path.remove(folder)
        for name in ("reference", "reference_tables", "command_line", "manual_page"):
            if name not in before:
                sys.modules.pop(name, None)


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings make, as GitHub makes them."""
    headings = _HEADING.findall(page.read_text("utf-8"))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_reference_and_manual_page_are_in_step_with_the_tables(reference):
    """Run `python packaging/reference.py`."""
    assert list(reference.complaints()) == []


def test_what_people_write_between_the_tables_stays(reference):
    text = "Above\n<!-- limits: made by hand -->\nold\n<!-- end -->\nbelow"
    made = reference.reference(text)
    assert made.startswith("Above\n<!-- limits: made by hand -->\n\n| limit |")
    assert made.endswith("|\n\n<!-- end -->\nbelow")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_of_a_command_stands_in_the_reference(command):
    part = REFERENCE.split(f"\n### {command}\n")[1].split("\n### ")[0]
    options = [o for action in COMMANDS[command]._actions for o in action.option_strings]
    assert [o for o in options if o not in ("-h", "--help", "--json") and o not in part] == []


def test_the_manual_page_has_no_fault_that_man_can_find(reference):
    man = shutil.which("man")
    if man is None:
        pytest.skip("there is no man here")
    done = subprocess.run([man, "--warnings", "-l", reference.MANUAL], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_export_format_is_explained():
    assert bullets(section(REFERENCE, "Export formats")) == [row.title for row in formats()]


def test_every_import_format_is_explained():
    assert bullets(section(REFERENCE, "Import formats")) == [importer.title for importer in IMPORTERS]


def test_every_story_detail_stands_under_its_key_and_aliases():
    keys = {*DETAILS, *(alias for aliases in ALIASES.values() for alias in aliases)}
    assert {key for key in keys if f"`{key}`" not in section(HANDBOOK, "Story details")} == set()


@pytest.mark.parametrize("page", GUIDE, ids=relative)
def test_every_command_that_the_guide_names_is_in_that_menu(page):
    text = " ".join(page.read_text("utf-8").split())
    named = re.findall(r"\*(File|Edit|Format|Insert|View|Archive|Help) → ([^*]+)\*", text)
    known = {(spec.menu, text) for spec in ACTIONS for text in (spec.text, spec.name)}
    assert [" → ".join(each) for each in named if each not in known] == []


def test_every_key_of_the_guide_is_that_of_a_command():
    cells = re.findall(r"^\| (`[^|]+`) \|", section(GUIDE[0].read_text("utf-8"), "Keyboard"), re.MULTILINE)
    keys = {spec.key for spec in ACTIONS}
    assert cells
    assert [key for cell in cells for key in re.findall(r"`([^`]+)`", cell) if key not in keys] == []


def test_what_the_guide_says_one_may_read_is_what_the_program_says():
    rows = section(GUIDE[0].read_text("utf-8"), "When something goes wrong")
    told = re.findall(r"^\| \*([^*]+)\*", rows, re.MULTILINE)
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src" / "editorapp").rglob("*.py"))
    assert told
    assert [text for text in told if text not in source] == []


def test_the_guide_can_be_read_in_ten_minutes():
    assert len(GUIDE[0].read_text("utf-8").split()) <= MOST_WORDS


def test_every_picture_of_the_guide_is_there_in_both_themes():
    pairs = [pair for page in GUIDE for pair in _PICTURE.findall(page.read_text("utf-8"))]
    assert pairs
    for dark, light in pairs:
        assert dark == light.replace("-paper.", "-ink.")
        assert (ROOT / "docs" / dark).is_file()
        assert (ROOT / "docs" / light).is_file()


@pytest.mark.parametrize("page", GUIDE, ids=relative)
def test_no_two_headings_of_a_page_have_the_same_anchor(page):
    headings = [heading.lower() for heading in _HEADING.findall(_CODE.sub("", page.read_text("utf-8")))]
    assert {heading for heading in headings if headings.count(heading) > 1} == set()


def test_every_picture_can_be_drawn_again():
    """By packaging/pictures.py, in every theme."""
    source = (ROOT / "packaging" / "picture_states.py").read_text("utf-8")
    names = re.findall(r'State\("(\w+)"', source)
    drawn = {f"{name}-{look}.webp" for name in names for look in ("paper", "ink")} | {"window-fr.webp"}
    assert {file.name for file in (ROOT / "docs" / "images").iterdir()} - {"architecture.svg"} == drawn


def test_every_picture_is_used():
    texts = "".join(page.read_text("utf-8") for page in PAGES)
    assert [file.name for file in (ROOT / "docs" / "images").iterdir() if file.name not in texts] == []


def test_all_pictures_of_the_guide_together_are_small():
    assert sum(file.stat().st_size for file in (ROOT / "docs" / "images").glob("*.webp")) <= LARGEST_GUIDE


def test_the_program_finds_the_guide_in_a_checkout_and_where_it_is_installed(tmp_path):
    here = find_paths()
    assert [(here.guide / page.name).read_text("utf-8") for page in GUIDE] == [p.read_text("utf-8") for p in GUIDE]
    (tmp_path / "guide").mkdir()
    assert replace(here, resources=tmp_path / "resources").guide == tmp_path / "guide"


def test_links_of_the_guide_stay_in_the_guide():
    """It is read inside the program, which has these pages only."""
    names = {page.name for page in GUIDE}
    texts = [_CODE.sub("", page.read_text("utf-8")) for page in GUIDE]
    targets = {target for text in texts for target in re.findall(r"(?<!!)\[[^]]*\]\(([^()\s]+)\)", text)}
    inside = {target for target in targets if target.startswith(("#", "http")) or target.partition("#")[0] in names}
    assert targets - inside == set()


@pytest.mark.parametrize(("table", "heads"), [("FLOORS", ("floor", "package")), ("UI_FLOORS", ("floor", "rooms"))])
def test_the_floors_are_those_that_imports_are_held_to(table, heads):
    """tests/test_architecture.py has them."""
    part = section(ARCHITECTURE, "The floors").split(f"| {' | '.join(heads)} |")[1].split("\n\n")[0]
    told = {
        name.removesuffix(".py").strip("/"): int(row.split("|")[1])
        for row in part.splitlines()
        if re.match(r"\| \d", row)
        for name in re.findall(r"`([\w./]+)`", row.split("|")[2])
    }
    assert told == {name: floor for name, floor in floors(table).items() if floor}


def test_the_picture_of_the_architecture_names_every_floor():
    picture = (ROOT / "docs" / "images" / "architecture.svg").read_text("utf-8")
    names = [name for name, floor in floors("FLOORS").items() if floor]
    assert [name for name in names if not re.search(rf"[> ]{name}[ <]", picture)] == []


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
