"""How tested the questions of a framework are, as the commands say it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ledarskap.framework.model import Evidence, Standing


def evidence_text(evidence: Evidence, standing: Standing | None) -> str:
    """In the language that is spoken: the questions are interpretation, tested or not, and what they build on may not hold."""
    texts = {
        "untested": _("The questions are the framework's own interpretation and have not been tested."),
        "piloted": _("The questions are the framework's own interpretation and have been tried out on a small scale."),
        "validated": _("The questions are the framework's own interpretation and have been validated."),
    }
    standings = {
        "proposed": _("The framework builds on a proposal, not on a decision."),
        "withdrawn": _("The framework builds on something that no longer holds."),
    }
    return f"{texts[evidence.status]} {standings[standing]}" if standing else texts[evidence.status]
