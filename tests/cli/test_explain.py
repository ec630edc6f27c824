"""The explain command: the list of codes, and the pages of those that are named."""

from __future__ import annotations

from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

from ledarskap import explaining
from ledarskap.reading.wording import Language

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_list(run: Run, language: Language) -> None:
    """Without a code all codes are listed, with what they say."""
    done = run("explain", "--language", language)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{explaining.overview(language)}\n"


def test_list_ends_with_how_to_see_more(run: Run) -> None:
    """The list begins with the errors and ends with how to see more of one of them."""
    lines = run("explain").stdout.splitlines()
    assert lines[0].startswith("Fel (")
    codes = [line.split()[0] for line in lines[3 : lines.index("", 3)] if not line.startswith("   ")]
    assert "alias" in codes
    assert codes == sorted(codes)
    assert lines[-1] == "Mer om ett av dem: ledarskap explain unknown-key"


def test_page(run: Run) -> None:
    """A code gives its page."""
    done = run("explain", "unknown-key")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{explaining.explain('unknown-key')}\n", "")


def test_several_pages_in_english(run: Run) -> None:
    """Several codes give their pages, in the order of the words and in the language that is chosen."""
    done = run("explain", "wrong-suffix", "alias", "--language", "en")
    pages = [explaining.explain(code, "en") for code in ("wrong-suffix", "alias")]
    assert (done.returncode, done.stdout, done.stderr) == (0, "\n\n\n".join(pages) + "\n", "")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        pytest.param("uknown-key", 'det finns ingen kod "uknown-key" – menade du "unknown-key"?', id="nearly-one"),
        pytest.param("xyz", 'det finns ingen kod "xyz" – se alla med: ledarskap explain', id="like-none"),
    ],
)
def test_unknown_code(run: Run, code: str, said: str) -> None:
    """A code that does not exist is one sentence, with the nearest one where there is one, and ends with 2."""
    done = run("explain", "alias", code)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{code}: fel: {said} [no-such-code]\n")
