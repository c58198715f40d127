"""The program in another language: reads Qt Linguist's .ts files and hands their texts to Qt."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from editorapp.ui.kit.message_patterns import MessagePatterns
from editorapp.ui.kit.words import CONTEXT, MESSAGES, number

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "English", "fr": "Français"})
"""What the program can be shown in, by the language's code, each in its own words."""

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+")
_DAY = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2})((?: \d{4})?)")
Texts = Mapping[str, Mapping[str, tuple[str, ...]]]
"""The forms of each text, by its context and what it is in English."""
_NO_FORMS: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_NONE: Texts = MappingProxyType({})


class TableTranslator(QTranslator):
    """Translates our own texts from a table; of a text with a number there are as many forms as the language has."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        """`texts` has both contexts of ours; the messages among them are known by their pattern."""
        super().__init__(parent)
        self._texts = texts.get(CONTEXT, _NO_FORMS)
        messages = texts.get(MESSAGES, _NO_FORMS)
        self._messages = MessagePatterns({text: forms[0] for text, forms in messages.items()}, self._say_value)

    def isEmpty(self) -> bool:
        """Qt asks no translator that says yes."""
        return not self._texts

    def translate(self, context: str, text: str, _note: str | None = None, n: int = -1) -> str | None:
        """The text in this language; None, which sends Qt on to the next translator, for what is not ours."""
        if context == MESSAGES:
            return self._messages.translate(text)
        forms = self._texts.get(text) if context == CONTEXT else None
        if not forms:
            return None
        return forms[0] if n < 0 or len(forms) == 1 else forms[_french_form(n)]

    def _say_value(self, value: str) -> str:
        """A day or a number in a message from below, which writes them in English."""
        if _NUMBER.fullmatch(value):
            return number(int(value.replace(",", "")))
        day = _DAY.fullmatch(value)
        month = self._texts.get(day[2]) if day else None
        return f"{day[1]} {month[0]}{day[3]}" if day and month else value


def language_of(wish: str, system: str) -> str:
    """The code of the language to show: the one wished for ("system": the system's), English where we have no other."""
    code = (system if wish == "system" else wish).replace("-", "_").partition("_")[0].lower()
    return code if code in LANGUAGES else "en"


def install_language(app: QCoreApplication, resources: Path, wish: str) -> str:
    """Show the program in this language from now on; before any window is made. Returns the language's code."""
    code = language_of(wish, QLocale.system().name())
    texts = read_texts(resources / "translations" / f"read-also_{code}.ts") if code != "en" else _NONE
    if not texts:
        return "en"
    of_qt = QTranslator(app)  # "Cancel", "Open" and the like in Qt's own dialogs
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if of_qt.load(QLocale(code), "qtbase", "_", folder):
        app.installTranslator(of_qt)
    app.installTranslator(TableTranslator(texts, app))
    QLocale.setDefault(QLocale(code))
    return code


def read_texts(file: Path) -> Texts:
    """The finished translations of a .ts file; none where it is damaged."""
    try:
        root = ElementTree.parse(file).getroot()  # noqa: S314  a file of the program, not of a stranger
    except (OSError, ElementTree.ParseError):
        return _NONE
    contexts = ((each.findtext("name") or "", each) for each in root.iter("context"))
    return MappingProxyType({name: MappingProxyType(dict(_messages(context))) for name, context in contexts})


def _messages(context: ElementTree.Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    for message in context.iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        if not source or translation is None or translation.get("type"):
            continue
        forms = tuple(form.text or "" for form in translation.findall("numerusform")) or (translation.text or "",)
        if all(forms):
            yield source, forms


def _french_form(n: int) -> int:
    """0 and 1 are singular in French (Unicode CLDR, plural rules of fr)."""
    return 0 if n < 2 else 1
