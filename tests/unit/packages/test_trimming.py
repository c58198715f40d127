"""packaging/trimming.py: what goes into the packages, by name."""

import pytest
from trimming import comes_along, is_wanted

LANGUAGES = ("en", "fr")
SITE = "/home/ann/read-also/.venv/lib/python3.11/site-packages"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "PySide6/Qt6Core.dll",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "libQt6Quick.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/QtWidgets.pyd",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/libexec/QtWebEngineProcess",
        "PySide6/Qt/resources/icudtl.dat",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
        "PySide6/Qt/translations/qtwebengine_locales/fr.pak",
        "babel/locale-data/root.dat",
        "editorapp/_data/resources/templates/news.md",
        "justext/stoplists/English.txt",
        "docx/templates/default.docx",
    ],
)
def test_what_the_program_uses_goes_along(name):
    assert is_wanted(name, LANGUAGES)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick3D.so.6",
        "PySide6/Qt6Designer.dll",
        "PySide6/Qt/lib/QtMultimedia.framework/Versions/A/QtMultimedia",
        "libQt6Multimedia.so.6",
        "PySide6/QtQml.abi3.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
        "PySide6/Qt/plugins/qmltooling/libqmldbg_debugger.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "PySide6/Qt/resources/qtwebengine_resources.debug.pak",
        "PySide6/Qt/resources/v8_context_snapshot.debug.bin",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/designer_fr.qm",
        "PySide6/Qt/translations/qtwebengine_locales/de.pak",
        "PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/Resources/qtwebengine_locales/de.pak",
        "babel/locale-data/de.dat",
        "numpy/f2py/cfuncs.py",
        "trafilatura-2.0.dist-info/RECORD",
    ],
)
def test_what_no_line_of_the_program_uses_is_left_out(name):
    assert not is_wanted(name, LANGUAGES)


def test_another_language_of_the_program_brings_its_files_along():
    assert is_wanted("PySide6/Qt/translations/qtbase_de.qm", ("en", "de"))
    assert is_wanted("PySide6/Qt/translations/qtwebengine_locales/de.pak", ("en", "de"))


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", f"{SITE}/PySide6/Qt/lib/libQt6Core.so.6"),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0"),
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3"),
    ],
)
def test_libraries_of_wheels_and_of_python_come_along(name, source):
    assert comes_along(name, source, [SITE])


@pytest.mark.parametrize("name", ["libstdc++.so.6", "libglib-2.0.so.0", "libX11.so.6", "libnss3.so"])
def test_libraries_of_the_system_stay_its_own(name):
    assert not comes_along(name, f"/usr/lib/x86_64-linux-gnu/{name}", [SITE])
