#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the names of src/ to the table « Words in names » of docs/glossaire.md: a word that the table
refuses is in no type, signal or file, and a word that it explains is in use. Prints every fault; exit code
1 when there is one."""

import re
import sys
from fnmatch import fnmatchcase
from pathlib import Path

TITLE = "## Words in names"
TYPE = re.compile(r"^\s*(?:struct|class|enum class|using) ([A-Z]\w*)", re.MULTILINE)
SIGNALS = re.compile(r"^signals:\n(.*?)(?=^(?:public|protected|private)|^};)", re.MULTILINE | re.DOTALL)
SIGNAL = re.compile(r"\bvoid (\w+)\(")


def table(root):
    """(words, refused patterns, names that may stay) of each row."""
    text = (root / "docs" / "glossaire.md").read_text(encoding="utf-8")
    for line in text.partition(TITLE)[2].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 3 or not cells[0].startswith("`"):
            continue
        refused, _, kept = cells[2].partition("except")
        yield tuple(re.findall("`([^`]+)`", part) for part in (cells[0], refused, kept))


def names(root):
    """Every name with the file it stands in; that of a file as a type would have it."""
    for path in sorted(p for p in (root / "src").rglob("*") if p.suffix in (".h", ".cpp")):
        yield "".join(word.capitalize() for word in path.stem.split("_")), path
        text = path.read_text(encoding="utf-8")
        for name in TYPE.findall(text):
            yield name, path
        for block in SIGNALS.findall(text):
            for name in SIGNAL.findall(block):
                yield name, path


def faults(root):
    rows = list(table(root))
    if not rows:
        yield f"docs/glossaire.md: no table under « {TITLE} »"
    used = {}
    for name, path in names(root):
        used.setdefault(name, path)
    for words, refused, kept in rows:
        for word in words + kept:
            if not any(word in name for name in used):
                yield f"docs/glossaire.md: `{word}` is in no name of src/"
        for name, path in used.items():
            if name not in kept and any(fnmatchcase(name, pattern) for pattern in refused):
                yield f"{path.relative_to(root)}: {name}, where the glossary says {', '.join(words)}"


if __name__ == "__main__":
    found = list(faults(Path(sys.argv[1])))
    print("\n".join(found) if found else "The names are as docs/glossaire.md says.")
    sys.exit(1 if found else 0)
