"""The languages a story may be in: BCP 47 codes and what their speakers call them."""

from collections.abc import Mapping
from types import MappingProxyType

LANGUAGE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "en": "English", "en-GB": "English (UK)", "en-US": "English (US)", "en-AU": "English (Australia)",
        "en-CA": "English (Canada)", "en-IE": "English (Ireland)", "en-IN": "English (India)",
        "en-NZ": "English (New Zealand)", "en-ZA": "English (South Africa)", "en-NG": "English (Nigeria)",
        "en-KE": "English (Kenya)", "fr": "Français", "fr-CA": "Français (Canada)", "fr-BE": "Français (Belgique)",
        "fr-CH": "Français (Suisse)", "de": "Deutsch", "de-AT": "Deutsch (Österreich)", "de-CH": "Deutsch (Schweiz)",
        "es": "Español", "es-MX": "Español (México)", "es-AR": "Español (Argentina)", "es-US": "Español (EE. UU.)",
        "pt": "Português", "pt-BR": "Português (Brasil)", "it": "Italiano", "nl": "Nederlands",
        "nl-BE": "Nederlands (België)", "ca": "Català", "eu": "Euskara", "gl": "Galego", "cy": "Cymraeg",
        "ga": "Gaeilge", "gd": "Gàidhlig", "sv": "Svenska", "da": "Dansk", "nb": "Norsk bokmål",
        "nn": "Norsk nynorsk", "fi": "Suomi", "is": "Íslenska", "et": "Eesti", "lv": "Latviešu", "lt": "Lietuvių",
        "pl": "Polski", "cs": "Čeština", "sk": "Slovenčina", "hu": "Magyar", "ro": "Română", "bg": "Български",
        "sl": "Slovenščina", "hr": "Hrvatski", "bs": "Bosanski", "sr": "Српски", "sr-Latn": "Srpski",
        "mk": "Македонски", "sq": "Shqip", "el": "Ελληνικά", "uk": "Українська", "ru": "Русский",
        "be": "Беларуская", "hy": "Հայերեն", "ka": "ქართული", "tr": "Türkçe", "az": "Azərbaycanca",
        "kk": "Қазақша", "uz": "Oʻzbekcha", "ar": "العربية", "he": "עברית", "yi": "ייִדיש", "fa": "فارسی",
        "ur": "اردو", "ku": "Kurdî", "ps": "پښتو", "hi": "हिन्दी", "bn": "বাংলা", "pa": "ਪੰਜਾਬੀ", "gu": "ગુજરાતી",
        "mr": "मराठी", "ne": "नेपाली", "ta": "தமிழ்", "te": "తెలుగు", "kn": "ಕನ್ನಡ", "ml": "മലയാളം", "si": "සිංහල",
        "my": "မြန်မာ", "th": "ไทย", "km": "ខ្មែរ", "lo": "ລາວ", "vi": "Tiếng Việt", "id": "Indonesia",
        "ms": "Melayu", "tl": "Tagalog", "zh": "中文", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "ja": "日本語",
        "ko": "한국어", "mn": "Монгол", "sw": "Kiswahili", "am": "አማርኛ", "so": "Soomaali", "ha": "Hausa",
        "yo": "Yorùbá", "ig": "Igbo", "zu": "isiZulu", "xh": "isiXhosa", "af": "Afrikaans", "eo": "Esperanto",
    }
)  # fmt: skip
"""Names as in Unicode's CLDR."""

_CODES: Mapping[str, str] = MappingProxyType(
    {text.casefold(): code for code, name in LANGUAGE_NAMES.items() for text in (code, name)}
)


def language_name(code: str) -> str:
    """What the language of this code is called; a code that is not known is its own name."""
    known = _CODES.get(code.strip().replace("_", "-").casefold())
    return LANGUAGE_NAMES[known] if known else code


def language_code(text: str) -> str:
    """The code for a name or a code in any spelling; what is not known is taken for a code as it is."""
    return _CODES.get(text.strip().replace("_", "-").casefold(), text)
