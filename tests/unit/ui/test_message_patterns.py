from editorapp.ui.kit.message_patterns import MessagePatterns

FRENCH = MessagePatterns(
    {
        "{0} may not be read.": "{0} ne peut pas être lu.",
        "Ask for the rights, or copy the file.": "Demandez les droits, ou copiez le fichier.",
        "{0} of {1}": "{0} sur {1}",
        "{1} is read before {0}.": "{0} vient après {1}.",
    }
)


def test_a_message_is_known_by_its_pattern():
    assert FRENCH.translate("/home/una/a.md may not be read.") == "/home/una/a.md ne peut pas être lu."


def test_what_happened_and_what_to_do_are_translated_each():
    said = "/a.md may not be read. Ask for the rights, or copy the file."
    assert FRENCH.translate(said) == "/a.md ne peut pas être lu. Demandez les droits, ou copiez le fichier."


def test_values_may_change_places():
    assert FRENCH.translate("Pier is read before Quay.") == "Quay vient après Pier."


def test_an_unknown_sentence_beside_a_known_one_stays():
    assert FRENCH.translate("x may not be read. Nobody knows why.") == "x ne peut pas être lu. Nobody knows why."


def test_what_is_not_known_is_left_alone():
    assert FRENCH.translate("Something else.") is None


def test_a_long_text_is_not_looked_at():
    assert FRENCH.translate("x" * 100_000 + " may not be read.") is None
