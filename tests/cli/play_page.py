#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the ```console blocks of a page and compares data, problems and exit code exactly.

In a block, "$ delibere-cli …" is a command; lines that start with "2> " are what it says on
stderr, "(code N)" its exit code when it is not 0, every other line its stdout. "> FILE" at the
end puts the data in a file, "< FILE" is what it reads on stdin; "$ cmp A B" and "$ grep …" then look at files, and
"$ python3 …" makes what there is too much of to keep. A word with "*" is the files of that name. The commands run
one after the other in one scratch folder that starts with the files of tests/cli/donnees, of
resources/exemple and of catalogue. With --accept the page is rewritten with what the program says: read the
difference before committing it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEY = re.compile(r"\b(\d{5} ){7}\d{5}\b")  # the fingerprint of a key that was just drawn
DRAWN = re.compile(r"(?<=^Identifiant\u00a0: ).*")  # an identifier that was just drawn
RESCUE = re.compile(r"(?<=nulle part\u00a0: )(\d{5} ){4}\d{5}")  # of a file just encrypted
DAY = re.compile(r"(?<=reçue le )[^,]+(?=, n°)")  # of a file that was just received
SIGNED = re.compile(r"(?<=Signée avec sa clé le )[^.]+")  # a moment of today
CODE = re.compile(r"(?<=ossier |ns-nom-)[2-9A-Z]{4}-[2-9A-Z]{4}")  # of a file without a name
HEAD = re.compile(r"(?<=, empreinte )[0-9a-f]{64}$")  # of a journal that bears the time of the day
JSON_HEAD = re.compile(r'(?<="empreinte_du_journal": ")[0-9a-f]{64}')
# of a signed grid, whose bytes say the time zone of the place
GRID = re.compile(r"(?<=grille version\u00a0\d \()[0-9a-f]{8}(?=\))")
TOOLS = ("cmp", "grep", "python3")  # to look at what was written, to write what comes from elsewhere
BLOCK = re.compile(r"```console\n(.*?)```", re.S)


def prepare(folder):
    shutil.copytree(ROOT / "tests/cli/donnees", folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "resources/exemple/fiches", folder / "fiches")
    shutil.copy(ROOT / "resources/exemple/session.json", folder)
    shutil.copytree(ROOT / "catalogue", folder / "catalogue")
    for framework in (ROOT / "referentiels").glob("*.json"):
        shutil.copy(framework, folder)
    for framework in (ROOT / "tests/data/referentiels").glob("valide-*.json"):
        shutil.copy(framework, folder)


def named(folder, word):
    files = folder.glob(word) if "*" in word and not word.startswith("-") else ()
    return sorted(str(file.relative_to(folder)) for file in files) or [word]


def play(program, folder, command):
    words = shlex.split(command)
    assert words[0] in ("delibere-cli", *TOOLS), command
    target = words.pop() if words[-2:-1] == [">"] else None
    if target:
        words.pop()
    given = None
    if "<" in words:
        at = words.index("<")
        given = words[at + 1]
        del words[at:at + 2]
    words = [file for word in words for file in named(folder, word)]
    if words[0] == "delibere-cli":
        words[0] = program
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "DELIBERE_DONNEES": str(ROOT)}
    typed = (folder / given).read_text(encoding="utf-8") if given else ""
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, input=typed,
                          env=environment, timeout=60, check=False)
    if target:
        (folder / target).write_text(done.stdout, encoding="utf-8")
        done.stdout = ""
    lines = [f"$ {command}"] + done.stdout.splitlines()
    lines += [f"2> {line}" for line in done.stderr.splitlines()]
    if done.returncode != 0:
        lines.append(f"(code {done.returncode})")
    if done.stdout and not done.stdout.endswith("\n"):
        lines.append("(the data do not end with a line feed)")
    for drawn in (KEY, DRAWN, RESCUE, DAY, CODE, SIGNED, GRID, JSON_HEAD):
        lines = [drawn.sub("…", line) for line in lines]
    return [HEAD.sub("…", line) if "dernière ligne du journal" in line else line for line in lines]


def replay(program, folder, block):
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "\n".join(line for command in commands for line in play(program, folder, command)) + "\n"


def main():
    program, page = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    text = page.read_text(encoding="utf-8")
    passed = failed = 0
    rewritten = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        prepare(folder)
        for match in BLOCK.finditer(text):
            said = replay(str(program), folder, match.group(1))
            rewritten.append(said)
            if said == match.group(1):
                passed += 1
                continue
            failed += 1
            print(f"--- expected\n{match.group(1)}+++ said\n{said}")
    if "--accept" in sys.argv:
        replies = iter(rewritten)
        page.write_text(BLOCK.sub(lambda _: f"```console\n{next(replies)}```", text), encoding="utf-8")
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
