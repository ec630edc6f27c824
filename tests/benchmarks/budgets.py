"""What the library costs, as ratios against something that everyone can run; ``make bench`` prints them.

Each is a ratio of CPU time: the median of the rounds, in which the two sides take turns, so that a noisy machine disturbs both.
A figure above its budget is marked; nothing fails, since machines differ.
"""

from __future__ import annotations

import html
import itertools
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from importlib.metadata import distribution
from pathlib import Path

import yaml
from yaml.cyaml import CParser, CSafeLoader  # type: ignore[attr-defined]  # the stubs leave the C parser out

import ledarskap
from ledarskap.development.plan import Plan
from ledarskap.documents.labels import LABELS
from ledarskap.documents.templating.filling import BUILT_IN
from ledarskap.framework.loading import read_framework
from ledarskap.framework.locating import bundled

ROUNDS = 15
# A key of an indicator, a whole part, an id that many refer to, and one reference.
FAULTS = (
    ("chef.yaml", "observer:", "obsrver:"),
    ("chef.yaml", "\nduties:", "\ndutys:"),
    ("framework.yaml", "  ledningsfilosofi:", "  lednigsfilosofi:"),
    ("activities.yaml", "chef.narvarande", "chef.narvarnde"),
)
FOLDER = bundled()["region-blekinge"]
# What loading reads: a translation is read only where one is asked for.
FILES = [path for path in sorted(FOLDER.rglob("*.yaml")) if not {"examples", "translations"} & set(path.parts)]
STYLE = (BUILT_IN / "style.css").read_text(encoding="utf-8")
TEXTS = [path.read_text(encoding="utf-8") for path in FILES]


def main() -> None:
    """Print every budget that can be measured so far."""
    size = sum(len(text.encode()) for text in TEXTS)
    print(f"Region Blekinge's framework: {size // 1000} kB in {len(FILES)} files; Python {sys.version.split()[0]}")
    print(f"{'what':<44} {'against':<44} {'ratio':>7} {'budget':>7}")
    with tempfile.TemporaryDirectory() as folder:
        faults = [copy_with_a_fault(Path(folder, str(number)), *fault) for number, fault in enumerate(FAULTS)]
        show("import ledarskap", "python -c pass", processes("import ledarskap", "pass"), 1.25)
        show("load, checked, with positions", "yaml.load with CSafeLoader", ratio(load, load_with_pyyaml), 0.6)
        worst = max(ratio(partial(read, failing), load_with_pyyaml) for failing in faults)
        show("the same, with a fault, the worst of four", "the same", worst, 0.75)
        show("load, checked, with positions", "reading libyaml's events", ratio(load, drop_events), 2.1)
        show(
            "ledarskap check, whole process", "one model of pydantic's and PyYAML", processes(CHECK, SMALL_PROCESS), 1.3
        )
        show("peak memory of load", "the size of the text", peak_memory() / size, 8)
        answers = ledarskap.read_answers(FOLDER / "examples" / "svar-chef.yaml", load())
        framework = load()
        show(
            "score of one answer set",
            "summing its integers",
            ratio(lambda: ledarskap.score(framework, answers), lambda: total(answers), 200),
            20,
        )
        plan = ledarskap.read_plan(FOLDER / "examples" / "plan-chef.yaml")
        show(
            "rendering a plan to HTML, sandboxed",
            "f-strings with html.escape",
            ratio(lambda: ledarskap.render(plan), lambda: by_hand(plan), 20),
            5.5,
        )
        show_or_say_why("the same as tagged PDF/UA, new data each time", "WeasyPrint", partial(pdf_ratio, plan), 0.15)
    show("packages installed by the core", "one", packages(), 10)


def show(what: str, against: str, measured: float, budget: float) -> None:
    mark = "" if measured <= budget else "  over"
    print(f"{what:<44} {against:<44} {measured:>7.2f} {budget:>7}{mark}")


def show_or_say_why(what: str, against: str, measure: Callable[[], float], budget: float) -> None:
    """The same for what needs libraries that not every machine has."""
    try:
        measured = measure()
    except (ImportError, OSError) as error:
        print(f"{what:<44} {against:<44} not measured: {str(error).strip().splitlines()[0]}")
    else:
        show(what, against, measured, budget)


def pdf_ratio(plan: Plan) -> float:
    """A plan as PDF/UA against the same page by WeasyPrint; typst remembers what it has set, so no two plans are alike."""
    import weasyprint

    numbers = itertools.count()

    def another() -> Plan:
        number = next(numbers)
        focus = tuple(one.model_copy(update={"goal": f"{one.goal} {number}"}) for one in plan.focus)
        return plan.model_copy(update={"looking_back": f"{number} {plan.looking_back}", "focus": focus})

    def by_weasyprint() -> None:
        weasyprint.HTML(string=ledarskap.render(another())).write_pdf(pdf_variant="pdf/ua-1")

    return ratio(lambda: ledarskap.render(another(), "pdf"), by_weasyprint)


def ratio(one: Callable[[], object], other: Callable[[], object], times: int = 1) -> float:
    """How many times the CPU of ``other`` ``one`` takes, in this process."""
    one(), other()
    return statistics.median(cpu(one, times) / cpu(other, times) for _ in range(ROUNDS))


def cpu(function: Callable[[], object], times: int) -> float:
    start = time.process_time()
    for _ in range(times):
        function()
    return time.process_time() - start


def processes(one: str, other: str) -> float:
    """The same for whole processes, each running a line of Python."""
    process_cpu(one), process_cpu(other)
    return statistics.median(process_cpu(one) / process_cpu(other) for _ in range(ROUNDS))


def process_cpu(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", code], check=True, cwd=FOLDER, env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


CHECK = f"""
import sys
sys.argv = ["ledarskap", "check", {str(FOLDER)!r}]
from ledarskap.cli import main
main()
"""
SMALL_PROCESS = f"""
import pathlib, yaml, pydantic
class Small(pydantic.BaseModel):
    name: str
for path in pathlib.Path({str(FOLDER)!r}).rglob("*.yaml"):
    if "examples" not in path.parts:
        yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
Small(name="a")
"""


def load() -> ledarskap.Framework:
    return ledarskap.load("region-blekinge")


def read(folder: Path) -> None:
    assert read_framework(folder)[1]


def load_with_pyyaml() -> None:
    for text in TEXTS:
        yaml.load(text, CSafeLoader)


def drop_events() -> None:
    for text in TEXTS:
        parser = CParser(text)
        while parser.get_event() is not None:
            pass


def copy_with_a_fault(folder: Path, name: str, right: str, wrong: str) -> Path:
    """The framework with one thing written wrongly, once, in one of its files."""
    for path, text in zip(FILES, TEXTS, strict=True):
        target = folder / path.relative_to(FOLDER)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.replace(right, wrong, 1) if path.name == name else text, encoding="utf-8")
    (folder / "sources").mkdir()
    for source in (FOLDER / "sources").iterdir():
        (folder / "sources" / source.name).write_bytes(source.read_bytes())
    return folder


def peak_memory() -> int:
    """The most that loading holds at once, beyond the imports, in bytes."""
    load()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    held = [load()]
    peak = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    held.clear()
    return peak


def total(answers: ledarskap.Answers) -> int:
    added = 0
    for answer in answers.answers.values():
        if answer.level is not None:
            added += answer.level
    return added


def by_hand(plan: Plan) -> str:
    """The same page as somebody would write it with f-strings: the same words and tags, every value escaped."""
    e = html.escape
    label = {key: wording.swedish for key, wording in LABELS.items()}

    def word(key: str) -> str:
        return e(label[key])

    def text(value: object) -> str:
        return f"<div class='written'>{e(str(value))}</div>"

    def row(key: str, value: object) -> str:
        return f"<div><dt>{word(key)}</dt><dd class='written'>{e(str(value))}</dd></div>"

    person, manager = plan.parties.person, plan.parties.manager
    out = [
        f"<!DOCTYPE html><html lang='sv'><head><meta charset='utf-8'><title>{e(str(person.name))}</title><style>{STYLE}</style></head>"
    ]
    out.append(
        f"<body><main><h1>{word('plan_title')}</h1><p>{e(plan.role.name)} {e(str(plan.profile))} {e(str(plan.framework.title))}</p><dl>"
    )
    out.append(row("plan_owner", person.name) + text(person.title) + row("manager", manager.name) + text(manager.title))
    out.append(f"<div><dt>{word('period')}</dt><dd>{plan.period.start} – {plan.period.end}</dd></div></dl>")
    out.append(f"<h2>{word('looking_back')}</h2>{text(plan.looking_back)}<h3>{word('strengths')}</h3><ul>")
    out.extend(f"<li>{e(str(one))}</li>" for one in plan.strengths)
    out.append(f"</ul><h2>{word('assignment')}</h2>{text(plan.assignment)}<h2>{word('conditions')}</h2><ul>")
    out.extend(
        f"<li>{e(str(one.text))}<br><strong>{word('note')}:</strong> {e(str(one.note))}</li>" for one in plan.conditions
    )
    out.append(f"</ul><h2>{word('focus')}</h2>")
    for number, focus in enumerate(plan.focus, 1):
        out.append(f"<section class='focus'><div><h3>{number}. <q>{e(focus.text)}</q></h3><dl>")
        out.append(row("goal", focus.goal) + row("when", focus.when) + row("then", focus.then) + "</dl></div><div>")
        out.extend(
            f"<h4>{word('manager_commits')}</h4>{text(one.what)}<p>{word('by')} <time>{one.date}</time></p>"
            for one in plan.commitments
            if one.statement == focus.statement
        )
        out.append("</div></section>")
    heads = "".join(f"<th scope='col'>{word(key)}</th>" for key in ("activity", "owner", "due", "hours"))
    out.append(f"<h2>{word('activities')}</h2><table><thead><tr>{heads}</tr></thead>")
    for number, focus in enumerate(plan.focus, 1):
        out.append(f"<tbody><tr><th colspan='4'>{number}. <q>{e(focus.text)}</q></th></tr>")
        out.extend(
            f"<tr><td data-label='{word('activity')}'>{e(str(one.text))}</td><td data-label='{word('owner')}'>{e(str(one.owner))}</td>"
            f"<td data-label='{word('due')}'>{one.date}</td><td data-label='{word('hours')}'>{one.hours} {word('hours_unit')}</td></tr>"
            for one in focus.activities
        )
        out.append("</tbody>")
    out.append(f"</table><h2>{word('other_commitments')}</h2><ul>")
    out.extend(
        f"<li>{word('person_commits')}: {e(str(one.what))} ({word('by')} {one.date})</li>"
        for one in plan.commitments
        if not one.statement
    )
    out.append(f"</ul><h2>{word('follow_up')}</h2><ul>")
    out.extend(f"<li><strong><time>{one.date}</time></strong> {e(str(one.text))}</li>" for one in plan.follow_up)
    out.append(f"</ul><h2>{word('dissent')}</h2>{text(plan.dissent)}<h2>{word('signatures')}</h2>")
    for key, name in (("plan_owner", person.name), ("manager", manager.name)):
        out.append(f"<dl>{row('place_and_date', '')}{row('signature', '')}{row(key, name)}</dl>")
    out.append(
        f"<p><strong>{word('plan_public')}</strong></p><p>{word('retention')}: {e(str(plan.retention))}</p></main></body></html>"
    )
    return "".join(out)


def packages() -> int:
    """How many packages the core brings, itself included."""
    found: set[str] = set()
    waiting = ["ledarskap"]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            required = distribution(name).requires or []
            waiting += [
                one.replace("_", "-").lower()
                for line in required
                if "extra ==" not in line
                for one in [leading_name(line)]
            ]
    return len(found)


def leading_name(requirement: str) -> str:
    return (
        requirement.replace(";", " ")
        .replace("[", " ")
        .replace(">", " ")
        .replace("<", " ")
        .replace("=", " ")
        .replace("!", " ")
        .replace("~", " ")
        .split()[0]
    )


if __name__ == "__main__":
    main()
