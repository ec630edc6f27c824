"""The command line: one module a command, loaded when it is used, and no logic of its own."""

from __future__ import annotations

import gc
import sys
from gettext import gettext
from io import TextIOWrapper

import click

from ledarskap.cli.language import asked_language, speak
from ledarskap.reading.wording import LANGUAGES

# A check of a framework makes some 40,000 that can be in a cycle, and keeps nearly all; where there are many more, memory
# stays bounded.
OBJECTS_BETWEEN_COLLECTIONS = 100_000
COMMANDS = (
    "assess",
    "check",
    "demo",
    "explain",
    "follow-up",
    "form",
    "match",
    "new",
    "plan",
    "render",
    "schema",
    "score",
    "show",
)


class Commands(click.Group):
    """The commands by name, each imported only when it is asked for, so that none pays for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 – click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 – click's signature
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        command = import_module(f"ledarskap.cli.{cmd_name.replace('-', '_')}").command
        if not isinstance(command, click.Command):
            raise TypeError(f"ledarskap.cli.{cmd_name} has no command")
        return command


def main(arguments: list[str] | None = None) -> None:
    """Run a command and end the process: 0 all well, 1 problems in a file, 2 wrong use."""
    is_own_process = arguments is None
    words = sys.argv[1:] if arguments is None else arguments
    if is_own_process:
        # Looking for garbage time and again, while modules and models are made that stay, only costs time.
        gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A file's name can hold bytes that are no text, and a terminal may know fewer letters than we do.
            stream.reconfigure(errors="replace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
    language = asked_language(words)
    speak(language)
    from ledarskap.cli.output import report_error

    group = Commands(
        name="ledarskap",
        help=gettext("Turns a leadership philosophy into a framework, self-assessments and development plans."),
        options_metavar=gettext("[OPTIONS]"),
        subcommand_metavar=gettext("COMMAND [ARGS]..."),
        context_settings={"help_option_names": ["-h", "--help"]},
        params=[_language(), _version()],
    )
    try:
        code = group.main(words, prog_name="ledarskap", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
        code = 130
    except Exception as error:  # noqa: BLE001 – whatever is not ours is raised again
        code = report_error(error, language)
    if is_own_process:
        # All memory goes back with the process: what is left need not be looked through for cycles first.
        gc.freeze()
    sys.exit(code if isinstance(code, int) else 0)


def _language() -> click.Option:
    return click.Option(
        ["--language"], type=click.Choice(LANGUAGES), expose_value=False, help=gettext("Swedish (sv) or English (en).")
    )


def _version() -> click.Option:
    def show(ctx: click.Context, _: click.Parameter, value: bool) -> None:
        if value:
            from ledarskap import __version__

            click.echo(f"ledarskap {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=gettext("Show the version and exit."),
    )
