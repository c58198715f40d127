"""Dates as sources write them."""

import pytest

from editorapp.archive.importers.dates import date_in_name, is_ambiguous, iso_date, order_of


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
        ("March 5, 2024 at 9:05 PM", "2024-03-05T21:05:00"),
        ("March 5, 2024 5:00 pm", "2024-03-05T17:00:00"),
        ("Tue Mar 05 2024 10:00:00 GMT+0100 (CET)", "2024-03-05T10:00:00+01:00"),
        ("5 mars 2024", "2024-03-05"),
        ("le 1er août 2024 à 18h30", "2024-08-01T18:30:00"),
        ("5. März 2024", "2024-03-05"),
        ("5 de junho de 2024", "2024-06-05"),
        ("12 juin 2024", "2024-06-12"),
        ("12 juillet 2024", "2024-07-12"),
        ("5 maart 2024", "2024-03-05"),
        ("25/03/2024 10:30", "2024-03-25T10:30:00"),
        ("03/25/2024 12:05 am", "2024-03-25T00:05:00"),
        ("03.04.2024", "2024-04-03"),
        ("5/3/24", "2024-03-05"),
        ("2024/03/05 10:11:12+01:00", "2024-03-05T10:11:12+01:00"),
        ("1709632800", "2024-03-05T10:00:00+00:00"),
        ("1709632800000", "2024-03-05T10:00:00+00:00"),
    ],
)
def test_a_date_is_read(written, expected):
    assert iso_date(written) == expected


@pytest.mark.parametrize("written", ["2024-03-05 24:00", "2024-03-05T10:99:00"])
def test_an_impossible_time_leaves_the_day(written):
    assert iso_date(written) == "2024-03-05"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "tomorrow",
        "2024-13-01",
        "2024-02-30",
        "0000-00-00 00:00:00",
        "true",
        "9" * 40,
        "1 Jan 99999",
        "5 potatoes 2024",
        "45/45/2024",
    ],
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


def test_the_order_of_day_and_month_is_told_by_the_caller():
    assert (iso_date("03/04/2024"), iso_date("03/04/2024", "month-first")) == ("2024-04-03", "2024-03-04")
    assert iso_date("25/04/2024", "month-first") == "2024-04-25"


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["03/04/2024", "25/03/2024"], "day-first"),
        (["03/04/2024", "03/25/2024", ""], "month-first"),
        (["03/04/2024"], ""),
        (["25/03/2024", "03/25/2024"], ""),
        (["2024-03-25", "25.03.2024"], ""),
    ],
)
def test_the_dates_of_a_source_tell_their_order(dates, order):
    assert order_of(dates) == order


@pytest.mark.parametrize(
    ("date", "expected"), [("03/04/2024", True), ("04/04/2024", False), ("3.4.2024", False), ("13/04/2024", False)]
)
def test_a_date_that_may_be_two_days_is_known(date, expected):
    assert is_ambiguous(date) is expected
