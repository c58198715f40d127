"""One Hunspell dictionary: the only module that runs Hunspell, which is native code and trusts what it reads."""

from collections import Counter

from editorapp.article.spelling_words import scripts_of
from editorapp.errors import FormatError, UnreadableError
from editorapp.spelling.dictionary_check import check_dictionary
from editorapp.workspace.dictionaries import DictionaryFiles
from editorapp.workspace.paths import shown

try:
    from hunspell import Hunspell
except ImportError:  # there is no wheel for this machine (Macs with Intel's processor): all else works
    Hunspell = None

_LEAST_KNOWN = 0.3
"""Share of its own words that a dictionary knows by themselves: German has .7, because many only begin a compound."""
_LEAST_OF_A_SCRIPT = 0.2
"""Share of the sampled words; a dictionary of Russian has a few Latin ones too."""


class HunspellDictionary:
    """Knows and suggests words; straight apostrophes only are asked for."""

    def __init__(self, files: DictionaryFiles) -> None:
        """Check the files and load them.

        Raises UnreadableError or FormatError for a dictionary that cannot be used.
        """
        if Hunspell is None:
            raise UnreadableError("Spelling cannot be checked on this computer: Hunspell could not be loaded.")
        self.code = files.code
        checked = check_dictionary(files)
        try:
            self._hunspell = Hunspell(files.stem, hunspell_data_dir=str(files.folder), system_encoding="UTF-8")
        except OSError as error:
            raise UnreadableError(f"The spelling dictionary {shown(files.dic)} cannot be read.") from error
        self._hunspell._dic_encoding = checked.encoding  # it takes names it has not heard of for ASCII
        if sum(map(self.knows, checked.sample)) < len(checked.sample) * _LEAST_KNOWN:
            raise FormatError(
                f"The spelling dictionary {shown(files.dic)} does not work: it knows too few of its own words.",
                "It is not used; install it again, or take it away.",
            )
        counted = Counter(script for word in checked.sample for script in scripts_of(word))
        least = len(checked.sample) * _LEAST_OF_A_SCRIPT
        self.scripts = frozenset(script for script, count in counted.items() if count > least)

    def knows(self, word: str) -> bool:
        """Whether the word is spelt right in this language."""
        try:
            return bool(self._hunspell.spell(word)) or ("'" in word and self._hunspell.spell(word.replace("'", "’")))
        except UnicodeEncodeError:
            return False

    def spellings(self, word: str) -> tuple[str, ...]:
        """What the word was perhaps meant to be, the likeliest first; takes 30 to 400 ms."""
        try:
            return tuple(found for found in self._hunspell.suggest(word) if found)
        except UnicodeEncodeError:
            return ()
