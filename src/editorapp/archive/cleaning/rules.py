"""The table of boilerplate rules: each is a name and a pure question about one passage."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from editorapp.archive.cleaning.credit_lines import credit_kind
from editorapp.archive.cleaning.passages import Anchor, Passage
from editorapp.archive.cleaning.phrase_patterns import bare, plain
from editorapp.archive.cleaning.phrases import Call, Phrases
from editorapp.article.links import canonical_url

Question = Callable[[Passage, Phrases], bool]

_LONGEST = 320
"""Characters of a bar of links."""
_LONGEST_SPAM = 600
_FEW_WORDS = 7
_SHORT = 40
_COVERED = 0.75
"""The share of a link's words that must be a spam phrase: "Payday loans: the trap for teachers" is a headline."""
_SHARE_HOST = re.compile(
    r"(?:facebook\.com/(?:sharer|share|dialog)|(?:twitter|x)\.com/(?:intent|share|home\?status)|linkedin\.com/share"
    r"|pinterest\.\w+/pin/create|reddit\.com/submit|(?:api\.whatsapp\.com|web\.whatsapp\.com)/send|wa\.me/\?text"
    r"|t\.me/share|telegram\.me/share|tumblr\.com/share|getpocket\.com/save|buffer\.com/add|addtoany\.com|sharethis"
    r"|threads\.net/intent|bsky\.app/intent|vk\.com/share|xing\.com/(?:social/)?share|[?&]share=\w+|flipboard\.com/bookmark"
    r"|line\.me/r/msg|mailto:\?|whatsapp://send|plus\.google\.com/share)",
    re.IGNORECASE,
)
_TAG_PAGE = re.compile(
    r"/(?:tags?|category|categories|topics?|labels?|search/label|keywords?|sections?|etiquetas?|temas?|sujets?|thema|rubrik"
    r"|tagi?|onderwerp|categoria|categorie|mots-cles|marcadores)/|[?&](?:tag|cat|category)=",
    re.IGNORECASE,
)
_SPAM_HOST = re.compile(
    r"casino|kasino|kasyno|viagra|cialis|pharmac|farmaci|payday|loan|essay|escort|\bcbd|slots?\b|poker|replica|pills|meds?\b|judi"
    r"|togel|porn|xxx|betting|gambl|kredit|pozycz|followers|crypto|bitcoin|rx\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table; `when` a passage must stand somewhere for the question to be asked.

    "beside": next to something this rule has taken out; "end": after the story's last paragraph, or beside.
    `of_lines`: it asks for whole sentences, so not of a passage that has none or reports what somebody said.
    """

    name: str
    asks: Question
    when: Literal["anywhere", "beside", "end"] = "anywhere"
    of_lines: bool = True


def is_comment_form(passage: Passage, phrases: Phrases) -> bool:
    """Only sentences of a form for comments: "Leave A Reply", "Your email address will not be published."."""
    return any(phrases.form_lines.fullmatch(part) for part in passage.lines) and all(
        phrases.form_lines.fullmatch(part) or phrases.form_fields.fullmatch(part) for part in passage.lines
    )


def is_comment_field(passage: Passage, phrases: Phrases) -> bool:
    """A field of such a form: "Name *", "3 comments"."""
    return bool(passage.lines) and all(phrases.form_fields.fullmatch(part) for part in passage.lines)


def is_call_to_action(passage: Passage, phrases: Phrases) -> bool:
    """Only sentences that ask the reader to follow, join or subscribe, and the small print to them."""
    short_heading = passage.kind == "heading" and len(passage.lines[0].split()) <= 2
    return not short_heading and _calls(passage, phrases, for_anyone=False)


def is_call_at_end(passage: Passage, phrases: Phrases) -> bool:
    """The same, or to follow anyone: "Follow the mayor on Facebook" may be a reporter's advice within a story."""
    return _calls(passage, phrases, for_anyone=passage.kind != "heading")


def is_small_print(passage: Passage, phrases: Phrases) -> bool:
    """What stands below a call: "No spam.", "Email address"."""
    return bool(passage.lines) and all(phrases.small_print.fullmatch(part) for part in passage.lines)


def is_advertisement(passage: Passage, phrases: Phrases) -> bool:
    """The mark above an advertisement. A heading of that word may be the story's own."""
    return passage.kind != "heading" and _are_all(passage.lines, phrases.advertisement.fullmatch)


def is_share_bar(passage: Passage, phrases: Phrases) -> bool:
    """Links that hand the page to a social network, and nothing else but names and "Share:"."""
    if not passage.links or len(passage.text) > _LONGEST:
        return False
    sharing = [_SHARE_HOST.search(link.url) is not None for link in passage.links]
    rest = bare(plain(passage.unlinked))
    return all(sharing) and (len(rest) <= 20 or phrases.share.fullmatch(rest) is not None)


def is_share_line(passage: Passage, phrases: Phrases) -> bool:
    """ "Share this:" and the like, where the share bar stands."""
    return _are_all(passage.lines, phrases.share.fullmatch)


def is_long_share_line(passage: Passage, phrases: Phrases) -> bool:
    """The same in more than a word: "Share" may be a column of a table."""
    return len(passage.lines) == 1 and " " in passage.lines[0] and is_share_line(passage, phrases)


def is_tag_list(passage: Passage, phrases: Phrases) -> bool:
    """ "Tags:" and links to pages of tags."""
    if not passage.links or len(passage.text) > _LONGEST_SPAM:
        return False
    label = bare(plain(passage.lead))
    if label and not phrases.tags.fullmatch(label):
        return False
    pages = sum(_TAG_PAGE.search(link.url) is not None for link in passage.links)
    return pages == len(passage.links) and len(bare(passage.unlinked)) <= len(passage.lead) + 20


def is_tag_line(passage: Passage, phrases: Phrases) -> bool:
    """ "Tags: budget, water" without links, or the label alone."""
    label, sign, rest = passage.text.partition(":")
    return (
        phrases.tags.fullmatch(bare(plain(label))) is not None and bool(sign) and len(rest) <= 150 and "." not in rest
    )


def is_copyright(passage: Passage, phrases: Phrases) -> bool:
    """ "© 2024 The Daily. All rights reserved.", with the name of its holder."""
    sure = [line for line in passage.lines if phrases.copyright.fullmatch(line)]
    others = [line for line in passage.lines if line not in sure]
    return bool(sure) and all(len(line) <= _SHORT and line.startswith(("copyright", "contact")) for line in others)


def is_spam(passage: Passage, phrases: Phrases) -> bool:
    """Mostly links, and most of them sell what spam sells; words alone are never spam."""
    if not passage.links or len(passage.text) > _LONGEST_SPAM or passage.linked <= 0.5:
        return False
    return 2 * sum(is_spam_link(link, phrases) for link in passage.links) > len(passage.links)


def is_spam_link(link: Anchor, phrases: Phrases) -> bool:
    """Whether the words of a link are those of spam, or a spam word leads to a host of that trade."""
    text = plain(link.text)
    match = phrases.spam.search(text)
    if match is not None and len(match[0]) >= _COVERED * len(text):
        return True
    if match is None and phrases.spam_words.search(text) is None:
        return False
    return len(text.split()) <= _FEW_WORDS and _SPAM_HOST.search(_host(link.url)) is not None


def is_lone_credit(passage: Passage, phrases: Phrases) -> bool:
    """ "Photo from Google", "Photo: Jane Doe/AFP": a credit as a line of its own."""
    return credit_kind(passage, phrases) in ("unlicensed", "photographer")


RULES: tuple[Rule, ...] = (
    Rule("comment-form", is_comment_form),
    Rule("call-to-action", is_call_to_action),
    Rule("advertisement", is_advertisement),
    Rule("share-bar", is_share_bar, of_lines=False),
    Rule("tag-list", is_tag_list, of_lines=False),
    Rule("copyright", is_copyright),
    Rule("spam", is_spam, of_lines=False),
    Rule("caption", is_lone_credit, of_lines=False),
    Rule("comment-form", is_comment_field, "beside"),
    Rule("call-to-action", is_call_at_end, "end"),
    Rule("call-to-action", is_small_print, "beside"),
    Rule("share-bar", is_share_line, "beside"),
    Rule("share-bar", is_long_share_line, "end"),
    Rule("tag-list", is_tag_line, "end", of_lines=False),
)
"""In the order in which they are asked; the first that says yes takes the passage out."""


def _are_all(lines: Sequence[str], asks: Callable[[str], object]) -> bool:
    return bool(lines) and all(asks(line) for line in lines)


def _calls(passage: Passage, phrases: Phrases, *, for_anyone: bool) -> bool:
    calls = 0
    for line in passage.lines:
        few = for_anyone and "," not in line and len(line.split()) <= _FEW_WORDS
        if phrases.call_lines.fullmatch(line) or any(_asks(call, line, few) for call in phrases.calls):
            calls += 1
        elif not (phrases.small_print.fullmatch(line) or _is_name_of_network(line, phrases)):
            return False
    return calls > 0


def _is_name_of_network(part: str, phrases: Phrases) -> bool:
    """ "Facebook" after a bar: what the call before it speaks of, once more."""
    return len(part) <= 20 and any(call.about.fullmatch(part) for call in phrases.calls)


def _asks(call: Call, part: str, for_anyone: bool) -> bool:
    begin = call.begin.match(part)
    if begin is None or call.about.search(part) is None or call.speech.search(part):
        return False
    if call.own.search(part):
        return True
    return for_anyone and call.few_words_are_enough and call.about.search(part, begin.end()) is not None


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return canonical_url(url)
