"""What is said of a text that is not YAML."""

from __future__ import annotations

import pytest

from ledarskap.reading.reporting import as_text
from ledarskap.reading.yaml_reader import read_yaml


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "roles:\n\tchef:\n\t\tname: Chef\n",
            "a.yaml:2:1: fel: raden är indragen med tabb – dra in med blanksteg [tab-indentation]\n"
            "    2 |  chef:\n"
            "      | ^",
            id="tab-under-a-key",
        ),
        pytest.param(
            "\tname: Chef\n",
            "a.yaml:1:1: fel: raden är indragen med tabb – dra in med blanksteg [tab-indentation]\n"
            "    1 |  name: Chef\n"
            "      | ^",
            id="tab-first-of-all",
        ),
        pytest.param(
            "- a\n-\tb: 1\n",
            "a.yaml:2:2: fel: raden är indragen med tabb – dra in med blanksteg [tab-indentation]\n"
            "    2 | - b: 1\n"
            "      |  ^",
            id="tab-after-a-dash",
        ),
        pytest.param(
            "text: Ansvar: att leda\n",
            'a.yaml:1:13: fel: ett kolon följt av blanksteg inuti en text – sätt texten inom citattecken: "Ansvar: att leda" [unquoted-colon]\n'
            "    1 | text: Ansvar: att leda\n"
            "      |             ^",
            id="unquoted-colon",
        ),
        pytest.param(
            "å: 😀 så här: då\n",
            'a.yaml:1:12: fel: ett kolon följt av blanksteg inuti en text – sätt texten inom citattecken: "😀 så här: då" [unquoted-colon]\n'
            "    1 | å: 😀 så här: då\n"
            "      |             ^",
            id="unquoted-colon-after-other-letters",
        ),
        pytest.param(
            "about:\n  - text: Ansvar: att leda\n",
            'a.yaml:2:17: fel: ett kolon följt av blanksteg inuti en text – sätt texten inom citattecken: "Ansvar: att leda" [unquoted-colon]\n'
            "    2 |   - text: Ansvar: att leda\n"
            "      |                 ^",
            id="unquoted-colon-in-a-list",
        ),
        pytest.param(
            "text: Detta gäller:\n",
            'a.yaml:1:19: fel: ett kolon följt av blanksteg inuti en text – sätt texten inom citattecken: "Detta gäller:" [unquoted-colon]\n'
            "    1 | text: Detta gäller:\n"
            "      |                   ^",
            id="unquoted-colon-at-the-end",
        ),
        pytest.param(
            'text: Ordet "leda": att gå före\n',
            'a.yaml:1:19: fel: ett kolon följt av blanksteg inuti en text – sätt texten inom citattecken: "Ordet \\"leda\\": att gå före" [unquoted-colon]\n'
            '    1 | text: Ordet "leda": att gå före\n'
            "      |                   ^",
            id="unquoted-colon-beside-quotes",
        ),
        pytest.param(
            "text: En fråga: vad?\r\nb: 1\r\n",
            'a.yaml:1:15: fel: ett kolon följt av blanksteg inuti en text – sätt texten inom citattecken: "En fråga: vad?" [unquoted-colon]\n'
            "    1 | text: En fråga: vad?\n"
            "      |               ^",
            id="unquoted-colon-with-windows-line-ends",
        ),
        pytest.param(
            "text: a\n  source: b\n",
            "a.yaml:2:3: fel: raden är indragen på ett sätt som inte passar raderna ovanför – ge nycklar som hör ihop samma indrag [wrong-indentation]\n"
            "    2 |   source: b\n"
            "      |   ^^^^^^",
            id="indented-under-a-text",
        ),
        pytest.param(
            "a:\n    b: 1\n  c: 2\n",
            "a.yaml:3:3: fel: raden är indragen på ett sätt som inte passar raderna ovanför – ge nycklar som hör ihop samma indrag [wrong-indentation]\n"
            "    3 |   c: 2\n"
            "      |   ^^^^",
            id="indented-too-little",
        ),
        pytest.param(
            "a: 1\n- b\n",
            "a.yaml:2:1: fel: raden är indragen på ett sätt som inte passar raderna ovanför – ge nycklar som hör ihop samma indrag [wrong-indentation]\n"
            "    2 | - b\n"
            "      | ^^^",
            id="list-among-keys",
        ),
        pytest.param(
            "- a\nb: 1\n",
            "a.yaml:2:1: fel: raden är indragen på ett sätt som inte passar raderna ovanför – ge nycklar som hör ihop samma indrag [wrong-indentation]\n"
            "    2 | b: 1\n"
            "      | ^^^^",
            id="key-after-a-list",
        ),
        pytest.param(
            "text: @alla chefer\n",
            'a.yaml:1:7: fel: en text får inte börja med "@" utan citattecken – sätt texten inom citattecken: "@alla chefer" [unquoted-start]\n'
            "    1 | text: @alla chefer\n"
            "      |       ^",
            id="unquoted-at-sign",
        ),
        pytest.param(
            "text: %-andel\n",
            'a.yaml:1:7: fel: en text får inte börja med "%" utan citattecken – sätt texten inom citattecken: "%-andel" [unquoted-start]\n'
            "    1 | text: %-andel\n"
            "      |       ^",
            id="unquoted-percent",
        ),
        pytest.param(
            "å: `x` y\n",
            'a.yaml:1:4: fel: en text får inte börja med "`" utan citattecken – sätt texten inom citattecken: "`x` y" [unquoted-start]\n'
            "    1 | å: `x` y\n"
            "      |    ^",
            id="unquoted-backtick",
        ),
        pytest.param(
            'a: 1\ntext: "Att leda\nb: 2\n',
            'a.yaml:2:7: fel: citattecknet som börjar här tar aldrig slut – skriv "Att leda" [unclosed-quote]\n'
            '    2 | text: "Att leda\n'
            "      |       ^",
            id="unclosed-double-quote",
        ),
        pytest.param(
            "a: 'det\n",
            "a.yaml:1:4: fel: citattecknet som börjar här tar aldrig slut – skriv 'det' [unclosed-quote]\n"
            "    1 | a: 'det\n"
            "      |    ^",
            id="unclosed-single-quote",
        ),
        pytest.param(
            'a: "hej\nb: "då"\n',
            'a.yaml:1:4: fel: citattecknet som börjar här tar aldrig slut – skriv "hej" [unclosed-quote]\n'
            '    1 | a: "hej\n'
            "      |    ^",
            id="unclosed-quote-before-another",
        ),
        pytest.param(
            'a: {b: "hej\n',
            "a.yaml:1:8: fel: citattecknet som börjar här tar aldrig slut – avsluta texten med samma citattecken [unclosed-quote]\n"
            '    1 | a: {b: "hej\n'
            "      |        ^",
            id="unclosed-quote-in-brackets",
        ),
        pytest.param(
            "duties\n  narvarande:\n    text: a\n",
            "a.yaml:1:1: fel: raden har ingen nyckel: det saknas ett kolon – skriv duties: [missing-colon]\n"
            "    1 | duties\n"
            "      | ^^^^^^",
            id="header-without-colon",
        ),
        pytest.param(
            "self: Jag.\nobserver Chefen.\nx:\n  observer: d\n",
            "a.yaml:2:1: fel: raden har ingen nyckel: det saknas ett kolon – skriv observer: Chefen. [missing-colon]\n"
            "    2 | observer Chefen.\n"
            "      | ^^^^^^^^^^^^^^^^",
            id="known-key-without-colon",
        ),
        pytest.param(
            "a: [1, 2\nb: 3\n",
            'a.yaml:1:4: fel: "[" som börjar här avslutas inte rätt – sätt komma mellan delarna och avsluta med motsvarande parentes [unclosed-bracket]\n'
            "    1 | a: [1, 2\n"
            "      |    ^",
            id="unclosed-bracket",
        ),
        pytest.param(
            "a: {b: 1\n",
            'a.yaml:1:4: fel: "{" som börjar här avslutas inte rätt – sätt komma mellan delarna och avsluta med motsvarande parentes [unclosed-bracket]\n'
            "    1 | a: {b: 1\n"
            "      |    ^",
            id="unclosed-brace",
        ),
        pytest.param(
            "å: [1, 2}\n",
            'a.yaml:1:4: fel: "[" som börjar här avslutas inte rätt – sätt komma mellan delarna och avsluta med motsvarande parentes [unclosed-bracket]\n'
            "    1 | å: [1, 2}\n"
            "      |    ^",
            id="wrong-bracket",
        ),
        pytest.param(
            'text: "Hej" sa chefen\n',
            'a.yaml:1:13: fel: här står något efter att värdet redan är slut – sätt hela texten inom citattecken, och skriv ett citattecken i den som \\" [text-after-value]\n'
            '    1 | text: "Hej" sa chefen\n'
            "      |             ^",
            id="text-after-a-quote",
        ),
        pytest.param(
            "text: 'it's'\n",
            'a.yaml:1:11: fel: här står något efter att värdet redan är slut – sätt hela texten inom citattecken, och skriv ett citattecken i den som \\" [text-after-value]\n'
            "    1 | text: 'it's'\n"
            "      |           ^",
            id="apostrophe-in-single-quotes",
        ),
        pytest.param(
            "a: 1\nvad är detta\nb: 2\n",
            "a.yaml:2:1: fel: raden har ingen nyckel: det saknas ett kolon – skriv nyckel, kolon, blanksteg och värde, eller dra in raden om den hör till texten ovanför [missing-colon]\n"
            "    2 | vad är detta\n"
            "      | ^^^^^^^^^^^^",
            id="no-colon",
        ),
        pytest.param(
            "a: 1\nb:2\nc: 3\n",
            "a.yaml:2:1: fel: raden har ingen nyckel: det saknas ett kolon – skriv b: 2 [missing-colon]\n"
            "    2 | b:2\n"
            "      | ^^^",
            id="no-space-after-the-colon",
        ),
        pytest.param(
            'å: "c:\\dok"\n',
            "a.yaml:1:6: fel: ett omvänt snedstreck följs av ett tecken som inte betyder något – skriv omvänt snedstreck som \\\\, eller använd enkla citattecken [wrong-escape]\n"
            '    1 | å: "c:\\dok"\n'
            "      |      ^^",
            id="backslash-in-quotes",
        ),
        pytest.param(
            'a: "\\x4"\n',
            "a.yaml:1:6: fel: ett omvänt snedstreck följs av ett tecken som inte betyder något – skriv omvänt snedstreck som \\\\, eller använd enkla citattecken [wrong-escape]\n"
            '    1 | a: "\\x4"\n'
            "      |      ^^",
            id="half-an-escape",
        ),
        pytest.param(
            'a: "\\ud83d\\ude00"\n',
            'a.yaml:1:5: fel: ett omvänt snedstreck följs av ett tecken som inte betyder något – menade du "😀"? [wrong-escape]\n'
            '    1 | a: "\\ud83d\\ude00"\n'
            "      |     ^^^^^^^^^^^^",
            id="surrogate-pair",
        ),
        pytest.param(
            ": x\n",
            "a.yaml:1:1: fel: här saknas en nyckel – skriv nyckel, kolon, blanksteg och värde; hör kolonet till en text, sätt texten inom citattecken [empty-key]\n"
            "    1 | : x\n"
            "      | ^",
            id="colon-alone",
        ),
        pytest.param(
            "a: b\n: x\n",
            "a.yaml:2:1: fel: här saknas en nyckel – skriv nyckel, kolon, blanksteg och värde; hör kolonet till en text, sätt texten inom citattecken [empty-key]\n"
            "    2 | : x\n"
            "      | ^",
            id="colon-alone-below-a-key",
        ),
        pytest.param(
            "a: {: x}\n",
            "a.yaml:1:5: fel: här saknas en nyckel – skriv nyckel, kolon, blanksteg och värde; hör kolonet till en text, sätt texten inom citattecken [empty-key]\n"
            "    1 | a: {: x}\n"
            "      |     ^",
            id="colon-alone-in-braces",
        ),
        pytest.param(
            "a: [b,, c]\n",
            'a.yaml:1:7: fel: före "," saknas ett värde – skriv det som saknas, eller ta bort ","; hör tecknet till en text, sätt texten inom citattecken [missing-value]\n'
            "    1 | a: [b,, c]\n"
            "      |       ^",
            id="two-commas",
        ),
        pytest.param(
            "%a: b\n",
            'a.yaml:1:1: fel: en text får inte börja med "%" utan citattecken – sätt texten inom citattecken: "%a: b" [unquoted-start]\n'
            "    1 | %a: b\n"
            "      | ^",
            id="per-cent-first",
        ),
        pytest.param(
            "a: b\n...\nc: d\n",
            'a.yaml:3:1: fel: här börjar ett andra dokument ("---") – lägg det i en egen fil [several-documents]\n'
            "    3 | c: d\n"
            "      | ^^^^",
            id="document-after-an-end",
        ),
        pytest.param(
            f"{'k' * 1025}: x\n",
            "a.yaml:1:1: fel: nyckeln är längre än 1 024 tecken – korta den [key-too-long]\n"
            f"    1 | {'k' * 100}…\n"
            f"      | {'^' * 100}",
            id="very-long-key",
        ),
        pytest.param(
            "a: > 5 procent\n",
            'a.yaml:1:4: fel: en text får inte börja med ">" utan citattecken – sätt texten inom citattecken: "> 5 procent" [unquoted-start]\n'
            "    1 | a: > 5 procent\n"
            "      |    ^",
            id="sign-of-a-block",
        ),
    ],
)
def test_syntax(text: str, message: str) -> None:
    """One problem, where the writer can mend it, in words that do not presume that one knows YAML."""
    assert as_text(read_yaml(text, "a.yaml").problems, "sv") == message


def test_tab_among_keys() -> None:
    """A line that is indented with a tab is told so also where libyaml takes it for part of the text above."""
    assert as_text(read_yaml("name: Chef\n\tabout: x\n", "a.yaml").problems, "sv") == (
        "a.yaml:2:1: fel: raden är indragen med tabb – dra in med blanksteg [tab-indentation]\n    2 |  about: x\n      | ^"
    )


def test_tab_in_a_block_of_text() -> None:
    """So is a line of a text in block style."""
    assert as_text(read_yaml("text: |\n\tAtt leda\n", "a.yaml").problems, "en") == (
        "a.yaml:2:1: error: the line is indented with a tab – indent with spaces [tab-indentation]\n"
        "    2 |  Att leda\n"
        "      | ^"
    )


def test_asterisks_around_a_word() -> None:
    """A text that begins with an asterisk is told to stand in quotes."""
    assert as_text(read_yaml("text: *viktigt*\n", "a.yaml").problems, "sv") == (
        'a.yaml:1:7: fel: en text får inte börja med "*" utan citattecken – '
        'sätt texten inom citattecken: "*viktigt*" [unquoted-start]\n'
        "    1 | text: *viktigt*\n"
        "      |       ^"
    )


def test_in_english() -> None:
    """The same is said in English."""
    assert as_text(read_yaml("text: Ansvar: att leda\n", "a.yaml").problems, "en") == (
        "a.yaml:1:13: error: a colon followed by a space inside a text – "
        'put the text in quotes: "Ansvar: att leda" [unquoted-colon]\n'
        "    1 | text: Ansvar: att leda\n"
        "      |             ^"
    )
