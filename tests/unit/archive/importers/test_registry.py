"""The table of formats: each row leads to a module that can read, and nothing is loaded before it is needed."""

import inspect
import subprocess
import sys

import pytest

from editorapp.archive.importers.registry import IMPORTERS, importer_named
from editorapp.errors import FormatError


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda row: row.name)
def test_each_format_can_count_and_read(importer):
    reader = importer.reader()
    assert list(inspect.signature(reader.count).parameters) == ["source"]
    assert len(inspect.signature(reader.read).parameters) == 2


def test_names_and_modules_are_each_used_once():
    assert len({row.name for row in IMPORTERS}) == len({row.module for row in IMPORTERS}) == len(IMPORTERS)


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(FormatError, match="wordpress, html"):
        importer_named("nonsense")


def test_searching_and_suggesting_load_no_reader():
    readers = "{'trafilatura', 'feedparser', 'mammoth'}"
    code = f"import sys, editorapp.cli.main; print({readers} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
