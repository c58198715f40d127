"""Cuts a stream of bytes into lines, and refuses a line that never ends."""

from editorapp.errors import WorkerError

MAX_LINE = 64 * 1024 * 1024
"""Bytes. The answer to a whole 5 MB draft is a tenth of this."""


class LineBuffer:
    """Bytes go in as they come, whole lines come out."""

    def __init__(self, limit: int = MAX_LINE) -> None:
        self._limit = limit
        self._rest = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """The lines that `data` completes, without their line ends; blank ones are left out.

        Raises WorkerError when a line grows past the limit; what was kept of it is dropped.
        """
        searched = len(self._rest)
        self._rest += data
        end = self._rest.rfind(b"\n", searched)
        whole = bytes(self._rest[: end + 1])
        del self._rest[: end + 1]
        if len(self._rest) > self._limit:
            self.clear()
            raise WorkerError(f"A message was longer than {self._limit // 1024} kB.", "Restart suggestions.")
        return [line for line in whole.splitlines() if line.strip()]

    def clear(self) -> None:
        """Forget the unfinished line."""
        self._rest = bytearray()
