# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what passed and what failed, and finds the files of the tree."""

import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
FRAMEWORKS = ROOT / "referentiels"
BAD_FILES = ROOT / "tests" / "data" / "referentiels"
SOURCES = ROOT / "tests" / "data" / "sources"
SCHEMA = ROOT / "resources" / "referentiel.schema.json"


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, condition, sentence):
        if condition:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {sentence}")

    def finish(self):
        """Prints the count and gives the exit code; a run without checks is a failure."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def resolve(document, pointer):
    """The value an RFC 6901 pointer designates; LookupError when there is none."""
    value = document
    for token in pointer.split("/")[1:]:
        token = token.replace("~1", "/").replace("~0", "~")
        if isinstance(value, list):
            if not token.isdigit():
                raise LookupError(pointer)
            token = int(token)
        elif not isinstance(value, dict):
            raise LookupError(pointer)
        value = value[token]
    return value
