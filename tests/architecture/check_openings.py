#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A double click opens what the program opens: every ending that « Ouvrir » offers has a type of its
own, and the desktop is told that the program takes it."""
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def main(root):
    home = (root / "src/widgets/home/home_page.cpp").read_text(encoding="utf-8")
    asked = home[home.index("void HomePage::askOpen()"):]
    words = "".join(re.findall(r'"([^"]*)"', asked))
    offered = set(re.findall(r"\*\.([a-z]+)", words))
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    tree = ElementTree.parse(root / "resources/delibere-mime.xml")
    types = {}
    for kind in tree.iter(space + "mime-type"):
        for glob in kind.iter(space + "glob"):
            types[glob.get("pattern").removeprefix("*.")] = kind.get("type")
    entry = (root / "resources/delibere.desktop").read_text(encoding="utf-8")
    taken = set(re.search(r"^MimeType=(.*);$", entry, re.MULTILINE).group(1).split(";"))
    faults = []
    if len(offered) < 2:
        faults.append("« Ouvrir » offers no endings that can be read here")
    for ending in sorted(offered ^ set(types)):
        faults.append(f"*.{ending} is offered or has a type, not both")
    for kind in sorted(taken ^ set(types.values())):
        faults.append(f"{kind} is declared or taken, not both")
    for fault in faults:
        print(fault)
    if not faults:
        print(f"a double click opens {', '.join(sorted(offered))}")
    return 1 if faults else 0


sys.exit(main(Path(sys.argv[1])))
