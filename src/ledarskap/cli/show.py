"""``ledarskap show``: a framework, or one statement of it."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken

if TYPE_CHECKING:
    from ledarskap.framework.model import Framework, Indicator, Statement


@options.command("show", _("Show a framework, or one statement of it with its indicators and its source."))
@click.argument("framework", metavar=_("FRAMEWORK"))
@click.argument("id_", required=False, metavar="[ID]")
@options.language
def command(framework: str, id_: str | None) -> None:
    from ledarskap.framework.loading import languages, load

    loaded = load(framework)
    if loaded.language != spoken() and spoken() in languages(framework):
        loaded = load(framework, language=spoken())
    lines = _overview(loaded) if id_ is None else _statement(loaded, id_, framework)
    click.echo("\n".join(lines))


def _overview(framework: Framework) -> Iterator[str]:
    yield f"{framework.title}, {_('version')} {framework.version}"
    if framework.vision:
        yield f"”{framework.vision.text}”"
    yield _evidence(framework)
    yield from _group(_("Principles"), {id_: f"{one.name}: {one.text}" for id_, one in framework.principles.items()})
    conditions = framework.organisation.conditions
    yield from _group(_("Conditions"), {f"organisation.{id_}": one.text for id_, one in conditions.items()})
    for role_id, role in framework.roles.items():
        yield from ("", f"{role.name} ({role_id})")
        yield from _group(_("Duties"), {f"{role_id}.{id_}": one.text for id_, one in role.duties.items()})
        yield from _group(_("Qualities"), {f"{role_id}.{id_}": one.text for id_, one in role.qualities.items()})
    yield from _group(_("Profiles"), {id_: f"{one.name} ({one.role})" for id_, one in framework.profiles.items()})
    count = len(framework.activities)
    yield from ("", ngettext("{count} activity", "{count} activities", count).format(count=count))


def _group(name: str, texts: dict[str, str]) -> Iterator[str]:
    if texts:
        yield from ("", f"{name} ({len(texts)})")
        for id_, text in texts.items():
            yield f"  {id_}"
            yield click.wrap_text(text, width=96, initial_indent="    ", subsequent_indent="    ")


def _statement(framework: Framework, id_: str, named: str) -> Iterator[str]:
    statement = framework.statements.get(id_) or framework.statements.get(id_.rpartition(".")[0])
    if statement is None:
        from ledarskap.reading.proposals import nearest

        proposal = nearest(id_, framework.statements)
        hint = (
            _('Did you mean "{id}"?').format(id=proposal)
            if proposal
            else _("See ledarskap show {framework}").format(framework=named)
        )
        raise click.UsageError(_('There is no statement "{id}". {hint}').format(id=id_, hint=hint))
    found = next(key for key, value in framework.statements.items() if value is statement)
    yield found
    yield from _source(framework, statement)
    for principle in statement.principles:
        yield f"{_('Principle')}: {framework.principles[principle].name}"
    for counterpart in statement.counterparts:
        yield f"{_('Counterpart')}: {counterpart}"
    scale = framework.scales[framework.scale_id_of(statement)]
    levels = ", ".join(f"{level} {label}" for level, label in scale.levels.items())
    yield f"{_('Scale')}: {scale.name}: {levels}"
    for indicator_id, indicator in statement.indicators.items():
        yield from ("", *_indicator(f"{found}.{indicator_id}", indicator))
    activities = [activity for activity in framework.activities.values() if found in activity.develops]
    if activities:
        yield from ("", _("Activities"))
        for activity in activities:
            yield f"  {activity.name}. {activity.text}"
    yield from ("", _evidence(framework))


def _source(framework: Framework, statement: Statement) -> Iterator[str]:
    if statement.source is None:
        yield statement.text
        yield _("The framework's own interpretation")
    else:
        source = framework.sources[statement.source]
        status = {"adopted": _("adopted"), "proposed": _("proposed"), "withdrawn": _("withdrawn")}[source.status]
        yield f"”{statement.text}”"
        yield f"{_('Source')}: {source.title}, {source.publisher} ({status})"


def _indicator(id_: str, indicator: Indicator) -> Iterator[str]:
    yield f"{id_}{' – ' + _('asked in the short form') if indicator.key else ''}"
    yield f"  {indicator.self}"
    if indicator.observer:
        yield f"  {indicator.observer}"
    for level, anchor in indicator.anchors.items():
        yield f"    {level} {anchor}"


def _evidence(framework: Framework) -> str:
    texts = {
        "untested": _("The questions are the framework's own interpretation and have not been tested."),
        "piloted": _("The questions are the framework's own interpretation and have been tried out on a small scale."),
        "validated": _("The questions are the framework's own interpretation and have been validated."),
    }
    return texts[framework.evidence.status]
