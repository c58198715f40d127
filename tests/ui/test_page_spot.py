"""Where in the text a click on the page leads."""

import pytest

from editorapp.ui.reading.page_spot import PageSpot, find_spot

LINES = ["One pier.", "", "The **pier** of piers, the [pier](https://x.example/pier) it is.", "L’été à la jetée"]


@pytest.mark.parametrize(
    ("spot", "found"),
    [
        (PageSpot(2, 2, 2, "pier", 0, 2), (2, LINES[2].index("pier") + 2)),
        (PageSpot(2, 2, 2, "pier", 1), (2, LINES[2].index("[pier") + 1)),
        (PageSpot(2, 0, 2, "pier", 0), (0, 4)),
        (PageSpot(3, 3, 3, "été", 0, 3), (3, 5)),
        (PageSpot(2, 2, 2, "absent", 0), (2, 0)),
        (PageSpot(2, 2, 2, "pier", 9), (2, 0)),
        (PageSpot(2, 2, 9, "", 0), (2, 0)),
        (PageSpot(9, 9, 12, "pier", 0), (9, 0)),
    ],
)
def test_the_word_is_found_among_those_of_its_lines(spot: PageSpot, found: tuple[int, int]) -> None:
    assert find_spot(LINES, spot) == found
