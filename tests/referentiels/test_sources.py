# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word of the two guides and of the sheet is in its framework, at its place; none was added.

The guide is read from its first to its last word: at each point the next words must be those of
the next item of the reading order. Then the check itself is checked: one letter added anywhere in
a framework, or one line taken from a guide, must be noticed.
"""

import copy
import re
import sys

from common import FRAMEWORKS, SOURCES, Tally, read_json, resolve
from reading_order import GUIDES


def walk(guide, framework, printed):
    """Where the reading stops agreeing, as a sentence, or None; and the pointers that were met."""
    text = guide.normalise(printed).strip(" ")
    cursor = 0
    met = set()
    for item in guide.items(framework):
        if item.startswith("/"):
            expected = guide.normalise(resolve(framework, item))
            met.add(item)
        else:
            expected = item
        if text.startswith(" ", cursor):
            cursor += 1
        if not text.startswith(expected, cursor):
            return f"{item}: « {expected[:60]} » expected, « {text[cursor:cursor + 60]} » printed", met
        cursor += len(expected)
    rest = text[cursor:].strip(" ")
    return (f"left over: « {rest[:60]} »" if rest else None), met


def texts(value, at=""):
    """Every string of a document with its pointer."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, list):
        for position, element in enumerate(value):
            yield from texts(element, f"{at}/{position}")
    elif isinstance(value, dict):
        for key, element in value.items():
            yield from texts(element, f"{at}/{key}")


def matches_one_of(patterns, pointer):
    return any(re.fullmatch(pattern, pointer) for pattern in patterns)


def with_text(framework, pointer, text):
    changed = copy.deepcopy(framework)
    parent, _, key = pointer.rpartition("/")
    container = resolve(changed, parent)
    container[int(key) if isinstance(container, list) else key] = text
    return changed


def check_word_for_word(tally, guide, framework, printed):
    difference, met = walk(guide, framework, printed)
    tally.check(difference is None, f"{guide.framework} follows {guide.source}: {difference}")
    normalised = guide.normalise(printed)
    for pointer, text in texts(framework):
        if matches_one_of(guide.printed_elsewhere_too, pointer):
            tally.check(guide.normalise(text) in normalised, f"{pointer} is printed in {guide.source}")
        elif not matches_one_of(guide.written_by_the_team, pointer):
            tally.check(pointer in met, f"{pointer} comes from {guide.source}")
    return met


def check_structure_is_not_stale(tally, guide, framework):
    items = set(guide.items(framework))
    for words, reason in guide.structure.items():
        tally.check(words in items, f"structural words « {words} » ({reason}) are still printed")
    for item in items:
        tally.check(item.startswith("/") or item in guide.structure, f"« {item} » has a reason")


def check_counts(tally, guide, framework):
    blocks = framework["blocs"]
    competencies = [competency for block in blocks for competency in block["competences"]]
    found = {
        "blocs": len(blocks),
        "competences": len(competencies),
        "criteres": sum(len(competency["criteres"]) for competency in competencies),
        "bilan": sum(len(block.get("bilan", [])) for block in blocks),
    }
    for what, expected in guide.counts.items():
        tally.check(found[what] == expected, f"{guide.framework}: {found[what]} {what}, not {expected}")


def check_trimmed(tally, guide, framework):
    for pointer, text in texts(framework):
        tally.check(text == text.strip(" \u00a0"), f"{guide.framework} {pointer} has no blank at its ends")


def check_that_a_changed_text_is_noticed(tally, guide, framework, printed, met):
    for pointer in sorted(met):
        changed = with_text(framework, pointer, resolve(framework, pointer) + "x")
        tally.check(walk(guide, changed, printed)[0] is not None, f"a letter added at {pointer} is noticed")


def check_that_a_missing_line_is_noticed(tally, guide, framework, printed):
    lines = printed.split("\n")
    for number, line in enumerate(lines, start=1):
        if not guide.normalise(line).strip(" "):
            continue
        shorter = "\n".join(lines[:number - 1] + lines[number:])
        tally.check(walk(guide, framework, shorter)[0] is not None,
                    f"line {number} taken from {guide.source} is noticed")


def main():
    tally = Tally()
    for guide in GUIDES:
        framework = read_json(FRAMEWORKS / guide.framework)
        printed = (SOURCES / guide.source).read_text(encoding="utf-8")
        met = check_word_for_word(tally, guide, framework, printed)
        check_structure_is_not_stale(tally, guide, framework)
        check_counts(tally, guide, framework)
        check_trimmed(tally, guide, framework)
        check_that_a_changed_text_is_noticed(tally, guide, framework, printed, met)
        check_that_a_missing_line_is_noticed(tally, guide, framework, printed)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
