#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold whatever happens to the process, the disk or the file.

  faults.py kill|errors|disk|instances WRITER

Nothing acknowledged is lost, at most the one edit in flight is there beyond, a written file is the
old one or the new one, and a failure is said. The faults come from strace: the n-th system call of
a kind kills the process or fails, for every n until the program no longer gets that far.
"""
import os
import re
import shutil
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
    def __init__(self, writer, folder):
        self.writer = writer
        self.folder = folder
        self.jury = os.path.join(folder, "base", "a.jury")
        self.points = 0
        os.mkdir(os.path.dirname(self.jury))
        self.expect(["create", self.jury], "DONE")

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
                when += 1
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
        self.each(lambda p: ["create", os.path.join(p, "new.jury")], self.creation)
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
                when += 1
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
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "none", place],
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
        for words in (["write", known, "n"], ["create", os.path.join(place, "b.jury")],
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


def instances(harness):
    """Two processes, one file."""
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
        harness = Harness(writer, folder)
        if part == "kill":
            Kill(harness).run()
        else:
            {"errors": errors, "disk": disk, "instances": instances}[part](harness)
        print(f"{part}: {harness.points} faults injected, nothing lost")


if __name__ == "__main__":
    main()
