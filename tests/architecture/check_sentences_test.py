#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of words must be able to fail: each fault is planted in a tree of a few lines."""

import sys
import tempfile
from pathlib import Path

from check_sentences import faults

CODES = {"src/domain/problem.h": "enum class ProblemCode {\n    // files\n    Lost, // where: path\n    Late,\n};\n",
         "src/wording/problem_text.cpp": "case ProblemCode::Lost:\ncase ProblemCode::Late:\n"}
CLEAN = [CODES,
         {"src/domain/a.cpp": '// "elle est vide"\nfail("référentiel", "no session", "-vierge");\n'},
         {"src/store/a.cpp": 'run("SELECT a FROM b WHERE c = ?");\n'},
         {"src/wording/a.cpp": 'return "elle est vide";\n'},
         {"src/app/example_session.cpp": 'text("Exposé clair");\n'}]
FAULTY = [({"src/domain/a.cpp": 'return "elle est vide";\n'}, "« elle est vide » belongs"),
          ({"src/app/a.cpp": 'return "{}\\u00a0: rien";\n'}, "belongs in src/wording"),
          ({"src/codec/a.h": 'auto words = "déjà signé"; // why\n'}, "« déjà signé » belongs"),
          ({"src/app/example_session.cpp": "int x;\n"}, "is allowed French words and has none"),
          ({**CODES, "src/wording/problem_text.cpp": "case ProblemCode::Lost:\n"},
           "ProblemCode::Late: no sentence")]


def found(files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return faults(root)


def main():
    failed = [f"refused: {files}: {found(files)}" for files in CLEAN if found(files)]
    failed += [f"not found: {expected}: {found(files)}" for files, expected in FAULTY
               if not any(expected in fault for fault in found(files))]
    print("\n".join(failed) or "every fault is found")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
