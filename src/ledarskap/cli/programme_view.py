"""A programme, or one stage of it, as a terminal shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

import click

from ledarskap.cli.language import spoken
from ledarskap.cli.output import harmless, source_status, wrapped

if TYPE_CHECKING:
    from ledarskap.framework.model import Framework
    from ledarskap.programme.model import Programme, Stage


def view(named: str, stage: str | None) -> Iterator[str]:
    """The lines for a programme that is named, or for one of its stages. Raises as reading it does."""
    from ledarskap.files.belonging import programme_and_framework

    programme, framework = programme_and_framework(named, spoken())
    if stage is None:
        yield from _overview(programme, framework)
        return
    if stage not in programme.stages:
        from ledarskap.reading.proposals import nearest

        proposal = nearest(stage, programme.stages)
        hint = (
            _('Did you mean "{id}"?').format(id=proposal)
            if proposal
            else _("See ledarskap show {framework}").format(framework=harmless(named))
        )
        raise click.UsageError(_('There is no stage "{id}". {hint}').format(id=harmless(stage), hint=hint))
    yield from _stage(programme, framework, stage)


def _overview(programme: Programme, framework: Framework) -> Iterator[str]:
    yield f"{programme.title}, {_('version')} {programme.version}"
    yield status_text(programme)
    yield wrapped(programme.aim)
    for passage in programme.about:
        yield wrapped(f"”{passage.text}”" if passage.source else passage.text)
    for id_ in dict.fromkeys(passage.source for passage in programme.about if passage.source):
        source = framework.sources[id_]
        yield wrapped(f"{_('Source')}: {source.title}, {source.publisher} ({source_status(source)})", further="  ")
    yield from ("", f"{_('Stages')} ({len(programme.stages)})")
    for id_, stage in programme.stages.items():
        yield f"  {id_}"
        yield wrapped(f"{stage.name} – {_length(stage)}. {stage.purpose}", "    ")
        yield from _ways(programme, stage)
    mentoring = programme.mentoring
    if mentoring is not None:
        yield from ("", _("Mentoring"))
        months = ngettext("{count} month", "{count} months", mentoring.months).format(count=mentoring.months)
        hours = ngettext("{count} hour", "{count} hours", mentoring.hours).format(count=mentoring.hours)
        yield wrapped(f"{mentoring.aim} ({months}, {hours})", "  ")
    yield from ("", wrapped(f"{_('Leaving')}: {programme.leaving}", further="  "))


def status_text(programme: Programme) -> str:
    """Whether a programme has been decided on, in one sentence."""
    return {
        "proposed": _("This is a proposal, not a decision."),
        "adopted": _("This has been decided on."),
        "withdrawn": _("This no longer holds."),
    }[programme.status]


def _stage(programme: Programme, framework: Framework, id_: str) -> Iterator[str]:
    stage = programme.stages[id_]
    yield f"{stage.name} ({id_})"
    yield status_text(programme)
    yield wrapped(stage.purpose)
    yield wrapped(f"{_('Who')}: {stage.who}", further="  ")
    yield f"{_('How long')}: {_length(stage)}"
    yield from _list(_("What is needed to enter"), stage.needs)
    yield from _list(_("Support"), stage.support)
    yield from _list(_("Meetings"), [_meetings(stage, name) for name in stage.meetings])
    activities = [framework.activities[activity] for activity in stage.activities]
    yield from _list(_("Activities"), [f"{activity.name}. {activity.text}" for activity in activities])
    if stage.profile is not None:
        yield f"{_('Profile')}: {framework.profiles[stage.profile].name} ({stage.profile})"
    yield from ("", _("What can come next"))
    yield from _ways(programme, stage)
    leaving = " ".join(text for text in (programme.leaving, stage.leaving) if text)
    yield from ("", wrapped(f"{_('Leaving')}: {leaving}", further="  "))


def _ways(programme: Programme, stage: Stage) -> Iterator[str]:
    for next_, when in stage.after.items():
        yield wrapped(f"→ {programme.stages[next_].name}: {when}", "      ", "        ")
    if stage.ends:
        yield f"      → {_('The programme can end here.')}"


def _length(stage: Stage) -> str:
    if stage.months is None:
        return _("as long as you want")
    return ngettext("{count} month", "{count} months", stage.months).format(count=stage.months)


def _meetings(stage: Stage, name: str) -> str:
    meetings = stage.meetings[name]
    times = ngettext("{count} time", "{count} times", meetings.number).format(count=meetings.number)
    apart = ngettext("{count} week apart", "{count} weeks apart", meetings.weeks_apart).format(
        count=meetings.weeks_apart
    )
    hours = ngettext("{count} hour", "{count} hours", meetings.hours).format(count=meetings.hours)
    return f"{meetings.name}: {times}, {apart}, {_('{hours} each time').format(hours=hours)}"


def _list(name: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield from ("", name)
        yield from (wrapped(text, "  ", "    ") for text in texts)
