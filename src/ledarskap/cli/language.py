"""Which language the command line speaks, its own texts and click's."""

from __future__ import annotations

import gettext
import os
from collections.abc import Sequence
from pathlib import Path

from ledarskap.reading.wording import LANGUAGES, Language, chosen_language


def asked_language(words: Sequence[str]) -> Language:
    """The language of ``--language``, or of the environment, or Swedish.

    It is looked for before click reads the words, since click's own messages shall be in it too.

    >>> asked_language(["check", "--language", "en"]), asked_language(["check", "--language=en"])
    ('en', 'en')
    """
    for number, word in enumerate(words):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == "--language":
            written = value if equals else (list(words[number + 1 : number + 2]) or [""])[0]
            if written in LANGUAGES:
                return written
    return chosen_language()


def speak(language: Language) -> None:
    """Let every text that goes through gettext, click's among them, come out in a language."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))
    gettext.textdomain("messages")


def spoken() -> Language:
    """The language that was chosen for this process."""
    return "en" if os.environ.get("LANGUAGE") == "en" else "sv"
