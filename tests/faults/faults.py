#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold whatever happens to the process, the disk or the file.

  faults.py kill|errors|disk|instances WRITER clear|encrypted

Nothing acknowledged is lost, at most the one edit in flight is there beyond, a written file is the
old one or the new one, and a failure is said. The faults come from strace: the n-th system call of
a kind kills the process or fails, for every n until the program no longer gets that far.
"""
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

# Whatever can change a file, a name or what is on the medium. Killing at any other call is killing
# between two of these.
CHANGING = {
    "pwrite64", "write", "ftruncate", "fallocate", "openat", "unlink", "unlinkat", "link",
    "rename", "renameat", "renameat2", "fchown", "fchmod", "fdatasync", "fsync",
}
SAVES = 3


def fail(message):
    sys.exit("FAILED: " + message)


class Harness:
    def __init__(self, writer, folder, form):
        self.writer = writer
        encrypted = form == "encrypted"
        self.create = "create-encrypted" if encrypted else "create"
        # The engine writes both forms alike: the second one is killed at every third call.
        self.stride = 3 if encrypted else 1
        # What a program that knows nothing of ours can write in it, and read again.
        self.foreign = (("UPDATE slot SET nonce = zeroblob(24)", "SELECT nonce FROM slot",
                         bytes(24)) if encrypted else
                        ("UPDATE session SET place = 'Ailleurs'", "SELECT place FROM session",
                         "Ailleurs"))
        self.folder = folder
        self.jury = os.path.join(folder, "base", "a.jury")
        self.points = 0
        os.mkdir(os.path.dirname(self.jury))
        self.expect([self.create, self.jury], "DONE")

    def run(self, words, wrapper=()):
        return subprocess.run([*wrapper, self.writer, *words], capture_output=True, text=True,
                              check=False)

    def expect(self, words, line):
        result = self.run(words)
        if line not in result.stdout.splitlines():
            fail(f"{words}: {result.stdout}{result.stderr}")

    def calls(self, words):
        """The kinds of system calls of a whole run that change something."""
        log = os.path.join(self.folder, "strace.log")
        self.run(words, ["strace", "-f", "-qq", "-o", log])
        with open(log, encoding="utf-8", errors="replace") as lines:
            names = {re.sub(r"^\d+ +", "", line).split("(")[0] for line in lines}
        return sorted(names & CHANGING)

    def inject(self, words, call, what, when):
        self.points += 1
        return self.run(words, ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}",
                                "-e", f"inject={call}:{what}:when={when}"])

    def fresh(self):
        """A new folder with a copy of the base file."""
        place = os.path.join(self.folder, "work")
        shutil.rmtree(place, ignore_errors=True)
        os.mkdir(place)
        shutil.copy(self.jury, os.path.join(place, "a.jury"))
        return place

    def check(self, path, low, high, story):
        result = self.run(["check", path])
        found = re.fullmatch(r"HOLDS (\d+)\n", result.stdout)
        if not found or not low <= int(found[1]) <= high:
            fail(f"{story}: expected {low} to {high} edits, got {result.stdout}{result.stderr}")


def acknowledged(output):
    return len(re.findall(r"^ACK", output, re.MULTILINE))


def leftovers(place, known):
    return [name for name in os.listdir(place)
            if name not in known and not re.fullmatch(r"\.delibere-[0-9a-f-]+\.tmp(-journal)?", name)]


class Kill:
    """Every kind of call of every operation, killed at every occurrence."""

    def __init__(self, harness):
        self.h = harness

    def each(self, words_in, after):
        place = self.h.fresh()
        for call in self.h.calls(words_in(place)):
            when = 1
            while True:
                place = self.h.fresh()
                result = self.h.inject(words_in(place), call, "signal=KILL", when)
                after(place, result, f"killed at {call} {when}")
                if result.returncode != -9:
                    break
                when += self.h.stride
            if when == 1:
                fail(f"no kill at {call}")

    def save(self, place, result, story):
        done = acknowledged(result.stdout)
        self.h.check(os.path.join(place, "a.jury"), done, done + 1, story)
        if leftovers(place, ["a.jury", "a.jury-journal"]):
            fail(f"{story}: {os.listdir(place)}")

    def creation(self, place, result, story):
        path = os.path.join(place, "new.jury")
        if os.path.exists(path):
            self.h.check(path, 0, 0, story)
        elif "DONE" in result.stdout:
            fail(f"{story}: said to be there and is not")
        if leftovers(place, ["a.jury", "new.jury", "new.jury-journal"]):
            fail(f"{story}: {os.listdir(place)}")

    def writing(self, place, result, story):
        path = os.path.join(place, "file")
        with open(path, encoding="ascii") as file:
            content = file.read()
        if content not in ("old", "n" * 100000):
            fail(f"{story}: {len(content)} bytes, neither the old file nor the new one")
        if "DONE" in result.stdout and content == "old":
            fail(f"{story}: said to be written and is not")

    def run(self):
        base = lambda place: os.path.join(place, "a.jury")
        # A kill does not empty the cache of the system; that saves are synced is seen here.
        if "fdatasync" not in self.h.calls(["save", base(self.h.fresh()), "1", "1"]):
            fail("a save does not reach the disk")
        self.each(lambda p: ["save", base(p), "1", str(SAVES)], self.save)
        self.each(lambda p: [self.h.create, os.path.join(p, "new.jury")], self.creation)
        self.each(lambda p: ["copy", base(p), os.path.join(p, "new.jury")], self.creation)

        def prepared(place):
            path = os.path.join(place, "file")
            with open(path, "w", encoding="ascii") as file:
                file.write("old")
            return ["write", path, "n"]

        self.each(prepared, self.writing)


def errors(harness):
    """A call that fails once or for ever: what was said is true, and doubt stops the writing."""
    said = {}
    for call, error in [(c, e) for c in ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink")
                        for e in ("EIO", "ENOSPC")]:
        for forever in ("", "+"):
            when = 1
            while True:
                place = harness.fresh()
                path = os.path.join(place, "a.jury")
                result = harness.inject(["save", path, "1", str(SAVES)], call, f"error={error}",
                                        f"{when}{forever}")
                story = f"{error} at {call} {when}{forever}: {result.stdout}"
                done = acknowledged(result.stdout)
                harness.check(path, done, done + 1, story)
                failure = re.search(r"^FAIL (\S+)", result.stdout, re.MULTILINE)
                if not failure:
                    if done != SAVES:
                        fail(f"{story}: nothing said, {done} of {SAVES} saved")
                    break
                again = re.search(r"^AGAIN (\S+)", result.stdout, re.MULTILINE)
                said[failure[1]] = said.get(failure[1], 0) + 1
                if failure[1] == "StorageFailed" and again and again[1] != "StorageFailed":
                    fail(f"{story}: went on writing after an error that leaves doubt")
                if failure[1] == "DiskFull" and again and not forever and again[1] != "DONE":
                    fail(f"{story}: refused although the disk has room again")
                when += harness.stride
    print("failures said:", said)
    if not {"StorageFailed", "DiskFull"} <= set(said):
        fail("the faults were not felt")
    for call in ("write", "fsync", "rename", "close"):
        for error in ("EIO", "ENOSPC"):
            place = harness.fresh()
            path = os.path.join(place, "file")
            with open(path, "w", encoding="ascii") as file:
                file.write("old")
            result = harness.inject(["write", path, "n"], call, f"error={error}", "1+")
            with open(path, encoding="ascii") as file:
                content = file.read()
            if "DONE" in result.stdout and content == "old":
                fail(f"{error} at {call}: said to be written and is not")
            if call != "close" and content != "old":
                fail(f"{error} at {call}: the old file is lost")


def disk(harness):
    """A real file system that is really full."""
    place = os.path.join(harness.folder, "small")
    os.mkdir(place)
    size = os.path.getsize(harness.jury) // 1024 + 72  # room for some edits
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "none", place],
                             capture_output=True, text=True, check=False)
    if mounted.returncode != 0:
        print("SKIPPED: a small file system cannot be mounted here:", mounted.stderr.strip())
        sys.exit(77)
    try:
        path = os.path.join(place, "a.jury")
        shutil.copy(harness.jury, path)
        result = harness.run(["save", path, "1", "20000"])
        done = acknowledged(result.stdout)
        if "FAIL DiskFull" not in result.stdout or done == 0:
            fail(f"full disk: {result.stdout[-300:]}")
        harness.check(path, done, done, "full disk")
        known = os.path.join(place, "file")
        with open(known, "w", encoding="ascii") as file:
            file.write("old")
        before = sorted(os.listdir(place))
        for words in (["write", known, "n"], [harness.create, os.path.join(place, "b.jury")],
                      ["copy", path, os.path.join(place, "b.jury")]):
            result = harness.run(words)
            if "FAIL DiskFull" not in result.stdout:
                fail(f"{words[0]} on a full disk: {result.stdout}")
            if sorted(os.listdir(place)) != before:
                fail(f"{words[0]} on a full disk left {os.listdir(place)}")
        with open(known, encoding="ascii") as file:
            if file.read() != "old":
                fail("the old file is lost on a full disk")
        harness.check(path, done, done, "full disk, afterwards")
        print(f"{done} edits before the disk was full")
    finally:
        subprocess.run(["umount", place], check=False)


class Served:
    """A process that keeps the file open and does one thing after the other."""

    def __init__(self, harness, path, wrapper=()):
        self.process = subprocess.Popen([*wrapper, harness.writer, "serve", path],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.opened = self.process.stdout.readline().strip()

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def close(self):
        self.process.communicate()


ROUNDS = 200


def dialogs(harness):
    """Between two saves a file dialog opens and closes every file of the folder, and somebody
    else tries to open the session: refused each time, and nothing saved is lost."""
    path = os.path.join(harness.fresh(), "a.jury")
    first = Served(harness, path)
    for number in range(1, ROUNDS + 1):
        if first.ask("dialog") != "DONE":
            fail("the dialog")
        second = harness.run(["save", path, str(number), "1"])
        if not second.stdout.startswith("FAIL SessionLocked"):
            fail(f"round {number}: a second program was let in: {second.stdout}")
        if first.ask(f"save {number}") != "DONE":
            fail(f"round {number}: the first program could not save")
    first.close()
    harness.check(path, ROUNDS, ROUNDS, "after the dialogs")
    print(f"{ROUNDS} rounds with a file dialog in between, 0 saves lost")


def strangers(harness):
    """A program that knows nothing of our lock writes after the engine's own fell: said before
    anything is claimed to be saved, and what it wrote is not overwritten."""
    path = os.path.join(harness.fresh(), "a.jury")
    first = Served(harness, path)
    if first.ask("save 1") != "DONE" or first.ask("dialog") != "DONE":
        fail("the first program")
    database = sqlite3.connect(path, isolation_level=None, timeout=0)
    change, question, answer = harness.foreign
    database.execute(change)
    # While it writes, the first is told that somebody has the file.
    database.execute("BEGIN IMMEDIATE")
    said = first.ask("save 2")
    if not said.startswith("FAIL SessionLocked"):
        fail(f"a save while somebody else writes: {said}")
    database.execute("ROLLBACK")
    database.close()
    said = first.ask("save 2")
    if not said.startswith("FAIL SessionOverwritten"):
        fail(f"a save over what somebody else wrote: {said}")
    first.close()
    database = sqlite3.connect(path)
    if database.execute(question).fetchone() != (answer,):
        fail("what somebody else wrote is gone")
    database.close()


def without_our_lock(harness):
    """A file system that has no lock of an open file description: the engine's own remain, and
    are taken again with every save."""
    path = os.path.join(harness.fresh(), "a.jury")
    log = os.path.join(harness.folder, "strace.log")
    harness.run(["save", path, "1", "1"], ["strace", "-f", "-qq", "-e", "trace=fcntl", "-o", log])
    with open(log, encoding="utf-8", errors="replace") as lines:
        calls = [line for line in lines if "fcntl(" in line]
    at = next((n for n, line in enumerate(calls, 1) if "F_OFD_SETLK" in line), None)
    if at is None:
        fail("no lock of an open file description is asked for")
    path = os.path.join(harness.fresh(), "a.jury")
    first = Served(harness, path, ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=fcntl",
                                   "-e", f"inject=fcntl:error=EINVAL:when={at}"])
    if first.opened != "DONE" or first.ask("save 1") != "DONE":
        fail(f"without our lock: {first.opened}")
    for number in (2, 3):
        second = harness.run(["save", path, "2", "1"])
        if not second.stdout.startswith("FAIL SessionLocked"):
            fail(f"without our lock a second program was let in: {second.stdout}")
        first.ask("dialog")
        if first.ask(f"save {number}") != "DONE": # and the engine's lock is there again
            fail("without our lock the first program could not save")
    first.close()
    harness.check(path, 3, 3, "without our lock")


def instances(harness):
    """Two processes, one file."""
    dialogs(harness)
    strangers(harness)
    without_our_lock(harness)
    first = subprocess.Popen([harness.writer, "hold", harness.jury], stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, text=True)
    if first.stdout.readline() != "DONE\n":
        fail("the first instance did not open")
    second = harness.run(["check", harness.jury])
    first.communicate()
    if not second.stdout.startswith("FAIL SessionLocked"):
        fail(f"the second instance was let in: {second.stdout}")
    harness.check(harness.jury, 0, 0, "after the first instance")


def main():
    part, writer = sys.argv[1], os.path.abspath(sys.argv[2])
    # The leak checker cannot run under strace.
    os.environ["ASAN_OPTIONS"] = "detect_leaks=0"
    with tempfile.TemporaryDirectory(prefix="delibere-faults-") as folder:
        harness = Harness(writer, folder, sys.argv[3])
        if part == "kill":
            Kill(harness).run()
        else:
            {"errors": errors, "disk": disk, "instances": instances}[part](harness)
        print(f"{part}: {harness.points} faults injected, nothing lost")


if __name__ == "__main__":
    main()
