#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""workbook.py PROGRAM: what our workbook holds, read with nothing of what wrote it."""

import getpass
import re
import socket
import subprocess
import sys
import tempfile
import zipfile
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TEXTS = {
    "A1": "Nom", "B1": "Effectif", "C1": "Moyenne", "D1": "Le", "E1": "=Remarque",
    "A2": "Éloïse D’Œuvray", "E2": "=1+1",
    "A3": "محمد 王芳 👩‍🔧", "E3": "ligne 1\nligne 2",
    "A4": "@SUM(A1)", "E4": "a\ufffdb",
    "A5": "_x0041_ <b>&amp;</b>", "E5": "x" * 4000,
    "A6": "  deux blancs  ", "E6": "http://exemple.invalid/",
    "A8": "écart médian", "A7": "\x01_x0041_", "E7": "a_x00e9_b_xyzt_",
}
NUMBERS = {"B2": 3, "B3": -2, "B5": 0, "B8": 4.5, "C2": 0.695, "C3": 211 / 300, "C5": 0}
DATES = {"D2": date(2026, 3, 12), "D3": date(2024, 2, 29)}
FORMATS = {"B2": "0", "B8": "0.0#", "C2": "0.0# %", "D2": "dd/mm/yyyy"}


def unescaped(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), text)


def cells(archive):
    """Reference -> text, number or None, and its style."""
    shared = ["".join(t.text or "" for t in item.iter(SHEET + "t")) for item in
              ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).iter(SHEET + "si")]
    sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    for cell in sheet.iter(SHEET + "c"):
        value = cell.findtext(SHEET + "v")
        if cell.get("t") == "s":
            value = unescaped(shared[int(value)])
        elif value is not None:
            value = float(value)
        yield cell.get("r"), value, int(cell.get("s", "0"))


def number_formats(archive):
    styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
    own = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(SHEET + "numFmt")}
    builtin = {"0": "General", "1": "0", "49": "@"}
    return [own.get(x.get("numFmtId"), builtin.get(x.get("numFmtId")))
            for x in styles.find(SHEET + "cellXfs")]


def faults(archive):
    found = {reference: (value, style) for reference, value, style in cells(archive)}
    for reference, text in TEXTS.items():
        if found.pop(reference, (None,))[0] != text:
            yield f"{reference}: not the text that was given"
    formats = number_formats(archive)
    for reference, wanted in FORMATS.items():
        if formats[found[reference][1]] != wanted:
            yield f"{reference}: number format {formats[found[reference][1]]}"
    for reference, number in NUMBERS.items():
        value = found.pop(reference, (None,))[0]
        if not isinstance(value, float) or abs(value - number) > 1e-12:
            yield f"{reference}: {value}, not {number}"
    for reference, day in DATES.items():
        value = found.pop(reference, (None,))[0]
        if value is None or date(1899, 12, 30) + timedelta(value) != day:
            yield f"{reference}: {value}, not {day}"
    if any(value is not None for value, _ in found.values()):
        yield f"cells too many: {found}"


def page_faults(archive):
    sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    pane, paper = sheet.find(f".//{SHEET}pane"), sheet.find(SHEET + "pageSetup")
    if pane is None or pane.get("state") != "frozen" or pane.get("ySplit") != "1":
        yield "the header is not frozen"
    if paper.get("paperSize") != "9" or paper.get("orientation") != "landscape":
        yield f"not A4 in landscape: {paper.attrib}"
    if paper.get("fitToHeight") != "0":
        yield "all rows on one page"
    if len(sheet.find(SHEET + "cols")) != 5:
        yield "columns without a width"
    if "Jury R&&D <juin>" not in sheet.findtext(f".//{SHEET}oddHeader"):
        yield "the title is not in the header of the page"
    if "Tableau!$1:$1" not in archive.read("xl/workbook.xml").decode():
        yield "the header is not repeated on paper"


def privacy_faults(archive):
    for name in archive.namelist():
        text = archive.read(name).decode()
        if re.search(r"<f[ >]|<hyperlink|TargetMode=\"External\"", text):
            yield f"{name}: something that is computed or followed"
        for word in {getpass.getuser(), socket.gethostname()}:
            if re.search(rf"\b{re.escape(word)}\b", text):
                yield f"{name}: names {word}"
    core = archive.read("docProps/core.xml").decode()
    if "<dc:creator></dc:creator>" not in core or "2026-03-12T12:00:00Z" not in core:
        yield f"core.xml: {core}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "tableau.xlsx")
        subprocess.run([sys.argv[1], path], check=True)
        with zipfile.ZipFile(path) as archive:
            broken = archive.testzip()
            found = [f"damaged: {broken}"] if broken else []
            for check in (faults, page_faults, privacy_faults):
                found += check(archive)
    print("\n".join(found) if found else "The workbook holds what was given, and nothing else.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
