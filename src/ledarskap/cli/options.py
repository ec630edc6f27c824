"""The options that several commands take."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from gettext import gettext as _
from typing import TypeVar

import click

from ledarskap.reading.wording import LANGUAGES

Function = TypeVar("Function", bound=Callable[..., object])


class Day(click.ParamType[datetime.date]):
    """A day, written as years, months and days."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        try:
            return datetime.date.fromisoformat(str(value))
        except ValueError:
            self.fail(_("'{value}' is not a day. Write it like this: 2026-12-01.").format(value=value), param, ctx)


def command(name: str, summary: str, details: str = "") -> Callable[[Callable[..., object]], click.Command]:
    """A command with its help in the chosen language; ``summary`` is all that the list of commands shows of it."""
    text = f"{summary}\n\n{details}" if details else summary
    return click.command(name, help=text, short_help=summary, options_metavar=_("[OPTIONS]"))


def language(function: Function) -> Function:
    """``--language``: read before click runs, and shown in its help."""
    return click.option(
        "--language", type=click.Choice(LANGUAGES), expose_value=False, help=_("Swedish (sv) or English (en).")
    )(function)


def framework(function: Function) -> Function:
    """``--framework``: instead of the one that the file names."""
    return click.option(
        "--framework", metavar=_("NAME|PATH"), help=_("The framework, instead of the one that the file names.")
    )(function)


def templates(function: Function) -> Function:
    """``--templates``: a folder whose templates and look come before the built-in ones."""
    return click.option(
        "--templates",
        metavar=_("FOLDER"),
        help=_("A folder with templates and a look of your own, which come before the built-in ones."),
    )(function)


def output(function: Function) -> Function:
    """``--output`` and ``--force``: to a file instead of to standard output, and over one that exists."""
    function = click.option("--force", is_flag=True, help=_("Write over a file that exists."))(function)
    return click.option("--output", "-o", metavar=_("FILE"), help=_("Write to a file instead of to standard output."))(
        function
    )


def profile(function: Function) -> Function:
    """``--profile``: what matters most for the role at a stage."""
    return click.option("--profile", metavar="ID", help=_("A priority profile, for example ny-chef."))(function)
