"""What is wrong with the colours of a look: contrast below WCAG 2.2 AA."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ledarskap.documents.looks.contrast import LEAST_FOR_LINES, LEAST_FOR_TEXT, contrast, nearest_passing
from ledarskap.documents.looks.look import COLOURS, PAPER
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import Document
from ledarskap.reading.wording import Wording

TEXTS = ("ink", "quiet", "accent")

LOW_CONTRAST = Kind(
    "low-contrast",
    Wording(
        "{colour} har kontrasten {ratio} mot {other}, men {purpose} behöver minst {limit}",
        "{colour} has a contrast of {ratio} to {other}, but {purpose} needs at least {limit}",
    ),
    Wording("välj en färg med större kontrast", "choose a colour with more contrast"),
    Wording('närmaste färg som räcker är "{proposal}"', 'the nearest colour that is enough is "{proposal}"'),
)
_ON_PAPER = Wording("vitt", "white")
_TEXT = Wording("text", "text")
_LINES = Wording("linjer", "lines")


def contrast_problems(document: Document, colours: Mapping[str, str], chosen: Mapping[str, str]) -> Iterator[Problem]:
    """The chosen colours that are too weak beside the others; ``colours`` are all of them, ours among them."""
    if "line" in chosen and contrast(colours["line"], PAPER) < LEAST_FOR_LINES:
        yield _too_weak(document, "line", colours["line"], {PAPER: LEAST_FOR_LINES}, (PAPER, _ON_PAPER, _LINES))
    tint = colours["tint"]
    if "tint" in chosen and not _bears(tint, COLOURS["ink"]):
        # Then no other colour is to blame.
        least = dict.fromkeys((COLOURS[name] for name in TEXTS), LEAST_FOR_TEXT)
        yield _too_weak(document, "tint", tint, least, (COLOURS["ink"], _named("ink", COLOURS["ink"]), _TEXT))
        tint = COLOURS["tint"]
    weak = [
        name for name in TEXTS if name in chosen and not (_bears(PAPER, colours[name]) and _bears(tint, colours[name]))
    ]
    for name in weak:
        other, words = (tint, _named("tint", tint)) if _bears(PAPER, colours[name]) else (PAPER, _ON_PAPER)
        least = dict.fromkeys((PAPER, tint), LEAST_FOR_TEXT)
        yield _too_weak(document, name, colours[name], least, (other, words, _TEXT))
    ours = [name for name in TEXTS if name not in chosen and not _bears(tint, colours[name])]
    if ours and "tint" in chosen:
        least = dict.fromkeys((COLOURS[name] for name in ours), LEAST_FOR_TEXT)
        worst = min(ours, key=lambda name: contrast(tint, colours[name]))
        yield _too_weak(document, "tint", tint, least, (colours[worst], _named(worst, colours[worst]), _TEXT))


def _bears(ground: str, colour: str) -> bool:
    return contrast(ground, colour) >= LEAST_FOR_TEXT


def _too_weak(
    document: Document, name: str, colour: str, least: Mapping[str, float], beside: tuple[str, Wording, Wording]
) -> Problem:
    other, words, purpose = beside
    ratio, limit = contrast(colour, other), LEAST_FOR_LINES if purpose is _LINES else LEAST_FOR_TEXT
    return document.problem(
        LOW_CONTRAST,
        ("colours", name),
        "value",
        nearest_passing(colour, least),
        colour=colour,
        other=words,
        purpose=purpose,
        ratio=_to_one(ratio),
        limit=_to_one(limit),
    )


def _named(name: str, colour: str) -> Wording:
    return Wording(f"{colour} ({name})", f"{colour} ({name})")


def _to_one(ratio: float) -> Wording:
    """A ratio as people write it, cut and not rounded, so that what is too little never looks like enough."""
    cut = int(ratio * 100) / 100
    english = f"{cut:.2f}".rstrip("0").rstrip(".")
    return Wording(f"{english.replace('.', ',')}:1", f"{english}:1")
