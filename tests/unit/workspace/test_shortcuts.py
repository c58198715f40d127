import pytest

from editorapp.workspace.shortcuts import load_shortcuts


def test_keys_are_read_with_and_without_quotation_marks(tmp_path):
    file = tmp_path / "shortcuts.toml"
    file.write_text('"format.quote" = "Ctrl+Shift+Q"\nformat.bold = ""\n')
    assert load_shortcuts(file).keys == {"format.quote": "Ctrl+Shift+Q", "format.bold": ""}


def test_no_file_is_no_problem(tmp_path):
    assert load_shortcuts(tmp_path / "shortcuts.toml").problems == ()


@pytest.mark.parametrize("content", [b"=", b"\xff\x00\x01", b"format.bold = 3\n"])
def test_what_cannot_be_read_is_said(tmp_path, content):
    file = tmp_path / "shortcuts.toml"
    file.write_bytes(content)
    assert len(load_shortcuts(file).problems) == 1
    assert file.read_bytes() == content
