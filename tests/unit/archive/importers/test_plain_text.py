"""Stories in plain text, as reporters send them."""

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.importers import plain_text
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.errors import UnreadableError
from editorapp.workspace.paths import find_paths


@pytest.fixture(scope="module")
def phrases():
    return load_phrases(find_paths().resources / "phrases")


@pytest.fixture
def read(tmp_path, phrases):
    """Writes a file and gives its finished item."""

    def read_text(content, name="storm.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        (found,) = plain_text.read(Source(path, tmp_path, name), ImportOptions())
        return found if isinstance(found, Item) else found.finish(phrases)

    return read_text


def test_headline_byline_date_and_paragraphs_are_told_apart(read):
    item = read("Storm tears wall\n\nBy Una Reid and Rory Baird\n5 March 2024\n\nThe pier broke.\n\nNobody saw it.\n")
    found = item.article
    assert (found.title, found.authors) == ("Storm tears wall", ("Una Reid", "Rory Baird"))
    assert (found.published, found.body) == ("2024-03-05", "The pier broke.\n\nNobody saw it.")
    assert (found.id, item.outcome, item.id_derived) == ("storm", "article", True)


@pytest.mark.parametrize(
    ("head", "authors", "published"),
    [
        ("By Una Reid | March 5, 2024", ("Una Reid",), "2024-03-05"),
        ("BY UNA REID", ("Una Reid",), ""),
        ("Von Jürgen Groß\n5. März 2024", ("Jürgen Groß",), "2024-03-05"),
        ("Par Élodie Martin\nPublié le 5 mars 2024", ("Élodie Martin",), "2024-03-05"),
        ("Published: 2024-03-05 10:30", (), "2024-03-05T10:30:00"),
        ("Tuesday, 5 March 2024", (), "2024-03-05"),
    ],
)
def test_bylines_and_dates_are_known_in_many_forms(read, head, authors, published):
    found = read(f"Storm tears wall\n{head}\n\nThe pier broke.\n").article
    assert (found.authors, found.published, found.body) == (authors, published, "The pier broke.")


@pytest.mark.parametrize(
    "sentence",
    [
        "By the time the wind fell, the pier was gone.",
        "In May 2024 the council met again, for the first time in a year, to speak about it.",
        "By Tuesday nobody was left",
    ],
)
def test_a_sentence_is_no_byline(read, sentence):
    found = read(f"Storm tears wall\n\n{sentence}\n\nMore.\n").article
    assert (found.authors, found.body) == ((), f"{sentence}\n\nMore.")


def test_wrapped_lines_are_joined_and_words_cut_at_a_line_end_too(read):
    lines = [
        "The storm that tore the old wall of the harbour down in the",
        "night of Tuesday has cost the town more than the council had",
        "put aside for ten years, the harbour master said on Wednes-",
        "day in a meeting that went on until the morning came again.",
    ]
    found = read("Storm tears wall\n\n" + "\n".join(lines) + "\n\nShort end.\n").article
    assert found.body == " ".join(lines).replace("Wednes- day", "Wednesday") + "\n\nShort end."


def test_lines_that_are_not_wrapped_stay_lines(read):
    found = read("Two verses\n\nRoses are red,\nviolets are blue.\n\nThe end.\n").article
    assert "Roses are red," in found.body.split("\n")[0]
    assert "violets are blue." in found.body.split("\n")[1]


def test_a_text_without_blank_lines_has_a_paragraph_a_line(read):
    found = read("Storm tears wall\nThe pier broke.\nNobody saw it.\n").article
    assert (found.title, found.body) == ("Storm tears wall", "The pier broke.\n\nNobody saw it.")


def test_a_headline_in_capitals_may_have_two_lines(read):
    found = read("STORM TEARS\nHARBOUR WALL DOWN\n\nBY UNA REID\n\nThe pier broke.\n").article
    assert (found.title, found.authors, found.body) == (
        "STORM TEARS HARBOUR WALL DOWN",
        ("Una Reid",),
        "The pier broke.",
    )


def test_a_long_first_line_is_no_headline(read):
    item = read("The storm that " + "tore and tore " * 12 + "was over.\n\nMore.\n")
    assert item.article.title.startswith("The storm that tore")
    assert "No headline; the first words were used." in item.reason
    assert item.article.body.startswith("The storm that tore")


def test_named_details_at_the_head_are_read(read):
    head = "Headline: Storm\nAuthor: Una Reid\nDate: 5 March 2024\nTags: sea, pier\nURL: https://a.org/s\n"
    found = read(f"{head}\nThe pier broke.\n").article
    assert (found.title, found.authors, found.published) == ("Storm", ("Una Reid",), "2024-03-05")
    assert (found.tags, found.url, found.body) == (("sea", "pier"), "https://a.org/s", "The pier broke.")


def test_without_a_date_the_files_name_is_asked_and_that_is_a_guess(read):
    found = read("Storm\n\nThe pier broke.\n", "2024-03-05 storm.txt").article
    assert (found.published, found.published_guessed) == ("2024-03-05", True)
    assert "No date" in read("Storm\n\nThe pier broke.\n").reason


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "windows-1252", "cp850"])
def test_encodings_of_every_system_are_read(read, encoding):
    found = read("Gewässerschützer räumen\r\n\r\nDie Brücke über die Förde.\r\n".encode(encoding)).article
    assert (found.title, found.body) == ("Gewässerschützer räumen", "Die Brücke über die Förde.")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("windows-1251", "Пожар в порту ночью"), ("windows-1253", "Φωτιά στο λιμάνι το βράδυ"),
     ("windows-1256", "اندلع الحريق في الميناء ليلا"), ("windows-1250", "Łódź płonie w nocy, są ranni, więcej")],
)  # fmt: skip
def test_older_encodings_of_other_languages_are_read(read, encoding, text):
    assert read(f"{text}\r\n\r\n{text}.\r\n".encode(encoding)).article.title == text


def test_a_releases_notice_and_end_mark_go_and_are_reported(read):
    item = read("FOR IMMEDIATE RELEASE\n\nCouncil approves pier\n\nMarch 5, 2024\n\nThe council agreed.\n\n###\n")
    assert (item.article.title, item.article.body) == ("Council approves pier", "The council agreed.")
    assert (item.article.published, [mark.text for mark in item.removed]) == (
        "2024-03-05", ["FOR IMMEDIATE RELEASE", "###"],
    )  # fmt: skip


def test_an_e_mails_head_is_read_and_its_addresses_are_not(read):
    item = read(
        "From: una@a.org\nSubject: Pier approved\nDate: Tue, 5 Mar 2024 10:00:00 +0000\n\nThe council agreed.\n"
    )
    assert (item.article.title, item.article.published) == ("Pier approved", "2024-03-05T10:00:00+00:00")
    assert "una@a.org" not in repr(item)


def test_an_underlined_headline_is_one(read):
    found = read("Storm tears wall\n====\n\nThe *pier* broke.\n").article
    assert (found.title, found.body) == ("Storm tears wall", "The *pier* broke.")


def test_a_headline_in_one_block_with_byline_and_date_is_found(read):
    found = read(
        "  Pier approved\n  by Una Reid, Staff Writer\n  Posted on 5 March 2024\n\nThe council agreed.\n"
    ).article
    assert (found.title, found.authors, found.published) == ("Pier approved", ("Una Reid",), "2024-03-05")


def test_marks_of_markdown_that_are_none_stay_words(read):
    body = read("Storm\n\n1990. That was the year.\n\nA *star and a < sign, and a [bracket].\n").article.body
    assert body.startswith("1990\\.")
    assert "\\*star" in body


def test_a_text_in_markdown_stays_as_it_is(read):
    found = read("# Storm\n\nThe **pier** [broke](https://a.org/).\n\n- one\n- two\n").article
    assert (found.title, found.body) == ("Storm", "The **pier** [broke](https://a.org/).\n\n- one\n- two")


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03" * 100, b"\x7fELF\x00\x00" + bytes(range(256)) * 4])
def test_a_binary_file_is_refused(read, content):
    with pytest.raises(UnreadableError, match=r"“storm\.txt” is not a text file"):
        read(content)


@pytest.mark.parametrize("content", ["", " \n\n", "\ufeff"])
def test_an_empty_file_is_a_problem(read, content):
    item = read(content)
    assert (item.outcome, item.article, item.reason) == ("problem", None, "Empty file; left out.")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match=r"gone\.txt"):
        plain_text.count(Source(tmp_path / "gone.txt", tmp_path, "gone.txt"))
