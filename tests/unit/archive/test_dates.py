"""Dates as sources write them."""

import pytest

from editorapp.archive.importers.dates import date_in_name, iso_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-03-05", "2024-03-05"),
        (" 2024-3-5 ", "2024-03-05"),
        ("2024-03-05T10:11", "2024-03-05T10:11:00"),
        ("2024-03-05T10:11:12.345Z", "2024-03-05T10:11:12+00:00"),
        ("2024-03-05 10:11:12 +0100", "2024-03-05T10:11:12+01:00"),
        ("2024-03-05T10:11:12-05:30", "2024-03-05T10:11:12-05:30"),
        ("20240305T101112Z", "2024-03-05T10:11:12+00:00"),
        ("2024/03/05", "2024-03-05"),
        ("2024.3.5 (updated)", "2024-03-05"),
        ("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00+00:00"),
        ("Tue, 05 Mar 2024 10:00:00 -0500", "2024-03-05T10:00:00-05:00"),
        ("5 March 2024", "2024-03-05"),
        ("Tuesday, March 5th, 2024", "2024-03-05"),
    ],
)
def test_a_date_is_read(written, expected):
    assert iso_date(written) == expected


@pytest.mark.parametrize("written", ["2024-03-05 24:00", "2024-03-05T10:99:00"])
def test_an_impossible_time_leaves_the_day(written):
    assert iso_date(written) == "2024-03-05"


@pytest.mark.parametrize(
    "written", ["", "tomorrow", "2024-13-01", "2024-02-30", "0000-00-00 00:00:00", "true", "9" * 40, "1 Jan 99999"]
)
def test_what_is_no_date_is_none(written):
    assert iso_date(written) == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2024-03-05-storm", "2024-03-05"),
        ("posts/2024/03/05/storm", "2024-03-05"),
        ("20240305_storm", "2024-03-05"),
        ("2023-01-01/2024-03-05-storm", "2024-03-05"),
        ("storm-2024", ""),
        ("2024-99-99-storm", ""),
        ("120240305", ""),
    ],
)
def test_a_date_in_a_name_is_found(name, expected):
    assert date_in_name(name) == expected
