"""How Hypothesis searches: anew at every run of a developer's, the same way at every run of CI's."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
