"""Every text is translated: found in the source as the script in packaging/ finds it, and whole in each language."""

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from editorapp.ui.kit.translations import LANGUAGES, language_of, read_texts

ROOT = Path(__file__).parents[2]
UI = ROOT / "src" / "editorapp" / "ui"
FRENCH = ROOT / "resources" / "translations" / "read-also_fr.ts"

SHOWN_BY = re.compile(
    r"CheckList|Choice|Q(Action|CheckBox|FileDialog|Label|PushButton|RadioButton)|RowList|add_button|add(Action|Item|Menu)"
    r"|announce|label|push_button|say|set_(aside|subtitle|title)|set(Accessible(Description|Name)|PlaceholderText|Text)"
    r"|set(ToolTip|WindowTitle)|show_notice|small_button|tip|tool_button"
)
"""What puts its arguments on screen."""
KEYS = re.compile(r"(?:Ctrl\+|Shift\+|Alt\+)*(?:[A-Z]|F\d+|Esc|Enter|Space|Tab)")
"""The only words among those arguments that nobody translates: Qt does."""
SAME = re.compile(
    r"Archives?|Date|Desk|English|Formats?|Français|HTML|Image…|JSON Feed|Licences?(…)?|Letter|Markdown"
    r"|PDF( \(\*.pdf\))?|Pause|Photos|Python|Qt"
    r"|Slug|Sources|Spam|Standard|TK|Versions|Word|articles|ninjs( 2.1)?|page"
    r"|\{n\} (archive|article|document|minute|page|photo|site|version)s"
)
"""What French says in the same words."""


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    """packaging/translations.py."""
    folder = str(ROOT / "packaging")
    sys.path.insert(0, folder)
    try:
        spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules["translations"] = module  # dataclasses look there
        spec.loader.exec_module(module)
        yield module
    finally:
        sys.path.remove(folder)
        sys.modules.pop("translations", None)


@pytest.fixture(scope="module")
def texts() -> dict[str, tuple[str, ...]]:
    """The forms of every text, whichever context it stands in."""
    return {text: forms for context in read_texts(FRENCH).values() for text, forms in context.items()}


def test_no_text_is_missing_unfinished_or_left_over(script):
    """Run `python3 packaging/translations.py`, and translate what it names."""
    found = script.find_texts(script.PACKAGE)
    assert len(found) > 1000
    assert list(script.complaints(found, script.read_file(FRENCH))) == []


def test_a_new_text_is_added_as_unfinished_and_an_old_one_goes(script, tmp_path):
    file = tmp_path / "read-also_fr.ts"
    kept, new = script.Translation(("Gardé",)), script.Translation(("", ""), False)
    texts = [script.Text("Kept"), script.Text("{n} are new", "{n} is new")]
    script.write_file(file, texts, {("Kept", False): kept, ("Gone", False): kept})
    assert script.read_file(file) == {("Kept", False): kept, ("{n} are new", False): new}


def test_values_have_the_same_places(texts):
    for text, forms in texts.items():
        wanted = set(_places(text))
        for number, form in enumerate(forms):
            given = set(_places(form))
            may_lack = {"n"} if len(forms) > 1 and number == 0 else set()  # "about a minute left"
            assert given <= wanted <= given | may_lack, (text, form)


def test_french_is_typeset_as_french(texts):
    for text, forms in texts.items():
        for form in (form for form in forms if "(*" not in form and "by:hill" not in form):
            assert not re.search(r" [:;?!%»]|« |[a-zé][;?!]|'", form), form
            assert ("  " in form) <= ("  " in text), form  # between words and a key


def test_nothing_is_left_in_english(texts):
    same = {text for text, forms in texts.items() if forms[-1] == text and re.search(r"[A-Za-z]{2}", _bare(text))}
    assert [text for text in same if not SAME.fullmatch(text)] == []


def test_no_text_of_the_interface_goes_past_tr():
    files = sorted(UI.rglob("*.py"))
    assert [f"{file.name}:{line}: {text}" for file in files for line, text in _bypassing(file)] == []


@pytest.mark.parametrize(
    ("wish", "system", "code"),
    [
        ("fr", "en_GB", "fr"),
        ("system", "fr_CA", "fr"),
        ("system", "de_DE", "en"),
        ("en", "fr_FR", "en"),
        ("xx", "fr", "en"),
    ],
)
def test_the_language_is_the_one_wished_for_or_the_systems(wish, system, code):
    assert language_of(wish, system) == code
    assert code in LANGUAGES


def test_a_damaged_file_leaves_the_program_english(tmp_path):
    (tmp_path / "broken.ts").write_text("<TS><context>")
    assert not read_texts(tmp_path / "broken.ts")
    assert not read_texts(tmp_path / "nowhere.ts")


def _places(text: str) -> list[str]:
    return re.findall(r"\{(\w*)\}", text)


def _bare(text: str) -> str:
    return re.sub(r"\{\w*\}", "", text)


def _bypassing(file: Path) -> Iterator[tuple[int, str]]:
    """Texts with a word in them that are shown as they are."""
    for call in ast.walk(ast.parse(file.read_text())):
        name = getattr(call.func, "attr", getattr(call.func, "id", "")) if isinstance(call, ast.Call) else ""
        if isinstance(call, ast.Call) and SHOWN_BY.fullmatch(name):
            for text in (text for argument in call.args for text in _literals(argument)):
                is_word = re.search(r"[A-Za-z]{2}", text) and re.search(r"[A-Z ]", text)
                if is_word and not KEYS.fullmatch(text):
                    yield call.lineno, text


def _literals(node: ast.expr) -> Iterator[str]:
    """The literal texts of an argument, which is not itself a call."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.IfExp):
        yield from (text for branch in (node.body, node.orelse) for text in _literals(branch))
    elif isinstance(node, ast.BoolOp):
        yield from (text for branch in node.values for text in _literals(branch))
