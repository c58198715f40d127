"""Brings the translations up to date with the texts in the source, or checks that they are.

    python3 packaging/translations.py            adds new texts as unfinished, keeps the others, drops what is gone
    python3 packaging/translations.py --check    says what is missing, unfinished or left over; 1 if anything is

The files are those of Qt Linguist, which can open them; standard library only.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from translation_texts import Text, find_texts

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "editorapp"
FOLDER = ROOT / "resources" / "translations"
CONTEXTS = {False: "ReadAlso", True: "ReadAlsoMessages"}
"""By whether a text is a message; as in ui/kit/words.py."""
Key = tuple[str, bool]
"""An English text, and whether it is a message."""
_HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en_GB">
"""
_PLURALS = 2
"""Forms of a counted text; French has two."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What a text is in another language, one form or one for each plural, and whether somebody has looked at it."""

    forms: tuple[str, ...]
    is_finished: bool = True


def read_file(file: Path) -> dict[Key, Translation]:
    """The translations in a file; none where there is no such file."""
    if not file.exists():
        return {}
    found: dict[Key, Translation] = {}
    root = ElementTree.parse(file).getroot()  # noqa: S314  a file of the program, not of a stranger
    for context in root.iter("context"):
        is_message = context.findtext("name") == CONTEXTS[True]
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None:
                forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
                is_finished = translation.get("type") is None
                found[message.findtext("source") or "", is_message] = Translation(tuple(forms), is_finished)
    return found


def write_file(file: Path, texts: Sequence[Text], known: dict[Key, Translation]) -> None:
    """Write every text with what is known of it; the order is that of the source, so that a change is a small one."""
    language = file.stem.rpartition("_")[2]
    parts = [_HEAD.format(language=language)]
    for is_message, name in CONTEXTS.items():
        parts.append(f"<context>\n    <name>{name}</name>\n")
        for text in (text for text in texts if text.is_message == is_message):
            forms = _PLURALS if text.one else 1
            translation = known.get((text.text, is_message), Translation(("",) * forms, False))
            if len(translation.forms) != forms:
                translation = Translation((translation.forms[0],) * forms, False)
            parts.append(_message(text, translation))
        parts.append("</context>\n")
    file.write_text("".join([*parts, "</TS>\n"]), encoding="utf-8")


def complaints(texts: Sequence[Text], known: dict[Key, Translation]) -> Iterator[str]:
    """What is missing, not finished or left over, a line each."""
    for text in texts:
        translation = known.get((text.text, text.is_message))
        if translation is None:
            yield f"missing: {text.text!r} ({text.files[0]})"
        elif not translation.is_finished or not all(translation.forms):
            yield f"not finished: {text.text!r}"
        elif (len(translation.forms) > 1) != bool(text.one):
            yield f"number of forms: {text.text!r}"
    for left, _is_message in known.keys() - {(text.text, text.is_message) for text in texts}:
        yield f"left over: {left!r}"


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says, for every file of translations."""
    texts = find_texts(PACKAGE)
    problems = 0
    for file in sorted(FOLDER.glob("read-also_*.ts")):
        known = read_file(file)
        if "--check" not in arguments:
            write_file(file, texts, known)
            known = read_file(file)
        for complaint in sorted(complaints(texts, known)):
            problems += 1
            print(f"{file.name}: {complaint}")
        print(f"{file.name}: {len(texts)} texts")
    return 1 if problems else 0


def _message(text: Text, translation: Translation) -> str:
    kind = "" if translation.is_finished else ' type="unfinished"'
    counted = ' numerus="yes"' if text.one else ""
    lines = [f"    <message{counted}>"]
    lines += [f'        <location filename="../../src/editorapp/{file}"/>' for file in text.files]
    lines.append(f"        <source>{escape(text.text)}</source>")
    if text.one:
        lines.append(f"        <extracomment>One: {escape(text.one)}</extracomment>")
        lines.append(f"        <translation{kind}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in translation.forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{kind}>{escape(translation.forms[0])}</translation>")
    return "\n".join([*lines, "    </message>\n"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
