"""What an export depends on besides the draft."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from editorapp.publish.handover import NO_PHOTOS, Photos


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`label` is the read-also label in use besides the known ones, `photos` are those in the draft's folder.

    `located` gives a time without offset the one it was meant in (`datetime.astimezone`: that of this computer); None
    leaves out what would have to be guessed.
    """

    label: str = ""
    photos: Photos = NO_PHOTOS
    located: Callable[[datetime], datetime] | None = None
