"""How Hypothesis searches: anew at every run of a developer's, the same way at every run of CI's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# What a developer has chosen to be spoken to in is not what is tested.
os.environ.pop("LEDARSKAP_LANGUAGE", None)
# However long an example takes: what is slow on a machine with much to do is not wrong.
settings.register_profile("developer", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "developer")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser without a network, one for all tests."""
    from tests.browsing import opened_browser

    with opened_browser() as opened:
        yield opened
