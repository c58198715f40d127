"""The words that photo credits are made of, in eleven languages; patterns, compared without case but for agencies."""

LABELS = (
    "(?:file |stock |main |cover |lead |featured |screen)?(?:photo|photograph|picture|image|pic)s?(?: ?credits?"
    "| source)?",
    "credits?", "copyright", "illustration", "graphic", "courtesy(?: of)?", "source", "video ?grab",
    "screen ?(?:shot|grab)", "photographer", "visual", "video", "crédits?(?: ?[:-]? ?(?:photos?|images?))?",
    "photos?(?: d'archives?| d'illustration)?", "légende et crédit", "droits?", "fotos?", "bild(?:er)?",
    "bild(?:quelle|nachweis|rechte)", "quelle", "foto(?:credit|quelle|graf|nachweis)",
    "(?:archiv|symbol)(?:foto|bild)", "grafik", "fotos?(?: de archivo)?", "fotograf[ií]as?", "im[aá]gen(?:es)?",
    "cr[eé]ditos?(?: de (?:la )?(?:foto|imagen))?", "fuente", "cortes[ií]a", "fotografia", "imagem", "imagens",
    "cr[eé]ditos?(?: da (?:foto|imagem))?", "fonte", "divulga[cç][aã]o", "reprodu[cç][aã]o", "foto(?:grafia)?",
    "immagin[ei]", "crediti?(?: (?:foto|immagine))?", "foto'?s?", "beeld", "bron", "afbeelding", "fotograaf",
    "fotocredit", r"fot\.?", "zdj[eę]ci[ae]", "[zź]r[oó]d[lł]o", "foto", "(?:ال)?صورة", "(?:ال)?صور", "تصوير",
    "(?:ال)?مصدر", "مصدر الصورة", "عدسة", "كريديت", "hoto", "hoton", "hotuna", "mai hoto", "[tT]ushe", "majiya",
    "asalin hoto", "picha", "mpiga picha", "chanzo(?: cha picha)?", "kwa hisani ya",
)  # fmt: skip
"""What stands before a credit: "Photo:", "Bildnachweis:" and the like."""

CONNECTORS = (
    "by", "courtesy(?: of)?", "credit(?:s|ed)?(?: to)?", "taken by", "supplied by", "provided by", "via", "from",
    "par", "d[ue']", "von", "vom", "aus", "por", "cortes[ií]a de", "di", "da", "dal", "door", "van", "autor", "przez",
    "من", "بعدسة", "عن", "daga", "na", "kutoka", "ya",
)  # fmt: skip
"""What may stand between a label and a name instead of a sign: "Photo by", "Foto von"."""

AGENCIES = (
    "AP(?: Photo| Images)?", "AFP(?: Photo)?", "REUTERS", "Reuters", "Getty(?: Images)?", "EPA(?:-EFE)?", "EFE",
    "[Dd]pa", "DPA", "ANSA", "PA(?: Wire| Images| Media)?", "Press Association", "Xinhua", "TASS", "ITAR-TASS",
    "RIA Novosti", "Sputnik", "Bloomberg", "Anadolu(?: Agency| Images)?", "AA", "NAN", "ANP", "PAP", "LUSA", "Lusa",
    "Ritzau", "Scanpix", "NTB", "TT", "APA", "Belga", "AAP", "UPI", "Kyodo", "Yonhap", "PTI", "ANI", "MAP", "APS",
    "TAP", "SPA", "WAM", "Petra", "MENA", "GNA", "KNA", "SAPA", "AIM", "Agência Brasil", "Folhapress",
    "Estadão Conteúdo", "NurPhoto", "Sipa(?: USA| Press)?", "ZUMA(?: Press| Wire)?", "WireImage", "FilmMagic",
    "Corbis", "Magnum(?: Photos)?", "Shutterstock", "iStock(?:photo)?", "Alamy(?: Stock Photo| Live News)?",
    "Adobe Stock", "Depositphotos", "Dreamstime", "123RF", "Unsplash", "Pexels", "Pixabay", "Wikimedia(?: Commons)?",
    "Wikipedia", "Flickr", "Creative Commons", r"CC BY(?:-[A-Z]{2})*(?: \d\.\d)?", "Keystone(?:-SDA)?",
    "[Ii]mago(?: [Ii]mages)?", "[Pp]icture [Aa]lliance", "LaPresse", "Abaca(?: ?press)?", "MAXPPP", "Gamma-Rapho",
    "Hans Lucas", "Hollandse Hoogte", "East News", "أ ف ب", "رويترز", "د ب أ", "الأناضول", "واس", "وام", "سانا",
    "Agencja Gazeta", "Forum", "Handout", "HANDOUT", "NASA", "Pool", "File Photo", "Backgrid", "Splash News",
    "Rex(?: Features)?", "AGF", "Mondadori",
)  # fmt: skip
"""Who sends or keeps photos; with capitals as here, since many are words too."""

SITES = frozenset((
    "a internet", "auteur inconnu", "autor desconocido", "bildschirmfoto", "bing", "captura", "captura de pantalla",
    "captura de tela", "capture d'écran", "capture d’écran", "dal web", "dem internet", "dem netz", "desconhecido",
    "desconocido", "el internet", "facebook", "fb", "goggle", "google", "google search", "haijulikani",
    "het internet", "i social", "ig", "il web", "insta", "instagram", "intanet", "intaneti", "internautas",
    "internecie", "internet", "internetu", "kafafen sada zumunta", "kafar sada zumunta", "kafofin sada zumunta",
    "la red", "la rete", "la toile", "la web", "le net", "le web", "linkedin", "media społecznościowe",
    "mediów społecznościowych", "mitandao", "mitandao ya kijamii", "mitandaoni", "mtandao", "mtandao wa kijamii",
    "mtandaoni", "net", "netz", "nieznane", "onbekend", "online", "photo d'internet", "pinterest", "print",
    "quelle unbekannt", "red social", "reddit", "rede social", "redes", "redes sociais", "redes sociales",
    "reprodução redes sociais", "rete", "réseau social", "réseaux sociaux", "schermafbeelding", "schermafdruk",
    "schermata", "sconosciuto", "screen", "screen grab", "screen shot", "screengrab", "screenshot", "search engine",
    "shafukan sada zumunta", "sieć", "snapchat", "social", "social media", "social media handle",
    "social media platforms", "social network", "social networks", "sociale media", "socials", "soshiyal midiya",
    "source unknown", "soziale medien", "soziale netzwerke", "sozialen medien", "telegram", "the internet", "the net",
    "the web", "threads", "tik tok", "tiktok", "toile", "tumblr", "twitter", "unbekannt", "unknown", "unknown source",
    "viral", "vk", "web", "website", "weibo", "whatsapp", "world wide web", "x.com", "yanar gizo", "youtube",
    "zrzut ekranu", "إكس", "إنترنت", "إنستغرام", "الإنترنت", "الإنترنيت", "الانترنت", "التواصل الاجتماعي",
    "السوشيال ميديا", "الشبكة", "الفيسبوك", "انترنت", "انستجرام", "انستغرام", "تلغرام", "تويتر", "تيك توك",
    "تيليجرام", "جوجل", "غوغل", "فيس بوك", "فيسبوك", "قوقل", "لقطة شاشة", "مواقع إلكترونية", "مواقع التواصل",
    "مواقع التواصل الاجتماعي", "واتس اب", "واتساب", "وسائل التواصل", "وسائل التواصل الاجتماعي", "يوتيوب",
))  # fmt: skip
"""Where photos are found, in small letters; none of them can have taken one."""

SITES_WITH_PAGES = (
    "google", "facebook", "fb", "instagram", "insta", "whatsapp", "pinterest", "twitter", "tiktok", "youtube",
    "telegram", "snapchat", "linkedin", "reddit",
)  # fmt: skip
"""Sites on which somebody has a page: "the mayor's Facebook page"."""

KINDS_OF_PAGE = (
    "images?", "photos?", "pictures?", "pics?", "search", "image search", "page", "account", "profile", "post",
    "story", "stories", "wall", "feed", "handle", "group", "video", "live", "status", "reel", "channel", "compte",
    "seite", "konto", "profil", "cuenta", "página", "perfil", "conta", "pagina", "profilo", "account's",
)  # fmt: skip
"""What of a site a photo is taken from."""

SCREENSHOTS = (
    "screen ?(?:shot|grab)", "capture d['’]écran", "captura de pantalla", "captura de tela", "zrzut ekranu",
    "schermata", "لقطة شاشة",
)  # fmt: skip

PARTICLES = frozenset((
    "a", "al", "an", "and", "bin", "by", "com", "con", "da", "das", "de", "del", "della", "den", "der", "des", "di",
    "dla", "do", "dos", "du", "e", "el", "en", "et", "for", "from", "für", "i", "im", "in", "la", "le", "les", "mit",
    "na", "od", "of", "par", "per", "pour", "ten", "the", "und", "van", "via", "von", "wa", "with", "y", "ya", "z",
    "zu",
))  # fmt: skip
"""Small words within names and titles."""
