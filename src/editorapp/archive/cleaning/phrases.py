"""What boilerplate says, in every language newsrooms write it in, read from resources/phrases."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editorapp.archive.cleaning.phrase_patterns import (
    NOTHING,
    bare,
    either,
    first_words,
    plain,
    whole_line,
    words_within,
)
from editorapp.errors import FormatError, UnreadableError

_LISTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("read_also", ("labels", "alone", "related", "here")),
    ("call_to_action", ("before", "begin", "about", "own", "lines", "small_print")),
    ("comment_form", ("lines", "fields")),
    ("caption", ("photo", "by", "sources")),
    ("share", ("lines",)),
    ("tags", ("labels",)),
    ("copyright", ("lines",)),
    ("advertisement", ("lines",)),
    ("spam", ("phrases", "words")),
    ("speech", ("words",)),
)
"""Every table of a file and the lists it must hold."""

_LEAST_SPEECH = 4
"""Letters; shorter words of speech are other words in the next language."""


@dataclass(frozen=True, slots=True)
class Call:
    """How one language asks readers to do something: how it begins, of what it speaks, and of whom.

    A sentence with a word of `speech` is reported speech, so it is a story's own. `few_words_are_enough`: below the
    story, whom a short one speaks of does not matter.
    """

    begin: re.Pattern[str] = NOTHING
    about: re.Pattern[str] = NOTHING
    own: re.Pattern[str] = NOTHING
    speech: re.Pattern[str] = NOTHING
    few_words_are_enough: bool = True


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of all languages; they are compared with texts made `plain` and `bare`.

    `labels`, `alone`, `here` and `sources` are whole texts; a text with something of `speech` is a story's own.
    `credit` matches a line such as "photo from google" with groups `label`, `by`, `sign` and `who` for each language
    (label0, who0, …); `spam` and `spam_words` are searched for, every other pattern matches a whole sentence.
    """

    labels: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    related: re.Pattern[str] = NOTHING
    calls: tuple[Call, ...] = ()
    call_lines: re.Pattern[str] = NOTHING
    small_print: re.Pattern[str] = NOTHING
    form_lines: re.Pattern[str] = NOTHING
    form_fields: re.Pattern[str] = NOTHING
    credit: re.Pattern[str] = NOTHING
    share: re.Pattern[str] = NOTHING
    tags: re.Pattern[str] = NOTHING
    speech: re.Pattern[str] = NOTHING
    copyright: re.Pattern[str] = NOTHING
    advertisement: re.Pattern[str] = NOTHING
    spam: re.Pattern[str] = NOTHING
    spam_words: re.Pattern[str] = NOTHING


def load_phrases(folder: Path) -> Phrases:
    """The phrases in the TOML files of `folder`, one a language: en.toml, fr.toml, ….

    Raises UnreadableError where there is no file or one cannot be read, FormatError for a broken one.
    """
    return _phrases([_read(path, _with_call) for path in _files(folder)])


def load_spam_phrases(folder: Path) -> Phrases:
    """Of `load_phrases` only what spam says, for a tenth of the time; raises as it does."""
    tables = [_read(path, lambda table: table) for path in _files(folder)]
    return Phrases(spam=_spam(tables, "phrases"), spam_words=_spam(tables, "words"))


def _files(folder: Path) -> Sequence[Path]:
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise UnreadableError("The phrases that belong to Read Also are missing.", "Install Read Also again.")
    return files


def _read(path: Path, finish: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> Mapping[str, Any]:
    """The tables of a file, all lists in them sound, as `finish` hands them on."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        for name, lists in _LISTS:
            for key in lists:
                if not all(isinstance(phrase, str) for phrase in table[name][key]):
                    raise TypeError(f"“{name}.{key}” must be a list of texts")
        return finish(table)
    except OSError as error:
        raise UnreadableError(f"The phrases in {path.name} cannot be read.", "Install Read Also again.") from error
    except (ValueError, KeyError, TypeError, AttributeError, re.error, RecursionError) as error:
        raise FormatError(
            f"The phrases in {path.name} are broken: {error}.", "Mend the file, or install Read Also again."
        ) from error


def _with_call(table: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**table, "call": _call(table)}


def _call(table: Mapping[str, Any]) -> Call:
    words = table["call_to_action"]
    return Call(
        first_words([f"[{'|'.join(words['before'])}] ({'|'.join(words['begin'])})"]),
        words_within(words["about"]),
        words_within(words["own"]),
        words_within(table["speech"]["words"]),
        bool(words["few_words_are_enough"]),
    )


def _phrases(tables: Sequence[Mapping[str, Any]]) -> Phrases:
    def all_of(name: str, key: str) -> Iterator[str]:
        return (phrase for table in tables for phrase in table[name][key])

    def texts(name: str, key: str) -> frozenset[str]:
        return frozenset(bare(plain(phrase)) for phrase in all_of(name, key))

    def lines(name: str, key: str = "lines") -> re.Pattern[str]:
        return whole_line(all_of(name, key))

    return Phrases(
        labels=texts("read_also", "labels"),
        alone=texts("read_also", "alone"),
        here=texts("read_also", "here"),
        sources=texts("caption", "sources"),
        related=lines("read_also", "related"),
        calls=tuple(table["call"] for table in tables),
        call_lines=lines("call_to_action"),
        small_print=lines("call_to_action", "small_print"),
        form_lines=lines("comment_form"),
        form_fields=lines("comment_form", "fields"),
        credit=_credit(tables),
        share=lines("share"),
        tags=lines("tags", "labels"),
        speech=words_within(word for word in all_of("speech", "words") if len(word) >= _LEAST_SPEECH),
        copyright=lines("copyright"),
        advertisement=lines("advertisement"),
        spam=_spam(tables, "phrases"),
        spam_words=_spam(tables, "words"),
    )


def _spam(tables: Sequence[Mapping[str, Any]], key: str) -> re.Pattern[str]:
    return words_within(phrase for table in tables for phrase in table["spam"][key])


def _credit(tables: Sequence[Mapping[str, Any]]) -> re.Pattern[str]:
    """Each language's words for a photo with its own words for "by": "na" is one in Swahili only."""
    lines = [
        rf"(?P<label{n}>{either(table['caption']['photo'])})(?P<by{n}>\W{{1,3}}(?:{either(table['caption']['by'])})(?!\w))?"
        rf"(?P<sign{n}>\s?[:/|©-]\s?)?\W{{0,3}}(?P<who{n}>(?<!\w)\w.*)"
        for n, table in enumerate(tables)
    ]
    return re.compile("|".join(lines))
