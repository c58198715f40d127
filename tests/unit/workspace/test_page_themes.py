"""Which CSS files a page can wear."""

from pathlib import Path

import pytest

from editorapp.errors import UnreadableError
from editorapp.workspace.page_themes import LARGEST_THEME, PageTheme, find_page_themes, read_page_theme


def test_themes_are_found_by_name_and_the_persons_own_count_most(tmp_path: Path) -> None:
    ours, own = tmp_path / "ours", tmp_path / "own"
    for folder, names in ((ours, ("city", "sport-desk")), (own, ("city", "Arts"))):
        folder.mkdir()
        for name in names:
            (folder / f"{name}.css").write_text("")
    themes = find_page_themes((ours, tmp_path / "missing", own))
    assert [theme.title for theme in themes] == ["Arts", "City", "Sport desk"]
    assert themes[1].file == own / "city.css"


def test_a_change_of_the_file_is_another_stamp(tmp_path: Path) -> None:
    file = tmp_path / "a.css"
    file.write_text("p {}")
    before = find_page_themes((tmp_path,))[0].stamp
    file.write_text("p { margin: 0 }")
    assert find_page_themes((tmp_path,))[0].stamp > before


@pytest.mark.parametrize("data", [None, b"a" * (LARGEST_THEME + 1)])
def test_a_theme_that_is_gone_or_huge_is_said(tmp_path: Path, data: bytes | None) -> None:
    file = tmp_path / "a.css"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(UnreadableError, match=r"a\.css"):
        read_page_theme(PageTheme("a", file))


def test_bytes_that_are_no_text_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_bytes(b"\xef\xbb\xbfp { content: '\xff' }")
    assert read_page_theme(PageTheme("a", tmp_path / "a.css")) == "p { content: '\ufffd' }"
