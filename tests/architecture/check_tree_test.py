#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of check_tree.py must be able to fail: each fault is planted in an empty tree."""

import sys
import tempfile
from pathlib import Path

from check_tree import faults

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
FORM = '<ui version="4.0"><class>{0}</class><widget class="{1}" name="{2}">{3}</widget></ui>'
PLAIN = '<property name="textFormat"><enum>Qt::PlainText</enum></property>'
STYLE = '<property name="styleSheet"><string>color: red</string></property>'
SPACERS = '<spacer name="aSpacer"/><spacer name="aSpacer"/>'

CASES = [
    ("domain includes Qt", {"src/domain/a.cpp": "#include <QString>\n"}, "may not include <QString>"),
    ("domain includes upward", {"src/domain/a.cpp": '#include "store/clock.h"\n'}, "may not include store/"),
    ("widgets include the store", {"src/widgets/kit/a.cpp": '#include "store/clock.h"\n'}, "may not include store/"),
    ("the kit includes the session", {"src/widgets/kit/a.cpp": '#include "widgets/session/b.h"\n'}, "kit may not include widgets/session/"),
    ("a page includes another's", {"src/widgets/score/a.cpp": '#include "widgets/home/b.h"\n'}, "score may not include widgets/home/"),
    ("a page includes the window", {"src/widgets/home/a.cpp": '#include "widgets/shell/b.h"\n'}, "home may not include widgets/shell/"),
    ("widgets in no place", {"src/widgets/a.cpp": "int x;\n"}, "no folder of docs/architecture.md"),
    ("domain includes another Boost", {"src/domain/a.cpp": "#include <boost/any.hpp>\n"}, "may not include <boost/any.hpp>"),
    ("include without path", {"src/domain/a.cpp": '#include "id.h"\n'}, "by its path"),
    ("form header in a header", {"src/widgets/kit/a.h": '#pragma once\n#include "ui_a.h"\n'}, "belongs in the .cpp"),
    ("form without class", {"ui/lost_page.ui": FORM.format("LostPage", "QWidget", "LostPage", "")}, "no src/widgets"),
    ("form of another class", {"ui/a.ui": FORM.format("B", "QWidget", "A", ""), "src/widgets/kit/a.h": "#pragma once\n"}, "class should be A"),
    ("button badly named", {"ui/a.ui": FORM.format("A", "QPushButton", "go", ""), "src/widgets/kit/a.h": "#pragma once\n"}, "should end with PushButton"),
    ("one name for two", {"ui/a.ui": FORM.format("A", "QWidget", "A", SPACERS), "src/widgets/kit/a.h": "#pragma once\n"}, "name of two things"),
    ("style in a form", {"ui/a.ui": FORM.format("A", "QWidget", "A", STYLE), "src/widgets/kit/a.h": "#pragma once\n"}, "style sheet"),
    ("label that guesses", {"ui/a.ui": FORM.format("A", "QLabel", "titleLabel", ""), "src/widgets/kit/a.h": "#pragma once\n"}, "not Qt::PlainText"),
    ("long file", {"src/domain/a.h": "#pragma once\n" + "\n" * 500}, "more than 500"),
    ("long function", {"src/domain/a.cpp": "void f()\n{\n" + "    ;\n" * 61 + "}\n"}, "function of 61 lines"),
    ("long main", {"src/desktop/main.cpp": "\n" * 61}, "a main of"),
    ("no licence line", {"src/domain/a.cpp": None}, "no SPDX"),
    ("no pragma", {"src/domain/a.h": "int x;\n"}, "no #pragma once"),
    ("html in a widget", {"src/widgets/kit/a.cpp": "label->setHtml(name);\n"}, "rich text"),
    ("charts again", {"CMakeLists.txt": "find_package(Qt6 COMPONENTS Gui Charts)\n"}, "Charts was left"),
    ("svg again", {"src/widgets/kit/a.cpp": 'QIcon(":/icons/a.svg");\n'}, ".svg was left"),
    ("opengl again", {"src/widgets/kit/a.cpp": "#include <QOpenGLWidget>\n"}, "QOpenGL was left"),
    ("headers again", {"scripts/packages.sh": "  libgl-dev\n"}, "libgl-dev was left"),
    ("a tour to nowhere", {"docs/tour.md": "`domain/gone.cpp`\n"}, "docs/tour.md: src/domain/gone.cpp"),
    ("label without format", {"src/widgets/kit/a.cpp": "auto* label = new QLabel(name);\n"}, "a label without"),
]


def plant(files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "ui").mkdir()
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            is_code = path.suffix in (".h", ".cpp")
            path.write_text("int x;\n" if text is None else (SPDX if is_code else "") + text, encoding="utf-8")
        return faults(root)


def main():
    failed = 0
    clean = plant({"src/domain/a.cpp": '#include <vector>\n#include "domain/id.h"\n',
                   "ui/a.ui": FORM.format("A", "QLabel", "titleLabel", PLAIN),
                   "src/widgets/kit/a.h": "#pragma once\n"})
    if clean:
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
