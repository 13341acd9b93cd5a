#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences are made in src/wording (docs/architecture.md): none in French stands in the values of
the folders below it, and every code of a problem or a finding has its own there. Prints every
fault; exit code 1 when there is one."""

import re
import sys
from pathlib import Path

BELOW = ("domain", "codec", "crypto", "store", "app")
# What may stand there all the same, and why.
ALLOWED = {
    "domain/acquired_dates.cpp": "two days, where a problem has one detail",
    "domain/positioning_edit.cpp": "what people call the fields they type in",
    "domain/framework.h": "the words of a framework that names none of its own",
    "domain/text_rules.cpp": "which character, and the word that it follows",
    "codec/case_tree.cpp": "what a file must have there, a bare noun",
    "codec/framework_case.cpp": "what a file must have there, a bare noun",
    "codec/framework_linter.cpp": "how a published line begins",
    "codec/framework_scale_reader.cpp": "which keys of a file go against each other",
    "codec/json_document.cpp": "before the words of the parser",
    "codec/object_reader.cpp": "what a file must have there, a bare noun",
    "codec/person_writer.cpp": "a note that the file itself carries",
    "codec/place.cpp": "what a file must have there, a bare noun",
    "codec/workbook_layout.cpp": "what the sheets and columns of a workbook are called",
    "codec/sheet_reader.cpp": "what a file must have there, a bare noun",
    "codec/session_reader.cpp": "which keys of a file go against each other",
    "codec/signature_json.cpp": "what a file must have there, a bare noun",
    "store/connection.cpp": "what a table holds in place of an id",
    "app/example_session.cpp": "what the people of the example typed",
}
TOKEN = re.compile(r'//[^\n]*|#include[^\n]*|R"\(.*?\)"|\'(?:\\.|[^\'\\\n])\'|"((?:\\.|[^"\\\n])*)"', re.S)
# Several words, one of them with a letter or a space that only French has, or a common small word.
FRENCH = re.compile(r"[^\x00-\x7f]|\\u00a0|\\u202f|"
                    r"\b(?:le|la|les|de|du|des|un|une|en|est|et|ou|pas|qui|sur|dans|pour|elle|il)\b")
WORDS = re.compile(r"\w(?: |\\u00a0|\\u202f)+\S|\S(?: |\\u00a0|\\u202f)+\w")


def french(text):
    """The literals of a source that read as French, several words at least."""
    for token in TOKEN.finditer(text):
        literal = token.group(1)
        if literal and FRENCH.search(literal) and WORDS.search(literal):
            yield literal


def check_sentences(root):
    needed = set()
    for folder in BELOW:
        for path in sorted((root / "src" / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            name = str(path.relative_to(root / "src"))
            for literal in french(path.read_text(encoding="utf-8")):
                needed.add(name)
                if name not in ALLOWED:
                    yield f"src/{name}: « {literal} » belongs in src/wording"
    for name in sorted(set(ALLOWED) - needed):
        if (root / "src" / name).is_file():
            yield f"src/{name}: is allowed French words and has none"


def check_codes(root):
    said = "".join(path.read_text(encoding="utf-8") for path in (root / "src/wording").glob("*.cpp"))
    for header, kind in (("problem.h", "ProblemCode"), ("finding.h", "FindingCode")):
        path = root / "src/domain" / header
        if not path.is_file():
            continue
        body = re.search(rf"enum class {kind} {{(.*?)\n}};", path.read_text(encoding="utf-8"), re.S)
        for code in re.findall(r"^ +(\w+),", body.group(1), re.M):
            if not re.search(rf"\b{kind}::{code}\b", said):
                yield f"{kind}::{code}: no sentence in src/wording"


def faults(root):
    return [*check_sentences(root), *check_codes(root)]


if __name__ == "__main__":
    found = faults(Path(sys.argv[1]))
    print("\n".join(found) if found else "Every sentence is in src/wording.")
    sys.exit(1 if found else 0)
