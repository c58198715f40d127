import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.words import Terms, fold, guess_language, language_code, plain_text, sentences, words


def test_words_keep_what_belongs_together() -> None:
    text = "The U.S. mayor’s re-election cost £4.2m, didn't it? snake_case"
    assert words(text) == ["The", "U.S", "mayor’s", "re-election", "cost", "4.2m", "didn't", "it", "snake", "case"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("हिन्दी में समाचार", ["हिन्दी", "में", "समाचार"]),
        ("الْعَرَبِيَّة اليوم", ["الْعَرَبِيَّة", "اليوم"]),
        ("می‌خواهم", ["می‌خواهم"]),
        ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
        ("한국어 뉴스", ["한국어", "뉴스"]),
        ("iPhoneを発売、東京2024年", ["iPhone", "を発売", "東京", "2024", "年"]),
    ],
)
def test_words_of_every_script_are_whole(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_terms_have_no_case_endings_or_stop_words() -> None:
    assert Terms().of("The councils were voting, and Voted!") == ["council", "vote", "vote"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en-GB", "harbours", "harbour"), ("fr", "grévistes", "gréviste"), ("de", "Häuser", "Hauses"),
     ("es", "puertos", "puerto"),
     ("ru", "городов", "города"), ("sv_SE", "hamnarna", "hamnen"), ("fi", "talossa", "talosta"),
     ("hi", "लड़के", "लड़का")],
)  # fmt: skip
def test_forms_of_a_word_are_one_term_in_its_language(language: str, one: str, other: str) -> None:
    terms = Terms()
    assert terms.of(one, language) == terms.of(other, language) != []


def test_the_same_word_may_have_other_terms_in_another_language() -> None:
    terms = Terms()
    assert terms.of("die", "en") == ["die"]
    assert terms.of("die", "de") == []


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert Terms().of("Gobara ta tashi", "ha") == ["gobara", "tashi"]


def test_scripts_without_spaces_give_pairs_of_signs() -> None:
    assert Terms().of("東京都知事") == ["東京", "京都", "都知", "知事"]
    assert Terms().of("火") == ["火"]


def test_composed_and_decomposed_letters_and_soft_hyphens_make_one_term() -> None:
    terms = Terms()
    assert terms.of("Cafe\u0301") == terms.of("Café")
    assert terms.of("har\u00adbour") == terms.of("harbour")


def test_a_term_is_known_for_each_word_as_written() -> None:
    assert Terms().by_word("The Harbours of") == {"The": "", "Harbours": "harbour", "of": ""}


def test_folding_drops_case_and_accents() -> None:
    assert [fold(word) for word in ("Été", "STRASSE", "Straße", "O’Neill", "й")] == [
        "ete",
        "strasse",
        "strasse",
        "o'neill",
        "и",
    ]


def test_a_language_tag_is_cut_to_its_language() -> None:
    assert [language_code(tag) for tag in ("en-GB", "en_US", " FR ", "")] == ["en", "en", "fr", ""]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en", "The council said on Tuesday that it would not pay for the harbour wall."),
        ("fr", "Le conseil a annoncé mardi qu'il ne paierait pas pour la digue du port."),
        ("de", "Der Rat teilte am Dienstag mit, dass er nicht für die Mauer zahlen werde."),
        ("es", "El ayuntamiento dijo el martes que no pagará por el muro del puerto."),
        ("pt", "A câmara disse na terça-feira que não vai pagar pelo muro do porto."),
        ("it", "Il consiglio ha detto martedì che non pagherà per il muro del porto."),
        ("nl", "De gemeente zei dinsdag dat ze niet voor de muur van de haven zal betalen."),
        ("pl", "Rada powiedziała we wtorek, że nie zapłaci za mur w porcie, ale to nie koniec."),
        ("sv", "Kommunen sade på tisdagen att den inte ska betala för muren i hamnen."),
        ("ar", "قال المجلس يوم الثلاثاء إنه لن يدفع ثمن الجدار في الميناء"),
        ("sw", "Baraza lilisema Jumanne kwamba halitalipa kwa ajili ya ukuta wa bandari"),
    ],
)
def test_the_language_of_a_sentence_is_guessed(code: str, sentence: str) -> None:
    assert guess_language(sentence) == code


def test_no_language_is_guessed_for_what_is_none() -> None:
    assert guess_language("lorem ipsum dolor amet") == ""
    assert guess_language("") == ""


@pytest.mark.parametrize(
    "text",
    ["He went to St. Andrews.|Then home.", "Dr. Hill paid £4.2m.|Why?", "A U.S. senator met the U.S. Senate.|He left.",
     "It happened in the U.S.|The vote came later.", "J. K. Rowling met George W. Bush.|They spoke.",
     "So did I.|Then we left.",
     "At 5 p.m. Tuesday it closed.|At 6 p.m.|The mayor left.", '"Why?" he asked.|"Because!"|She ran.',
     "He said “Go.”|Then left.",
     "No. 10 said no.|Then yes.", "Acme Inc. said profits rose.|Shares fell.", "Wait... what?|Yes… no.",
     "これは文です。|次の文！|終わり",
     "One line\n|another line", "1. First item\n|2. Second item.|More"],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    assert sentences(text.replace("|", " ").replace("\n ", "\n").replace("。 ", "。").replace("！ ", "！")) == [
        part.strip() for part in text.split("|")
    ]


def test_nothing_has_no_sentences() -> None:
    assert sentences("") == sentences(" \n\n ") == []


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# Head", "Head"), ("> quoted", "quoted"), ("- item", "item"), ("**bold** _it_ `code`", "bold it code"),
        ("[words](https://x.org/(a)) end", "words end"), ("[words][ref]\n\n[ref]: http://x", "words"),
        ("![alt](src.jpg)", "alt"),
        ("a <b>bold</b> word", "a bold word"), ("3 < 4 > 2", "3 < 4 > 2"), ("AT&amp;T", "AT&T"),
        (r"\*not italic\*", "*not italic*"),
        ("one[^1]\n\n[^1]: A note", "one A note"), ("[Laughter]: he said so", "Laughter: he said so"),
        ("*[HTML]: Markup", ""),
        ("seen <!-- ask\n\nthe lawyer --> again", "seen again"), ("seen <!-- ask\nthe lawyer\n\nagain", "seen again"),
        ("/// caption\nAt sea\n///", "At sea"), ("one\n\n---\n\ntwo", "one two"),
        ("see https://x.org/a?b=c.", "see"), ("snake_case", "snake_case"),
    ],
)  # fmt: skip
def test_plain_text_is_what_a_reader_reads(markdown: str, text: str) -> None:
    assert " ".join(plain_text(markdown).split()) == text


@pytest.mark.parametrize(
    "piece",
    ["](", "[a](b '\"", "<!--", "<", "A. ", ".", ".\"'", "a-", "ที่", "e\u0301", "\n", " "],
)  # fmt: skip
def test_no_text_takes_the_square_of_it(piece: str) -> None:
    def read(text: str) -> None:
        sentences(plain_text(text))
        Terms().of(text)
        guess_language(text)

    assert_grows_linearly(read, repeated(piece), 100_000)
