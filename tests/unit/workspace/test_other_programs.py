"""Signs of other programs beside a file."""

import pytest

from editorapp.workspace.other_programs import programs_with


@pytest.mark.parametrize(
    ("sign", "program"),
    [
        (".~lock.pier.md#", "LibreOffice"),
        (".pier.md.swp", "Vim"),
        (".#pier.md", "Emacs"),
        ("~$pier.md", "Word"),
        ("~$er.md", "Word"),
    ],
)
def test_a_lock_file_tells_whose_it_is(tmp_path, sign, program):
    (tmp_path / sign).symlink_to("una@desk.1234:5")  # Emacs: a link to nothing
    assert programs_with(tmp_path / "pier.md") == (program,)


def test_files_of_other_stories_say_nothing(tmp_path):
    for name in (".~lock.quay.md#", "pier.md.swp", "pier.md~"):
        (tmp_path / name).write_bytes(b"")
    assert programs_with(tmp_path / "pier.md") == ()
