"""The times a sentence names, with windows worked out by hand; English, and what holds for every language."""

import datetime
from pathlib import Path

import pytest

from editorapp.errors import FormatError, UnreadableError
from editorapp.suggest.time_phrases import compile_phrases
from editorapp.suggest.time_tables import KINDS, read_time_table
from editorapp.suggest.time_words import load_time_words

TIMES = Path(__file__).resolve().parents[3] / "resources" / "time"
DAY = datetime.date(2015, 3, 20).toordinal()
"""A Friday; 12 March is 8 days ago, 1 March 19, 1 February 47, 12 March 2014 373."""
LANGUAGES = sorted(path.stem for path in TIMES.glob("*.toml"))


@pytest.fixture(scope="module")
def times():
    return load_time_words(TIMES)


@pytest.fixture
def english(times):
    return lambda sentence: times.windows(sentence, "en-GB", DAY)


@pytest.mark.parametrize(
    ("sentence", "window"),
    [
        ("Yesterday the pier closed.", (1, 2)),
        ("It closed last night", (1, 2)),
        ("The pier is open today.", (0, 2)),
        ("the day before yesterday", (2, 3)),
        ("We wrote LAST WEEK that", (2, 16)),
        ("earlier this week", (1, 8)),
        ("the past month", (7, 65)),
        ("later this month", (1, 31)),
        ("in the last quarter", (20, 190)),
        ("Last year’s budget", (90, 730)),
        ("so far this year", (7, 365)),
        ("last  summer", (60, 480)),
        ("this spring", (7, 200)),
        ("The council said on Monday that", (1, 9)),
        ("last Friday", (1, 9)),
    ],
)
def test_a_fixed_expression_has_its_window(english, sentence, window):
    assert english(sentence) == (window,)


@pytest.mark.parametrize(
    ("sentence", "window"),
    [
        ("a day ago", (0, 3)),  # .6 - 1 = -.4, 1.5 + 2 = 3.5
        ("two weeks ago", (8, 23)),  # 14: 7.4, 23
        ("two months ago", (36, 93)),  # 61: 35.6, 93.5
        ("a few days ago", (1, 6)),  # 3: .8, 6.5
        ("a couple of weeks ago", (8, 23)),
        ("several years ago", (875, 2192)),  # 1460
        ("10 years ago", (2189, 5477)),  # 3650
        ("a fortnight ago", (8, 23)),
        ("a year and a half ago", (218, 549)),
    ],
)
def test_so_long_ago_reaches_from_somewhat_less_to_half_as_much_again(english, sentence, window):
    assert english(sentence) == (window,)


@pytest.mark.parametrize(
    "sentence",
    [
        "on 12 March", "on March 12, 2015", "March 12th", "the 12th of March 2015", "12 Mar. 2015", "2015-03-12",
        "On Thursday, March 12, 2015, the", "Thursday 12 March", "March 12–14, 2015",
    ],
)  # fmt: skip
def test_a_day_counts_with_three_days_around_it(english, sentence):
    assert english(sentence) == ((5, 11),)


@pytest.mark.parametrize(
    ("sentence", "window"),
    [
        ("in February 2015", (47 - 36, 47 + 5)),
        ("February’s storm", (11, 52)),
        ("since mid-February", (11, 52)),
        ("Feb. 2015", (11, 52)),
        ("in March", (19 - 36, 19 + 5)),
        ("in the April of 2014", (353 - 36, 353 + 5)),
        ("In May 2014, the president", (323 - 36, 323 + 5)),
        ("since April", (317, 358)),
    ],
)
def test_a_month_counts_from_before_it_to_after_it(english, sentence, window):
    assert english(sentence) == (window,)


def test_a_day_without_a_year_is_the_latest_one_not_in_the_future(english):
    assert english("on March 20") == ((-3, 3),)
    assert english("on March 21") == ((361, 367),)  # 364 days ago


def test_the_29th_of_february_is_looked_for_in_the_last_leap_year(english):
    assert english("on 29 February") == ((1112, 1118),)  # 2012


@pytest.mark.parametrize(
    "sentence",
    [
        "You may march on.", "It may 12 times.", "Theresa May said", "the march through the city", "They may.",
        "in 2,000 years ago", "yesterdays", "Mayor Marching", "todayish", "septic", "January2014", "xlast week",
        "next January", "every Monday", "each week", "in March next year", "March 12.5 percent", "a mar 3 file",
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_time_have_no_window(english, sentence):
    assert english(sentence) == ()


@pytest.mark.parametrize("sentence", ["30 February 2015", "2014-02-30", "on 31 April 2014"])
def test_a_date_that_does_not_exist_is_no_day(english, sentence):
    assert english(sentence) == ()


@pytest.mark.parametrize("sentence", ["on 12 June 2016", "2030-01-01", "in April 2016"])
def test_the_future_is_left_out(english, sentence):
    assert english(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "windows"),
    [("13/03/2015", ((4, 10),)), ("03/13/2015", ((4, 10),)), ("03/03/2015", ((14, 20),)), ("02/03/2015", ())],
)
def test_british_and_american_figures_count_where_they_cannot_be_confused(english, sentence, windows):
    assert english(sentence) == windows


def test_every_time_of_a_sentence_is_given_once_and_in_order(english):
    assert english("Last week, as in March 2014, and last week again") == ((2, 16), (348, 389))


def test_a_number_in_june_leaves_june(english):
    assert english("In June 50 people came") == ((256, 297),)  # 1 June is 292 days ago


@pytest.mark.parametrize("language", ["", "xx", "en_US", "EN"])
def test_an_unknown_language_is_read_as_english(times, language):
    assert times.windows("last week", language, DAY) == ((2, 16),)


def test_each_language_reads_its_own_words_only(times):
    assert times.windows("last week", "de-AT", DAY) == ()


@pytest.mark.parametrize("day", [1, 59, 400])
def test_the_first_days_of_the_calendar_do_no_harm(times, day):
    assert times.windows("on 29 February, in March, on 30 December, last week", "en", day)[-1] == (2, 16)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_says_all_that_can_be_meant(language):
    table = read_time_table(TIMES / f"{language}.toml")
    assert {kind for kind, _ in table.phrases} == KINDS - {"year"}
    assert set(table.months.values()) == set(range(1, 13))
    assert set(range(1, 11)) <= set(table.numbers.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_never_ends_is_read_to_a_limit(times, language):
    for text in ("x" * 20_000, "a " * 10_000, "1 " * 10_000, "é" * 20_000, "12/" * 7_000, " " * 20_000):
        assert times.windows(text + " 2014-03-12", language, DAY) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_part_of_a_phrase_repeats_without_a_limit(language):
    joint = compile_phrases(read_time_table(TIMES / f"{language}.toml")).joint.pattern
    assert not {"*", "+"} & set(joint.replace(r"\*", "").replace(r"\+", ""))


def test_a_year_alone_counts_only_where_the_table_says_so(tmp_path):
    table = (TIMES / "en.toml").read_text("utf-8")
    (tmp_path / "en.toml").write_text(table.replace("count_years_alone = false", "count_years_alone = true"), "utf-8")
    assert load_time_words(tmp_path).windows("in 2014", "en", DAY) == ((79, 443),)  # 31 December, 1 January
    assert load_time_words(TIMES).windows("in 2014", "en", DAY) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [("[units]", "[units"), ("[numbers]", "[counts]"), ("week = [", "moon = ["), ('["September"], ', ""),
     ("yesterday = [", "tomorrow = ["), ('"unclear"\n', '"year first"\n')],
)  # fmt: skip
def test_a_broken_table_is_named(tmp_path, old, new):
    text = (TIMES / "en.toml").read_text("utf-8")
    assert old in text
    (tmp_path / "en.toml").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(FormatError, match=r"en\.toml"):
        load_time_words(tmp_path)


@pytest.mark.parametrize("phrase", ["{fortnight} ago", "[last week]", "(last week"])
def test_a_broken_phrase_is_named_when_its_language_is_met(tmp_path, phrase):
    text = (TIMES / "en.toml").read_text("utf-8")
    (tmp_path / "en.toml").write_text(text.replace('"yesterday"', f'"{phrase}"', 1), "utf-8")
    times = load_time_words(tmp_path)
    with pytest.raises(FormatError, match=r"en\.toml"):
        times.windows("yesterday", "en", DAY)


def test_a_folder_without_english_is_reported(tmp_path):
    with pytest.raises(UnreadableError):
        load_time_words(tmp_path)
