"""Opens a link of the page or the guide in whatever program this computer has for it, or says why not."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr


def open_link(address: str, notices: Notices) -> None:
    """Hand an address that is safe to the system."""
    if not QDesktopServices.openUrl(QUrl(address)):
        notices.show_notice(tr("No program on this computer opens {address}", address=address))


def refuse_link(address: str, notices: Notices) -> None:
    """Say that this one is not opened."""
    notices.show_notice(tr("{address} is not opened: only web, mail and phone links are.", address=address))
