#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of check_words.py must be able to fail: each fault is planted in a small tree."""

import sys
import tempfile
from pathlib import Path

from check_words import faults

GLOSSARY = """# Glossaire

| `Bloc` | not of this table | `*` |

## Words in names

| in a name | it means | not |
|---|---|---|
| `Juror` | a member | `*Member*` except `JsonMember` |
| `signRequested` | a signal | `*Asked` |
"""
CLEAN = {"docs/glossaire.md": GLOSSARY,
         "src/domain/juror.h": "struct Juror {\n};\nstruct JsonMember {\n};\nbool wasAsked();\n",
         "src/widgets/box.h": "class Box {\nsignals:\n    void signRequested();\n};\n"}

CASES = [
    ("a refused type", {"src/domain/a.h": "class BoardMember {\n};\n"}, "BoardMember, where the glossary says Juror"),
    ("a refused type inside another", {"src/domain/a.h": "class A {\n    struct Member;\n};\n"}, "Member, where"),
    ("a refused file", {"src/domain/member_list.cpp": ""}, "MemberList, where"),
    ("a refused signal", {"src/widgets/a.h": "class A {\nsignals:\n    void helpAsked(int key);\n\nprivate:\n};\n"}, "helpAsked, where"),
    ("a word that nobody uses", {"src/widgets/box.h": ""}, "`signRequested` is in no name"),
    ("an exception that nobody uses", {"src/domain/juror.h": "struct Juror {\n};\n"}, "`JsonMember` is in no name"),
    ("no table", {"docs/glossaire.md": "# Glossaire\n"}, "no table"),
]


def plant(files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in {**CLEAN, **files}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return list(faults(root))


def main():
    failed = 0
    if clean := plant({}):
        failed += 1
        print("a clean tree is refused:", clean)
    for title, files, expected in CASES:
        if not any(expected in fault for fault in plant(files)):
            failed += 1
            print("not noticed:", title, plant(files))
    print(f"{len(CASES) + 1 - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
