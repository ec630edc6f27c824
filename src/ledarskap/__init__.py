"""Turns a leadership philosophy into a competency framework that people can use.

>>> import ledarskap
>>> framework = ledarskap.load("region-blekinge")
>>> framework.title
'Ledningsfilosofi för Region Blekinge'
"""

# Spelt so, since importing typing costs more than all the rest of this file.
TYPE_CHECKING = False

__version__ = "0.1.0"

if TYPE_CHECKING:
    from ledarskap.assessment.answers import Answers as Answers
    from ledarskap.assessment.answers import AnswersError as AnswersError
    from ledarskap.assessment.answers import read_answers as read_answers
    from ledarskap.assessment.questionnaire import Questionnaire as Questionnaire
    from ledarskap.assessment.questionnaire import UnknownRoleError as UnknownRoleError
    from ledarskap.assessment.questionnaire import questionnaire as questionnaire
    from ledarskap.assessment.scoring import Candidate as Candidate
    from ledarskap.assessment.scoring import IndicatorResult as IndicatorResult
    from ledarskap.assessment.scoring import Reason as Reason
    from ledarskap.assessment.scoring import Result as Result
    from ledarskap.assessment.scoring import StatementResult as StatementResult
    from ledarskap.assessment.scoring import UnknownProfileError as UnknownProfileError
    from ledarskap.assessment.scoring import score as score
    from ledarskap.development.drafting import draft_plan as draft_plan
    from ledarskap.development.following_up import next_plan as next_plan
    from ledarskap.development.plan import Plan as Plan
    from ledarskap.development.plan import PlanError as PlanError
    from ledarskap.development.plan_checking import read_plan as read_plan
    from ledarskap.documents.errors import RenderError as RenderError
    from ledarskap.documents.rendering import render as render
    from ledarskap.editors.schemas import schema as schema
    from ledarskap.explaining import explain as explain
    from ledarskap.feedback.comparing import feedback_of as feedback_of
    from ledarskap.feedback.report import Feedback as Feedback
    from ledarskap.feedback.round import Round as Round
    from ledarskap.files.belonging import read_programme as read_programme
    from ledarskap.files.checking import check as check
    from ledarskap.files.dumping import dump as dump
    from ledarskap.framework.loading import FrameworkError as FrameworkError
    from ledarskap.framework.loading import languages as languages
    from ledarskap.framework.loading import load as load
    from ledarskap.framework.locating import FrameworkNotFoundError as FrameworkNotFoundError
    from ledarskap.framework.locating import bundled as bundled
    from ledarskap.framework.locating import installed as installed
    from ledarskap.framework.model import Framework as Framework
    from ledarskap.framework.model import Indicator as Indicator
    from ledarskap.framework.model import Statement as Statement
    from ledarskap.mentoring.matching import match as match
    from ledarskap.mentoring.pairs import Matching as Matching
    from ledarskap.mentoring.pairs import MatchingError as MatchingError
    from ledarskap.mentoring.pairs import read_matching as read_matching
    from ledarskap.mentoring.people import People as People
    from ledarskap.mentoring.people_checking import PeopleError as PeopleError
    from ledarskap.mentoring.reading import read_people as read_people
    from ledarskap.programme.checking import ProgrammeError as ProgrammeError
    from ledarskap.programme.model import Programme as Programme
    from ledarskap.programme.participants import Participants as Participants
    from ledarskap.programme.participants import ParticipantsError as ParticipantsError
    from ledarskap.programme.participants import read_participants as read_participants
    from ledarskap.programme.trial import Trial as Trial
    from ledarskap.programme.trial_checking import TrialError as TrialError
    from ledarskap.programme.trial_checking import read_trial as read_trial
    from ledarskap.reading.errors import LedarskapError as LedarskapError
    from ledarskap.reading.errors import UnknownChoiceError as UnknownChoiceError
    from ledarskap.reading.problems import Problem as Problem
else:
    _PLACES = {
        "Answers": "assessment.answers",
        "AnswersError": "assessment.answers",
        "Candidate": "assessment.scoring",
        "Feedback": "feedback.report",
        "Framework": "framework.model",
        "FrameworkError": "framework.loading",
        "FrameworkNotFoundError": "framework.locating",
        "Indicator": "framework.model",
        "IndicatorResult": "assessment.scoring",
        "LedarskapError": "reading.errors",
        "Matching": "mentoring.pairs",
        "MatchingError": "mentoring.pairs",
        "Participants": "programme.participants",
        "ParticipantsError": "programme.participants",
        "People": "mentoring.people",
        "PeopleError": "mentoring.people_checking",
        "Plan": "development.plan",
        "PlanError": "development.plan",
        "Problem": "reading.problems",
        "Programme": "programme.model",
        "ProgrammeError": "programme.checking",
        "Questionnaire": "assessment.questionnaire",
        "Reason": "assessment.scoring",
        "RenderError": "documents.errors",
        "Result": "assessment.scoring",
        "Round": "feedback.round",
        "Statement": "framework.model",
        "StatementResult": "assessment.scoring",
        "Trial": "programme.trial",
        "TrialError": "programme.trial_checking",
        "UnknownChoiceError": "reading.errors",
        "UnknownProfileError": "assessment.scoring",
        "UnknownRoleError": "assessment.questionnaire",
        "bundled": "framework.locating",
        "check": "files.checking",
        "draft_plan": "development.drafting",
        "dump": "files.dumping",
        "explain": "explaining",
        "feedback_of": "feedback.comparing",
        "installed": "framework.locating",
        "languages": "framework.loading",
        "load": "framework.loading",
        "match": "mentoring.matching",
        "next_plan": "development.following_up",
        "questionnaire": "assessment.questionnaire",
        "read_answers": "assessment.answers",
        "read_matching": "mentoring.pairs",
        "read_participants": "programme.participants",
        "read_people": "mentoring.reading",
        "read_plan": "development.plan_checking",
        "read_programme": "files.belonging",
        "read_trial": "programme.trial_checking",
        "render": "documents.rendering",
        "schema": "editors.schemas",
        "score": "assessment.scoring",
    }
    __all__ = tuple(_PLACES)

    def __getattr__(name):
        """A public name, from the module that holds it, when it is first used."""
        if name not in _PLACES:
            raise AttributeError(f"module 'ledarskap' has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"ledarskap.{_PLACES[name]}"), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted((*globals(), *_PLACES))
