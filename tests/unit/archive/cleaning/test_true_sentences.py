"""Nothing that a reporter wrote is boilerplate because of a word in it."""

from pathlib import Path

import pytest

from editorapp.archive.cleaning.boilerplate import remove_boilerplate
from editorapp.archive.cleaning.markdown_rules import remove_boilerplate_from_markdown
from editorapp.archive.cleaning.phrases import Phrases, load_phrases
from editorapp.archive.cleaning.tree import parse_fragment, text_of

PHRASES = Path(__file__).parents[4] / "resources" / "phrases"
BEFORE = "The council met on Monday evening for the first time since the flood and elected a new chair by nine votes."
SENTENCES = (
    "The casino on the waterfront will close in June with the loss of 140 jobs.",
    "Payday loans trap teachers in debt, a study by the university has found.",
    "Viagra was invented by accident, and the laboratory that did so is closing.",
    "Doctors prescribed metronidazole to nine of the patients before they were sent home.",
    "Subscribe to the idea or resign, the party leader told his deputies.",
    "“Subscribe to our newsletter,” the banner above the stage read.",
    "Readers who subscribe to the council's newsletter were told a day earlier.",
    "Follow the money, the prosecutor said on Facebook.",
    "Like Facebook, Google is being sued in Kenya.",
    "Join the union or lose the job, workers on the WhatsApp group were told.",
    "The minister's Facebook page was taken down on Friday.",
    "See also the annex.",
    "See also the annex to the report, which lists every school.",
    "Read more about the cuts in our budget series, said the minister.",
    "Photo from Google shows the bridge before it fell.",
    "The photo from Google Maps was taken in 2009.",
    "Image is everything in this campaign.",
    "Source: a senior officer who asked not to be named.",
    "Credit: the bank gives none to farmers.",
    "No comment.",
    "“Leave a comment,” he joked, and hung up.",
    "Your email address will not be published, the clinic promised its patients.",
    "Comments are free, facts are sacred.",
    "Share prices fell by nine percent.",
    "Share this wealth with the regions that produce it, the governor demanded.",
    "The advertisement was banned in May.",
    "Related: the two men are brothers.",
    "Background: the dispute began in 1998.",
    "Earlier, police had closed the road.",
    "Copyright law is changing, and musicians want to be heard.",
    "Tags on the cattle showed where they came from.",
    "Click fraud cost the city 40,000 naira.",
    "Sign up for the city's vaccination at the town hall, the mayor urged.",
    "Don't miss the last train, guards told fans.",
    "Get vaccinated now, the posters say.",
    "Bitcoin doubled in value in a month, then lost it all.",
    "The escort service of the police ended at the border.",
    "He wrote his essay on the online casino industry.",
    "Download speeds in the north are the slowest in Europe.",
    "Stay at home, the army told residents of the old town.",
    "Abonnez-vous ou partez, a lancé le directeur du journal.",
    "Le casino en ligne est interdit en France depuis 2010.",
    "Aucun commentaire.",
    "Lire aussi est un plaisir, dit la libraire.",
    "Sin comentarios.",
    "Síganos, dijo el capitán a los pasajeros.",
    "Comprar medicamentos sin receta es delito en el país.",
    "Der Kredit ohne Schufa war eine Falle, sagte die Verbraucherzentrale.",
    "Folgen Sie der Spur des Geldes, riet die Ermittlerin auf Facebook.",
    "Werbung für Tabak bleibt verboten.",
    "Il casinò di Venezia assume cinquanta croupier.",
    "De advertentie stond in de krant van gisteren.",
    "Kasyno w Sopocie zostanie zamknięte po czterdziestu latach.",
    "A farmácia online foi encerrada pela polícia.",
    "اقرأ أيضا كثيرا، قال المعلم لتلاميذه.",
    "Ya ce a karanta kuma a fahimta kafin a sa hannu.",
    "Jiunge na chama, alisema mwenyekiti wa WhatsApp ya kijiji.",
    "Soma pia ni kazi, mwalimu alisema.",
    "Get the vaccine today, because the app says so.",
    "Join the army.",
    "Follow us, the guide shouts in three languages.",
    "Follow us through the market and you will meet the women who run it.",
    "Visit our newsroom and you will find it empty.",
    "Click on the link and your savings are gone: that is how the new WhatsApp fraud works.",
    "Click here to win a phone: that is the message that reached 3,000 people on WhatsApp.",
    "Support our troops!",
    "Download speeds doubled.",
    "Share a meal.",
    "Stay informed about your rights.",
    "Its profit rose by a third in the first quarter, to nine million.",
    "Source: National Bureau of Statistics",
    "Credit: where it is due.",
    "Image: a nation in decline.",
    "Foto: un perro en la plaza mira el incendio.",
    "Picture this.",
    "Tags: what the numbers on cattle mean.",
    "Topics discussed included water, schools and roads.",
    "Comment: The council was right.",
    "Leave a message.",
    "Name: Amina Bello. Age: 34.",
    "E-mail",
    "Title",
    "Advertisement rates doubled.",
    "Sponsored by the bank, the race drew 400 runners.",
    "Copyright in the song belongs to his widow.",
    "The flood of 1962 took the same bridge, and the same family's house, as the archive shows.",
    "Related to this, the court also ruled that the fine stands.",
    "More: he wants more.",
    "Recommended: nine hours of sleep.",
    "Read also the second letter of Paul, the bishop said.",
    "Lisez aussi les petites lignes du contrat.",
    "Suivez nos conseils pour économiser l'eau pendant la canicule.",
    "Partager le pouvoir, c'est le perdre.",
    "Recevez nos vœux.",
    "Unterstützen Sie Ihr Immunsystem mit Schlaf und frischer Luft.",
    "Anzeige wurde erstattet.",
    "Teilen ist schwer.",
    "Comparte habitación con tres hermanos.",
    "Más de 300 familias siguen sin techo.",
    "Imprimir billetes no es la solución.",
    "Siga en paz.",
    "Fonte: Istat",
    "Leggi ad personam.",
    "Leggi tutto il contratto prima di firmare.",
    "Condividi il pane.",
    "Reclame is duur.",
    "Reklama dźwignią handlu.",
    "Czytaj uważnie umowę.",
    "Hakuna maoni.",
    "Picha ilionyesha daraja likianguka.",
    "Hoto ya nuna gadar kafin ta rushe.",
    "شارك في الاجتماع تسعة وزراء.",
    "صورة قاتمة للاقتصاد.",
    "تابع الجمهور المباراة من المدرجات.",
    "اشترك في السباق مئة عداء.",
    "سجل هدفين في قناة السويس.",
    "Join our correspondent in Kano as she follows the vote.",
    "Send us your money: the letter to pensioners was a fraud.",
    "Thanks to you.",
    "E-mails show he knew.",
    "Pixels matter.",
    "Loading docks are full.",
)


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return load_phrases(PHRASES)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_true_sentence_stays_in_html_wherever_it_stands(sentence: str, phrases: Phrases) -> None:
    root = parse_fragment(f"<p>{sentence}</p><p>{BEFORE}</p><p>{sentence}</p>")
    cleaned = remove_boilerplate(root, "https://daily.example/a/", phrases)
    assert text_of(root) == f"{sentence} {BEFORE} {sentence}"
    assert not cleaned.removed


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_true_sentence_stays_in_markdown(sentence: str, phrases: Phrases) -> None:
    body = f"{BEFORE}\n\n{sentence}"
    assert remove_boilerplate_from_markdown(body, "https://daily.example/a/", phrases)[0] == body


@pytest.mark.parametrize(
    "html",
    [
        '<p>See also <a href="/annex">the annex</a>.</p>',
        '<p>Read more about the cuts in <a href="/budget">our budget series</a>, said the minister.</p>',
        '<p><a href="https://guardian.example/loans">Payday loans: the trap for teachers</a></p>',
        '<p><a href="https://daily.example/casino-strike">Casino workers strike over pay</a></p>',
        '<h2>Background</h2><ul><li><a href="https://court.example/1">The ruling of 1998</a></li></ul>',
        '<h2>Sources</h2><ul><li><a href="https://un.example/1">UN report on water</a></li></ul>',
        "<h2>Shares</h2>",
        '<p>The party’s <a href="https://facebook.com/party">Facebook page</a> named the candidate.</p>',
        "<h2>Werbung</h2>",
        '<div class="related-party"><p>Its daughter company paid the fine.</p></div>',
        '<p class="newsletter">The parish newsletter had warned of the flood.</p>',
    ],
)
def test_what_only_looks_like_boilerplate_stays(html: str, phrases: Phrases) -> None:
    root = parse_fragment(f"<p>{BEFORE}</p>{html}<p>{BEFORE}</p>")
    before = text_of(root)
    assert not remove_boilerplate(root, "https://daily.example/a/", phrases).removed
    assert text_of(root) == before
