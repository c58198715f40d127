"""What the web engine needs before the application object exists."""

import os

from PySide6.QtCore import QCoreApplication, Qt

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_NO_SANDBOX = "--no-sandbox"


def prepare_web_engine() -> None:
    """Make it possible to create the preview later; to be called once, before QApplication.

    Chromium refuses to run as root with its sandbox; only then, and as nobody else, it runs without.
    """
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ[_FLAGS] = with_no_sandbox(os.environ.get(_FLAGS, ""))


def with_no_sandbox(flags: str) -> str:
    """Chromium's flags as given, and the one that root needs."""
    given = flags.split()
    return flags if _NO_SANDBOX in given else " ".join((*given, _NO_SANDBOX))
