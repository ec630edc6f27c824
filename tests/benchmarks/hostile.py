"""What the slowest and largest hostile files cost: ``python -m tests.benchmarks.hostile``, also behind ``make bench``.

Every file has a second of CPU time and 200 MB; what is over is marked, and nothing fails, since machines differ.
"""

from __future__ import annotations

from tests.hostile.running import Outcome, Runner, names

BUDGET_SECONDS = 1.0
BUDGET_MEGABYTES = 200
SHOWN = 8


def main() -> None:
    runner = Runner()
    outcomes = {name: runner.run(name) for name in names()}
    runner.close()
    slowest = sorted(outcomes, key=lambda name: outcomes[name].cpu_seconds, reverse=True)[:SHOWN]
    largest = sorted(outcomes, key=lambda name: outcomes[name].peak_megabytes, reverse=True)[:SHOWN]
    print(f"\nThe slowest of {len(outcomes)} hostile cases, at most {BUDGET_SECONDS:.0f} s each:")
    for name in slowest:
        show(name, outcomes[name])
    print(f"Those that take most memory, at most {BUDGET_MEGABYTES} MB each, Python and the library included:")
    for name in largest:
        show(name, outcomes[name])


def show(name: str, outcome: Outcome) -> None:
    is_over = outcome.cpu_seconds > BUDGET_SECONDS or outcome.peak_megabytes > BUDGET_MEGABYTES
    print(f"{name:<60} {outcome.cpu_seconds:>6.2f} s {outcome.peak_megabytes:>6.0f} MB{'  over' if is_over else ''}")


if __name__ == "__main__":
    main()
