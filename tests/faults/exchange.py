#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold when a laptop stops in the middle of what goes between laptops.

  exchange.py WRITER FRAMEWORK

A mission is given out, opened, joined; sheets are handed over, received; a receipt is taken. Each is
killed at its system calls that change something (evenly chosen where there are more than MOST).
After every kill the session opens, verifies and is as before or as after; no file under its final
name is half written or unknown to the session that made it; and the same command again ends as if
there had been no kill: nothing lost, nothing doubled.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

from faults import CHANGING, fail, leftovers

MOST = 24  # kills of one operation


class Desk:
    """The writer, and a base folder with what every operation begins with."""

    def __init__(self, writer, folder, framework):
        self.writer = writer
        self.folder = folder
        self.base = os.path.join(folder, "base")
        os.mkdir(self.base)
        base = lambda name: os.path.join(self.base, name)
        self.do("create", framework, base("desk.jury"))
        self.do("issue", base("desk.jury"), self.base)
        first = self.only(".mission")
        os.rename(base(first), base("1.mission"))
        self.do("open", base("1.mission"), base("work.jury"))
        self.do("mark", base("work.jury"), "80")
        shutil.copy(base("work.jury"), base("sent.jury"))
        for number, percent in ((1, "60"), (2, None)):
            self.do("hand-over", base("sent.jury"), self.base)
            os.rename(base(self.only("-fiches-%d.fiche" % number)), base("%d.fiche" % number))
            if percent:
                self.do("mark", base("sent.jury"), percent)
        shutil.copy(base("desk.jury"), base("received.jury"))
        self.do("receive", base("received.jury"), base("1.fiche"))
        os.rename(base(self.only(".recu")), base("1.recu"))
        shutil.copy(base("desk.jury"), base("newer.jury"))
        self.do("prepare", base("newer.jury"), "16:45")
        self.do("issue", base("newer.jury"), self.base)
        os.rename(base(self.only("-mission-2.mission")), base("2.mission"))

    def only(self, ending):
        found = [name for name in os.listdir(self.base)
                 if name.endswith(ending) and len(name) > len("1.mission")]
        if len(found) != 1:
            fail(f"{ending}: {os.listdir(self.base)}")
        return found[0]

    def run(self, *words, wrapper=()):
        return subprocess.run([*wrapper, self.writer, *words], capture_output=True, text=True,
                              check=False)

    def do(self, *words):
        result = self.run(*words)
        if "DONE" not in result.stdout.splitlines():
            fail(f"{words}: {result.stdout}{result.stderr}")
        return result.stdout

    def fresh(self, names):
        place = os.path.join(self.folder, "work")
        shutil.rmtree(place, ignore_errors=True)
        os.mkdir(place)
        for name in names:
            shutil.copy(os.path.join(self.base, name), os.path.join(place, name))
        return place


class Operation:
    """`needs` are the files it begins with, `session` the one that it changes, `makes` what its
    files are called. `numbered`: played again after a kill it may give the next number."""

    def __init__(self, name, words, needs, session, makes="", numbered=False):
        self.name, self.words, self.needs, self.session = name, words, needs, session
        self.makes, self.numbered = makes, numbered

    def command(self, place):
        return [os.path.join(place, word[1:]) if word[0] == "@" else word for word in self.words]

    def made(self, place):
        return [os.path.join(place, name) for name in sorted(os.listdir(place))
                if self.makes and name not in self.needs and re.fullmatch(self.makes, name)]


OPERATIONS = (
    Operation("giving a mission out", ["issue", "@desk.jury", "@"], ["desk.jury"], "desk.jury",
              r"[^.].*\.mission", numbered=True),
    Operation("opening a mission", ["open", "@1.mission", "@new.jury"], ["1.mission"], "new.jury"),
    Operation("joining a mission", ["open", "@2.mission", "@work.jury"],
              ["2.mission", "work.jury"], "work.jury"),
    Operation("handing over", ["hand-over", "@work.jury", "@"], ["work.jury"], "work.jury",
              r"[^.].*\.fiche", numbered=True),
    Operation("receiving", ["receive", "@desk.jury", "@2.fiche", "@1.fiche"],
              ["desk.jury", "1.fiche", "2.fiche"], "desk.jury", r"[^.].*\.recu"),
    Operation("receiving what follows", ["receive", "@received.jury", "@2.fiche", "@1.fiche"],
              ["received.jury", "1.fiche", "2.fiche"], "received.jury", r"[^.].*\.recu"),
    Operation("taking a receipt", ["take", "@sent.jury", "@1.recu"], ["sent.jury", "1.recu"],
              "sent.jury"),
)


class Kills:
    def __init__(self, desk, operation):
        self.desk, self.operation = desk, operation
        place = desk.fresh(operation.needs)
        path = os.path.join(place, operation.session)
        self.before = desk.do("state", path) if os.path.exists(path) else None
        self.points = self.calls(place)
        self.after = desk.do("state", path)
        self.files = len(operation.made(place))

    def calls(self, place):
        """Every call of a whole run that changes something, with its number among its kind."""
        log = os.path.join(self.desk.folder, "strace.log")
        result = self.desk.run(*self.operation.command(place),
                               wrapper=["strace", "-f", "-qq", "-o", log])
        if result.stdout != "DONE\n":
            fail(f"{self.operation.name}: {result.stdout}{result.stderr}")
        counts, points = {}, []
        with open(log, encoding="utf-8", errors="replace") as lines:
            for line in lines:
                name = re.sub(r"^\d+ +", "", line).split("(")[0]
                if name not in CHANGING:
                    continue
                counts[name] = counts.get(name, 0) + 1
                if name != "openat" or re.search(r"O_WRONLY|O_RDWR|O_CREAT", line):
                    points.append((name, counts[name]))
        return points

    def look(self, place, story, result):
        """What a kill may leave."""
        operation = self.operation
        made = operation.made(place)
        known = [*operation.needs, operation.session, operation.session + "-journal",
                 *map(os.path.basename, made)]
        if leftovers(place, known):
            fail(f"{story}: {os.listdir(place)}")
        path = os.path.join(place, operation.session)
        if not os.path.exists(path):
            if self.before is not None or "DONE" in result.stdout:
                fail(f"{story}: the session is gone")
            return
        state = self.desk.run("state", path).stdout
        if state not in (self.before, self.after):
            fail(f"{story}: neither as before nor as after\n{state}")
        if "DONE" in result.stdout and state != self.after:
            fail(f"{story}: said to be done and is not")
        self.whole(path, made, story)

    def whole(self, path, made, story):
        if made:
            words = ["receipts"] if made[0].endswith(".recu") else ["known", path]
            result = self.desk.run(*words, *made)
            if result.stdout != "DONE\n":
                fail(f"{story}: {result.stdout}{result.stderr}")

    def again(self, place, story):
        operation = self.operation
        path = os.path.join(place, operation.session)
        result = self.desk.run(*operation.command(place))
        if result.stdout != "DONE\n":
            fail(f"{story}, played again: {result.stdout}{result.stderr}")
        made, state = operation.made(place), self.desk.do("state", path)
        self.whole(path, made, f"{story}, played again")
        if not operation.numbered:
            if state != self.after or len(made) != self.files:
                fail(f"{story}, played again: {made}\n{state}\ninstead of\n{self.after}")
            return
        # Under its number, or under the next one when the first was given before the kill.
        packet = self.after.splitlines()[-2]
        kind, number = packet.rsplit(" ", 1)
        follows = f"{kind} {int(number) + 1}"
        if state not in (self.after, self.after.replace(packet, packet + "\n" + follows)):
            fail(f"{story}, played again:\n{state}\ninstead of\n{self.after}")
        if not 1 <= len(made) <= 2:
            fail(f"{story}, played again: {made}")
        if made[0].endswith(".fiche"):
            desk = os.path.join(place, "desk.jury")
            shutil.copy(os.path.join(self.desk.base, "desk.jury"), desk)
            self.desk.do("receive", desk, *made)
            sheets = lambda text: [line for line in text.splitlines() if line[0] in "sb"]
            if sheets(self.desk.do("state", desk)) != sheets(self.after):
                fail(f"{story}: what was handed over twice is not there once")

    def run(self):
        step = max(1.0, len(self.points) / MOST)
        chosen = [self.points[int(at * step)] for at in range(min(MOST, len(self.points)))]
        if self.points[-1] not in chosen:
            chosen.append(self.points[-1])
        killed = 0
        for call, when in chosen:
            place = self.desk.fresh(self.operation.needs)
            story = f"{self.operation.name}, killed at {call} {when}"
            result = self.desk.run(*self.operation.command(place),
                                   wrapper=["strace", "-f", "-qq", "-o", os.devnull, "-e",
                                            f"trace={call}", "-e",
                                            f"inject={call}:signal=KILL:when={when}"])
            killed += result.returncode == -9
            self.look(place, story, result)
            self.again(place, story)
        if killed < len(chosen):
            fail(f"{self.operation.name}: only {killed} of {len(chosen)} kills were felt")
        print(f"{self.operation.name}: {len(self.points)} calls change something, {killed} kills, "
              "0 lost, 0 doubled", flush=True)


def main():
    os.environ["ASAN_OPTIONS"] = "detect_leaks=0"
    with tempfile.TemporaryDirectory(prefix="delibere-faults-") as folder:
        desk = Desk(os.path.abspath(sys.argv[1]), folder, sys.argv[2])
        for operation in OPERATIONS:
            Kills(desk, operation).run()


if __name__ == "__main__":
    main()
