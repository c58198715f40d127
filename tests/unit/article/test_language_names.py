"""Languages by name and code."""

import pytest

from editorapp.article.language_names import LANGUAGE_NAMES, language_code, language_name


@pytest.mark.parametrize(
    ("code", "name"),
    [("en-GB", "English (UK)"), ("en_gb", "English (UK)"), ("FR", "Français"), ("x-klingon", "x-klingon"), ("", "")],
)
def test_a_code_has_a_name(code, name):
    assert language_name(code) == name


@pytest.mark.parametrize(
    ("text", "code"),
    [("english (uk)", "en-GB"), ("Français", "fr"), ("pt-br", "pt-BR"), ("x-Klingon", "x-Klingon"), ("", "")],
)
def test_a_name_has_a_code(text, code):
    assert language_code(text) == code


def test_every_name_leads_back_to_its_code():
    assert {language_code(name) for name in LANGUAGE_NAMES.values()} == set(LANGUAGE_NAMES)
