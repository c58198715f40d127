"""What of Qt, Babel and the build machine goes into the packages; everything else is left out.

Names are those inside the program's folder (`PySide6/Qt/lib/libQt6Core.so.6`), with `/` on every system.
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

QT_PARTS = frozenset(
    (
        "Core",
        "DBus",
        "Gui",
        "Network",
        "OpenGL",
        "PrintSupport",
        "Svg",
        "WaylandClient",
        "WebChannel",
        "WebEngineCore",
        "WebEngineWidgets",
        "Widgets",
        "WlShellIntegration",
        "XcbQpa",
        # WebEngineCore links these, though no line of QML is shown.
        "Positioning",
        "Qml",
        "QmlMeta",
        "QmlModels",
        "QmlWorkerScript",
        "Quick",
        "QuickWidgets",
    )
)
"""Qt's libraries by what follows `libQt6` (Linux), `Qt6` (Windows) or `Qt` (macOS)."""

MODULES = frozenset(
    (
        "QtCore",
        "QtGui",
        "QtNetwork",
        "QtPrintSupport",
        "QtSvg",
        "QtWebChannel",
        "QtWebEngineCore",
        "QtWebEngineWidgets",
        "QtWidgets",
    )
)
"""The Python modules of PySide6: those the program imports, and those these import."""

PLUGINS = frozenset(
    (
        *("platforms/" + name for name in ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa")),
        *("imageformats/" + name for name in ("qgif", "qico", "qjpeg", "qsvg", "qtiff", "qwebp")),
        "iconengines/qsvgicon",
        "platforminputcontexts/composeplatforminputcontext",
        "platforminputcontexts/ibusplatforminputcontext",
        "platformthemes/qgtk3",
        "platformthemes/qxdgdesktopportal",
        "printsupport/cupsprintersupport",
        "styles/qmacstyle",
        "styles/qmodernwindowsstyle",
        "wayland-decoration-client/adwaita",
        "wayland-decoration-client/bradient",
        "wayland-graphics-integration-client/qt-plugin-wayland-egl",
        "wayland-shell-integration/xdg-shell",
        "xcbglintegrations/qxcb-egl-integration",
        "xcbglintegrations/qxcb-glx-integration",
    )
)
"""Qt's plugins, by folder and name without the system's prefix and ending. None for a network or a database."""

OF_PYTHON = ("libpython", "libssl", "libcrypto", "libffi", "libsqlite3", "liblzma", "libbz2", "libuuid", "libmpdec")
"""Starts of the names of the system's libraries that come along, for they belong to Python. All others are the
system's own: an old libstdc++ brought along would keep a newer graphics driver from loading."""

_NOT_SHIPPED = re.compile(
    r"(^|/)(qml|metatypes|include|glue|doc|typesystems|support|scripts|examples|modules)/"
    r"|\.debug\.(pak|bin)$|qtwebengine_devtools_resources|v8_context_snapshot\.debug"
    r"|^lib\w+\.chk$|\.pyi$|\.prl$|/tests?/|\.dist-info/(RECORD|INSTALLER|direct_url\.json|REQUESTED)$|^numpy/f2py/"
)
_QT_LIBRARY = re.compile(r"(?:^|/)(?:libQt6|Qt6)([A-Za-z0-9]+?)\.(?:so|dll)|/Qt([A-Za-z0-9]+)\.framework/")
_MODULE = re.compile(r"^PySide6/(Qt[A-Za-z0-9]+)\.(?:abi3|cpython|pyd|so)")
_PLUGIN = re.compile(r"^PySide6/(?:Qt/)?plugins/([a-z-]+)/(?:lib)?([A-Za-z0-9_-]+)\.(?:so|dll|dylib)$")
_TRANSLATION = re.compile(r"^PySide6/(?:Qt/)?translations/(\w+)\.qm$")
_LOCALE = re.compile(r"(?:^|/)qtwebengine_locales/([\w-]+)\.pak$")
_BABEL = re.compile(r"^babel/locale-data/(\w+)\.dat$")
_TOOLS = re.compile(r"^(?:PySide6/)?(?:lib)?pyside6qml\b|^PySide6/(?:Qt/)?libexec/(?!QtWebEngineProcess)")
_MEDIA = re.compile(r"(?:^|/)(?:lib)?(?:avcodec|avformat|avutil|swresample|swscale)\b")


def is_wanted(name: str, languages: Iterable[str]) -> bool:
    """Whether the file called so goes into the program, which is shown in these languages (codes as "fr")."""
    if _NOT_SHIPPED.search(name) or _TOOLS.search(name) or _MEDIA.search(name):
        return False
    if not _is_wanted_language(name, frozenset(languages)):
        return False
    if plugin := _PLUGIN.match(name):
        return f"{plugin[1]}/{plugin[2]}" in PLUGINS
    if library := _QT_LIBRARY.search(name):
        return (library[1] or library[2]) in QT_PARTS
    if module := _MODULE.match(name):
        return module[1] in MODULES
    return True


def _is_wanted_language(name: str, languages: frozenset[str]) -> bool:
    if translation := _TRANSLATION.match(name):
        return translation[1] in {f"qtbase_{language}" for language in languages}
    if locale := _LOCALE.search(name):
        return locale[1].split("-")[0] in languages and locale[1] in {"en-US", "en-GB", *languages}
    if babel := _BABEL.match(name):
        return babel[1] in {"root", *languages}
    return True


def comes_along(name: str, source: str, own_folders: Iterable[str]) -> bool:
    """Whether a library goes along: one from these folders (packages of Python) does, of the system's only Python's.

    `source` is where it lies on the build machine.
    """
    if any(source.startswith(folder.rstrip("/") + "/") for folder in own_folders):
        return True
    return PurePosixPath(name).name.startswith(OF_PYTHON)
