"""What checks before publishing find in a draft: where, how grave, and what one click would mend."""

from dataclasses import dataclass
from typing import Literal

from editorapp.article.edits import TextEdit

Level = Literal["blocks", "warns"]


@dataclass(frozen=True, slots=True)
class Fix:
    """One click and one undo step: `edits` of the body in order, else `detail` becomes `value`; `text` says so."""

    text: str
    edits: tuple[TextEdit, ...] = ()
    detail: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `check` is the rule's id, `place` is body[start:end], `detail` the detail it is about.

    `subject` tells findings of one check apart and stays the same while the writer works on something else.
    """

    check: str
    level: Level
    text: str
    hint: str = ""
    place: tuple[int, int] | None = None
    detail: str = ""
    fix: Fix | None = None
    subject: str = ""
    rule: str = ""
    """What the check asks for, as a sentence."""

    @property
    def key(self) -> str:
        """What the writer's "ignore it in this story" is kept under."""
        return f"{self.check}: {self.subject}" if self.subject else self.check


@dataclass(frozen=True, slots=True)
class Tick:
    """What only a person can check: an id, and the sentence beside its box."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What the checks say of one draft: findings, blocking ones first; a sentence for each group that passed."""

    findings: tuple[Finding, ...] = ()
    passed: tuple[str, ...] = ()
    ticks: tuple[Tick, ...] = ()
    problems: tuple[str, ...] = ()
    """What is wrong with the desk's profile itself."""
