"""Writes the output of the hostile cases anew: ``python -m tests.hostile.rewrite``, with the names of some or without.

Every change that this makes has to be read: what stands in the files is what people will be shown, and a worse message
looks just like a better one to a program. Look at the difference before anything is kept.
"""

from __future__ import annotations

import sys

from tests.hostile.running import CASES, Runner, expected, names


def main() -> None:
    runner = Runner()
    wanted = sys.argv[1:] or names()
    for name in wanted:
        outcome = runner.run(name)
        file = expected(name)
        before = file.read_text(encoding="utf-8") if file.exists() else None
        if before != outcome.output:
            file.write_text(outcome.output, encoding="utf-8")
            print(f"{name}: {'new' if before is None else 'changed'}")
        if outcome.cpu_seconds > 1 or outcome.peak_megabytes > 200:
            print(f"{name}: {outcome.cpu_seconds:.2f} s, {outcome.peak_megabytes:.0f} MB")
    runner.close()
    if not sys.argv[1:]:
        for left in {path.stem for path in CASES.glob("*.txt")} - set(wanted):
            expected(left).unlink()
            print(f"{left}: gone")


if __name__ == "__main__":
    main()
