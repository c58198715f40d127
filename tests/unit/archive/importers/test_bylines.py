"""The people of a byline."""

import pytest

from editorapp.archive.importers.bylines import authors_of


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("BY JANE DOE and ALI MUSA", ("JANE DOE", "ALI MUSA")),
        ("By Meredith Jameson, Staff Reporter", ("Meredith Jameson",)),
        ("By Jane Doe in London", ("Jane Doe",)),
        ("Von Christian Hollmann, dpa", ("Christian Hollmann",)),
        ("Paulo Santos, Jane Doe and Bob Roe", ("Paulo Santos", "Jane Doe", "Bob Roe")),
        ("José Ortega y Gasset", ("José Ortega y Gasset",)),
        ("Por Ana Gil y Luis Sanz", ("Ana Gil", "Luis Sanz")),
        ("Reporting by Tom Hals; Editing by Amy Lee", ("Tom Hals",)),
        ("Jane Doe <jane@paper.example>", ("Jane Doe",)),
        ("jane@paper.example (Jane Doe)", ("Jane Doe",)),
        ("Byron Smith", ("Byron Smith",)),
        ("Paris Vonda", ("Paris Vonda",)),
        ("NTB", ("NTB",)),
        ("jane@paper.example", ()),
        ("By", ()),
        ("", ()),
    ],
)
def test_names_are_told_from_what_stands_around_them(byline: str, authors: tuple[str, ...]) -> None:
    assert authors_of(byline) == authors


def test_a_very_long_byline_takes_no_time() -> None:
    assert authors_of("a" * 1_000_000) == ()
