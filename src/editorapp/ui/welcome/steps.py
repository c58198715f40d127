"""The words of the first steps: what each is called, what it is good for, and what to do while it is being tried."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class StepWords:
    """`hint` says what to do before it is tried, `now` while it is; `{key}` in a hint is the key of `command`."""

    title: str
    hint: str
    now: str
    command: str = ""


WORDS: Mapping[str, StepWords] = MappingProxyType(
    {
        "write": StepWords(
            "Write",
            "Open the starter story and add a sentence.",
            "Type a sentence anywhere in this story. It is a copy: nothing can break.",
        ),
        "look": StepWords(
            "Look at the suggestions",
            "{key} goes to them. Each card says why it fits.",
            "Up and Down choose a card, Space reads its article.",
            "view.read_also",
        ),
        "insert": StepWords(
            "Insert one",
            "{key} puts the best one below your paragraph.",
            "The first suggestion is inserted as soon as it is there.",
            "insert.best_1",
        ),
        "check": StepWords(
            "Check",
            "{key} lists what the story still needs.",
            "A click on a row shows the place in the story.",
            "view.checks",
        ),
        "hand_over": StepWords(
            "Hand over",
            "{key} saves the story for your website.",
            "Choose a format, then Export. To copy the story from the Edit menu does as well.",
            "file.export",
        ),
    }
)
"""By the ids of `workspace.first_steps.STEPS`, in their order."""
