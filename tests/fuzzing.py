"""What the tests of made-up inputs share: how many are tried, how long one may take, and what drafts are made of.

Imported as `from fuzzing import …`.
"""

import contextlib
import functools
import signal
import sys
import types
import typing
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Union, get_args, get_origin

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

FEW, MANY = 5, 1_200
"""Inputs of each test in every run, and with --soak."""
LONGEST_S = 20
"""Seconds that one input may take on a busy machine: what takes longer hangs."""

INPUTS: Counter[str] = Counter()
"""How many each test has tried."""


def use_profile(*, soak: bool) -> None:
    """Have all tests try the same few inputs every time, or many new ones."""
    silenced = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)
    shared: dict[str, Any] = {"deadline": None, "database": None, "suppress_health_check": silenced}
    settings.register_profile(
        "few", max_examples=FEW, derandomize=True, phases=(Phase.explicit, Phase.generate), **shared
    )
    settings.register_profile("many", max_examples=MANY, derandomize=False, print_blob=True, **shared)
    settings.load_profile("many" if soak else "few")


def fuzz(times: float = 1, **inputs: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try a test on inputs made by these strategies, `times` as many as usual."""

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(test)
        def tried(*args: Any, **kwargs: Any) -> None:
            INPUTS[test.__name__] += 1
            with _no_longer_than(LONGEST_S):
                test(*args, **kwargs)

        most = settings(max_examples=max(1, round(settings().max_examples * times)))
        return most(given(**inputs)(tried))

    return decorate


@contextlib.contextmanager
def _no_longer_than(seconds: int) -> Iterator[None]:
    """Fail, with the place it hangs at, what takes longer; signals reach into regular expressions too."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def fail(_signal: int, _frame: types.FrameType | None) -> None:
        raise AssertionError(f"took longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, fail)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


SIGNS = st.characters(exclude_categories=())
"""Any character, halves of surrogate pairs too."""
LETTERS = st.sampled_from("aeé ßÅ中ا👍\u200d\ufe0f\u00a0\u202e\u0301-'’“\u2028.,")
TEXT = st.text(SIGNS, max_size=30) | st.text(LETTERS, max_size=30)

JSON: st.SearchStrategy[Any] = st.deferred(
    lambda: (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text(SIGNS, max_size=8)
        | st.lists(JSON, max_size=3)
        | st.dictionaries(st.text(max_size=5), JSON, max_size=3)
    )
)
"""Whatever JSON can say."""

_PIECES = (
    "word", "The pier.", "Dr. Å", " ", "  ", "    ", "\t", "\n", "\n\n", "\n\n\n", "- ", "* ", "+ ", "1. ", "12) ",
    "- [ ] ", "> ", ">", "# ", "## ", "=====\n", "-----\n", "***", "**", "*", "__", "_", "~~", "`", "```\n",
    "```py\n", "~~~\n", "[", "]", "](", "](/a)", "![", "![alt](photo one.jpg)", "[a](https://a.example/?b=c&d \"T\")",
    "<https://a.example>", ")", "(", "[^1]", "[^1]: Note.\n", "[^", "]: ", "[a]: /b\n", "*[AB]: A b\n", "AB", "|",
    "a|b\n-|-\n1|2\n", ":-:|", "/// caption\n", "///\n", "Credit: A/B", "**READ ALSO:** [Old](/old)\n", "READ ALSO:",
    "<!--", "-->", "<!-- TK -->", "TK", "<b>", "</b>", "<div>\n", "</div>", "<", ">", "&amp;", "&", "{: .a #b c=d }",
    "{", "}", "\\", "\\*", ": ", "Term\n: Meaning\n", "\u2014", "...", "\"", "'", "“", "”", "\u00a0", "\u200b",
    "\u202e", "👩‍👩‍👧", "e\u0301", "عربي", "中文", "\ud83d", "\0", "\r", "\x1b", "\u2028", "---\n", "+++\n",
    "title: A\n", "https://a.example/b", "a@b.example", "javascript:x", "<script>",
)  # fmt: skip

BODIES = st.lists(st.sampled_from(_PIECES) | TEXT, max_size=25).map("".join)
"""What a body may hold; line ends are "\\n", and any other sign that cannot stand in the editor may be there too."""
STORIES = BODIES.map(lambda body: body.replace("\r", ""))
"""Bodies as the editor holds them."""

_DETAILS = (
    "title: A pier\n", "title: 'It''s'\n", 'title: "a: b # c"\n', "headline: B\n", "author: Una Reid, Rory Baird\n",
    "authors:\n  - A\n", "authors: [A, B]  # who\n", "tags:\n- a\n-   b\n", "# a comment\n", "\n",
    "own_key: {a: 1, b: [2]}\n", "date: 2024-05-01\n", "n: 007\n", "text: |\n  one\n  two\n",
    "text: >-\n  one\n\n  two\n", "image:\n  src: a.jpg\n  alt: b\n", "title: again\n", "lang: no\n", "x: &a 1\n",
    "y: *a\n", "z: !!python/object:os.system x\n", "'quoted key': 1\n", "? complex\n: value\n", "bad: [1, 2\n",
    "\tindented: 1\n", ": \n", "title = \"A\"\n", "tags = [\"a\", \"b\"] # c\n", "[params]\nx = 1\n",
    "date = 2024-05-01\n", "<<: *a\n", "é: ü\n", "---\n", "...\n",
)  # fmt: skip

_FENCES = st.sampled_from(
    (("---\n", "---\n"), ("---  \n", "...\n"), ("+++\n", "+++\n"), ("\ufeff---\n", "---"), ("---\n", ""))
)
DRAFTS = st.builds(
    lambda fences, details, body: fences[0] + "".join(details) + fences[1] + body,
    _FENCES,
    st.lists(st.sampled_from(_DETAILS) | TEXT.map(lambda text: f"{text}\n"), max_size=8),
    BODIES,
)
"""Whole files, sound or not."""


@st.composite
def ranges(draw: st.DrawFn, text: str) -> tuple[int, int]:
    """A selection in this text."""
    ends = st.integers(0, len(text))
    return tuple(sorted((draw(ends), draw(ends))))  # type: ignore[return-value]  # two of them


_SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(SIGNS, max_size=20),
    int: st.integers(-(2**53), 2**53),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    type(None): st.none(),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Values of this type, which may be a dataclass of the workers' protocol."""
    if hint in _SCALARS:
        return _SCALARS[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return st.lists(values_of(inner[0]), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(values_of(inner[0]), values_of(inner[1]), max_size=3)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values_of, inner))
    if origin is typing.Literal:
        return st.sampled_from(inner)
    return st.builds(hint, **{name: values_of(field) for name, field in typing.get_type_hints(hint).items()})


# Before any test is decorated: by then pytest has not read its options for a file that is imported.
use_profile(soak=any(argument.startswith("--soak") for argument in sys.argv))
