"""Every error a person may see, worded once where it is raised.

* ReadAlsoError            base: `what` happened and a `hint` what to do
  + UsageError             the command line was wrong (exit 2)
  + FileError              a file or folder could not be read or written
    - UnreadableError      missing, a folder, binary, not text
    - UnwritableError      no rights, full disk, path is something else
      . MissingFolderError the folder it was to be in is not there, and could be made
  + FormatError            a format name is unknown or the content does not fit it
  + ArchiveError           the archive could not be opened or used
    - DamagedArchiveError  the store itself is damaged (the index repairs itself)
    - BusyArchiveError     another program is writing to it
  + ExportError            the story could not be handed over
  + WorkerError            a child process could not start or broke its protocol
  + CancelledError         the person stopped the job
"""


class ReadAlsoError(Exception):
    """What happened, in one sentence, and what to do about it."""

    exit_code = 1

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.what} {self.hint}".strip()


class UsageError(ReadAlsoError):
    """The command was called in a way it does not know."""

    exit_code = 2


class FileError(ReadAlsoError):
    """A file or folder could not be read or written."""


class UnreadableError(FileError):
    """A source is missing, is not a file of text, or may not be read."""


class UnwritableError(FileError):
    """A target may not be written, or the disk is full; `cause` is the why alone, as in "the disk is full."."""

    def __init__(self, what: str, hint: str = "", cause: str = "") -> None:
        super().__init__(what, hint)
        self.cause = cause


class MissingFolderError(UnwritableError):
    """The folder of the target is not there; it can be made."""


class FormatError(ReadAlsoError):
    """A format is unknown, or the content is not what the format says."""


class ArchiveError(ReadAlsoError):
    """The archive could not be opened or used."""


class DamagedArchiveError(ArchiveError):
    """The archive's store is damaged and was left as it is."""


class BusyArchiveError(ArchiveError):
    """Another process is writing to this archive."""


class ExportError(ReadAlsoError):
    """A story could not be written in the wanted format."""


class WorkerError(ReadAlsoError):
    """A worker process could not start, or sent what nobody can read."""


class CancelledError(ReadAlsoError):
    """The person stopped this job; what was finished before is kept."""
