"""One run of an import: what is new, changed or the same, what was wrong, and what a stop keeps."""

import itertools
import json
from contextlib import closing

import pytest

from editorapp.archive.locking import write_lock
from editorapp.archive.opening import opened
from editorapp.archive.store import FILE, Store
from editorapp.errors import BusyArchiveError, FormatError, UnreadableError, UnwritableError

STORY = {"id": "a", "title": "Storm", "published": "2024-05-01", "body": "The pier fell."}


def counts(report):
    return report.read, report.added, report.updated, report.unchanged


def after(times):
    """Whether it has been asked so often already."""
    asked = itertools.count()
    return lambda: next(asked) >= times


def article(tmp_path, article_id="a"):
    with closing(Store(tmp_path / "archive")) as store:
        return store.article(article_id)


def test_every_article_is_counted_and_named(do_import, write_lines):
    source = write_lines(STORY, STORY | {"id": "b"})
    report = do_import(source)
    assert counts(report) == (2, 2, 0, 0)
    assert report.articles == [("a", str(source)), ("b", str(source))]


def test_importing_again_adds_nothing_twice(do_import, write_lines, tmp_path):
    source = write_lines(STORY, STORY | {"id": "b", "related": ["a", "not-here"]})
    do_import(source)
    assert counts(do_import(source)) == (2, 0, 0, 2)
    with closing(Store(tmp_path / "archive")) as store:
        assert (store.statistics().articles, store.statistics().edges) == (2, 2)


def test_a_changed_article_is_updated(do_import, write_lines, tmp_path):
    do_import(write_lines(STORY))
    assert counts(do_import(write_lines(STORY | {"body": "The pier stands."}))) == (1, 0, 1, 0)
    assert article(tmp_path).body == "The pier stands."


def test_an_older_version_does_not_overwrite_a_newer_one(do_import, write_lines, tmp_path):
    do_import(write_lines(STORY | {"modified": "2024-06-02", "body": "New."}))
    assert counts(do_import(write_lines(STORY | {"modified": "2024-06-01", "body": "Old."}))) == (1, 0, 0, 1)
    assert article(tmp_path).body == "New."


def test_an_older_version_under_another_id_is_reported_by_the_id_it_has_here(do_import, write_lines, tmp_path):
    do_import(write_lines(STORY | {"url": "https://x.example/a", "modified": "2024-06-02"}))
    old = STORY | {"id": "z", "url": "https://x.example/a", "modified": "2024-06-01", "body": "Old."}
    ((found, _),) = do_import(write_lines(old)).articles
    assert article(tmp_path, found).id == "a"


def test_changed_related_articles_are_a_change(do_import, write_lines):
    do_import(write_lines(STORY | {"related": ["b"]}))
    assert counts(do_import(write_lines(STORY | {"related": ["c"]}))) == (1, 0, 1, 0)


def test_a_later_import_resolves_open_edges(do_import, write_lines, tmp_path):
    do_import(write_lines(STORY | {"related": ["b"]}))
    do_import(write_lines(STORY | {"id": "b"}))
    assert [edge.target for edge in article(tmp_path).edges] == ["b"]


def test_an_own_export_comes_back_unchanged(do_import, write_lines, tmp_path):
    body = "It [fell](https://x.example/b).\n\n**READ ALSO:** [Storm](https://x.example/b)\n\n![P](p.jpg)"
    stories = [
        STORY | {"url": "https://x.example/a", "body": body, "related": ["c", "gone", {"to": "b", "anchor": "it"}]},
        STORY | {"id": "b", "url": "https://x.example/b", "authors": ["Una"], "tags": ["pier"], "title": "Storm 2"},
        STORY | {"id": "c", "images": [{"src": "a.jpg", "credit": "R", "flags": ["f"]}], "published": "1 May 2024"},
    ]
    do_import(write_lines(*stories))
    with closing(Store(tmp_path / "archive")) as store:
        exported = [json.dumps(found.to_record()) for found in store.all_articles()]
    assert counts(do_import(write_lines(*exported, name="export.jsonl"))) == (3, 0, 0, 3)


def test_a_markdown_folder_comes_back_unchanged(do_import, tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.md").write_text(f"---\ntitle: {name}\ndate: 2024-05-01\n---\nText of {name}.")
    do_import(folder)
    assert counts(do_import(folder)) == (2, 0, 0, 2)
    assert counts(do_import(folder.rename(tmp_path / "moved"))) == (2, 0, 0, 2)


def test_two_sites_with_files_of_the_same_names_lose_nothing(do_import, tmp_path):
    for site, word in (("one", "harbour"), ("two", "mountain")):
        (tmp_path / site).mkdir()
        (tmp_path / site / "welcome.md").write_text(f"---\ntitle: The {word}\n---\nAll about the {word} here.")
    sources = [tmp_path / "one", tmp_path / "two"]
    assert counts(do_import(*sources)) == (2, 2, 0, 0)
    assert counts(do_import(*sources)) == (2, 0, 0, 2)


def test_the_same_id_twice_in_one_run_is_named(do_import, write_lines):
    report = do_import(write_lines(STORY, STORY | {"body": "Another text."}))
    assert counts(report) == (2, 1, 1, 0)
    assert [(note.position, note.id) for note in report.problems] == [("line 2", "a")]


def test_the_problem_of_an_article_that_came_in_carries_its_id(do_import, write_lines):
    (note,) = do_import(write_lines(STORY | {"body": ""})).problems
    assert (note.id, note.position, note.reason) == ("a", "line 1", "Empty body.")


def test_one_bad_line_of_500_leaves_the_other_499(do_import, write_lines, tmp_path):
    lines = [json.dumps(STORY | {"id": str(n)}) for n in range(1, 501)]
    lines[16] = "{torn"
    report = do_import(write_lines(*lines))
    assert (report.read, report.added) == (499, 499)
    assert [note.position for note in report.problems] == ["line 17"]


def test_the_index_agrees_after_an_import(do_import, write_lines, tmp_path, terms):
    do_import(write_lines(*(STORY | {"id": str(n)} for n in range(300))))
    with opened(tmp_path / "archive", terms) as archive:
        assert archive.current
        assert archive.postings.live == 300


def test_a_cancelled_import_keeps_what_it_read_and_its_index_agrees(do_import, write_lines, tmp_path, terms):
    source = write_lines(*(STORY | {"id": str(n)} for n in range(1000)))
    report = do_import(source, cancelled=after(450))
    assert (report.cancelled, report.is_indexed) == (True, False)
    assert 0 < report.read < 1000
    with opened(tmp_path / "archive", terms) as archive:
        assert archive.current
        assert archive.postings.live == report.read


def test_an_import_after_a_cancelled_one_completes_it(do_import, write_lines):
    source = write_lines(*(STORY | {"id": str(n)} for n in range(1000)))
    first = do_import(source, cancelled=after(450))
    second = do_import(source)
    assert (second.added, second.unchanged) == (1000 - first.added, first.added)


def test_progress_goes_through_reading_linking_and_indexing(do_import, write_lines):
    steps = []
    do_import(write_lines(STORY, STORY | {"id": "b"}), progress=lambda *step: steps.append(step))
    assert list(dict.fromkeys(phase for phase, _, _ in steps)) == ["reading", "linking", "indexing"]
    assert ("reading", 2, 2) in steps
    assert steps[-1] == ("indexing", 2, 2)


def test_a_progress_that_fails_leaves_a_whole_archive(do_import, write_lines, tmp_path, terms):
    def fail(phase, done, total):
        if phase == "reading" and done > 300:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        do_import(write_lines(*(STORY | {"id": str(n)} for n in range(1000))), progress=fail)
    with opened(tmp_path / "archive", terms) as archive:
        assert 300 < archive.postings.live == archive.store.statistics().articles < 1000


@pytest.mark.parametrize("name", ["missing.jsonl", "missing"])
def test_a_missing_source_leaves_no_archive_behind(do_import, tmp_path, name):
    for format_name in ("", "jsonl", "markdown"):
        with pytest.raises(UnreadableError):
            do_import(tmp_path / name, format_name=format_name)
    assert not (tmp_path / "archive").exists()


@pytest.mark.parametrize("content", [b"\x00\xff" * 50, b"prose\n" * 300])
def test_a_source_that_is_none_leaves_no_archive_behind(do_import, tmp_path, content):
    (tmp_path / "bad.jsonl").write_bytes(content)
    with pytest.raises(FormatError):
        do_import(tmp_path / "bad.jsonl")
    assert not (tmp_path / "archive").exists()


def test_a_source_without_articles_leaves_no_archive_behind(do_import, write_lines, tmp_path):
    assert counts(do_import(write_lines())) == (0, 0, 0, 0)
    assert len(do_import(write_lines("{}", "{torn")).problems) == 2
    assert not (tmp_path / "archive").exists()


def test_one_missing_source_of_two_imports_nothing(do_import, write_lines, tmp_path):
    with pytest.raises(UnreadableError):
        do_import(write_lines(STORY), tmp_path / "missing")
    assert not (tmp_path / "archive").exists()


def test_a_folder_without_articles_is_refused(do_import, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(FormatError, match="holds no articles"):
        do_import(tmp_path / "empty")


def test_a_folder_named_like_a_file_is_refused(do_import, tmp_path):
    (tmp_path / "x.jsonl").mkdir()
    with pytest.raises(FormatError, match="holds no articles"):
        do_import(tmp_path / "x.jsonl")


def test_an_unknown_format_names_the_known_ones(do_import, write_lines):
    with pytest.raises(FormatError, match="wordpress, html"):
        do_import(write_lines(STORY), format_name="nonsense")


def test_a_chosen_format_overrides_the_files_name(do_import, write_lines):
    assert do_import(write_lines(STORY, name="export.md"), format_name="jsonl").added == 1


def test_a_busy_archive_is_not_touched(do_import, write_lines, tmp_path):
    with write_lock(tmp_path / "archive"), pytest.raises(BusyArchiveError):
        do_import(write_lines(STORY))
    assert not (tmp_path / "archive" / FILE).exists()


def test_an_archive_folder_that_is_a_file_is_named(do_import, write_lines, tmp_path):
    (tmp_path / "archive").touch()
    with pytest.raises(UnwritableError, match="is a file"):
        do_import(write_lines(STORY))


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "\ud83d\ude00", "a\x1bb", "x" * 10_000, "a/b c\\d?%20#", "🙂"])
def test_odd_letters_are_kept_readable_and_the_article_comes_in(do_import, write_lines, tmp_path, text):
    ((found, _),) = do_import(write_lines(STORY | {"id": text, "title": text, "body": f"Text {text}"})).articles
    stored = article(tmp_path, found)
    assert stored.title
    json.dumps(stored.to_record(), ensure_ascii=False).encode("utf-8")
    assert do_import(write_lines(STORY | {"id": text, "title": text, "body": f"Text {text}"})).unchanged == 1


def test_a_pair_of_surrogates_is_one_letter(do_import, write_lines, tmp_path):
    do_import(write_lines('{"id": "a", "title": "\\ud83d\\ude00 pier", "body": "B", "published": "2024-05-01"}'))
    assert article(tmp_path).title == "\U0001f600 pier"


def test_yaml_cannot_smuggle_in_what_no_file_holds(do_import, tmp_path):
    (tmp_path / "a.md").write_text('---\ntitle: "a\\ud800b\\0c"\nid: "\\0"\ndate: 2024-05-01\n---\nText.')
    ((found, _),) = do_import(tmp_path / "a.md").articles
    assert article(tmp_path, found).title == "a�bc"


def test_the_language_is_guessed_where_none_is_written(do_import, write_lines, tmp_path):
    body = "Le port de la ville est fermé depuis que la tempête a détruit une partie de la jetée, dit le maire."
    do_import(write_lines(STORY | {"body": body}))
    assert article(tmp_path).lang == "fr"
