"""Lines of the body and pixels of the page, each found from the other."""

from bisect import bisect_right
from collections.abc import Iterable


class ScrollMap:
    """Made of known points (line, pixels); between two of them both go evenly, and neither ever goes back."""

    def __init__(self, points: Iterable[tuple[float, float]]) -> None:
        self._lines: list[float] = []
        self._pixels: list[float] = []
        for line, pixels in points:
            self._lines.append(max(line, self._lines[-1]) if self._lines else line)
            self._pixels.append(max(pixels, self._pixels[-1]) if self._pixels else pixels)

    def pixels_of(self, line: float) -> float:
        """Where this line is; lines outside the page are at its nearest end."""
        return _converted(line, self._lines, self._pixels)

    def line_of(self, pixels: float) -> float:
        """The line at this height, with its fraction."""
        return _converted(pixels, self._pixels, self._lines)


def _converted(value: float, known: list[float], wanted: list[float]) -> float:
    at = bisect_right(known, value) - 1
    if not known or at < 0:
        return wanted[0] if wanted else 0.0
    if at == len(known) - 1:
        return wanted[at]
    part = (value - known[at]) / (known[at + 1] - known[at])
    return wanted[at] + part * (wanted[at + 1] - wanted[at])
