#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the tree against docs/architecture.md: who includes whom, .ui names, file budgets, and
that no rich text reaches a user's words, that no library comes back that was left. Prints every
fault; exit code 1 when there is one."""

import re
import statistics
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

# Folder of src/ -> folders of src/ it may include (itself always).
ARROWS = {
    "domain": set(),
    "campaign": {"domain"},
    "wording": {"domain", "campaign"},
    "codec": {"domain", "campaign"},
    "crypto": set(),
    "store": {"domain", "campaign", "codec", "crypto"},
    "app": {"domain", "campaign", "wording", "codec", "crypto", "store"},
    "tables": {"app", "domain", "campaign", "wording"},
    "report": {"domain", "wording"},
    "printing": {"app", "domain", "wording", "report"},
    "widgets": {"app", "domain", "campaign", "wording", "report", "printing", "tables"},
    "cli": {"app", "domain", "campaign", "wording", "report", "printing", "tables"},
    "desktop": {"app", "widgets", "wording"},
}
# The folders of src/widgets -> those among them they may include (itself always): what people do
# stands side by side, and meets in the session or in the kit.
PLACES = {
    "kit": set(),
    "session": {"kit"},
    "admission": {"session", "kit"},
    "campaign": {"session", "kit"},
    "score": {"session", "kit"},
    "deliberation": {"session", "kit"},
    "admission": {"session", "kit"},
    "positioning": {"session", "kit"},
    "preparation": {"session", "kit"},
    "documents": {"session", "kit"},
    "exchange": {"session", "kit"},
    "home": {"session", "kit"},
}
PLACES["shell"] = set(PLACES)
# Folder -> third-party headers it may include, by the start of their name.
LIBRARIES = {
    "domain": ("tl/", "boost/math/", "utf8proc.h"),
    "campaign": ("tl/",),
    "wording": ("tl/", "fmt/"),
    "codec": ("tl/", "nlohmann/", "boost/uuid/"),
    "crypto": ("tl/", "sodium"),
    "store": ("tl/", "SQLiteCpp/", "sqlite3", "fmt/"),
    "app": ("tl/", "fmt/", "zxcvbn.h"),
    "tables": ("tl/", "fmt/", "xlsxwriter.h", "zip.h", "expat.h"),
    "report": ("tl/", "Q", "fmt/", "qt", "qrencode.h", "ReadBarcode.h", "libdeflate.h"),
    "printing": ("tl/", "Q"),
    "widgets": ("tl/", "Q", "ui_", "qt"),
    "cli": ("tl/", "CLI/", "nlohmann/", "fmt/", "QGuiApplication"),
    "desktop": ("Q",),
}
POSIX = {"fcntl.h", "unistd.h", "sys/stat.h", "sys/types.h", "dirent.h", "errno.h", "sys/syscall.h",
         "linux/fs.h", "sys/file.h", "sys/statvfs.h", "sys/mman.h", "pthread.h"}
RICH_TEXT = re.compile(r"setHtml\s*\(|Qt::RichText|Qt::AutoText|insertHtml\s*\(|appendHtml\s*\(|"
                       r"QTextDocument|mightBeRichText")
# A label whose text can come from a person says PlainText where it is made.
QT_LABEL = re.compile(r"new QLabel\b")

MEDIAN_LINES = 120
MOST_LINES = 350  # 90 % of the sources
LONGEST = 500
LONGEST_FUNCTION = 60
LONGEST_MAIN = 60


def sources(root, folder):
    return sorted(p for p in (root / "src" / folder).rglob("*") if p.suffix in (".h", ".cpp"))


def standard_header(name):
    return "/" not in name and "." not in name and not name.startswith("Q") or name in POSIX or \
        re.fullmatch(r"c[a-z]+", name) is not None


def check_includes(root):
    for folder, allowed in ARROWS.items():
        for path in sources(root, folder):
            text = path.read_text(encoding="utf-8")
            for kind, name in re.findall(r'#include\s*([<"])([^>"]+)[>"]', text):
                if kind == '"' and "/" in name:
                    target = name.split("/")[0]
                    if target != folder and target not in allowed:
                        yield f"{path}: {folder} may not include {name}"
                elif kind == '"' and not name.startswith("ui_"):
                    yield f"{path}: include {name} by its path from src/"
                elif kind == "<" and not standard_header(name) and \
                        not name.startswith(LIBRARIES[folder]):
                    yield f"{path}: {folder} may not include <{name}>"
                if name.startswith("ui_") and path.suffix == ".h":
                    yield f"{path}: {name} belongs in the .cpp"


def check_places(root):
    for path in sources(root, "widgets"):
        place = path.parent.name
        if place not in PLACES:
            yield f"{path}: no folder of docs/architecture.md"
            continue
        text = path.read_text(encoding="utf-8")
        for name, target in re.findall(r'#include "(widgets/(\w+)/[^"]+)"', text):
            if target != place and target not in PLACES[place]:
                yield f"{path}: {place} may not include {name}"


def check_forms(root):
    classes = {p.stem for p in sources(root, "widgets")}
    for path in sorted((root / "ui").glob("*.ui")):
        tree = ElementTree.parse(path)
        expected = "".join(word.capitalize() for word in path.stem.split("_"))
        if path.stem not in classes:
            yield f"{path}: no src/widgets/**/{path.stem}.h"
        if tree.findtext("class") != expected:
            yield f"{path}: the class should be {expected}"
        # uic gives the second one another name, and a warning that nobody reads.
        named = [item.get("name") for item in tree.iter()
                 if item.tag in ("widget", "layout", "spacer") and item.get("name")]
        for name in sorted({name for name in named if named.count(name) > 1}):
            yield f"{path}: '{name}' is the name of two things"
        for widget in tree.iter("widget"):
            name, kind = widget.get("name", ""), widget.get("class", "")
            if not re.fullmatch(r"[A-Za-z][A-Za-z0-9]*", name):
                yield f"{path}: object name '{name}'"
            if kind in ("QPushButton", "QToolButton", "QLineEdit", "QComboBox", "QCheckBox",
                        "QPlainTextEdit", "QSpinBox", "QTableView", "QListView", "QTreeView") and \
                    not name.endswith(("Button",) if kind.endswith("Button") else (kind[1:],)):
                yield f"{path}: '{name}' should end with {kind[1:]}"
            if any(p.get("name") == "styleSheet" for p in widget.findall("property")):
                yield f"{path}: '{name}' has a style sheet; the theme makes them"


def functions(text):
    """(name line, length) of every brace block that starts in column 0 outside namespaces."""
    start = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("{"):
            start = number
        elif line.startswith("}") and start is not None:
            yield start, number - start - 1
            start = None


def check_budgets(root):
    lengths = []
    for folder in ARROWS:
        for path in sources(root, folder):
            text = path.read_text(encoding="utf-8")
            count = text.count("\n")
            if count > LONGEST:
                yield f"{path}: {count} lines, more than {LONGEST}"
            if path.suffix == ".cpp":
                lengths.append(count)
                for start, length in functions(text):
                    if length > LONGEST_FUNCTION:
                        yield f"{path}:{start}: a function of {length} lines, more than {LONGEST_FUNCTION}"
            if path.name == "main.cpp" and count > LONGEST_MAIN:
                yield f"{path}: a main of {count} lines, more than {LONGEST_MAIN}"
            if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
                yield f"{path}: no SPDX line"
            if path.suffix == ".h" and "#pragma once" not in text:
                yield f"{path}: no #pragma once"
    if lengths and statistics.median(lengths) > MEDIAN_LINES:
        yield f"median source of {statistics.median(lengths)} lines, more than {MEDIAN_LINES}"
    long = [length for length in lengths if length > MOST_LINES]
    if len(long) > 0.1 * len(lengths):
        yield f"{len(long)} of {len(lengths)} sources have more than {MOST_LINES} lines"


def check_rich_text(root):
    for folder in ("report", "widgets", "desktop"):
        for path in sources(root, folder):
            lines = path.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines, 1):
                if RICH_TEXT.search(line.split("//")[0]):
                    yield f"{path}:{number}: rich text"
                if QT_LABEL.search(line) and "PlainText" not in "".join(lines[number - 1:number + 6]):
                    yield f"{path}:{number}: a label without setTextFormat(Qt::PlainText)"
    for path in sorted((root / "ui").glob("*.ui")):
        for widget in ElementTree.parse(path).iter("widget"):
            if widget.get("class") != "QLabel":
                continue
            formats = [p.findtext("enum") for p in widget.findall("property")
                       if p.get("name") == "textFormat"]
            if formats != ["Qt::PlainText"]:
                yield f"{path}: label '{widget.get('name')}' is not Qt::PlainText"


# Modules that the program left (ADR 24): as CMake, Debian, sources and resources name them.
LEFT = re.compile(r"\b(?:Qt6::)?(?:Charts|Svg|OpenGL|OpenGLWidgets)\b|qt6-(?:charts|svg)|qt6opengl|"
                  r"lib(?:gl|vulkan)-dev|\bQSvg|\bQOpenGL|\bQChart|\.svg\b")


def check_left(root):
    files = [root / "CMakeLists.txt", root / "scripts" / "packages.sh"]
    for folder in ("cmake", "src", "tests", "tools", "resources"):
        files += sorted(p for p in (root / folder).rglob("*")
                        if p.suffix in (".h", ".cpp", ".cmake", ".qrc") or p.name == "CMakeLists.txt")
    for path in files:
        if not path.is_file():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if found := LEFT.search(line):
                yield f"{path}:{number}: {found.group()} was left (ADR 24)"


def check_tour(root):
    """docs/tour.md leads to files that exist."""
    tour = root / "docs" / "tour.md"
    if not tour.is_file():
        return
    for path in re.findall(r"`([a-z_]+/[\w/]+\.(?:h|cpp))`", tour.read_text(encoding="utf-8")):
        if not (root / "src" / path).is_file():
            yield f"docs/tour.md: src/{path} is not there"


CHECKS = (check_includes, check_places, check_forms, check_budgets, check_rich_text, check_left,
          check_tour)


def faults(root):
    return [fault.replace(f"{root}/", "") for check in CHECKS for fault in check(root)]


if __name__ == "__main__":
    found = faults(Path(sys.argv[1]))
    print("\n".join(found) if found else "The tree is as docs/architecture.md says.")
    sys.exit(1 if found else 0)
