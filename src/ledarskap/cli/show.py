"""``ledarskap show``: a framework or a programme, or one part of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.evidence import evidence_text
from ledarskap.cli.output import framework_named, harmless, show_lines, source_status, wrapped

if TYPE_CHECKING:
    from ledarskap.framework.model import Activity, Framework, Indicator, Observer, Statement


@options.command(
    "show",
    _("Show a framework or a programme, or one part of it."),
    _("ID is that of a statement, shown with its indicators and its source, or of a stage of a programme."),
)
@click.argument("framework", metavar=_("FRAMEWORK|PROGRAMME"))
@click.argument("id_", required=False, metavar="[ID]")
@options.language
def command(framework: str, id_: str | None) -> None:
    from ledarskap.files.belonging import programme_at

    if programme_at(framework) is not None:
        from ledarskap.cli.programme_view import view

        show_lines(view(framework, id_))
        return
    loaded = framework_named(framework)
    show_lines(_overview(loaded) if id_ is None else _statement(loaded, id_, framework))


def _overview(framework: Framework) -> Iterator[str]:
    yield f"{framework.title}, {_('version')} {framework.version}"
    if framework.vision:
        is_quoted = framework.vision.source is not None and "vision.text" not in framework.translated
        yield wrapped(f"”{framework.vision.text}”" if is_quoted else framework.vision.text)
    yield evidence_text(framework.evidence, framework.standing)
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
    count = len(framework.glossary)
    if count:
        yield ngettext("{count} term in the glossary", "{count} terms in the glossary", count).format(count=count)


def _group(name: str, texts: dict[str, str]) -> Iterator[str]:
    if texts:
        yield from ("", f"{name} ({len(texts)})")
        for id_, text in texts.items():
            yield f"  {id_}"
            yield wrapped(text, "    ")


def _statement(framework: Framework, id_: str, named: str) -> Iterator[str]:
    from ledarskap.framework.counterparts import counterparts_of

    statement = framework.statements.get(id_) or framework.statements.get(id_.rpartition(".")[0])
    if statement is None:
        from ledarskap.reading.proposals import nearest

        proposal = nearest(id_, framework.statements)
        hint = (
            _('Did you mean "{id}"?').format(id=proposal)
            if proposal
            else _("See ledarskap show {framework}").format(framework=harmless(named))
        )
        raise click.UsageError(_('There is no statement "{id}". {hint}').format(id=harmless(id_), hint=hint))
    found = next(key for key, value in framework.statements.items() if value is statement)
    yield found
    yield from _source(framework, found, statement)
    for principle in statement.principles:
        yield f"{_('Principle')}: {framework.principles[principle].name}"
    yield from _sides(framework, found, statement)
    for counterpart in counterparts_of(framework).get(found, ()):
        yield wrapped(f"{_('Counterpart')}: {counterpart} – {framework.statements[counterpart].text}", further="  ")
    scale = framework.scales[framework.scale_id_of(statement)]
    # No line ends between a level and its label.
    levels = ", ".join(f"{level}\N{NO-BREAK SPACE}{label}" for level, label in scale.levels.items())
    yield wrapped(f"{_('Scale')}: {scale.name}: {levels}", further="  ").replace("\N{NO-BREAK SPACE}", " ")
    for indicator_id, indicator in statement.indicators.items():
        is_key = indicator_id in statement.key_indicators
        yield from ("", *_indicator(f"{found}.{indicator_id}", indicator, scale.levels, is_key=is_key))
    activities = [activity for activity in framework.activities.values() if found in activity.develops]
    own = [activity for activity in activities if activity.by == "person"]
    yield from _activities(_("Activities"), own)
    managers = [activity for activity in activities if activity.by == "manager"]
    yield from _activities(_("What the person's line manager can do"), managers)
    yield from ("", evidence_text(framework.evidence, framework.standing))


def _source(framework: Framework, id_: str, statement: Statement) -> Iterator[str]:
    if statement.source is None:
        yield wrapped(statement.text)
        yield _("The framework's own interpretation")
        return
    source = framework.sources[statement.source]
    is_translated = framework.is_translated(id_)
    status = source_status(source)
    kind = f"{status}, {_('translated')}" if is_translated else status
    yield wrapped(statement.text if is_translated else f"”{statement.text}”")
    yield wrapped(f"{_('Source')}: {source.title}, {source.publisher} ({kind})", further="  ")


def _sides(framework: Framework, id_: str, statement: Statement) -> Iterator[str]:
    """The sides of its role that a duty belongs to, which no source says."""
    from ledarskap.framework.model import Duty

    if isinstance(statement, Duty) and statement.sides:
        sides = framework.roles[id_.partition(".")[0]].sides
        names = ", ".join(sides[side].name for side in statement.sides)
        yield wrapped(f"{_('Side of the role')}: {names} ({_('as the framework interprets it')})", further="  ")


def _indicator(id_: str, indicator: Indicator, levels: Mapping[int, str], *, is_key: bool) -> Iterator[str]:
    yield f"{id_}{' – ' + _('asked in the short form') if is_key else ''}"
    yield wrapped(indicator.self, "  ")
    if indicator.observer:
        yield wrapped(indicator.observer, "  ")
    if indicator.because:
        yield wrapped(f"{_('Why this one')}: {indicator.because}", "  ", "    ")
    yield from _seen_by(indicator)
    for level, anchor in indicator.anchors.items():
        # A level that the scale does not have is a warning, and has no label.
        yield wrapped(f"{level} {levels.get(level, '')}".rstrip() + f": {anchor}", "    ", "      ")


def _seen_by(indicator: Indicator) -> Iterator[str]:
    """Who can see a behaviour, where not everybody can."""
    from ledarskap.framework.model import OBSERVERS

    names: dict[Observer, str] = {"manager": _("line manager"), "peer": _("colleagues"), "employee": _("employees")}
    seen_by = indicator.seen_by if indicator.observer else ()
    if set(seen_by) != set(OBSERVERS):
        yield f"  {_('Can be seen by')}: {', '.join(names[one] for one in seen_by) or _('only the person')}"


def _activities(name: str, activities: Sequence[Activity]) -> Iterator[str]:
    if activities:
        yield from ("", name)
    for activity in activities:
        yield wrapped(f"{activity.name}. {activity.text}", "  ")
        if activity.notice:
            yield wrapped(f"{_('How it is noticed')}: {activity.notice}", "    ", "      ")
        if activity.hours is not None:
            hours = activity.hours
            yield "    " + ngettext("About {hours} hour", "About {hours} hours", hours).format(hours=hours)
