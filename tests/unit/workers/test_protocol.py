import dataclasses
import json
from typing import Any, get_args

import pytest

from editorapp.article.suggestion import Placement, Reason, Suggestion
from editorapp.errors import WorkerError
from editorapp.workers import protocol
from editorapp.workers.protocol import (
    ArchiveDescribed,
    ArchiveOpened,
    BlockRef,
    Cancel,
    Committed,
    Configure,
    Decide,
    Evaluated,
    Failed,
    Imported,
    OlderFound,
    Orphan,
    OrphansListed,
    Quality,
    Ready,
    Rendered,
    Rendering,
    ReportLine,
    SourceCount,
    Suggest,
    Suggested,
    decode,
    encode,
)

SUGGESTION = Suggestion(
    "a1",
    "/fire",
    "Fire",
    "2024-05-01",
    "News",
    1.5,
    4,
    (Reason("tag", "both about fire"),),
    (Placement(2, "After 2"),),
    "…",
    ("fire",),
)
MESSAGES: tuple[Any, ...] = (
    Configure("/a b", {"look.theme": "ink", "suggest.limit": 5, "look.panel": True, "x": 0.5}),
    Suggest(1, 7, "Text\n\u2028 😀", caret=3, hidden=("a", "b")),
    Suggest(1, 7, ""),
    Suggest(1, 7, "x", scope="paragraph", story="s", sections=("News",), languages=("de",), days=30, strength=3),
    Suggested(1, 7, (SUGGESTION,), articles=40, note="nothing", left_out=3, left_out_by_age=2),
    Decide("s", "a1", "always-hidden", undo=True),
    OlderFound(1, 7, (SUGGESTION,)),
    ArchiveOpened("/a", 3, 2, "2024-05-01", "2024-05-02", "ok", ("News",), ("en", "de")),
    ArchiveDescribed(
        1,
        "/a",
        "ok",
        3,
        2,
        1,
        1,
        "",
        "",
        99,
        (SourceCount("f", 3),),
        "own",
        60,
        50,
        "2024-05-01",
        9,
        Quality(0.5, 0.75, 0.25, 0.5),
        None,
    ),
    OrphansListed(1, (Orphan("a", "", "A", "", ""),), 4),
    Evaluated(22, cancelled=True),
    Rendered(1, 7, "<h1>", (BlockRef("k", 0, 2, (0, 2)),), {"k": "<p>"}, holds=True),
    Rendering(1, "a1b2"),
    Imported(3, 2, 1, 0, 3, skipped=(ReportLine("f.md", "line 3", "draft"),)),
    Failed(0, "It failed.", "Try again."),
    Ready("archive", 42),
    Committed(),
    Cancel(),
)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_a_message_arrives_as_it_was_sent(message: Any) -> None:
    assert decode(encode(message)) == message


@pytest.mark.parametrize("kind", get_args(protocol.Message), ids=lambda kind: kind.__name__)
def test_every_message_is_a_frozen_value_with_a_description(kind: type) -> None:
    assert dataclasses.is_dataclass(kind)
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert kind.__doc__


def test_a_message_is_one_line_of_utf_8_json() -> None:
    line = encode(Suggest(1, 2, "one\ntwo\r\u2028\u0085 é"))
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert json.loads(line.decode())["text"] == "one\ntwo\r\u2028\u0085 é"


def test_half_of_a_surrogate_pair_survives() -> None:
    assert decode(encode(Suggest(1, 2, "a\ud83d"))) == Suggest(1, 2, "a\ud83d")


def test_a_whole_number_is_a_score_too() -> None:
    fields = json.loads(encode(Suggested(1, 7, (SUGGESTION,))))
    fields["suggestions"][0]["score"] = 2
    assert decode(json.dumps(fields).encode()) == Suggested(1, 7, (dataclasses.replace(SUGGESTION, score=2.0),))


def test_a_field_left_out_has_its_default() -> None:
    assert decode(b'{"type":"Suggest","request":1,"revision":2,"text":"x"}') == Suggest(1, 2, "x")


@pytest.mark.parametrize(
    "line",
    [b"", b"\n", b"not json", b"[]", b"1", b"null", b"{}", b'{"type":"Nobody"}', b'{"type":["Ready"]}',
     b'{"type":"Ready"}',
     b'{"type":"Ready","worker":"a","pid":"b"}', b'{"type":"Ready","worker":"a","pid":1,"more":2}', b"\xff\xfe",
     b'{"type":"Suggested","request":1,"revision":2,"suggestions":"x"}', b"[" * 100_000,
     b'{"type":"Suggested","request":1,"revision":2,"suggestions":[1]}', b'{"type":"Configure","settings":[1]}',
     b'{"type":"Configure","settings":{"a":[1]}}', b'{"type":"Ready","worker":"a","pid":true}',
     b'{"type":"Ready","worker":"a","pid":1000000000000000000000}',
     b'{"type":"Decide","story":"","article":"","decision":"burnt"}',
     b'{"type":"Decide","story":"","article":"","decision":["pinned"]}',
     b'{"type":"Rendered","request":1,"revision":1,"head":"","blocks":[],"html":{"k":1}}',
     b'{"type":"Configure","settings":{"a":NaN}}', b'{"type":"Configure","settings":{"a":1e999}}'],
    ids=lambda line: repr(line[:30]),
)  # fmt: skip
def test_what_is_no_message_is_named_as_an_error(line: bytes) -> None:
    with pytest.raises(WorkerError, match="could not be read"):
        decode(line)
