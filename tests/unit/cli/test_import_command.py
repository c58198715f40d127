"""The command `import`: what it says of new, changed and vanished stories, and of sources that are none."""

import pytest

PAGE = """<html lang="en"><head><title>The pier fell</title></head><body><article><h1>The pier fell</h1>
<p>The harbour board closed the east pier after divers found that its footings had lost a third of their stone.</p>
<p>READ ALSO: <a href="https://post.example/storm/">Storm Maren tears away pier</a></p>
<p>Fiona Hill, the harbour master, said on Monday that the council would be asked for the money to repair it.</p>
</article></body></html>"""


@pytest.fixture
def posts(tmp_path):
    """A folder with one story in Markdown."""
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "storm.md").write_text("---\ntitle: Storm\ndate: 2024-05-01\n---\nThe pier fell.")
    return folder


@pytest.fixture
def run(command, tmp_path):
    """Imports into one archive."""
    return lambda *arguments: command("import", *arguments, "--archive", tmp_path / "archive")


def test_what_was_taken_out_is_in_the_report(run, tmp_path):
    (tmp_path / "page.html").write_text(PAGE)
    report = run(tmp_path / "page.html", "--json").json
    (gone,) = report["removed"]
    assert (gone["rule"], gone["id"]) == ("read-also", report["articles"][0]["id"])
    assert gone["text"].startswith("READ ALSO: Storm Maren")


def test_an_update_says_what_is_new_and_what_is_gone(run, posts):
    run(posts)
    (posts / "ferry.md").write_text("---\ntitle: Ferry\ndate: 2024-05-02\n---\nIt sails.")
    (posts / "storm.md").unlink()
    said = run("--update").out
    assert said.startswith("1 article added, 0 updated, 0 already there.\n1 no longer in the source, but kept:")
    assert "“Storm” is no longer there; it was kept." in said


def test_an_update_without_news_says_so(run, posts):
    run(posts)
    assert run("--update").out == "Nothing new in 1 source.\n"


def test_why_things_were_left_out_is_said(run, posts):
    (posts / "draft.md").write_text("---\ntitle: D\ndraft: true\n---\nText.")
    assert "1 left out on purpose: draft (1)." in run(posts).out


@pytest.mark.parametrize("arguments", [("--update", "posts"), ("--update", "--format", "html"), ()])
def test_what_does_not_go_together_is_wrong_usage(command, arguments):
    assert command("import", *arguments).code == 2


def test_one_source_that_is_none_does_not_keep_the_others_out(run, posts, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    result = run(posts, tmp_path / "photo.jpg")
    assert (result.code, result.out.split(",")[0]) == (1, "1 article added")
    assert "photo.jpg” is not in a format" in result.out


def test_dates_are_read_in_the_order_that_was_asked_for(run, command, tmp_path):
    (tmp_path / "a.csv").write_text("title,body,date\nStorm,The pier fell.,03/04/2024\n")
    (entry,) = run(tmp_path / "a.csv", "--date-order", "month-first", "--json").json["articles"]
    shown = command("show", entry["id"], "--archive", tmp_path / "archive", "--json").json
    assert shown["published"] == "2024-03-04"
