"""packaging/shared_libraries.py: what ELF files need, and whether it is there."""

from shared_libraries import Needs, newest_glibc, read_needs, unmet

SAID = """
Dynamic Section:
  NEEDED               libQt6Core.so.6
  NEEDED               libc.so.6
  SONAME               libQt6Gui.so.6

Version References:
  required from libc.so.6:
    0x09691a75 0x00 05 GLIBC_2.2.5
    0x069691b4 0x00 04 GLIBC_2.34
    0x06969199 0x00 03 GLIBC_2.9
"""
GUI = read_needs(SAID)


def test_the_libraries_and_the_newest_version_of_the_c_library_are_read():
    assert read_needs(SAID) == Needs(("libQt6Core.so.6", "libc.so.6"), (2, 34))


def test_a_file_that_needs_nothing_is_read_as_such():
    assert read_needs("\nDynamic Section:\n  SONAME  libicudata.so.73\n") == Needs((), (0, 0))


def test_what_lies_in_the_folder_or_is_installed_is_met():
    needs = {"lib/libQt6Gui.so.6": GUI, "lib/libQt6Core.so.6": Needs(("libglib-2.0.so.0",), (2, 17))}
    assert unmet(needs, ["libglib-2.0.so.0"]) == ()


def test_what_is_nowhere_is_told_with_the_file_that_needs_it():
    assert unmet({"lib/libQt6Gui.so.6": GUI}, []) == ("libQt6Core.so.6, for lib/libQt6Gui.so.6",)


def test_a_plugin_that_qt_can_do_without_may_miss_its_libraries():
    assert unmet({"plugins/platformthemes/libqgtk3.so": Needs(("libgtk-3.so.0",), (2, 17))}, []) == ()


def test_the_newest_version_of_all_files_counts():
    assert newest_glibc({"a": GUI, "b": Needs((), (2, 4))}) == "2.34"
