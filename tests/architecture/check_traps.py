#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks docs/traps.md: each trap names a file of tests/ that is there, each case in italics and each
function in code is in that file, and the last cell of a line holds nothing else. « … » stands for
words left out. Prints every fault; exit code 1 when there is one."""

import re
import sys
from pathlib import Path

CASE = re.compile(r'TEST_CASE(?:_METHOD)?\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
FUNCTION = re.compile(r"^def (\w+)\(", re.MULTILINE)
# "unit/a_test.cpp: *one case*, *another…*; cli/b_test.py: `function`"
NAME = r"(?:\*[^*]+\*|`\w+`)(?: \([\w ]+\))?"
PROGRAM = re.compile(r"add_test\(NAME (\w+)")
REFERENCE = re.compile(rf"([\w/.-]+\.(?:cpp|py|md|txt))(?:: ({NAME}(?:, {NAME})*))?(?:; |$)")


def names_in(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return set(FUNCTION.findall(text))
    if path.suffix == ".txt":
        return set(PROGRAM.findall(text))
    return {"".join(STRING.findall(strings)) for strings in CASE.findall(text)}


def is_there(name, names):
    pattern = ".*".join(re.escape(part) for part in name.split("…"))
    return any(re.fullmatch(pattern, each) for each in names)


def rows(page):
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("|") and not line.startswith(("|---", "| trap ")):
            yield number, line


def faults(root):
    page = root / "docs/traps.md"
    for number, line in rows(page):
        place = f"{page}:{number}"
        cells = line.strip("| ").split(" | ")
        if len(cells) != 3 or not all(cell.strip() for cell in cells):
            yield f"{place}: not three cells"
            continue
        read = 0
        for reference in REFERENCE.finditer(cells[2]):
            if reference.start() != read:
                break
            read = reference.end()
            path = root / "tests" / reference.group(1)
            if not path.is_file():
                yield f"{place}: no tests/{reference.group(1)}"
                continue
            known = names_in(path)
            for case, function in re.findall(r"\*([^*]+)\*|`(\w+)`", reference.group(2) or ""):
                if not is_there(case or function, known):
                    yield f"{place}: « {case or function} » is not in tests/{reference.group(1)}"
        if read != len(cells[2]):
            yield f"{place}: « {cells[2][read:]} » names no test"


def main():
    found = list(faults(Path(sys.argv[1])))
    print("\n".join(found) or "every trap names a test that is there")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
