"""`editorapp evaluate`, and which weights `editorapp suggest` ranks with."""

import datetime
import json

import numpy as np
import pytest

from editorapp.suggest.evaluation import Learnt
from editorapp.suggest.feature_table import COLUMN, NAMES
from editorapp.suggest.own_weights import FILE, OwnWeights, read_own_weights, write_own_weights

FIGURES = ["recall@5", "recall@10", "MRR", "nDCG@10"]


@pytest.fixture
def linking(command, write_lines, tmp_path):
    """An archive of 80 stories on eight subjects; from the second on each links to the one before on its subject."""
    subjects = ("pier", "ferry", "school", "plant", "museum", "council", "hospital", "festival")
    first = datetime.date(2024, 1, 1)
    records = []
    for number in range(80):
        subject, part = subjects[number % 8], number // 8
        body = f"The {subject} has changed again, the {subject} office said. Word{number} of it. " * 5
        story = {"id": f"{subject}-{part}", "title": f"News of the {subject}, part {part}", "body": body}
        day = (first + datetime.timedelta(number)).isoformat()
        records.append(story | {"published": day, "related": [f"{subject}-{part - 1}"] if part else []})
    command("import", write_lines(*records), "--archive", tmp_path / "linking")
    return tmp_path / "linking"


@pytest.fixture
def weighted(archive):
    """A copy of the starter archive with weights of its own: the newest before all others."""
    weights = np.zeros(len(NAMES), np.float32)
    weights[COLUMN["rec1500"]] = 10_000
    write_own_weights(archive, OwnWeights(Learnt(weights, 60, 50), "2026-01-01"))
    return archive


def scores(command, folder, draft):
    found = command("suggest", draft, "--archive", folder, "--json").json["suggestions"]
    return {item["id"]: item["score"] for item in found}


def batch(command, folder, draft, *options):
    """The ids that a batch of one draft gives."""
    line = json.dumps({"id": "x", "title": "East pier closed", "body": draft.read_text("utf-8")}).encode()
    return command("suggest", "--batch", "-", "--archive", folder, "--json", *options, given=line).json["suggestions"]


def test_an_evaluation_is_json_with_the_fields_of_the_contract(command, linking):
    found = command("evaluate", "--archive", linking, "--json").json
    assert (found["links"], found["drafts"], list(found)) == (72, 22, ["links", "drafts", "standard", "own"])
    for weights in ("standard", "own"):
        assert list(found[weights]) == FIGURES
        assert all(0 <= value <= 1 for value in found[weights].values())


def test_an_evaluation_is_a_table_without_json(command, linking):
    result = command("evaluate", "--archive", linking)
    assert (result.code, result.err) == (0, "")
    first, head, *rows = result.out.splitlines()
    assert first == "72 links to earlier articles; measured on the newest 22 articles that have any."
    assert head.split() == ["standard", "own"]
    assert [row.split()[0] for row in rows] == FIGURES
    assert all(len(row.split()[1]) == len(row.split()[2]) == len("0.123") for row in rows)


def test_the_table_has_the_figures_of_the_json(command, linking):
    found = command("evaluate", "--archive", linking, "--json").json
    rows = [line.split() for line in command("evaluate", "--archive", linking).out.splitlines()[2:]]
    assert {row[0]: float(row[1]) for row in rows} == pytest.approx(found["standard"], abs=0.0006)
    assert {row[0]: float(row[2]) for row in rows} == pytest.approx(found["own"], abs=0.0006)


def test_an_evaluation_is_kept_for_the_archives_details(command, linking):
    command("evaluate", "--archive", linking)
    own = read_own_weights(linking)
    assert (own.evaluation.drafts, own.learnt.links) == (22, 72)


def test_an_archive_without_links_has_nothing_to_measure(command, write_lines, tmp_path):
    stories = [{"id": str(n), "title": "T", "body": "B", "published": "2024-05-01"} for n in range(3)]
    command("import", write_lines(*stories), "--archive", tmp_path / "new")
    result = command("evaluate", "--archive", tmp_path / "new")
    assert (result.code, result.out.startswith("Nothing to measure")) == (0, True)
    found = command("evaluate", "--archive", tmp_path / "new", "--json").json
    assert found == {"links": 0, "drafts": 0, "standard": None, "own": None}


def test_an_archive_with_few_links_is_measured_with_the_standard_weights_only(command, starter, archive):
    found = command("evaluate", "--archive", archive, "--json").json
    assert (found["own"], found["standard"]["nDCG@10"] > 0) == (None, True)
    assert "Own weights need 50 links" in command("evaluate", "--archive", archive).out


def test_evaluating_what_is_no_archive_is_one_complaint(command, tmp_path):
    result = command("evaluate", "--archive", tmp_path / "none")
    assert (result.code, "There is no archive" in result.complaint) == (1, True)


def test_a_draft_is_ranked_with_the_archives_own_weights(command, starter, weighted, draft):
    standard, own = scores(command, starter, draft), scores(command, weighted, draft)
    assert own != standard
    assert max(own.values()) > max(standard.values())


def test_a_writer_who_went_back_gets_the_standard_weights(command, starter, weighted, draft):
    own = read_own_weights(weighted)
    write_own_weights(weighted, OwnWeights(own.learnt, own.day, in_use=False))
    assert scores(command, weighted, draft) == scores(command, starter, draft)


def test_a_batch_has_the_standard_weights_whatever_the_archive_has_learnt(command, starter, weighted, draft):
    assert batch(command, weighted, draft) == batch(command, starter, draft)


def test_a_batch_has_the_archives_own_weights_when_they_are_asked_for(command, weighted, draft):
    own = batch(command, weighted, draft, "--own-weights")
    assert own != batch(command, weighted, draft)
    days = [command("show", name, "--archive", weighted, "--json").json["published"] for name in own]
    assert days == sorted(days, reverse=True)


def test_an_archive_that_has_learnt_nothing_has_only_the_standard_weights(command, starter, draft):
    assert batch(command, starter, draft, "--own-weights") == batch(command, starter, draft)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 99}', '{"format": 1, "features": []}'])
def test_a_torn_file_of_weights_is_as_good_as_none(command, starter, archive, draft, content):
    (archive / FILE).write_text(content)
    assert scores(command, archive, draft) == scores(command, starter, draft)
    assert batch(command, archive, draft, "--own-weights") == batch(command, starter, draft)
