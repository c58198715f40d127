"""How long a worker may take over each request, and what is said of one that is asked no more."""

from collections.abc import Mapping
from types import MappingProxyType

from editorapp.workers.protocol import (
    ChangeWords,
    CheckDraft,
    CheckWords,
    Configure,
    ConvertPaste,
    Copy,
    DescribeArchive,
    Export,
    Failed,
    FindOlder,
    FindSlug,
    ListOrphans,
    ListVocabulary,
    Message,
    Preview,
    Render,
    SaveOrphans,
    Search,
    ShowArticle,
    Suggest,
    SuggestSpellings,
    UseLanguages,
    UseWeights,
)

START_SECONDS = 30.0
"""From the start of a process to its first word; half a second on an idle machine."""
OTHERS_SECONDS = 30.0
"""For any other message that carries the number of a request."""
A_CHARACTER = 20e-6
"""Seconds more for each character of a text. An honest one of 5.6 million took 14 s to render on an idle machine."""

_LIMITS: Mapping[type, float] = MappingProxyType(
    {
        Configure: 60.0,  # the largest archive on a slow disk
        Suggest: 10.0,
        Search: 10.0,
        FindOlder: 20.0,
        CheckDraft: 20.0,
        ShowArticle: 10.0,
        DescribeArchive: 30.0,
        UseWeights: 30.0,
        ListOrphans: 30.0,
        SaveOrphans: 60.0,
        ListVocabulary: 30.0,
        FindSlug: 30.0,
        Preview: 120.0,
        Render: 8.0,
        Export: 60.0,
        Copy: 60.0,
        ConvertPaste: 10.0,
        UseLanguages: 15.0,  # the slowest dictionary takes 3 s
        CheckWords: 15.0,
        SuggestSpellings: 15.0,
        ChangeWords: 15.0,
    }
)
"""Seconds from the moment the worker has nothing older to do; a hundred times what each takes on an idle machine."""

_NO_THIRD_TIME: Mapping[type, Failed] = MappingProxyType(
    {
        Suggest: Failed(
            0, "Suggestions leave this version of your story out: it failed twice.", "They follow your next change."
        ),
        FindOlder: Failed(
            0, "Older stories leave this version of yours out: it failed twice.", "Try again after your next change."
        ),
        Search: Failed(0, "This search is left out: it failed twice.", "Try other words."),
        ShowArticle: Failed(0, "This story is left out: showing it failed twice.", "Open it on your site instead."),
        Render: Failed(0, "Part of this story takes too long to show.", "The preview follows after your next change."),
        Export: Failed(
            0, "This export is left out: it failed twice.", "Your text is safe. Try another format, or save the story."
        ),
        Copy: Failed(
            0, "This copy is left out: it failed twice.", "Your text is safe. Copy a part of the story instead."
        ),
    }
)
_LEFT_OUT = Failed(
    0, "This is left out: it failed twice.", "Choose Restart Suggestions in the Archive menu to try it again."
)


def limit_of(message: Message) -> float | None:
    """Seconds in which this message must be answered; None for one that has no answer, or is a long job."""
    limit = _LIMITS.get(type(message), OTHERS_SECONDS if getattr(message, "request", 0) else None)
    return None if limit is None else limit + A_CHARACTER * len(getattr(message, "text", ""))


def left_out(message: Message) -> Failed:
    """The answer to a request that has ended the worker twice and is not asked a third time."""
    words = _NO_THIRD_TIME.get(type(message), _LEFT_OUT)
    return Failed(getattr(message, "request", 0), words.what, words.hint)
