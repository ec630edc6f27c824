"""The fuzzers run by themselves, with ``make fuzz``; what they need is not there when tests run."""

from __future__ import annotations

collect_ignore_glob = ["fuzz_*.py"]
