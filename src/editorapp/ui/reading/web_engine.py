"""What the web engine needs before the application object exists."""

import contextlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QRhiWidget, QWidget

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_NO_SANDBOX = "--no-sandbox"
_BACKEND, _BY_PROCESSOR = "QT_QUICK_BACKEND", "software"
_NO_CARD = "--disable-gpu"
_QUIET = "--log-level=3"
_START_LINES = (
    "QRhiGles2: Failed to create",
    "Failed to create RHI for backend: OpenGL",
    "GPUInfo not initialized",
    "QVulkanInstance: Failed to initialize",
    "GBM is not supported",
    "This plugin does not support",
    "Failed to load vulkan",
    "initInstance: No Vulkan library",
    "Failed to create platform Vulkan instance",
    "Unable to detect GPU vendor",
)
"""What Qt says of a machine without a graphics card each time the engine starts there; it works all the same."""


_PAGE_NICE = 5
"""Between the window and the workers."""


def prepare_web_engine() -> None:
    """Make it possible to create the preview later; to be called once, before QApplication.

    Chromium refuses to run as root with its sandbox; only then, and as nobody else, it runs without. On Linux,
    and where there is no screen, the page is drawn without the graphics card: a page of text needs none, a window with
    one drawn by OpenGL stays black where that is missing, and Qt would make the window anew when the page comes.
    QT_QUICK_BACKEND=rhi has it otherwise.
    """
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ[_FLAGS] = with_no_sandbox(os.environ.get(_FLAGS, ""))
    is_seen = os.environ.get("QT_QPA_PLATFORM") != "offscreen"
    if not is_seen or sys.platform.startswith("linux"):
        os.environ.setdefault(_BACKEND, _BY_PROCESSOR)
    if os.environ.get(_BACKEND) == _BY_PROCESSOR:
        flags = (_NO_CARD,) if is_seen else (_NO_CARD, _QUIET)
        os.environ[_FLAGS] = " ".join((os.environ.get(_FLAGS, ""), *flags)).strip()
    qInstallMessageHandler(_say)


def make_room_for_page(window: QWidget) -> None:
    """Have a window that is not shown yet drawn as a web page in it will need, if that is by the graphics card.

    Qt would make the window anew when the page comes: it would flicker, and a dialog open by then lie behind.
    """
    if os.environ.get(_BACKEND) != _BY_PROCESSOR:
        QRhiWidget(window).hide()  # nothing is drawn in it: that it is there decides


def give_way(pid: int) -> None:
    """Let this process of the page wait for the window when both want to work: typing comes before the page."""
    if pid <= 0 or not hasattr(os, "setpriority"):  # 0: there is none (and for the system it would be this process)
        return
    with contextlib.suppress(OSError):  # it may end meanwhile
        threads = Path(f"/proc/{pid}/task")  # Linux has a priority for each thread
        for thread in [int(path.name) for path in threads.iterdir()] if threads.is_dir() else [pid]:
            os.setpriority(os.PRIO_PROCESS, thread, _PAGE_NICE)


def with_no_sandbox(flags: str) -> str:
    """Chromium's flags as given, and the one that root needs."""
    given = flags.split()
    return flags if _NO_SANDBOX in given else " ".join((*given, _NO_SANDBOX))


def _say(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass Qt's messages on to standard error, but for what is known to mean nothing."""
    if not text.startswith(_START_LINES):
        print(text, file=sys.stderr)
