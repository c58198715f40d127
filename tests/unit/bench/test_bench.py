"""The bench's own logic: its options, its table, its JSON file, and the texts that it makes."""

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[3]
BENCH = ROOT / "tests" / "bench"


@pytest.fixture
def bench(monkeypatch):
    """The bench's modules, which import each other as the programs beside them that they are."""
    names = ("bench", "figures", "table", "corpus")
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(BENCH))
    yield SimpleNamespace(**{name: __import__(name) for name in names})
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(BENCH)):
            del sys.modules[name]


def test_without_names_everything_is_measured_at_1000_and_10000_articles(bench):
    options = bench.bench.parse([])
    assert options.names == list(bench.bench.MEASURES)
    assert options.sizes == [1000, 10_000]


def test_sizes_may_be_written_with_a_k_and_run_from_the_smallest(bench):
    assert bench.bench.parse(["--size", "100k", "--size", "2500"]).sizes == [2500, 100_000]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["speed"], "no measure"),
        (["--size", "many"], "no number of articles"),
        (["--articles", __file__], "belong together"),
        (["--articles", __file__, "--drafts", __file__, "--size", "1k"], "leave --size out"),
        (["--articles", "nowhere.jsonl"], "no file"),
    ],
)
def test_a_wrong_option_is_named(bench, capsys, words, says):
    with pytest.raises(SystemExit, match="2"):
        bench.bench.parse(words)
    assert says in capsys.readouterr().err


def test_every_measure_is_a_program_that_is_there(bench):
    assert [name for name, measure in bench.bench.MEASURES.items() if not (BENCH / measure.program).exists()] == []


@pytest.mark.parametrize(
    ("value", "is_speed", "verdict"),
    [(7.0, False, "aim"), (12.0, False, "ok"), (16.0, False, "OVER"), (16.0, True, "ok"), (14.0, True, "OVER")],
)
def test_a_figure_stands_to_its_promise_and_aim(bench, value, is_speed, verdict):
    figure = bench.figures.Figure("m", "w", value, "ms", limit=15.0, aim=20.0 if is_speed else 8.0, is_speed=is_speed)
    assert figure.verdict == verdict


def test_a_figure_without_a_promise_has_no_verdict(bench):
    assert bench.figures.Figure("m", "w", 1.0, "MB").verdict == ""


def test_a_row_says_value_promise_and_verdict(bench):
    row = bench.table.row(bench.figures.Figure("save", "save an article", 61.4, "ms", limit=60.0, note="20 saves"))
    assert row.split() == ["save", "save", "an", "article", "61.4", "ms", "≤", "60", "ms", "OVER", "20", "saves"]


def test_a_ratio_far_below_one_keeps_its_digits(bench):
    assert " 0.007 ×" in bench.table.row(bench.figures.Figure("query", "ours", 0.0066, "×"))


def test_a_figure_survives_the_way_between_two_processes(bench, capsys):
    figure = bench.figures.Figure("import", "articles a second", 201.5, "/s", 180.0, "“note”", 350.0, is_speed=True)
    bench.figures.report(figure)
    assert bench.figures.read(capsys.readouterr().out) == figure


def test_the_json_file_has_machine_versions_and_every_figure(bench, tmp_path):
    results = bench.table.Results()
    results.figures.append((1000, bench.figures.Figure("save", "save", 61.0, "ms", limit=60.0)))
    results.failures.append(("start", "no window"))
    results.write(tmp_path / "out.json")
    whole = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert whole["machine"]["cores"] >= 1
    assert whole["versions"]["numpy"]
    assert [(row["articles"], row["verdict"]) for row in whole["figures"]] == [(1000, "OVER")]
    assert whole["failures"] == [{"measure": "start", "why": "no window"}]


def test_the_texts_are_the_same_in_every_run(bench, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        bench.corpus.write_texts(ROOT / "index" / "starter", 40, tmp_path / name / "a", tmp_path / name / "d")
    assert (tmp_path / "one" / "a").read_bytes() == (tmp_path / "two" / "a").read_bytes()
    assert len((tmp_path / "one" / "d").read_text("utf-8").splitlines()) == bench.corpus.DRAFTS


def test_a_larger_archive_begins_with_the_smaller_one(bench, tmp_path):
    for count in (20, 40):
        bench.corpus.write_texts(ROOT / "index" / "starter", count, tmp_path / f"{count}", tmp_path / "drafts")
    assert (tmp_path / "40").read_text("utf-8").startswith((tmp_path / "20").read_text("utf-8"))


def test_a_measure_that_fails_says_why_and_the_exit_code_tells(tmp_path):
    broken = tmp_path / "broken.jsonl"
    broken.write_text("no article\n", "utf-8")
    command = [sys.executable, BENCH / "bench.py", "import", "--articles", broken, "--drafts", broken]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "archive  failed:" in done.stdout
