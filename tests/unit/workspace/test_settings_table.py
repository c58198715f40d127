"""The table of settings is whole, and finds what somebody meant."""

import pytest

from editorapp.publish.formats import formats
from editorapp.workspace.settings_table import GROUPS, SETTINGS, nearest_ids, setting_of


def test_every_setting_is_on_a_page_and_no_page_is_empty():
    assert set(GROUPS) == {row.group for row in SETTINGS}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("look.text_sze", "look.text_size"),
        ("theme", "look.theme"),
        ("label", "write.read_also_label"),
        ("LOOK.THEME", "look.theme"),
        ("apearance.theme", "preview.theme"),
    ],
)
def test_what_somebody_meant_is_among_the_nearest(typed, meant):
    assert meant in nearest_ids(typed)


def test_what_is_like_nothing_has_nothing_near():
    assert nearest_ids("zzzzzz") == nearest_ids("") == []


@pytest.mark.parametrize(
    ("setting", "typed", "value"),
    [
        ("suggest.limit", " 12 ", 12),
        ("suggest.limit", "many", "many"),
        ("spelling.on", "off", False),
        ("spelling.on", "True", True),
        ("spelling.on", "perhaps", "perhaps"),
        ("author.name", "12", "12"),
    ],
)
def test_words_typed_are_read_as_the_kind_of_the_row(setting, typed, value):
    assert setting_of(setting).read(typed) == value


def test_every_export_format_can_be_the_usual_one_by_its_own_title():
    offered = dict(setting_of("export.format").choices)
    assert {row.name: row.title for row in formats()} == {
        name: title for name, title in offered.items() if name != "last"
    }
