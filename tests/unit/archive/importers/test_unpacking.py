"""Zip archives are unpacked into a folder of their own: nothing gets out of it, nothing fills the disk."""

import zipfile

import pytest

from editorapp.archive.importers.unpacking import unpacked
from editorapp.errors import FormatError, UnreadableError


@pytest.fixture
def pack(tmp_path):
    """A zip archive with these members."""

    def write(members, method=zipfile.ZIP_DEFLATED):
        path = tmp_path / "export.zip"
        with zipfile.ZipFile(path, "w", method) as archive:
            for name, data in members.items():
                archive.writestr(name, data)
        return path

    return write


def test_the_files_are_there_and_gone_afterwards(pack):
    with unpacked(pack({"posts/a.md": "# A", "b.md": "# B"}), "export.zip") as (folder, left_out):
        assert (folder / "posts" / "a.md").read_text() == "# A"
        assert left_out == []
    assert not folder.exists()


@pytest.mark.parametrize("name", ["../a.md", "/etc/a.md", "posts/../../a.md", "..\\a.md", "C:/a.md"])
def test_a_name_that_leads_out_is_left_out_and_said(pack, tmp_path, name):
    with unpacked(pack({name: "# A", "b.md": "# B"}), "export.zip") as (folder, left_out):
        assert [path.name for path in folder.rglob("*.md")] == ["b.md"]
        assert "leads out" in left_out[0].reason


def test_a_bomb_is_refused_before_it_is_unpacked(pack):
    path = pack({"a.md": b"\0" * 20_000_000})
    with pytest.raises(FormatError, match="would unpack to 19 MB"), unpacked(path, "export.zip"):
        pass


def test_a_damaged_member_costs_only_itself(pack):
    path = pack({"a.md": b"A" * 1000, "b.md": "# B"}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"A" * 1000, b"X" * 1000))
    with unpacked(path, "export.zip") as (folder, left_out):
        assert [found.name for found in folder.iterdir()] == ["b.md"]
        assert left_out[0].source == "export.zip/a.md"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 torn", b"no zip"])
def test_what_is_no_zip_archive_is_said(tmp_path, data):
    (tmp_path / "export.zip").write_bytes(data)
    with pytest.raises(UnreadableError, match="damaged"), unpacked(tmp_path / "export.zip", "export.zip"):
        pass


def test_a_truncated_archive_is_said(pack):
    path = pack({"a.md": "# A" * 100})
    path.write_bytes(path.read_bytes()[:60])
    with pytest.raises(UnreadableError, match="damaged"), unpacked(path, "export.zip"):
        pass
