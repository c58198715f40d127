"""Tables of stories, with whatever columns, separators, encodings and faults they have."""

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.importers import csv_file
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.errors import FormatError, UnreadableError
from editorapp.workspace.paths import find_paths


@pytest.fixture(scope="module")
def phrases():
    return load_phrases(find_paths().resources / "phrases")


@pytest.fixture
def read(tmp_path, phrases):
    """Writes a table and gives the finished items."""

    def read_table(content, include=(), order="", name="export-2024-05.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        found = csv_file.read(Source(path, tmp_path, name), ImportOptions(frozenset(include), order))
        return [item if isinstance(item, Item) else item.finish(phrases) for item in found]

    return read_table


def one(read, content, **options):
    (item,) = read(content, **options)
    return item.article


def test_every_detail_of_a_row_is_read(read):
    found = one(
        read,
        "id,title,body,published_at,updated_at,byline,category,tags,url,summary,image,image_caption,language\n"
        '17,Storm,<p>The <b>pier</b> broke.</p>,2024-05-01T10:00:00Z,2024-05-02,"By Una Reid and Rory Baird",Harbour,'
        '"sea, pier; wall",https://a.org/storm,At night,https://a.org/p.jpg,The pier,en\n',
    )
    assert (found.id, found.url, found.title) == ("a.org-17", "https://a.org/storm", "Storm")
    assert (found.published, found.modified) == ("2024-05-01T10:00:00+00:00", "2024-05-02")
    assert (found.authors, found.section, found.tags) == (
        ("Una Reid", "Rory Baird"),
        "Harbour",
        ("sea", "pier", "wall"),
    )
    assert (found.standfirst, found.lang, found.body) == ("At night", "en", "The **pier** broke.")
    assert [(photo.src, photo.caption) for photo in found.images] == [("https://a.org/p.jpg", "The pier")]


@pytest.mark.parametrize(
    ("header", "rest"),
    [
        ("Titre;Texte;Date de publication;Auteur", ""),
        ("Überschrift;Artikeltext;Veröffentlicht am;Autor", ""),
        ("Título;Contenido;Fecha de publicación;Autora", ""),
        ("Título;Conteúdo;Publicado em;Autor", ""),
        ("Titolo;Testo;Data di pubblicazione;Autore", ""),
        ("Titel;Inhoud;Publicatiedatum;Auteur", ""),
        ("post_title;post_content;post_date;post_author", ""),
        ("node_title;body_value;created;field_author", ""),
        ("Headline;Story;Pub Date;Reporter", ""),
    ],
)
def test_columns_are_known_in_many_languages_and_systems(read, header, rest):
    found = one(read, f"{header}\nStorm;The pier broke.;2024-05-01;Una Reid\n")
    assert (found.title, found.body, found.published, found.authors) == (
        "Storm", "The pier broke.", "2024-05-01", ("Una Reid",),
    )  # fmt: skip


def test_joomlas_two_parts_are_one_text(read):
    found = one(read, "title,introtext,fulltext,publish_up,state\nStorm,<p>One.</p>,<p>Two.</p>,2024-05-01,1\n")
    assert found.body == "One.\n\nTwo."


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(read, separator):
    table = 'title,body,date\nStorm,"Wind; rain, and hail | snow",2024-05-01\n'
    found = one(read, separator.join(["title", "body", "date"]) + "\n" + separator.join(
        ["Storm", '"Wind; rain, and hail | snow"', "2024-05-01"]) + "\n")  # fmt: skip
    assert (found.title, found.published) == ("Storm", "2024-05-01")
    assert one(read, "sep=,\n" + table).published == "2024-05-01"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
def test_encodings_are_found(read, encoding):
    found = one(read, "title,body,date\nJetée,Cassée là-bas,2024-05-01\n".encode(encoding))
    assert (found.title, found.body) == ("Jetée", "Cassée là-bas")


def test_a_title_above_the_header_and_blank_lines_are_passed_over(read):
    items = read("Archive of the Gazette\n\ntitle,body,date\n\nStorm,Text,2024-05-01\n,,\n")
    assert [(item.article.title, item.position) for item in items] == [("Storm", "line 5")]


@pytest.mark.parametrize(
    ("cell", "body"),
    [
        ("<p>One &amp; two</p><p>Three</p>", "One & two\n\nThree"),
        ("## Night\n\nA [link](https://a.org/) and **bold**", "## Night\n\nA [link](https://a.org/) and **bold**"),
        ("One.\n\nTwo.", "One.\n\nTwo."),
        ("One line.\nAnd another.", "One line.\n\nAnd another."),
        ("It costs 3 < 5 & more", "It costs 3 &lt; 5 & more"),
    ],
)
def test_html_markdown_and_plain_text_are_told_apart(read, cell, body):
    found = one(read, f'title,body,date\nStorm,"{cell}",2024-05-01\n').body
    assert found in (body, body.replace("&lt;", "<").replace("&", "&amp;"), body.replace("&lt;", "<"))


def test_dates_of_the_file_tell_which_comes_first(read):
    items = read("title,body,date\nA,x,03/04/2024\nB,x,03/25/2024\n")
    assert [(item.article.published, item.outcome) for item in items] == [
        ("2024-03-04", "article"), ("2024-03-25", "article"),
    ]  # fmt: skip


def test_a_date_that_nothing_tells_is_day_first_and_named(read):
    table = "title,body,date\nA,x,03/04/2024\n"
    (item,) = read(table)
    assert (item.article.published, item.reason) == (
        "2024-04-03", "The date 03/04/2024 may be month first; it was read day first.",
    )  # fmt: skip
    (item,) = read(table, order="month-first")
    assert (item.article.published, item.outcome) == ("2024-03-04", "article")


@pytest.mark.parametrize(
    ("dates", "asks"), [(["03/04/2024"], True), (["03/04/2024", "25/04/2024"], False), (["2024-04-03"], False)]
)
def test_a_preview_can_ask_for_the_order(tmp_path, dates, asks):
    path = tmp_path / "a.csv"
    path.write_text("title,body,date\n" + "".join(f"T,x,{date}\n" for date in dates))
    assert csv_file.asks_date_order(Source(path, tmp_path, "a.csv")) is asks


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Storm,Text,2024-05-01,draft,post", "draft"),
        ("Storm,Text,2024-05-01,0,article", "not published"),
        ("Storm,Text,2024-05-01,trash,post", "in the trash"),
        ("Storm,Text,2024-05-01,publish,page", "page"),
        ("Storm,Text,2024-05-01,inherit,attachment", "not an article (attachment)"),
    ],
)
def test_what_is_left_out_says_why(read, row, why):
    (item,) = read(f"title,body,date,status,post_type\n{row}\n")
    assert (item.outcome, item.reason, item.position) == ("skipped", why, "line 2")


def test_a_row_with_the_wrong_number_of_cells_comes_in_and_is_named(read):
    items = read("title,body,date\nA,x\nB,x,2024-05-01,more\nC,x,2024-05-01,\n")
    assert [item.article.title for item in items] == ["A", "B", "C"]
    assert "The row has 2 cells, the header 3." in items[0].reason
    assert (items[1].reason, items[2].outcome) == ("The row has 4 cells, the header 3.", "article")


def test_rows_without_headline_or_text_are_named(read):
    items = read("title,body,date\n,,2024-05-01\n,Words only here,2024-05-01\nTitle only,,2024-05-01\n")
    assert [item.reason for item in items] == [
        "No headline and no text; left out.", "No headline; the first words were used.", "Empty body.",
    ]  # fmt: skip


def test_of_columns_with_one_name_the_first_with_something_counts(read):
    found = one(read, "title,title,body,tags,tags,date\n,Storm,x,sea,pier,2024-05-01\n")
    assert (found.title, found.tags) == ("Storm", ("sea", "pier"))


def test_an_unclosed_quotation_mark_costs_one_row(read):
    rows = "".join(f'"T{n}","Body {n}",2024-05-0{n}\n' for n in range(1, 6)).replace('"Body 2"', '"Body 2')
    items = read("title,body,date\n" + rows)
    assert [item.article.title for item in items if item.article] == ["T1", "T3", "T4", "T5"]
    assert [(item.position, item.outcome) for item in items if not item.article] == [("line 3", "problem")]


def test_texts_over_many_lines_and_huge_cells_are_whole(read):
    long = "word " * 400_000
    items = read(f'title,body,date\nA,"one\n\ntwo, ""three""\n",2024-05-01\nB,"{long}",2024-05-01\n')
    assert items[0].article.body == 'one\n\ntwo, "three"'
    assert len(items[1].article.body) == len(long.strip())


def test_control_bytes_are_passed_over(read):
    assert one(read, b"title,body,date\nSto\x00rm,Te\x0bxt,2024-05-01\n").title == "Storm"


def test_seconds_since_1970_are_a_date(read):
    assert one(read, "nid,title,body_value,created\n7,Storm,x,1714557600\n").published == "2024-05-01T10:00:00+00:00"


def test_universal_time_is_written_with_its_offset(read):
    header = "ID,post_title,post_content,post_date,post_date_gmt\n"
    found = one(read, f"{header}1,A,x,2024-05-01 11:00:00,2024-05-01 10:00:00\n")
    assert found.published == "2024-05-01T10:00:00+00:00"


@pytest.mark.parametrize(
    ("column", "cell", "authors"),
    [("author", "Reid", ("Reid",)), ("author", '"Reid, Una"', ("Una Reid",)), ("author", "17", ()),
     ("author", "una@a.org", ()), ("name", "Una Reid", ("Una Reid",)), ("byline", "By Una Reid", ("Una Reid",))],
)  # fmt: skip
def test_authors_are_names(read, column, cell, authors):
    assert one(read, f"title,body,date,{column}\nA,x,2024-05-01,{cell}\n").authors == authors


def test_ids_speak_and_do_not_depend_on_the_exports_date(read):
    assert one(read, "id,title,body,date\n7,Storm,x,2024-05-01\n").id == "export-7"
    assert one(read, "id,slug,title,body,date\n7,storm-maren,Storm,x,2024-05-01\n").id == "export-7/storm-maren"
    assert one(read, "uuid,title,body,date\nab-12,Storm,x,2024-05-01\n").id == "ab-12"
    (item,) = read("title,body,date\nStorm,x,2024-05-01\n")
    assert (item.article.id, item.id_derived) == ("2024-05-01-storm", True)


@pytest.mark.parametrize("content", [b"", b"a,b,c\n1,2,3\n", b"date,author\n2024-05-01,Una\n", b"\x00\xff\xfe" * 99])
def test_a_table_without_headlines_and_texts_is_refused(read, content):
    with pytest.raises(FormatError, match=r"export-2024-05\.csv"):
        read(content)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match=r"gone\.csv"):
        csv_file.count(Source(tmp_path / "gone.csv", tmp_path, "gone.csv"))


def test_one_broken_row_in_five_costs_only_itself(read):
    rows = [",," if n % 5 == 0 else f"T{n},text,2024-05-01" for n in range(100)]
    rows = [row.replace(",,", ",,2024-05-01") for row in rows]
    outcomes = [item.outcome for item in read("title,body,date\n" + "\n".join(rows))]
    assert (outcomes.count("article"), outcomes.count("problem")) == (80, 20)
