"""Which signs make a word: letters with the marks that belong to them, and scripts that put no spaces between words."""

UNSPACED = (
    "\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
    "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff"
)
"""Han, kana, Thai, Lao, Burmese and Khmer, as the inside of a regular expression's class."""

_MARKS = (
    "\u00ad\u200c\u200d\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u096f\u0971-\u0df3"
)
"""What is part of a word but, for `re`, no letter: combining accents, Arabic, Hebrew and Indic vowel signs, joiners."""

LETTERS = rf"[^\W_{UNSPACED}]++(?:[{_MARKS}]++[^\W_{UNSPACED}]*+)*"
"""A run of letters and digits of the scripts with spaces, as a regular expression."""
