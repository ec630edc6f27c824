"""What is too large or too odd to lie in a repository: each recipe makes its files in the current folder.

It gives the words that ``ledarskap check`` gets, or all words where another command is meant. A recipe's name, with hyphens,
is that of its case.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

Recipe = Callable[[], list[str]]
RECIPES: dict[str, Recipe] = {}
# Those whose words begin with a command of their own.
OTHER_COMMANDS: set[str] = set()

MEBIBYTE = 1024 * 1024
LIMIT = 4 * MEBIBYTE
PLAN = """\
format: plan/1
language: sv
framework: {id: prov, version: 1.0.0, title: Prov}
role: {id: chef, name: Chef}
"""
ANSWERS = """\
format: answers/1
framework: {id: region-blekinge, version: 1.0.0}
role: chef
perspective: self
"""
HEAD = """\
format: framework/1
id: prov
version: 1.0.0
title: Prov
language: sv
evidence: {status: untested}
scale: ofta
scales: {ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Alltid}}}
"""


def recipe(function: Recipe) -> Recipe:
    RECIPES[function.__name__.replace("_", "-")] = function
    return function


def other_command(function: Recipe) -> Recipe:
    OTHER_COMMANDS.add(function.__name__.replace("_", "-"))
    return recipe(function)


def written(content: str | bytes, name: str = "a.yaml") -> list[str]:
    """The content in a file, which is what shall be checked."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return [name]


def filled(piece: str, name: str = "a.yaml", before: str = "") -> list[str]:
    """A file as large as may be, of one piece again and again."""
    room = LIMIT - len(before.encode())
    return written(before + piece * (room // len(piece.encode())), name)


# --- sizes


@recipe
def text_of_50_megabytes() -> list[str]:
    return written("text: " + "a" * (50 * MEBIBYTE))


@recipe
def json_of_50_megabytes() -> list[str]:
    return written('{"text": "' + "a" * (50 * MEBIBYTE) + '"}', "a.json")


@recipe
def file_just_too_large() -> list[str]:
    return written(PLAN + "#" * (LIMIT - len(PLAN) + 1))


@recipe
def file_just_small_enough() -> list[str]:
    return written(PLAN + "#" * (LIMIT - len(PLAN)))


@recipe
def file_of_a_terabyte() -> list[str]:
    with Path("a.yaml").open("wb") as file:
        file.truncate(10**12)
    return ["a.yaml"]


@recipe
def key_of_a_megabyte() -> list[str]:
    return written(PLAN + "k" * MEBIBYTE + ": x\n")


@recipe
def quoted_key_of_a_megabyte() -> list[str]:
    return written(PLAN + '? "' + "k" * MEBIBYTE + '"\n: x\n')


@recipe
def json_key_of_a_megabyte() -> list[str]:
    return written('{"format": "plan/1", "' + "k" * MEBIBYTE + '": "x"}', "a.json")


@recipe
def key_of_two_thousand_letters() -> list[str]:
    return written(PLAN + "k" * 2000 + ": x\n")


@recipe
def text_of_100_kilobytes() -> list[str]:
    return written(PLAN + "dissent: " + "a" * 100_000 + "\n")


@recipe
def text_of_64_kibibytes() -> list[str]:
    return written(PLAN + "dissent: " + "å" * (64 * 1024) + "\n")


@recipe
def block_text_of_four_mebibytes() -> list[str]:
    return filled("  en rad till\n", before=PLAN + "dissent: |\n")


# --- one character again and again


@recipe
def spaces() -> list[str]:
    return filled(" ", before=PLAN)


@recipe
def tabs() -> list[str]:
    return filled("\t", before=PLAN)


@recipe
def line_breaks() -> list[str]:
    return filled("\n")


@recipe
def carriage_returns() -> list[str]:
    return filled("\r\n", before=PLAN)


@recipe
def double_quotes() -> list[str]:
    return filled('"')


@recipe
def double_quotes_after_a_key() -> list[str]:
    return filled('"', before=PLAN + "dissent: ")


@recipe
def single_quotes() -> list[str]:
    return filled("'")


@recipe
def colons() -> list[str]:
    return filled(":")


@recipe
def colons_and_spaces() -> list[str]:
    return filled(": ")


@recipe
def hyphens() -> list[str]:
    return filled("- ")


@recipe
def hyphens_in_lines() -> list[str]:
    return filled("- \n")


@recipe
def question_marks() -> list[str]:
    return filled("? ")


@recipe
def question_marks_in_lines() -> list[str]:
    return filled("?\n")


@recipe
def number_signs() -> list[str]:
    return filled("#")


@recipe
def comments() -> list[str]:
    return filled("# \n")


@recipe
def commas() -> list[str]:
    return filled(",", before="a: [")


@recipe
def backslashes() -> list[str]:
    return filled("\\", before='a: "')


@recipe
def exclamation_marks() -> list[str]:
    return filled("!")


@recipe
def ampersands() -> list[str]:
    return filled("& ")


@recipe
def percent_signs() -> list[str]:
    return filled("%")


@recipe
def document_ends() -> list[str]:
    return filled("...\n")


@recipe
def documents() -> list[str]:
    return filled("---\n")


@recipe
def bars() -> list[str]:
    return filled("|\n")


@recipe
def one_line() -> list[str]:
    return filled("ord ", before=PLAN + "dissent: ")


@recipe
def one_line_with_a_colon_at_its_end() -> list[str]:
    return written(PLAN + "dissent: " + "å " * (MEBIBYTE - 100) + "och: så\n")


@recipe
def emoji() -> list[str]:
    return filled("😀", before=PLAN + "dissent: ")


@recipe
def nulls() -> list[str]:
    return written(bytes(LIMIT))


@recipe
def random_bytes() -> list[str]:
    return written(bytes(range(256)) * (LIMIT // 256))


@recipe
def json_quotes() -> list[str]:
    return filled('"', "a.json")


@recipe
def json_text_of_four_mebibytes() -> list[str]:
    return written('{"a": "' + "å" * (LIMIT // 2 - 20) + '"}', "a.json")


@recipe
def json_escapes() -> list[str]:
    return written('{"a": "' + '\\"' * (LIMIT // 2 - 20) + '"}', "a.json")


@recipe
def json_spaces() -> list[str]:
    return filled(" ", "a.json")


@recipe
def json_digits() -> list[str]:
    return filled("1", "a.json")


@recipe
def json_number_signs() -> list[str]:
    return filled("#", "a.json")


@recipe
def json_forbidden_characters() -> list[str]:
    texts = ",".join(['"' + "\\u0000" * 10_000 + '"'] * 60)
    return written('{"format": "plan/1", "a": [' + texts + "]}", "a.json")


# --- depth


@recipe
def square_brackets() -> list[str]:
    return written("[" * 100_000)


@recipe
def square_brackets_after_a_key() -> list[str]:
    return written(PLAN + "focus: " + "[" * 100_000 + "]" * 100_000)


@recipe
def braces() -> list[str]:
    return written("{" * 100_000)


@recipe
def braces_with_keys() -> list[str]:
    return written("{a: " * 100_000)


@recipe
def brackets_of_both_kinds() -> list[str]:
    return written("[{a: " * 50_000 + "}]" * 50_000)


@recipe
def closing_brackets() -> list[str]:
    return written("]" * 100_000)


@recipe
def depth_by_hyphens_on_one_line() -> list[str]:
    return written("- " * 100_000 + "x")


@recipe
def depth_by_indentation() -> list[str]:
    return written("".join(" " * depth + "a:\n" for depth in range(2_000)))


@recipe
def depth_64() -> list[str]:
    return written(PLAN + "dissent: " + "[" * 63 + "]" * 63 + "\n")


@recipe
def depth_65() -> list[str]:
    return written(PLAN + "dissent: " + "[" * 64 + "]" * 64 + "\n")


@recipe
def json_square_brackets() -> list[str]:
    return written("[" * 100_000, "a.json")


@recipe
def json_braces() -> list[str]:
    return written('{"a":' * 100_000, "a.json")


@recipe
def json_depth_65() -> list[str]:
    return written("[" * 65 + "]" * 65, "a.json")


# --- many things


@recipe
def unknown_keys() -> list[str]:
    return written(HEAD + "".join(f"okand-{number}: x\n" for number in range(60_000)))


@recipe
def unknown_keys_within_the_limit() -> list[str]:
    return written(HEAD + "".join(f"okand-{number}: x\n" for number in range(24_000)))


@recipe
def unknown_keys_that_look_like_known_ones() -> list[str]:
    return written(HEAD + "".join(f"rolex{number}: {{}}\n" for number in range(24_000)))


@recipe
def empty_roles() -> list[str]:
    return written(HEAD + "roles:\n" + "".join(f"  r{number}: {{}}\n" for number in range(24_000)))


@recipe
def blank_values() -> list[str]:
    return written(HEAD + "roles:\n" + "".join(f"  r{number}:\n" for number in range(24_000)))


@recipe
def list_items() -> list[str]:
    return written(PLAN + "focus:\n" + "- x\n" * 100_000)


@recipe
def list_items_within_the_limit() -> list[str]:
    return written(PLAN + "strengths:\n" + "- {}\n" * 49_000)


@recipe
def flow_items() -> list[str]:
    return written(PLAN + "focus: [" + "x, " * 100_000 + "]\n")


@recipe
def duplicate_keys() -> list[str]:
    return written(PLAN + "dissent: x\n" * 60_000)


@recipe
def duplicate_keys_after_many() -> list[str]:
    keys = "".join(f"k{number}: x\n" for number in range(12_000))
    return written(PLAN + keys + keys)


@recipe
def comments_after_texts() -> list[str]:
    return written(PLAN + "strengths:\n" + "- en text # och mer\n" * 45_000)


@recipe
def comments_after_texts_and_an_error() -> list[str]:
    return written(PLAN + "strengths:\n" + "- en text # och mer\n" * 300 + "dissens: nej\n")


@recipe
def anchors() -> list[str]:
    return written(PLAN + "strengths:\n" + "".join(f"- &a{number} x\n" for number in range(45_000)))


@recipe
def aliases() -> list[str]:
    return written(PLAN + "a: &a x\nstrengths:\n" + "- *a\n" * 45_000)


@recipe
def tags() -> list[str]:
    return written(PLAN + "strengths:\n" + "- !!str x\n" * 45_000)


@recipe
def merge_keys() -> list[str]:
    return written(PLAN + "strengths:\n" + "- <<: x\n" * 20_000)


@recipe
def directives() -> list[str]:
    return written("".join(f"%TAG !a{number}! tag:x,2026:\n" for number in range(20_000)) + "---\n" + PLAN)


@recipe
def alias_bomb() -> list[str]:
    lines = [f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]\n" for number in range(1, 60)]
    return written("a0: &a0 [lol]\n" + "".join(lines))


@recipe
def escaped_controls() -> list[str]:
    return written(PLAN + "strengths:\n" + '- "\\e[2J"\n' * 45_000)


@recipe
def problems_on_one_line() -> list[str]:
    return written(PLAN + "strengths: [" + "&a xå, " * 40_000 + "]\n")


@recipe
def problems_on_one_line_of_emoji() -> list[str]:
    return written(
        PLAN + "dissent: x\nstrengths: [" + "&a " + "😀" * 100 + ", " + ("&a " + "😀" * 20 + ", ") * 40_000 + "]\n"
    )


@recipe
def problems_at_the_end_of_many_lines() -> list[str]:
    return written("# 😀\n" * 500_000 + PLAN + "strengths:\n" + "- {}\n" * 40_000)


@recipe
def number_of_a_million_digits() -> list[str]:
    return written(ANSWERS + "answers:\n  chef.narvarande.pa-plats: " + "9" * 1_000_000 + "\n")


@recipe
def number_of_fifty_thousand_digits() -> list[str]:
    return written(ANSWERS + "answers:\n  chef.narvarande.pa-plats: " + "9" * 50_000 + "\n")


@recipe
def version_of_many_digits() -> list[str]:
    return written(ANSWERS.replace("1.0.0", "1" * 20_000 + ".0.0"))


@recipe
def unknown_answers() -> list[str]:
    lines = "".join(f"  chef.narvarande.pa-platz{number}: 4\n" for number in range(24_000))
    return written(ANSWERS + "answers:\n" + lines)


@recipe
def many_wants() -> list[str]:
    return written(ANSWERS + "wants: [" + "chef.narvarand, " * 40_000 + "]\n")


@recipe
def many_commitments_in_a_plan() -> list[str]:
    return written(
        PLAN + "focus: [{statement: chef.lyssna, text: att lyssna}]\n"
        "commitments:\n" + "- {by: manager, statement: chef.lysna}\n" * 9_000
    )


@recipe
def framework_of_many_ids_and_many_slips() -> list[str]:
    roles = "".join(f"  ledare-for-verksamheten-{number:05}: {{name: L}}\n" for number in range(8_000))
    activities = "".join(
        f"  a{number}: {{name: A, text: a, notice: b, way: practice, develops: [ledare.for-verksamheten]}}\n"
        for number in range(500)
    )
    profiles = "".join(f"  p{number}: {{name: P, role: ledare-fxr-verksamheten-{number}}}\n" for number in range(500))
    return written(f"{HEAD}roles:\n{roles}activities:\n{activities}profiles:\n{profiles}")


# --- files and folders


def _framework(folder: str) -> None:
    written(f"{HEAD}roles: {{chef: {{name: Chef}}}}\n", f"{folder}/framework.yaml")


@recipe
def framework_of_200_files() -> list[str]:
    _framework("a")
    for number in range(199):
        written("name: Roll\n", f"a/roles/roll-{number}.yaml")
    return ["a"]


@recipe
def framework_of_201_files() -> list[str]:
    _framework("a")
    for number in range(200):
        written("name: Roll\n", f"a/roles/roll-{number}.yaml")
    return ["a"]


@recipe
def framework_of_200_files_full_of_problems() -> list[str]:
    _framework("a")
    for number in range(199):
        written("name: Roll\n" + "x: &a å # z y\nx: &a å b # z\n" * 100, f"a/roles/roll-{number}.yaml")
    return ["a"]


@recipe
def framework_declared_twice_throughout() -> list[str]:
    written("".join(f"r{number}: {{name: R}}\n" for number in range(8_000)), "a/roles.yaml")
    written(f"{HEAD}roles:\n" + "".join(f"  r{number}: {{name: R}}\n" for number in range(8_000)), "a/framework.yaml")
    return ["a"]


@recipe
def folder_of_many_files() -> list[str]:
    for number in range(1_000):
        written(PLAN, f"a/plan-{number}.yaml")
    return ["a"]


@recipe
def folder_of_plans_full_of_problems() -> list[str]:
    for number in range(150):
        written(PLAN + "x: &a å # z y\nx: &a å b # z\n" * 100, f"a/plan-{number:03}.yaml")
    return ["a"]


@recipe
def folder_of_many_other_files() -> list[str]:
    _framework("a")
    for number in range(21_000):
        Path(f"a/{number}.txt").touch()
    return ["a"]


@recipe
def folders_5000_deep() -> list[str]:
    _framework("a")
    here = os.getcwd()
    os.chdir("a")
    for _ in range(5_000):
        os.mkdir("b")
        os.chdir("b")
    os.chdir(here)
    return ["a"]


@recipe
def link_to_its_own_folder() -> list[str]:
    _framework("a")
    Path("a/b").symlink_to(".")
    return ["a"]


@recipe
def link_to_itself() -> list[str]:
    _framework("a")
    Path("a/b.yaml").symlink_to("b.yaml")
    return ["a"]


@recipe
def link_to_itself_in_a_folder_of_plans() -> list[str]:
    Path("a").mkdir()
    Path("a/b.yaml").symlink_to("b.yaml")
    return ["a"]


@recipe
def link_to_nothing() -> list[str]:
    _framework("a")
    Path("a/b.yaml").symlink_to("c.yaml")
    return ["a"]


@recipe
def link_out_of_a_framework() -> list[str]:
    _framework("a")
    written("hemligt: ja\n", "b.yaml")
    Path("a/b.yaml").symlink_to("../b.yaml")
    return ["a"]


@recipe
def link_out_of_a_framework_as_its_head() -> list[str]:
    written(HEAD, "b.yaml")
    written("name: Chef\n", "a/roles/chef.yaml")
    Path("a/framework.yaml").symlink_to("../b.yaml")
    return ["a"]


@recipe
def link_out_of_a_folder_of_plans() -> list[str]:
    written("hemligt: ja\n", "b.yaml")
    written(PLAN, "a/a.yaml")
    Path("a/b.yaml").symlink_to("../b.yaml")
    return ["a"]


@recipe
def folder_link_out_of_a_framework() -> list[str]:
    _framework("a")
    written("hemligt: ja\n", "b/c.yaml")
    Path("a/b").symlink_to("../b")
    return ["a"]


@recipe
def link_to_a_device() -> list[str]:
    _framework("a")
    Path("a/b.yaml").symlink_to("/dev/zero")
    return ["a"]


@recipe
def device() -> list[str]:
    return ["/dev/zero"]


@recipe
def standard_input() -> list[str]:
    # It is a pipe: the one by which the cases are told.
    return ["/dev/stdin"]


@recipe
def pipe() -> list[str]:
    os.mkfifo("a.yaml")
    return ["a.yaml"]


@recipe
def pipe_in_a_framework() -> list[str]:
    _framework("a")
    os.mkfifo("a/b.yaml")
    return ["a"]


@recipe
def pipe_as_a_head() -> list[str]:
    Path("a").mkdir()
    os.mkfifo("a/framework.yaml")
    return ["a"]


@recipe
def socket_in_a_framework() -> list[str]:
    _framework("a")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("a/b.yaml")
    return ["a"]


@recipe
def folder_called_like_a_file() -> list[str]:
    _framework("a")
    Path("a/b.yaml").mkdir()
    written("name: Chef\n", "a/c.yaml/d.yaml")
    return ["a"]


@recipe
def folder_called_like_the_head() -> list[str]:
    Path("a/framework.yaml").mkdir(parents=True)
    return ["a"]


def _quoting(source: str) -> list[str]:
    written(
        f"{HEAD}sources:\n  x:\n    title: X\n    publisher: P\n    kind: policy\n    status: adopted\n    file: {source}\n"
        "vision:\n  text: en text\n  source: x\nroles: {chef: {name: Chef}}\n",
        "a/framework.yaml",
    )
    Path("a/sources").mkdir()
    return ["a"]


@recipe
def source_that_is_a_pipe() -> list[str]:
    words = _quoting("sources/x.txt")
    os.mkfifo("a/sources/x.txt")
    return words


@recipe
def source_that_is_a_link_out() -> list[str]:
    words = _quoting("sources/x.txt")
    written("en hemlig text", "b.txt")
    Path("a/sources/x.txt").symlink_to("../../b.txt")
    return words


@recipe
def source_above_the_folder() -> list[str]:
    written("en hemlig text", "b.txt")
    return _quoting("../b.txt")


@recipe
def source_that_is_a_device() -> list[str]:
    return _quoting("/dev/zero")


@recipe
def source_that_is_a_link_to_itself() -> list[str]:
    words = _quoting("sources/x.txt")
    Path("a/sources/x.txt").symlink_to("x.txt")
    return words


@recipe
def source_of_50_megabytes() -> list[str]:
    words = _quoting("sources/x.txt")
    written("a" * 50 * MEBIBYTE, "a/sources/x.txt")
    return words


@recipe
def source_of_four_mebibytes() -> list[str]:
    words = _quoting("sources/x.txt")
    written("en tex " * (LIMIT // 7), "a/sources/x.txt")
    return words


@recipe
def source_with_a_name_of_60_kilobytes() -> list[str]:
    return _quoting("a/" * 30_000)


@recipe
def source_in_another_encoding() -> list[str]:
    words = _quoting("sources/x.txt")
    written("på två språk".encode("utf-16"), "a/sources/x.txt")
    return words


# --- names


@recipe
def name_with_a_line_break() -> list[str]:
    return written(PLAN + "x: 1\n", "a\n::error::b.yaml")


@recipe
def name_with_a_terminal_sequence() -> list[str]:
    return written(PLAN + "x: 1\n", "a\x1b[2J\x1b]0;titel\x07\x9b31m.yaml")


@recipe
def name_with_right_to_left_letters() -> list[str]:
    return written(PLAN + "x: 1\n", "a\u202elmay.yaml")


@recipe
def name_that_is_not_utf_8() -> list[str]:
    return written(PLAN + "x: 1\n", "a\udcff\udce5.yaml")


def _in_form(form: str) -> list[str]:
    name = "a\n::error::\x1b[2J\u202e\udcff.yaml"
    return [*written(PLAN + '"k\\e[31m": 1\n', name), "--format", form]


@recipe
def hostile_name_as_json() -> list[str]:
    return _in_form("json")


@recipe
def hostile_name_on_github() -> list[str]:
    return _in_form("github")


@recipe
def hostile_name_of_a_missing_file() -> list[str]:
    return ["a\x1b[2J\nb.yaml"]


@recipe
def hostile_name_of_a_missing_framework() -> list[str]:
    return [*written(ANSWERS), "--framework", "a\x1b[2J\nb\udcff"]


@recipe
def hostile_name_in_a_framework() -> list[str]:
    _framework("a")
    written("x: [\n", "a/b\x1b[2J\n\udcff.yaml")
    return ["a"]


@recipe
def hostile_name_with_another_suffix() -> list[str]:
    _framework("a")
    written("x: [\n", "a/b\x1b[2J\n\udcff.yml")
    return ["a"]


@recipe
def name_of_255_bytes() -> list[str]:
    return written(PLAN + "x: 1\n", "a" * 250 + ".yaml")


@recipe
def name_of_five_thousand_letters() -> list[str]:
    return ["a" * 5_000]


# --- what the rules look at


def _statements(number: int, text: str, extra: str = "") -> str:
    lines = "".join(
        f"      lyssna-{one:05}:\n        text: {text}\n{extra}        indicators:\n"
        f"          fragar-{one:05}: {{self: Jag frågar {one} gånger., observer: Chefen frågar {one} gånger., key: true}}\n"
        for one in range(number)
    )
    return f"roles:\n  chef:\n    name: Chef\n    duties:\n{lines}"


@recipe
def framework_of_many_statements() -> list[str]:
    return written(HEAD + _statements(3_000, "att lyssna"))


@recipe
def framework_of_many_ids_that_look_alike() -> list[str]:
    ids = "".join(
        f"  {'lI1'[one % 3]}{'O0'[one % 2]}{'rn' * (one % 7)}m{one:04}: {{name: P, text: p {one}}}\n"
        for one in range(8_000)
    )
    return written(f"{HEAD}principles:\n{ids}")


@recipe
def framework_of_many_quotations() -> list[str]:
    words = _quoting("sources/x.txt")
    written("en te xt " * 100_000, "a/sources/x.txt")
    Path("a/framework.yaml").write_text(
        Path("a/framework.yaml").read_text(encoding="utf-8").partition("roles:")[0]
        + _statements(2_000, "en te xt en te text", "        source: x\n"),
        encoding="utf-8",
    )
    return words


@recipe
def long_quotations_of_a_source_that_goes_round() -> list[str]:
    words = _quoting("sources/x.txt")
    written("en te " * 600_000, "a/sources/x.txt")
    Path("a/framework.yaml").write_text(
        Path("a/framework.yaml").read_text(encoding="utf-8").partition("roles:")[0]
        + _statements(50, "en te " * 10_000 + "slut", "        source: x\n"),
        encoding="utf-8",
    )
    return words


@recipe
def long_quotations_of_a_source_full_of_hyphens() -> list[str]:
    words = _quoting("sources/x.txt")
    written("en te-\n" * 500_000, "a/sources/x.txt")
    Path("a/framework.yaml").write_text(
        Path("a/framework.yaml").read_text(encoding="utf-8").partition("roles:")[0]
        + _statements(50, "en te-" * 800 + "en tete", "        source: x\n"),
        encoding="utf-8",
    )
    return words


@recipe
def short_quotations_of_a_source_of_one_letter() -> list[str]:
    words = _quoting("sources/x.txt")
    written("a" * (LIMIT - 10), "a/sources/x.txt")
    Path("a/framework.yaml").write_text(
        Path("a/framework.yaml").read_text(encoding="utf-8").partition("roles:")[0]
        + _statements(40, "aaaa", "        source: x\n"),
        encoding="utf-8",
    )
    return words


@recipe
def short_quotations_that_begin_inside_words() -> list[str]:
    words = _quoting("sources/x.txt")
    written("ab " * 1_300_000, "a/sources/x.txt")
    Path("a/framework.yaml").write_text(
        Path("a/framework.yaml").read_text(encoding="utf-8").partition("roles:")[0]
        + _statements(40, "b ab a", "        source: x\n"),
        encoding="utf-8",
    )
    return words


@recipe
def one_long_source_under_many_ids() -> list[str]:
    written("en te-\nå😀 " * 290_000, "a/sources/x.txt")
    ids = [f"x{number}" for number in range(1_000)]
    sources = "".join(
        f"  {id_}: {{title: X, publisher: P, kind: policy, status: adopted, file: sources/x.txt}}\n" for id_ in ids
    )
    about = "".join(f"  - {{text: en te-å te, source: {id_}}}\n" for id_ in ids)
    written(f"{HEAD}roles: {{chef: {{name: Chef}}}}\nsources:\n{sources}about:\n{about}", "a/framework.yaml")
    return ["a"]


@recipe
def long_texts_that_are_alike() -> list[str]:
    return written(HEAD + _statements(60, "att lyssna och fråga " * 3_000))


@recipe
def texts_of_one_word_again_and_again() -> list[str]:
    indicators = "".join(
        f"          f{one}: {{self: {'och ' * 15_000}, observer: {'Jag ' * 15_000}}}\n" for one in range(30)
    )
    return written(
        f"{HEAD}roles:\n  chef:\n    name: Chef\n    duties:\n      a:\n        text: a\n        indicators:\n{indicators}"
    )


@recipe
def letters_of_two_code_points() -> list[str]:
    return written(
        PLAN + "dissent: " + "a\u030a\u0301" * 10_000 + "\nstrengths:\n" + "- a\u030a b\u200b c\u202e\n" * 40_000
    )


@recipe
def one_letter_with_very_many_marks() -> list[str]:
    return written(PLAN + "dissent: a" + "\u0301" * 60_000 + "\n")


@recipe
def very_many_levels() -> list[str]:
    levels = ", ".join(f"{one}: Nivå" for one in range(20_000))
    return written(HEAD.replace("{1: Aldrig, 2: Alltid}", f"{{{levels}}}"))


@recipe
def very_many_silenced() -> list[str]:
    return written(
        HEAD + "silenced:\n" + "".join(f"  chef.x{one}: {{no-key-indicator: därför}}\n" for one in range(12_000))
    )


@recipe
def very_many_translations() -> list[str]:
    written(HEAD + _statements(200, "att lyssna"), "a/framework.yaml")
    written("".join(f"x{one}: {{name: X}}\n" for one in range(12_000)), "a/translations/en/roles.yaml")
    for one in range(150):
        written("x: y\n", f"a/translations/x{one}/roles.yaml")
    return ["a"]


@recipe
def frameworks_that_extend_each_other() -> list[str]:
    for one in range(100):
        text = HEAD.replace("id: prov", f"id: p{one}") + f"extends: {{id: p{(one + 1) % 100}, version: 1.0.0}}\n"
        written(text, f"alla/p{one}/framework.yaml")
    return ["alla/p0"]


@recipe
def framework_that_extends_itself() -> list[str]:
    written(HEAD + "extends: {id: prov, version: 1.0.0}\n", "prov/framework.yaml")
    return ["prov"]


@recipe
def long_line_of_frameworks() -> list[str]:
    for one in range(150):
        text = HEAD.replace("id: prov", f"id: p{one}") + f"extends: {{id: p{one + 1}, version: 1.0.0}}\n"
        written(text + "".join(f"# {number}\n" for number in range(100)), f"alla/p{one}/framework.yaml")
    written(HEAD.replace("id: prov", "id: p150"), "alla/p150/framework.yaml")
    return ["alla/p0"]


# --- programmes and what belongs to them

PROGRAMME = """\
format: programme/1
id: prov
version: 1.0.0
title: Prov
status: proposed
framework: {id: region-vasterbotten, version: 1.0.0}
aim: Att prova.
leader: {title: Ledaren}
consent: Jag vill.
leaving: Säg till.
start: [s0]
"""
TRIAL = """\
format: trial/1
assignment: {title: Chef, place: Avdelning 1, clinical_percent: 20}
period: {start: 2027-02-01, end: 2027-07-31}
post: {title: Sjuksköterska, place: Avdelning 2, held_until: 2027-12-31}
agreed: 2026-12-14
decide_by: 2027-06-04
back: {date: 2027-08-01}
early_end: {notice: 30, place_until_return: Avdelning 1}
"""
BELONGING = "programme: {id: mentorsprogram, version: 1.0.0}\ndate: 2027-01-11\n"
PEOPLE = "format: people/1\n"
MATCH = ("match", "mentorsprogram")


def _stages(number: int, after: Callable[[int], str]) -> str:
    return "stages:\n" + "".join(
        f"  s{one}: {{kind: interest, name: S, purpose: p, who: alla, after: {{{after(one)}: sedan}}}}\n"
        for one in range(number)
    )


def _mentoring(**said: str) -> str:
    terms = {"aim": "Mål", "months": "12", "hours": "40", "confidentiality": "Tyst", "limits": "Fara", **said}
    return "mentoring: {" + ", ".join(f"{key}: {value}" for key, value in terms.items()) + "}\n"


@recipe
def programme_of_ten_thousand_stages_in_a_ring() -> list[str]:
    return written(PROGRAMME + _stages(10_000, lambda one: f"s{(one + 1) % 10_000}"))


@recipe
def programme_of_stages_in_a_ring_within_the_limit() -> list[str]:
    return written(PROGRAMME + _stages(3_500, lambda one: f"s{(one + 1) % 3_500}"))


@recipe
def programme_of_stages_in_many_rings() -> list[str]:
    return written(PROGRAMME + _stages(3_500, lambda one: f"s{one ^ 1}"))


@recipe
def programme_of_stages_that_lead_nowhere() -> list[str]:
    return written(PROGRAMME + _stages(3_500, lambda one: f"stege-{one}"))


@recipe
def programme_of_stages_that_lead_everywhere() -> list[str]:
    ways = ", ".join(f"s{one}: sedan" for one in range(150))
    stages = "".join(
        f"  s{one}: {{kind: on, name: S, purpose: p, who: alla, ends: true, after: {{{ways}}}}}\n" for one in range(150)
    )
    return written(f"{PROGRAMME}stages:\n{stages}")


@recipe
def programme_with_many_unknown_activities() -> list[str]:
    activities = ", ".join(f"mentorssamta-{one}" for one in range(40_000))
    return written(
        f"{PROGRAMME}stages: {{s0: {{kind: on, name: S, purpose: p, who: alla, activities: [{activities}]}}}}\n"
    )


@recipe
def programme_of_huge_numbers() -> list[str]:
    huge = "9" * 20_000
    stage = f"{{kind: on, name: S, purpose: p, who: alla, months: {huge}, ends: true}}"
    terms = _mentoring(months=huge, hours=huge, mentor_years=huge, replace_within_days=huge)
    return written(f"{PROGRAMME}readiness_months: {huge}\nstages: {{s0: {stage}}}\n{terms}")


@recipe
def programme_of_the_framework_around_it() -> list[str]:
    _framework("a")
    text = PROGRAMME.replace("region-vasterbotten", "prov") + _stages(1, lambda one: "s0")
    return written(text, "a/programmes/b.yaml")


@recipe
def programme_of_a_framework_that_is_a_pipe() -> list[str]:
    Path("mitt").mkdir()
    os.mkfifo("mitt/framework.yaml")
    return written(PROGRAMME.replace("region-vasterbotten", "mitt") + _stages(1, lambda one: "s0"))


@recipe
def programme_of_a_framework_out_of_the_folder() -> list[str]:
    _framework("b")
    return written(PROGRAMME.replace("region-vasterbotten", "../b") + _stages(1, lambda one: "s0"), "a/a.yaml")


@other_command
def stages_in_a_ring_as_they_are_shown() -> list[str]:
    return ["show", *programme_of_stages_in_a_ring_within_the_limit()]


@other_command
def stage_with_a_name_of_five_thousand_letters() -> list[str]:
    return ["show", "mentorsprogram", "a" * 5_000]


@other_command
def stage_with_a_terminal_sequence_in_its_name() -> list[str]:
    return ["show", "mentorsprogram", "prova\x1b[2J\n\u202e\udcff"]


@other_command
def programme_with_a_terminal_sequence_in_its_name() -> list[str]:
    return ["show", "mentorsprogram\x1b[2J\n\u202e\udcff"]


@other_command
def programme_to_match_with_a_terminal_sequence_in_its_name() -> list[str]:
    return ["match", "mentorsprogram\x1b[2J\n\u202e\udcff", *written("id;roll\n", "a.csv")]


@other_command
def hostile_texts_of_a_programme_as_they_are_shown() -> list[str]:
    text = PROGRAMME.replace("title: Prov", 'title: "Prov \\u202Etxt \\u2066a\\u200Bb"')
    return ["show", *written(text + "stages: {s0: {kind: on, name: S, purpose: p, who: alla, ends: true}}\n")]


@recipe
def escaped_controls_in_a_programme() -> list[str]:
    return written(PROGRAMME.replace("title: Prov", 'title: "Prov \\e[2J\\x07"') + _stages(1, lambda one: "s0"))


@recipe
def trial_of_huge_numbers() -> list[str]:
    text = TRIAL.replace("percent: 20", f"percent: {'9' * 20_000}").replace("notice: 30", "notice: 1" + "0" * 50)
    return written(text + "catching_up: {weeks: 99999999999999999999, text: x}\n")


@recipe
def trial_at_the_end_of_time() -> list[str]:
    return written(TRIAL.replace("2027", "9999").replace("2026", "9998").replace("2027-08-01", "9999-08-01"))


@recipe
def trial_at_the_beginning_of_time() -> list[str]:
    return written(TRIAL.replace("2027", "0001").replace("2026", "0001") + BELONGING.partition("\n")[0] + "\n")


@recipe
def trial_with_many_follow_ups() -> list[str]:
    return written(TRIAL + "follow_up:\n" + "- {date: 2026-01-01, text: x}\n" * 9_000)


@recipe
def participants_by_fifty_thousand() -> list[str]:
    lines = "".join(f"  d-{one}: {{consent: 2026-01-01}}\n" for one in range(50_000))
    return written(f"format: participants/1\n{BELONGING}participants:\n{lines}")


@recipe
def participants_at_stages_that_are_not_there() -> list[str]:
    lines = "".join(
        f"  d-{one}: {{consent: 2026-01-01, steps: [{{stage: forberedels-{one}, date: 2026-02-01}}]}}\n"
        for one in range(4_500)
    )
    return written(f"format: participants/1\n{BELONGING}participants:\n{lines}")


@recipe
def participant_of_very_many_steps() -> list[str]:
    steps = "\n".join("    - {stage: intresse, date: 2026-02-01}" for _ in range(9_000))
    return written(
        f"format: participants/1\n{BELONGING}participants:\n  d:\n    consent: 2026-03-01\n    steps:\n{steps}\n"
    )


@recipe
def participants_at_the_beginning_of_time() -> list[str]:
    said = "{consent: 0001-01-01, readiness: {says: ready, date: 0001-01-01}, steps: [{stage: intresse, date: 0001-01-01}]}"
    return written(f"format: participants/1\n{BELONGING}participants: {{d: {said}}}\n")


@recipe
def participants_of_a_programme_among_many() -> list[str]:
    for one in range(1_500):
        written(PROGRAMME.replace("id: prov", f"id: p{one}"), f"p{one}.yaml")
    return written(f"format: participants/1\n{BELONGING.replace('mentorsprogram', 'p')}participants: {{}}\n", "x.yaml")


@recipe
def participants_beside_a_pipe() -> list[str]:
    os.mkfifo("a.yaml")
    Path("b.yaml").symlink_to("/dev/zero")
    Path("c.yaml").symlink_to("c.yaml")
    Path("d.yaml").mkdir()
    return written(f"format: participants/1\n{BELONGING.replace('mentorsprogram', 'p')}participants: {{}}\n", "x.yaml")


# --- people and matchings


def _pairs(number: int, mentee: Callable[[int], str], status: str = "confirmed") -> str:
    return f"format: matching/1\n{BELONGING}pairs:\n" + "".join(
        f"- {{mentee: {{id: {mentee(one)}}}, mentor: {{id: b{one}}}, status: {status}}}\n" for one in range(number)
    )


@recipe
def matching_of_fifty_thousand_pairs() -> list[str]:
    return written(_pairs(50_000, lambda one: f"a{one}"))


@recipe
def matching_of_pairs_within_the_limit() -> list[str]:
    return written(_pairs(4_500, lambda one: f"a{one}"))


@recipe
def matching_of_one_mentee_again_and_again() -> list[str]:
    return written(_pairs(4_500, lambda one: "a"))


@recipe
def matching_of_statuses_that_are_not_there() -> list[str]:
    return written(_pairs(4_500, lambda one: f"a{one}", "confirmd"))


@recipe
def matching_of_huge_numbers() -> list[str]:
    huge = "9" * 20_000
    return written(
        _pairs(1, lambda one: "a").replace("status", f"hours_left: {huge}, start: {huge}-01-01, status")
        + f"places_left: [{{mentor: {{id: b}}, places: {huge}}}]\n"
    )


@recipe
def matching_that_is_deep() -> list[str]:
    return written(_pairs(0, lambda one: "a").replace("pairs:", "pairs: " + "[" * 70 + "]" * 70))


@recipe
def people_by_fifty_thousand() -> list[str]:
    return written(PEOPLE + "people:\n" + "".join(f"- {{id: a{one}, part: mentor}}\n" for one in range(50_000)))


@recipe
def people_within_the_limit_who_veto_each_other() -> list[str]:
    lines = "".join(
        f"- {{id: a{one}, part: mentor, veto: [b{one}]}}\n- {{id: m{one}, part: mentee}}\n" for one in range(3_500)
    )
    return written(f"{PEOPLE}people:\n{lines}")


@recipe
def people_twice() -> list[str]:
    return written(PEOPLE + "people:\n" + "- {id: a, part: mentor, unit: x}\n" * 7_000)


@recipe
def person_of_very_many_wishes() -> list[str]:
    wishes = ", ".join(f"b{one}" for one in range(45_000))
    return written(f"{PEOPLE}people:\n- {{id: a, part: mentor, wishes: [{wishes}]}}\n- {{id: m, part: mentee}}\n")


@recipe
def units_in_a_ring() -> list[str]:
    return written(
        PEOPLE + "units:\n" + "".join(f"- {{id: u{one}, parent: u{(one + 1) % 9_900}}}\n" for one in range(9_900))
    )


@recipe
def units_in_many_rings() -> list[str]:
    return written(PEOPLE + "units:\n" + "".join(f"- {{id: u{one}, parent: u{one ^ 1}}}\n" for one in range(9_900)))


@recipe
def units_above_themselves() -> list[str]:
    return written(PEOPLE + "units:\n" + "".join(f"- {{id: u{one}, parent: u{one}}}\n" for one in range(9_900)))


@recipe
def units_below_what_is_not_there() -> list[str]:
    lines = "".join(f"- {{id: avdelning-{one:05}, parent: avdelninq-{one:05}}}\n" for one in range(9_900))
    return written(f"{PEOPLE}units:\n{lines}")


@recipe
def table_of_fifty_thousand_people() -> list[str]:
    return written("id;roll;enhet\n" + "".join(f"a{one};mentor;u{one}\n" for one in range(50_000)), "a.csv")


@recipe
def table_of_a_hundred_thousand_people() -> list[str]:
    return written("id;roll\n" + "".join(f"a{one};mentor\n" for one in range(100_000)), "a.csv")


@recipe
def table_of_units_in_a_long_line() -> list[str]:
    return written("id;parent\n" + "".join(f"u{one};u{one + 1}\n" for one in range(79_000)) + "u79000;\n", "a.csv")


@recipe
def table_of_semicolons() -> list[str]:
    return filled(";", "a.csv")


@recipe
def table_of_commas_below_its_headings() -> list[str]:
    return filled(",", "a.csv", before="id,part\n")


@recipe
def table_of_tabs() -> list[str]:
    return filled("\t", "a.tsv", before="id\tpart\n")


@recipe
def table_of_line_breaks() -> list[str]:
    return filled("\n", "a.csv", before="id;roll\n")


@recipe
def table_of_rows_of_two_cells() -> list[str]:
    return filled(";\n", "a.csv", before="id;roll\n")


@recipe
def table_of_quotes() -> list[str]:
    return filled('"', "a.csv", before="id;roll\n")


@recipe
def table_of_quotes_and_semicolons() -> list[str]:
    return filled('";', "a.csv", before="id;roll\n")


@recipe
def table_of_empty_quoted_cells() -> list[str]:
    return filled('"";', "a.csv", before="id;roll\n")


@recipe
def table_of_spaces() -> list[str]:
    return filled(" ", "a.csv", before="id;roll\n")


@recipe
def table_of_carriage_returns() -> list[str]:
    return filled("\r", "a.csv", before="id;roll\n")


@recipe
def table_of_nulls() -> list[str]:
    return written(bytes(LIMIT), "a.csv")


@recipe
def table_of_random_bytes() -> list[str]:
    return written(bytes(range(256)) * (LIMIT // 256), "a.csv")


@recipe
def table_of_very_many_headings() -> list[str]:
    return written(";".join(f"kolumn {one}" for one in range(150_000)) + "\n", "a.csv")


@recipe
def table_of_one_heading_again_and_again() -> list[str]:
    return written(";".join(["id"] * 150_000) + "\n", "a.csv")


@recipe
def table_of_one_long_list() -> list[str]:
    return written("id;roll;mål\na;mentor;" + '"' + "bli-trygg, " * 5_000 + '"\n', "a.csv")


@recipe
def table_of_long_lists() -> list[str]:
    return written("id;roll;mål\n" + ('a;mentor;"' + "x," * 30_000 + '"\n') * 60, "a.csv")


@recipe
def table_of_one_cell_of_four_mebibytes() -> list[str]:
    return filled("å", "a.csv", before="id;roll;namn\na;mentor;")


@recipe
def table_of_fifty_megabytes() -> list[str]:
    return written("id;roll\n" + "a;mentor\n" * (50 * MEBIBYTE // 9), "a.csv")


@recipe
def table_of_cells_without_headings() -> list[str]:
    return written("id;roll\n" + "a;mentor;x;y;z\n" * 30_000, "a.csv")


@recipe
def table_of_hostile_texts() -> list[str]:
    texts = ("a\x1b[2J", "=cmd|' /C calc'!A0", "\u202etxt", "a\x07b", "::error::x", "\x9b31m", "\ufeff", "\u2028")
    lines = "".join(f"{text};{text};{text}\n" for text in texts)
    return written(f"id;roll;namn;hemligt\x1b[31m\n{lines}", "a.csv")


@recipe
def table_of_a_huge_capacity() -> list[str]:
    return written(f"id;roll;enhet;platser;år\na;mentor;u;{'9' * 20_000};1e9\nb;mentor;u;٣;-1\n", "a.csv")


@recipe
def table_that_is_a_workbook() -> list[str]:
    return written(b"PK\x03\x04" + bytes(range(256)) * 1_000, "a.csv")


@recipe
def table_that_is_a_pipe() -> list[str]:
    os.mkfifo("a.csv")
    return ["a.csv"]


@recipe
def table_that_is_a_device() -> list[str]:
    Path("a.csv").symlink_to("/dev/zero")
    return ["a.csv"]


@recipe
def table_of_a_name_with_a_terminal_sequence() -> list[str]:
    return written("id;roll\na;mentr\n", "a\x1b[2J\n\u202e\udcff.csv")


def _people(mentors: int, mentees: int, capacity: int = 1, unit: str = "") -> str:
    lines = [f"b{one};mentor;{unit};x;{capacity};9\n" for one in range(mentors)]
    lines += [f"a{one};adept;{unit};y;;\n" for one in range(mentees)]
    return "id;roll;enhet;organisation;platser;år\n" + "".join(lines)


@other_command
def more_people_than_can_be_matched() -> list[str]:
    return [*MATCH, *written(_people(15_000, 15_000), "a.csv")]


@other_command
def people_to_match_in_fifty_thousand_lines() -> list[str]:
    lines = "".join(f"a{one};mentor;x\n" for one in range(50_000))
    return [*MATCH, *written(f"id;roll;organisation\n{lines}", "a.csv"), "-o", "m.yaml"]


@other_command
def people_to_match_below_a_long_line_of_units() -> list[str]:
    units = "id;parent\n" + "".join(f"u{one};u{one + 1}\n" for one in range(5_000)) + "u5000;\n"
    people = "id;roll;enhet;år\n" + "".join(f"b{one};mentor;u0;9\na{one};adept;u0;\n" for one in range(200))
    return [*MATCH, *written(units, "enheter.csv"), *written(people, "a.csv"), "--date", "2027-01-11", "-o", "m.yaml"]


@other_command
def people_to_match_named_by_a_terminal_sequence() -> list[str]:
    return [*MATCH, "a\x1b[2J\n\u202e\udcff.csv"]


@other_command
def people_to_match_from_a_device() -> list[str]:
    return [*MATCH, "/dev/zero"]


@other_command
def people_to_match_from_a_matching() -> list[str]:
    return [*MATCH, *written(_pairs(1, lambda one: "a"))]


@other_command
def people_to_match_at_the_end_of_time() -> list[str]:
    return [*MATCH, *written(_people(1, 1), "a.csv"), "--date", "9999-12-31"]


@other_command
def people_to_match_at_the_beginning_of_time() -> list[str]:
    return [*MATCH, *written(_people(1, 1), "a.csv"), "--date", "0001-01-01"]


@other_command
def previous_matching_of_many_pairs() -> list[str]:
    people = written(_people(2, 2), "a.csv")
    return [*MATCH, *people, "--previous", *written(_pairs(4_500, lambda one: "a0", "ended"), "m.yaml"), "-o", "n.yaml"]


@other_command
def previous_matching_from_a_pipe() -> list[str]:
    os.mkfifo("m.yaml")
    return [*MATCH, *written(_people(2, 2), "a.csv"), "--previous", "m.yaml"]


@other_command
def matching_of_hostile_names_as_a_document() -> list[str]:
    names = 'mentee: {id: a, name: "<script>alert(1)</script>"}'
    return ["render", *written(_pairs(1, lambda one: "a").replace("mentee: {id: a}", names)), "--to", "text"]


@other_command
def matching_of_many_pairs_as_a_document() -> list[str]:
    return ["render", *written(_pairs(4_500, lambda one: f"a{one}")), "--document", "agreement", "-o", "a.html"]


@other_command
def people_as_a_document() -> list[str]:
    return ["render", *written(PEOPLE + "people: [{id: a, part: mentor}]\n")]


@other_command
def table_as_a_document() -> list[str]:
    return ["render", *written(_people(1, 1), "a.csv")]
