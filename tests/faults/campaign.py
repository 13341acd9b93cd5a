#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold of a .campagne whatever happens to the process, the disk or the file.

  campaign.py DELIBERE_CLI DATA

Every kind of system call that can change something is killed, or fails, at each of its occurrences
in the making of a campaign, an import and a morning. Afterwards the file is what it was before the
command or after it, its events are played again without a difference, and the command can be given
again. Then: another program holds the file.
"""
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from faults import CHANGING, fail

NAME = "c.campagne"
PROGRAM, DATA = sys.argv[1], os.path.join(sys.argv[2], "campagne")


def run(words, wrapper=()):
    return subprocess.run([*wrapper, PROGRAM, "campagne", *words], capture_output=True, text=True,
                          check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})


def importing(path):
    return ["importer", path] + [word for option, name in (
        ("--formations", "formations"), ("--candidatures", "candidatures"),
        ("--complementaires", "complementaires"), ("--reponses", "reponses"),
        ("--classements", "classements")) for word in (option, os.path.join(DATA, name + ".csv"))]


def days(path, story):
    """How many mornings the file holds; its events are those that the engine writes."""
    result = run(["verifier", path])
    if result.returncode != 0:
        fail(f"{story}: {result.stderr}")
    return len(result.stdout.splitlines()) - 1


def formations(path):
    with sqlite3.connect(path) as database:  # takes back what was interrupted, as we do
        return database.execute("SELECT count(*) FROM formation").fetchone()[0]


class Points:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    def fresh(self, base):
        place = os.path.join(self.folder, "work")
        shutil.rmtree(place, ignore_errors=True)
        os.mkdir(place)
        if base:
            shutil.copy(base, os.path.join(place, NAME))
        return place

    def calls(self, base, words_in):
        log = os.path.join(self.folder, "strace.log")
        run(words_in(os.path.join(self.fresh(base), NAME)), ["strace", "-f", "-qq", "-o", log])
        with open(log, encoding="utf-8", errors="replace") as lines:
            names = {line.split(None, 1)[1].split("(")[0] for line in lines if "(" in line}
        return sorted(names & CHANGING)

    def each(self, base, words_in, what, after):
        """`what` ends the call: a kill or an error. Until the command no longer gets that far."""
        for call in self.calls(base, words_in):
            when = 1
            while True:
                place = self.fresh(base)
                result = run(words_in(os.path.join(place, NAME)),
                             ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e",
                              f"inject={call}:{what}:when={when}"])
                self.count += 1
                after(place, result, f"{what} at {call} {when}")
                stopped = result.returncode == -9 or (what != "signal=KILL" and
                                                      result.returncode != 0)
                if not stopped or when > 200:
                    break
                when += 1


def known_leftovers(place, story):
    for name in os.listdir(place):
        if name not in (NAME, NAME + "-journal") and not name.startswith(".delibere-"):
            fail(f"{story}: left {name}")


def main(folder):
    base = os.path.join(folder, NAME)
    if run(["creer", base]).returncode != 0:
        fail("creation")
    empty = os.path.join(folder, "empty")
    shutil.copy(base, empty)
    if run(importing(base)).returncode != 0:
        fail("import")
    if run(["etape", base, "--jusqu-au", "2025-06-02"]).returncode != 0:
        fail("first days")
    before = days(base, "the base")
    points = Points(folder)

    def made(place, _, story):
        path = os.path.join(place, NAME)
        known_leftovers(place, story)
        if os.path.exists(path) and days(path, story) != 0:
            fail(story)

    def imported(place, _, story):
        path = os.path.join(place, NAME)
        known_leftovers(place, story)
        days(path, story)
        if formations(path) not in (0, 4):
            fail(f"{story}: half an import")

    def stepped(place, result, story):
        path = os.path.join(place, NAME)
        known_leftovers(place, story)
        held = days(path, story)
        if held not in (before, before + 1) or (result.returncode == 0 and held != before + 1):
            fail(f"{story}: {held} mornings after {before}")
        if run(["etape", path]).returncode != 0 or days(path, story) != held + 1:
            fail(f"{story}: the next morning does not come")

    kill = "signal=KILL"
    points.each(None, lambda path: ["creer", path], kill, made)
    points.each(empty, importing, kill, imported)
    points.each(base, lambda path: ["etape", path], kill, stepped)
    for error in ("EIO", "ENOSPC"):
        points.each(base, lambda path: ["etape", path], f"error={error}", stepped)
    print(points.count, "points")

    with sqlite3.connect(base, isolation_level=None) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        result = run(["etape", base])
        if result.returncode != 1 or "déjà ouverte dans un autre programme" not in result.stderr:
            fail(f"held by another program: {result.stderr}")
        holder.execute("ROLLBACK")
    holder.close()
    if run(["etape", base]).returncode != 0:
        fail("after the other program has gone")


with tempfile.TemporaryDirectory() as scratch:
    if shutil.which("strace") is None:
        print("SKIPPED: no strace")
        sys.exit(77)
    main(scratch)
