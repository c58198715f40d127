"""The file of an archive's own weights: kept, read again, and not believed when it is torn."""

import json
import zlib
from dataclasses import replace

import numpy as np
import pytest

from editorapp.errors import UnwritableError
from editorapp.suggest.evaluation import Evaluation, Learnt, Quality
from editorapp.suggest.feature_table import NAMES
from editorapp.suggest.own_weights import FILE, OwnWeights, read_own_weights, write_own_weights

WEIGHTS = np.linspace(-0.5, 0.75, len(NAMES)).astype(np.float32)
MEASURED = Evaluation(30, Quality(0.5, 0.625, 0.75, 0.6), Quality(0.5, 0.7, 0.8, 0.65))
KEPT = OwnWeights(Learnt(WEIGHTS, 120, 40), "2026-11-22", True, MEASURED)


@pytest.fixture
def rewritten(tmp_path):
    """What is read after a field of the file has been changed."""

    def rewrite(**fields):
        write_own_weights(tmp_path, KEPT)
        record = json.loads((tmp_path / FILE).read_text("utf-8")) | fields
        del record["check"]
        check = zlib.crc32(json.dumps(record, sort_keys=True).encode())
        (tmp_path / FILE).write_text(json.dumps(record | {"check": check}), "utf-8")
        return read_own_weights(tmp_path)

    return rewrite


def test_what_is_written_is_read_again(tmp_path):
    write_own_weights(tmp_path, KEPT)
    found = read_own_weights(tmp_path)
    assert found.learnt.weights == pytest.approx(WEIGHTS, abs=1e-6)
    assert (found.learnt.links, found.learnt.drafts) == (120, 40)
    assert (found.day, found.in_use, found.evaluation) == ("2026-11-22", True, MEASURED)


def test_an_archive_without_the_file_has_none(tmp_path):
    assert read_own_weights(tmp_path) == OwnWeights()
    assert read_own_weights(tmp_path / "nowhere").active is None


@pytest.mark.parametrize("torn", [b"", b"{", b"[]", b"3", b'{"format": 1}', b"\xff\xfe\x00", b"[" * 100_000])
def test_a_torn_file_is_as_none(tmp_path, torn):
    (tmp_path / FILE).write_bytes(torn)
    assert read_own_weights(tmp_path) == OwnWeights()


@pytest.mark.parametrize(
    "learnt",
    [{}, {"weights": [1.0], "links": 9, "drafts": 3}, {"weights": [float("nan")] * len(NAMES), "links": 9, "drafts": 3},
     {"weights": ["x"] * len(NAMES), "links": 9, "drafts": 3}, {"weights": [0.0] * len(NAMES)}, [1], 7],
)  # fmt: skip
def test_weights_that_cannot_be_are_as_none(rewritten, learnt):
    assert rewritten(learnt=learnt).active is None


def test_weights_of_another_recipe_are_dropped_and_the_figures_kept(rewritten):
    found = rewritten(features=[*NAMES[1:], "moon"])
    assert (found.learnt, found.day, found.evaluation) == (None, "", MEASURED)


def test_a_file_with_one_wrong_digit_is_as_none(tmp_path):
    write_own_weights(tmp_path, KEPT)
    data = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(data.replace(b"0.75", b"0.85", 1))
    assert read_own_weights(tmp_path) == OwnWeights()


def test_a_file_of_a_newer_format_is_as_none(rewritten):
    assert rewritten(format=99) == OwnWeights()


def test_the_writer_can_go_back_to_the_standard_ones(tmp_path):
    write_own_weights(tmp_path, replace(KEPT, in_use=False))
    found = read_own_weights(tmp_path)
    assert found.active is None
    assert found.learnt is not None


def test_weights_that_are_in_use_are_active():
    assert KEPT.active is WEIGHTS
    assert OwnWeights().active is None


@pytest.mark.parametrize(("links", "due"), [(50, False), (120, False), (149, False), (150, True), (500, True)])
def test_they_are_due_again_with_a_quarter_more_links(links, due):
    assert KEPT.is_due(links) is due


def test_without_any_they_are_due():
    assert OwnWeights(evaluation=MEASURED).is_due(1)


def test_nothing_learnt_has_no_day():
    assert KEPT.with_learnt(None, "2026-11-23").day == ""
    assert KEPT.with_learnt(KEPT.learnt, "2026-11-23").day == "2026-11-23"


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnwritableError):
        write_own_weights(tmp_path / "file", KEPT)
