"""Which dictionaries a story is checked with."""

import pytest

from editorapp.article.spelling_languages import choose_languages

FOUND = ("de_AT", "de_DE_frami", "en_GB", "en_US", "fr", "fr_CA", "pt_BR", "pt_PT")


@pytest.mark.parametrize(
    ("setting", "story", "system", "chosen"),
    [
        ("", "", "", ("en_US",)),
        ("", "", "fr_FR", ("fr",)),
        ("", "en-GB", "fr_FR", ("en_GB",)),
        ("", "en", "", ("en_US",)),
        ("", "en", "en_GB", ("en_GB",)),
        ("", "en-AU", "", ("en_GB",)),
        ("", "fr-BE", "", ("fr",)),
        ("", "fr-CA", "", ("fr_CA",)),
        ("", "de", "", ("de_DE_frami",)),
        ("", "pt", "pt_BR", ("pt_BR",)),
        ("", "sw", "en_GB", ()),
        ("fr, en-gb", "sw", "", ("fr", "en_GB")),
        ("xx", "fr", "", ("fr",)),
    ],
)
def test_the_setting_goes_before_the_story_and_that_before_the_system(setting, story, system, chosen):
    assert choose_languages(setting, story, system, FOUND) == chosen
