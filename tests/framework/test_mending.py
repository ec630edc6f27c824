"""A line at the wrong level, twice or gone is told of once, and nothing that only follows from it."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from ledarskap.files.checking import check
from ledarskap.framework.loading import FrameworkError, load, read_framework
from ledarskap.framework.locating import bundled
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language

Told = Callable[..., str]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """What is told of the bundled framework where a part of the text of one of its files is replaced, once."""
    shutil.copytree(bundled()["region-blekinge"].resolve(), tmp_path / "vart")
    monkeypatch.chdir(tmp_path)

    def tell(file: str, old: str, new: str, language: Language = "sv") -> str:
        text = Path("vart", file).read_text(encoding="utf-8")
        assert old in text
        Path("vart", file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return as_text(check("vart"), language)

    return tell


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        pytest.param(
            "roles/chef.yaml",
            "    indicators:\n      foljer-overenskommelser:",
            "  indicators:\n      foljer-overenskommelser:",
            'vart/roles/chef.yaml:LINE:3: fel: "indicators" står på fel nivå – dra in raden så att den hör till "kulturbarare" ovanför [wrong-level]\n'
            "LINE |   indicators:\n"
            "      |   ^^^^^^^^^^",
            id="indicators",
        ),
        pytest.param(
            "profiles.yaml",
            "      because: Gruppen",
            "    because: Gruppen",
            'vart/profiles.yaml:LINE:5: fel: "because" står på fel nivå – dra in raden så att den hör till "chef.narvarande" ovanför [wrong-level]\n'
            "LINE |     because: Gruppen lär känna sin chef under de första månaderna. Den som finns på plats får också …\n"
            "      |     ^^^^^^^",
            id="key-of-a-priority",
        ),
        pytest.param(
            "roles/chef.yaml",
            "        seen_by: [manager]\n        anchors:\n",
            "      seen_by: [manager]\n        anchors:\n",
            "vart/roles/chef.yaml:LINE:7: fel: raden är indragen på ett sätt som inte passar raderna omkring – dra in den med 8 "
            "blanksteg, i linje med rad BEFORE [wrong-indentation]\n"
            "LINE |       seen_by: [manager]\n"
            "      |       ^^^^^^^^^^^^^^^^^^",
            id="key-of-an-indicator",
        ),
        pytest.param(
            "profiles.yaml",
            "  priorities:\n",
            "priorities:\n",
            'vart/profiles.yaml:LINE:1: fel: "priorities" står på fel nivå – dra in raden så att den hör till "ny-chef" ovanför [wrong-level]\n'
            "LINE | priorities:\n"
            "      | ^^^^^^^^^^",
            id="priorities",
        ),
        pytest.param(
            "activities.yaml",
            "  develops: [chef.attraktiv",
            "develops: [chef.attraktiv",
            'vart/activities.yaml:LINE:1: fel: "develops" står på fel nivå – dra in raden så att den hör till "belastningsgenomgang" ovanför [wrong-level]\n'
            "LINE | develops: [chef.attraktiv-halsosam, medarbetare.medverka-arbetsplats]\n"
            "      | ^^^^^^^^",
            id="develops",
        ),
        pytest.param(
            "framework.yaml",
            "  ledningsfilosofi:",
            "ledningsfilosofi:",
            'vart/framework.yaml:LINE:1: fel: "ledningsfilosofi" står på fel nivå – dra in raden så att den hör till "sources" ovanför [wrong-level]\n'
            "LINE | ledningsfilosofi:\n"
            "      | ^^^^^^^^^^^^^^^^",
            id="id-of-a-source",
        ),
        pytest.param(
            "framework.yaml",
            "vision:",
            "  vision:",
            'vart/framework.yaml:LINE:3: fel: "vision" står på fel nivå – dra ut raden så att den inte hör till "sources" [wrong-level]\n'
            "LINE |   vision:\n"
            "      |   ^^^^^^",
            id="vision-indented",
        ),
        pytest.param(
            "roles/chef.yaml",
            "  lika-varde:",
            "    lika-varde:",
            'vart/roles/chef.yaml:LINE:5: fel: "lika-varde" står på fel nivå – dra ut raden så att den inte hör till "potential-uppat" [wrong-level]\n'
            "LINE |     lika-varde:\n"
            "      |     ^^^^^^^^^^",
            id="id-indented",
        ),
        pytest.param(
            "framework.yaml",
            "  ledningsfilosofi:",
            "    ledningsfilosofi:",
            'vart/framework.yaml:LINE:5: fel: "ledningsfilosofi" står på fel nivå – dra ut raden så att raderna under hör till den [wrong-level]\n'
            "LINE |     ledningsfilosofi:\n"
            "      |     ^^^^^^^^^^^^^^^^",
            id="first-id-indented",
        ),
        pytest.param(
            "roles/chef.yaml",
            "  lika-varde:\n",
            "",
            "vart/roles/chef.yaml:LINE:5: fel: här börjar något nytt, vars id saknas – "
            "skriv dess id och ett kolon på raden före, mindre indraget [id-missing]\n"
            "LINE |     text: att arbeta utifrån alla människors lika värde och rättigheter\n"
            "      |     ^^^^",
            id="id-deleted",
        ),
        pytest.param(
            "framework.yaml",
            "  ledningsfilosofi:\n",
            "",
            "vart/framework.yaml:LINE:5: fel: här börjar något nytt, vars id saknas – "
            "skriv dess id och ett kolon på raden före, mindre indraget [id-missing]\n"
            "LINE |     title: Ledningsfilosofi för Region Blekinge\n"
            "      |     ^^^^^",
            id="first-id-deleted",
        ),
        pytest.param(
            "roles/chef.yaml",
            "duties:\n",
            "duties:\nduties:\n",
            'vart/roles/chef.yaml:LINE:1: fel: nyckeln "duties" står redan på rad BEFORE – behåll den ena, eller ge den andra ett eget namn [duplicate-key]\n'
            "LINE | duties:\n"
            "      | ^^^^^^",
            id="key-twice",
        ),
    ],
)
def test_one_slip_one_problem(told: Told, file: str, old: str, new: str, message: str) -> None:
    """What stands at the wrong level, lacks its id or stands twice is told of at its line, and nothing else is said.

    LINE is where the slip is, and BEFORE the line above it.
    """
    before, _, _ = Path("vart", file).read_text(encoding="utf-8").partition(old)
    line = before.count("\n") + 1 + max(0, new.count("\n") - old.count("\n"))
    expected = message.replace("LINE |", f"{line:>5} |").replace("LINE", str(line)).replace("BEFORE", str(line - 1))
    assert told(file, old, new) == expected


def test_in_english(told: Told) -> None:
    """The same is said in English."""
    assert told("profiles.yaml", "  priorities:\n", "priorities:\n", "en") == (
        'vart/profiles.yaml:5:1: error: "priorities" stands at the wrong level – '
        'indent the line so that it belongs to "ny-chef" above [wrong-level]\n'
        "    5 | priorities:\n"
        "      | ^^^^^^^^^^"
    )
    assert told("framework.yaml", "vision:", "  vision:", "en").splitlines()[0] == (
        'vart/framework.yaml:19:3: error: "vision" stands at the wrong level – '
        'outdent the line so that it does not belong to "sources" [wrong-level]'
    )


def test_what_stands_there_is_looked_at_where_it_stands(told: Told) -> None:
    """Another problem with what stands at the wrong level is told of at its own place."""
    told("profiles.yaml", "  priorities:\n", "priorities:\n")
    shown = told("profiles.yaml", "when: now", "when: nu").splitlines()
    assert [line for line in shown if line.startswith("vart")] == [
        'vart/profiles.yaml:5:1: fel: "priorities" står på fel nivå – dra in raden så att den hör till "ny-chef" ovanför [wrong-level]',
        'vart/profiles.yaml:7:13: fel: "nu" går inte att välja här – menade du "now"? [unknown-value]',
    ]


def test_nothing_can_be_had_of_it(told: Told) -> None:
    """However sure it is what was meant, nothing is loaded until it is written so."""
    told("profiles.yaml", "  priorities:\n", "priorities:\n")
    with pytest.raises(FrameworkError, match="priorities"):
        load("vart")


def test_id_that_is_called_like_a_key(told: Told) -> None:
    """A thing may be called like a key, where it is a thing."""
    assert (
        told(
            "roles/chef.yaml",
            "  lika-varde:\n",
            "  indicators:\n    text: att våga\n    indicators: {vagar: {self: Jag säger nej., observer: Chefen säger nej., key: true}}\n"
            "  lika-varde:\n",
        ).count("wrong-level")
        == 0
    )


KEY = re.compile(r"( *(?:- )?)([\w.-]{3,}):( .*)?$")
REFERENCE = re.compile(r"( *(?:(?:source|role|scale): |[a-z]+: \[))([a-z-]+(?:\.[a-z-]+)?)([],].*)?$")
SLIPS: dict[str, Callable[[str], str]] = {
    "misspelt-key": lambda line: KEY.sub(lambda key: f"{key[1]}{key[2][0]}{key[2][2:]}:{key[3] or ''}", line),
    "misspelt-id": lambda line: REFERENCE.sub(lambda id_: f"{id_[1]}{id_[2][:-2]}{id_[2][-1]}{id_[3] or ''}", line),
    "deleted": lambda line: "",
    "dedented": lambda line: line.removeprefix("  "),
    "indented": lambda line: f"  {line}",
    "doubled": lambda line: f"{line}\n{line}",
}
# A full run (EVERY = 1) gives 0.2 per cent.
EVERY = 23
MOST_OF_A_THOUSAND = 10


def test_one_slip_in_a_hundred_gives_more_than_one_problem(tmp_path: Path) -> None:
    """Of the slips of one line in a real framework, at most one in a hundred gives more than one problem."""
    folder = Path(shutil.copytree(bundled()["region-blekinge"].resolve(), tmp_path / "vart"))
    number = 0
    given: Counter[str] = Counter()
    several: list[str] = []
    for file in sorted([*folder.glob("*.yaml"), *folder.glob("roles/*.yaml")]):
        text = file.read_text(encoding="utf-8")
        lines = text.split("\n")
        for name, slip in SLIPS.items():
            for index, line in enumerate(lines):
                if not line.strip() or slip(line) == line:
                    continue
                number += 1
                if number % EVERY:
                    continue
                after = [slip(line)] if slip(line) else []
                file.write_text("\n".join([*lines[:index], *after, *lines[index + 1 :]]), encoding="utf-8")
                given[name] += 1
                problems = read_framework(folder, advise=True)[1]
                if len(problems) > 1:
                    several.append(f"{name}: {file.name}:{index + 1}: {[problem.code for problem in problems]}")
        file.write_text(text, encoding="utf-8")
    assert given.keys() == SLIPS.keys()
    assert len(several) * 1000 <= MOST_OF_A_THOUSAND * given.total(), several
