"""What the window asks the archive worker about a story, and the answers."""

from dataclasses import dataclass
from typing import Literal

from editorapp.article.suggestion import Suggestion

Scope = Literal["story", "paragraph"]
Decision = Literal["inserted", "hidden", "always-hidden", "pinned"]


@dataclass(frozen=True, slots=True)
class Suggest:
    """Suggestions for this draft; a newer one makes older ones void.

    `caret` is where it is in the body (None: not in the text); with `scope` "paragraph" the caret's paragraph weighs
    in. `hidden` are article ids, `lowered` wants looser matches too, `story` names the draft in what was decided
    before. Filters: `sections` and `languages` (empty: all), `days` the greatest age (0: any), `strength` the least.
    """

    request: int
    revision: int
    text: str
    caret: int | None = None
    limit: int = 10
    hidden: tuple[str, ...] = ()
    lowered: bool = False
    scope: Scope = "story"
    story: str = ""
    sections: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    days: int = 0
    strength: int = 1


@dataclass(frozen=True, slots=True)
class Suggested:
    """The answer to Suggest, the pinned ones first.

    `note` says why a list is empty: "", "short", "nothing", "linked", "no-archive". `left_out` counts the close ones
    that only the filters keep away, `left_out_by_age` those of them that only the age does.
    """

    request: int
    revision: int
    suggestions: tuple[Suggestion, ...]
    articles: int = 0
    note: str = ""
    left_out: int = 0
    left_out_by_age: int = 0


@dataclass(frozen=True, slots=True)
class Decide:
    """The writer has inserted, hidden or pinned a suggestion (`undo`: takes that back). There is no answer.

    `story` names the draft as in Suggest; "always-hidden" holds for every story.
    """

    story: str
    article: str
    decision: Decision
    undo: bool = False


@dataclass(frozen=True, slots=True)
class KnowStory:
    """What was decided under one of the `former` names of a story is kept under `story` from now on; no answer.

    With `copies` the former story goes on by itself: it keeps what it hides and pins; this one begins with the same.
    """

    story: str
    former: tuple[str, ...]
    copies: bool = False


@dataclass(frozen=True, slots=True)
class Search:
    """The writer's own search in the archive; `text` is the draft, to say what it links to already."""

    request: int
    words: str
    limit: int = 20
    text: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to Search."""

    request: int
    words: str
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class FindOlder:
    """Which published articles should link to this story once it is out."""

    request: int
    revision: int
    text: str
    limit: int = 5


@dataclass(frozen=True, slots=True)
class OlderFound:
    """The answer to FindOlder, the one to update first at the head."""

    request: int
    revision: int
    stories: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class ShowArticle:
    """One stored article, whole."""

    request: int
    article: str


@dataclass(frozen=True, slots=True)
class ArticleShown:
    """The answer to ShowArticle: `html` is sanitised and ready to show."""

    request: int
    id: str
    title: str
    url: str
    published: str
    section: str
    authors: tuple[str, ...]
    html: str
