"""Decides which passages of an article are boilerplate, by the table of rules and by what stands beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from editorapp.archive.cleaning.credit_lines import credit_kind
from editorapp.archive.cleaning.passages import Passage
from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.cleaning.read_also_blocks import group_at, label_kind
from editorapp.archive.cleaning.rules import RULES, Rule
from editorapp.article.article import Edge

_NEAR = 2
"""Passages before a lone credit among which its photo is looked for; after it only the next."""
_ROUNDS = 4
"""Times that "beside" is asked again; a comment form has about six fields in a row."""
_SHORT_LABEL = 3
"""Words; “Más de 300 familias” only begins like a label."""
_LEAVES_HEADINGS = frozenset(("comment-form", "call-to-action", "related", "share-bar", "tag-list", "spam"))
"""Rules whose blocks have headings of their own; a lone READ ALSO stands below a heading of the story."""


@dataclass(slots=True)
class Verdict:
    """`dropped` names the rule for each passage that goes; `credits` pairs a lone credit with its photo's place."""

    dropped: dict[int, str] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    credits: dict[int, int | None] = field(default_factory=dict)


def judge(passages: Sequence[Passage], base_url: str, phrases: Phrases, rules: Iterable[Rule] = RULES) -> Verdict:
    """What goes and why. The passages themselves are not changed."""
    verdict = Verdict()
    rules = tuple(rules)
    _take_read_also(passages, base_url, phrases, verdict)
    for at, passage in _open(passages, verdict):
        _ask(at, passage, phrases, [rule for rule in rules if rule.when == "anywhere"], verdict)
    last = max((at for at, passage in _open(passages, verdict) if passage.is_prose), default=-1)
    _ask_neighbours(passages, last, phrases, [rule for rule in rules if rule.when != "anywhere"], verdict)
    if any(rule.name == "caption" for rule in rules):
        _place_credits(passages, phrases, verdict)
    _drop_headings(passages, last, phrases, verdict)
    return verdict


def _open(passages: Sequence[Passage], verdict: Verdict) -> list[tuple[int, Passage]]:
    return [(at, passage) for at, passage in enumerate(passages) if at not in verdict.dropped]


def _take_read_also(passages: Sequence[Passage], base_url: str, phrases: Phrases, verdict: Verdict) -> None:
    at = 0
    while at < len(passages):
        group = group_at(passages, at, base_url, phrases)
        if group is None:
            at += 1
            continue
        verdict.dropped.update(dict.fromkeys(range(group.first, group.after), group.kind or "read-also"))
        verdict.edges.extend(group.edges)
        at = group.after


def _ask(at: int, passage: Passage, phrases: Phrases, rules: Iterable[Rule], verdict: Verdict) -> bool:
    if passage.kind in ("photo", "caption", "code"):
        return False
    for rule in rules:
        if rule.of_lines and not passage.lines:
            continue
        if rule.asks(passage, phrases):
            if rule.of_lines and any(phrases.speech.search(line) for line in passage.lines):
                return False
            verdict.dropped[at] = rule.name
            return True
    return False


def _ask_neighbours(
    passages: Sequence[Passage], last: int, phrases: Phrases, rules: Sequence[Rule], verdict: Verdict
) -> None:
    """Ask what counts only beside others, until nothing more goes: a form's fields stand in a row."""
    for _ in range(_ROUNDS):
        changed = False
        for at, passage in _open(passages, verdict):
            beside = frozenset(verdict.dropped[other] for other in (at - 1, at + 1) if other in verdict.dropped)
            asked = [rule for rule in rules if rule.name in beside or (rule.when == "end" and at > last >= 0)]
            changed = _ask(at, passage, phrases, asked, verdict) or changed
        if not changed:
            return


def _place_credits(passages: Sequence[Passage], phrases: Phrases, verdict: Verdict) -> None:
    """Give lone credits to the photo beside them; "Source: World Bank" counts as one only there."""
    for at, passage in enumerate(passages):
        rule = verdict.dropped.get(at)
        if rule == "caption":
            verdict.credits[at] = _photo_near(passages, at)
        elif rule is None and len(passage.text) <= 80 and credit_kind(passage, phrases) == "source":
            photo = _photo_near(passages, at)
            if photo is not None:
                verdict.dropped[at] = "caption"
                verdict.credits[at] = photo


def _photo_near(passages: Sequence[Passage], at: int) -> int | None:
    near: list[int] = [*range(at - 1, max(-1, at - 1 - _NEAR), -1), at + 1]
    for other in near:
        if 0 <= other < len(passages) and passages[other].kind == "photo":
            return other
    return None


def _drop_headings(passages: Sequence[Passage], last: int, phrases: Phrases, verdict: Verdict) -> None:
    """Drop headings below which nothing is left but what was taken out: "Leave A Reply", "Related posts"."""
    first = next((at for at, passage in _open(passages, verdict) if passage.is_prose), len(passages))
    following = len(passages)
    rules: set[str] = set()
    for at in range(len(passages) - 1, first, -1):
        rule = verdict.dropped.get(at)
        if rule is not None:
            # What stands below a heading of its own leaves no other heading alone.
            rules = set() if passages[at].kind == "heading" else rules | {rule}
            continue
        below = passages[following] if following < len(passages) else None
        if _is_left_alone(passages[at], below) and rules & _LEAVES_HEADINGS:
            verdict.dropped[at] = min(rules & _LEAVES_HEADINGS)
        elif below is None and at > last and _is_label_line(passages[at], phrases):
            verdict.dropped[at] = "related"
        else:
            following = at
        rules = set()


def _is_left_alone(passage: Passage, below: Passage | None) -> bool:
    """Whether this is a heading (no headline) whose part of the story ends where it begins."""
    if passage.kind != "heading" or passage.level == 1:
        return False
    return below is None or (below.kind == "heading" and below.level <= passage.level)


def _is_label_line(passage: Passage, phrases: Phrases) -> bool:
    short = passage.kind in ("heading", "text") and len(passage.text.split()) <= _SHORT_LABEL
    return short and not passage.text.endswith(".") and not passage.links and bool(label_kind(passage.text, phrases))
