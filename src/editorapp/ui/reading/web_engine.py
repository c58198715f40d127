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
    flags = os.environ.get(_FLAGS, "").split()
    if hasattr(os, "geteuid") and os.geteuid() == 0 and _NO_SANDBOX not in flags:
        os.environ[_FLAGS] = " ".join((*flags, _NO_SANDBOX))
