import pytest

from editorapp.article.credits import UNLICENSED, credit_name, flags_of, split_credit


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("At sea. Photo: Jane Doe/AP", ("At sea.", "Jane Doe/AP")),
        ("A boat Photo by Jane Doe", ("A boat", "Jane Doe")),
        ("Guards. (AP Photo/Jane Doe)", ("Guards.", "AP Photo/Jane Doe")),
        ("It left. Jo/Reuters", ("It left.", "Jo/Reuters")),
        ("Getty Images", ("", "Getty Images")), ("Photo from Google", ("", "Google")),
        ("Le maire © Jo", ("Le maire", "Jo")),
        ("FILE PHOTO: He speaks in Abuja. REUTERS/Jo Doe", ("FILE PHOTO: He speaks in Abuja.", "REUTERS/Jo Doe")),
        ("A street. Photograph: Jo Doe for the Guardian", ("A street.", "Jo Doe for the Guardian")),
        ("Au 30 avril 2015. (Photo Jean Dupont. AFP)", ("Au 30 avril 2015.", "Jean Dupont. AFP")),
        ("Crédit photo : Jean Dupont / AFP", ("", "Jean Dupont / AFP")), ("Das Haus. Bild: dpa", ("Das Haus.", "dpa")),
        ("Foto: privat", ("", "privat")), ("El presidente. EFE", ("El presidente.", "EFE")),
        ("A praça. Foto: Divulgação", ("A praça.", "Divulgação")),
        ("L’uomo (foto di Rossi/LaPresse)", ("L’uomo", "Rossi/LaPresse")),
        ("De markt. Bron: ANP", ("De markt.", "ANP")), ("Port. Fot. Jan Nowak", ("Port.", "Jan Nowak")),
        ("الرئيس. تصوير: محمد علي", ("الرئيس.", "محمد علي")), ("Hoto daga Intanet", ("", "Intanet")),
        ("Rais akihutubia. Picha: Ikulu", ("Rais akihutubia.", "Ikulu")),
        ("Image source, Getty Images", ("", "Getty Images")),
        ("President Buhari/Facebook", ("", "President Buhari/Facebook")), ("At sea – Credit: Ann", ("At sea", "Ann")),
    ],
)  # fmt: skip
def test_a_credit_is_told_from_the_caption(text: str, parts: tuple[str, str]) -> None:
    assert split_credit(text) == parts


@pytest.mark.parametrize(
    "text",
    ["It left. Reuters reported.", "A photo by night of the town", "A credit to the town",
     "The house (right) and garden",
     "Minister John Doe (APC)", "Photo: The president arrives at the palace on Monday", "He spoke to Reuters",
     "Two pictures by the painter", "Our source from the ministry said so", "La foto de la semana", "Bild von Berlin",
     "Foto: Der Präsident kommt am Montag in Berlin an und trifft Minister", "The minister (2019)", ""],
)  # fmt: skip
def test_a_sentence_is_no_credit(text: str) -> None:
    assert split_credit(text) == (text, "")


@pytest.mark.parametrize(
    "credit",
    ["Google", "google.com", "Google Images", "the internet", "Jane via Facebook", "Facebook/Jane",
     "the Mayor's Facebook page",
     "Instagram/@jane", "WhatsApp", "Pinterest.com", "Screenshot of a tweet", "online", "X/@jane", "Photo from Google",
     "courtesy of Facebook", "réseaux sociaux", "soziale Medien", "redes sociales", "Reprodução/Internet", "dal web",
     "sociale media", "zrzut ekranu", "مواقع التواصل الاجتماعي", "جوجل", "Intanet", "mitandao ya kijamii"],
)  # fmt: skip
def test_a_place_where_photos_are_found_is_no_licence(credit: str) -> None:
    assert flags_of(credit) == (UNLICENSED,)


@pytest.mark.parametrize(
    "credit",
    ["Getty Images", "Google Chukwu", "Jane Webb", "Web Desk", "Online Editor", "Jane Doe/AP", "Social Media Team",
     "Meta",
     "Handout", "Internet Archive", "", "@jane", "Google Maps", "dpa"],
)  # fmt: skip
def test_a_name_is_never_flagged(credit: str) -> None:
    assert flags_of(credit) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [("Photo by   Jo Doe/CNET", "Jo Doe/CNET"), ("© dpa", "dpa"), ("(Credit: Jo)", "Jo"), ("Foto: © Jo", "Jo"),
     ("Jo Doe. All rights reserved", "Jo Doe"), ("Source Magazine", "Source Magazine"), ("Credit...Jo Doe", "Jo Doe")],
)  # fmt: skip
def test_the_name_is_what_is_left_of_a_credit(text: str, name: str) -> None:
    assert credit_name(text) == name
