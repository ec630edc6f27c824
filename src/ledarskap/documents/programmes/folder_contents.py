"""What the programme folder shows, as plain data: all that somebody needs to know before they apply."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from ledarskap.documents.contents import Contents
from ledarskap.documents.escaping import in_quotes
from ledarskap.documents.framework_book import Book
from ledarskap.documents.framework_labels import SOURCE_KINDS, SOURCE_STATUSES
from ledarskap.documents.labels import in_language
from ledarskap.documents.programmes.programme_contents import (
    counted,
    head_of,
    meetings_in_words,
    mentoring_in_words,
    paths_of,
)
from ledarskap.documents.programmes.programme_labels import PROGRAMME_LABELS, READINESS, WEIGHTS
from ledarskap.framework.model import Framework, Passage
from ledarskap.programme.model import Meetings, Mentoring, Programme, Stage, TrialTerms
from ledarskap.reading.wording import Language


def folder_contents(programme: Programme, framework: Framework | None, language: Language) -> Contents:
    """What the programme folder shows: all that somebody needs to know before they apply."""
    guide = Guide(programme, Book.of(framework, language) if framework else None, language)
    return {
        **head_of(programme, language),
        **paths_of(programme, language),
        "framework": {
            "title": framework.title if framework else programme.framework.title or programme.framework.id,
            "version": framework.version if framework else programme.framework.version,
            "language": framework.language if framework else programme.language,
        },
        "leader": {"title": programme.leader.title, "contact": programme.leader.contact},
        "aim": programme.aim,
        "about": [
            # Where what follows is from the same source too, it is told once.
            {**guide.passage(one), "origin": None if next_ and next_.source == one.source else guide.origin(one.source)}
            for one, next_ in zip_longest(programme.about, programme.about[1:])
        ],
        "stages": [guide.stage(id_) for id_ in programme.stages],
        "readiness": list(in_language(READINESS, language).values()),
        "readiness_holds": guide.says("readiness_holds", time=guide.counted("months", programme.readiness_months)),
        "consent": programme.consent,
        "mentoring": guide.mentoring(programme.mentoring) if programme.mentoring else None,
        "trial": guide.trial(programme.trial) if programme.trial else None,
        "leaving": programme.leaving,
        "quoting": guide.says("programme_quoted" if guide.is_quoting else "programme_own"),
    }


@dataclass(frozen=True)
class Guide:
    """A programme with what every chapter of its folder needs: its framework, if that is known, and the language."""

    programme: Programme
    book: Book | None
    language: Language

    @property
    def framework(self) -> Framework | None:
        return self.book.framework if self.book else None

    @property
    def is_quoting(self) -> bool:
        """Whether anything in the folder is quoted: in what the programme says of itself, or in what matters at a stage."""
        stages = self.programme.stages.values()
        return any(one.source for one in self.programme.about) or any(self._quoted(stage) for stage in stages)

    def says(self, key: str, **values: str | int) -> str:
        return PROGRAMME_LABELS[key].in_language(self.language).format(**values)

    def counted(self, what: str, number: int) -> str:
        return counted(what, number, self.language)

    def passage(self, passage: Passage) -> Contents:
        """A text that may be quoted; ``shown`` is it in quotation marks, then."""
        shown = in_quotes(passage.text, self.programme.language) if passage.source else passage.text
        return {"text": passage.text, "source": passage.source, "shown": shown}

    def origin(self, id_: str | None) -> Contents | None:
        """What a text is quoted from, and whether that is in force, as far as the framework is known to tell."""
        if id_ is None:
            return None
        source = self.framework.sources.get(id_) if self.framework else None
        if source is None:
            return {"title": id_, "publisher": None, "words": None}
        kind = SOURCE_KINDS[source.kind].in_language(self.language)
        status = SOURCE_STATUSES[source.status].in_language(self.language)
        return {"title": source.title, "publisher": source.publisher, "words": f"{kind} {status}"}

    def stage(self, id_: str) -> Contents:
        """One stage of the route, with all that is known of it."""
        stage = self.programme.stages[id_]
        known = self.framework.activities if self.framework else {}
        return {
            "id": f"stage_{id_}",
            "name": stage.name,
            "purpose": stage.purpose,
            "who": stage.who,
            "how_long": self.counted("months", stage.months) if stage.months else self.says("as_long"),
            "needs": list(stage.needs),
            "activities": [
                {"name": known[one].name, "text": known[one].text} for one in stage.activities if one in known
            ],
            "activity_ids": [one for one in stage.activities if one not in known],
            "profile": self._profile(stage),
            "support": list(stage.support),
            "meetings": [
                {"name": one.name, "words": meetings_in_words(one, self.language)} for one in stage.meetings.values()
            ],
            "meetings_total": self._total(stage.meetings.values()),
            "mentor": stage.mentor,
            "next": [
                {"id": f"stage_{one}", "name": self.programme.stages[one].name, "when": when}
                for one, when in stage.after.items()
                if one in self.programme.stages
            ],
            "stopping": self.says("stop_here" if stage.ends else "stop_any_time"),
            "leaving": stage.leaving,
        }

    def _profile(self, stage: Stage) -> Contents | None:
        """What matters most at a stage, by a profile of the framework, and what that is quoted from."""
        now, book = self._now(stage), self.book
        if book is None or not now:
            return None
        statements = {id_: book.framework.statements[id_] for id_ in now}
        return {
            "name": book.framework.profiles[stage.profile or ""].name,
            "priorities": [
                {**book.said(book.path_of(id_), statement.text, statement.source), "because": now[id_]}
                for id_, statement in statements.items()
            ],
            "origins": [self.origin(id_) for id_ in self._quoted(stage)],
        }

    def _now(self, stage: Stage) -> Mapping[str, str]:
        """The statements that matter most at a stage, and why."""
        profile = self.framework.profiles.get(stage.profile or "") if self.framework else None
        priorities = profile.priorities if profile else {}
        return {id_: priority.because for id_, priority in priorities.items() if priority.when == "now"}

    def _quoted(self, stage: Stage) -> list[str]:
        """The sources that what matters most at a stage is quoted from."""
        if self.book is None:
            return []
        statements = self.book.framework.statements
        origins = [self.book.origin_of(self.book.path_of(id_), statements[id_].source) for id_ in self._now(stage)]
        return list(dict.fromkeys(source for kind, source in origins if kind == "quoted"))

    def _total(self, meetings: Iterable[Meetings]) -> str | None:
        """How many hours all the meetings of a stage take; nothing where there are none."""
        hours = sum(one.number * one.hours for one in meetings)
        return self.says("meetings_total", time=self.counted("hours", hours)) if hours else None

    def mentoring(self, mentoring: Mentoring) -> Contents:
        """What the programme says of mentoring."""
        weights = mentoring.weights.model_dump()
        years = mentoring.mentor_years
        return {
            "aim": mentoring.aim,
            "time": mentoring_in_words(mentoring, self.language),
            "confidentiality": mentoring.confidentiality,
            "limits": mentoring.limits,
            "mentors": [
                self.says("mentor_wants"),
                *([self.says("mentor_years", time=self.counted("years", years))] if years else ()),
                *([self.says("mentor_outside")] if mentoring.outside_organisation else ()),
                self.says("mentor_not_line"),
                self.says("mentor_veto"),
            ],
            "change": self.says("mentor_change_text", time=self.counted("days", mentoring.replace_within_days)),
            "goals": list(mentoring.goals.values()),
            "weights": [
                {"name": name, "weight": weights[key]}
                for key, name in in_language(WEIGHTS, self.language).items()
                if weights[key]
            ],
        }

    def trial(self, terms: TrialTerms) -> list[str]:
        """What holds for every trial appointment, sentence by sentence."""
        percent = terms.least_clinical_percent
        return [
            self.says("trial_longest", time=self.counted("months", terms.longest_months)),
            self.says("trial_decide", time=self.counted("weeks", terms.decide_weeks_before_end)),
            *([self.says("trial_clinical", percent=percent)] if percent else ()),
            self.says("trial_notice", time=self.counted("days", terms.notice_days)),
            self.says("trial_catching_up", time=self.counted("weeks", terms.catching_up_weeks_a_year)),
        ]
