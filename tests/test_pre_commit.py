"""The hook for pre-commit: it gets files, passes over those that are not ours, and checks each framework once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ledarskap.framework.locating import bundled

ROOT = Path(__file__).parents[1]
PROGRAMS = Path(sys.executable).parent
# Counts how often the command runs, and then runs it.
COUNTING = """\
#!/bin/sh
echo "$@" >> "{runs}"
exec "{command}" "$@"
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a framework, files that are not ours, and the hook as the project's own file declares it."""
    folder = tmp_path / "repository"
    shutil.copytree(bundled()["region-blekinge"], folder / "ramverk" / "region-blekinge")
    (folder / "annat.yaml").write_text("services: [webb, databas\n", encoding="utf-8")
    (folder / "anteckning.txt").write_text("format: fritt\n", encoding="utf-8")
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    program, *words = hook.pop("entry").split()
    assert program == "ledarskap"
    counting = tmp_path / "ledarskap"
    counting.write_text(COUNTING.format(runs=tmp_path / "runs", command=PROGRAMS / "ledarskap"), encoding="utf-8")
    counting.chmod(0o755)
    # The same hook, run by the program that is tested instead of by one that is installed anew.
    local = {**hook, "language": "system", "entry": " ".join((str(counting), *words))}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    git("init", "--quiet")
    git("add", ".")
    return folder


def git(*words: str) -> None:
    subprocess.run(["git", *words], check=True, capture_output=True)


def pre_commit(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAMS / "pre-commit", *words], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_manifest() -> None:
    """The file that declares the hook is one that pre-commit accepts."""
    done = pre_commit("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_each_framework_is_checked_once(repository: Path) -> None:
    """All files of a repository are passed in one run; a framework is checked once, and files of others passed over."""
    done = pre_commit("run", "--all-files")
    assert done.returncode == 0, done.stdout
    (run,) = (repository.parent / "runs").read_text(encoding="utf-8").splitlines()
    assert run.startswith("check --only-ours ")
    assert "ramverk/region-blekinge/roles/chef.yaml" in run
    assert "annat.yaml" in run


def test_fault_stops_the_commit(repository: Path) -> None:
    """A fault in one of several files that are committed is shown once, at its place."""
    role = repository / "ramverk" / "region-blekinge" / "roles" / "chef.yaml"
    role.write_text(role.read_text(encoding="utf-8").replace("\nduties:", "\ndutys:"), encoding="utf-8")
    git("add", ".")
    done = pre_commit("run", "--all-files")
    assert done.returncode == 1
    assert done.stdout.count("[unknown-key]") == 1
    assert 'okänd nyckel "dutys" – menade du "duties"? [unknown-key]' in done.stdout


def test_changed_source_checks_the_quotations(repository: Path) -> None:
    """Who changes only the text of a source is told of the quotations that it breaks."""
    git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "--quiet", "-m", "a")
    (source,) = (repository / "ramverk" / "region-blekinge" / "sources").glob("*.txt")
    source.write_text(source.read_text(encoding="utf-8").replace("synlig", "osynlig"), encoding="utf-8")
    git("add", ".")
    done = pre_commit("run")
    assert done.returncode == 1
    assert "[not-quoted]" in done.stdout


def test_broken_file_of_ours_is_not_passed_over(repository: Path) -> None:
    """A file that says it is ours is checked also where it cannot be read."""
    Path("svar.yaml").write_text("format: answers/1\nanswers: {a: [\n", encoding="utf-8")
    git("add", ".")
    done = pre_commit("run")
    assert done.returncode == 1
    assert "svar.yaml:2:14: fel:" in done.stdout
