"""How tested the questions of a framework are, as the commands say it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ledarskap.framework.model import Evidence


def evidence_text(evidence: Evidence) -> str:
    """One sentence, in the language that is spoken: the questions are interpretation, tested or not."""
    texts = {
        "untested": _("The questions are the framework's own interpretation and have not been tested."),
        "piloted": _("The questions are the framework's own interpretation and have been tried out on a small scale."),
        "validated": _("The questions are the framework's own interpretation and have been validated."),
    }
    return texts[evidence.status]
