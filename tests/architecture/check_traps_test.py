#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of docs/traps.md must be able to fail: each fault is planted in a page of one line."""

import sys
import tempfile
from pathlib import Path

from check_traps import faults

HEAD = "| trap | now | test |\n|---|---|---|\n"
TESTS = {"qt/a_test.cpp": 'TEST_CASE("one, two; three "\n          "and \\"four\\"")\nTEST_CASE("five")\n',
         "cli/b_test.py": "def six():\n    pass\n", "cli/c.md": ""}
CLEAN = ["qt/a_test.cpp", "qt/a_test.cpp: *five*", "qt/a_test.cpp: *one, two; three…*, *five*; cli/c.md",
         "cli/b_test.py: `six` (all of it); qt/a_test.cpp: *…four…*"]
FAULTY = [("qt/lost_test.cpp", "no tests/qt/lost_test.cpp"),
          ("qt/a_test.cpp: *one*", "« one » is not in"),
          ("qt/a_test.cpp: *five…six*", "« five…six » is not in"),
          ("cli/b_test.py: `five`", "« five » is not in"),
          ("qt/a_test.cpp: five", "names no test"),
          ("seen by command", "names no test"),
          ("cli/c.md; somewhere", "names no test"),
          ("", "not three cells")]


def found(cell):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in {"docs/traps.md": f"{HEAD}| a | b | {cell} |\n",
                           **{f"tests/{name}": text for name, text in TESTS.items()}}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return list(faults(root))


def main():
    failed = [f"refused: {cell}: {found(cell)}" for cell in CLEAN if found(cell)]
    failed += [f"not found: {cell}" for cell, fault in FAULTY
               if not any(fault in each for each in found(cell))]
    print("\n".join(failed) or "every fault is found")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
