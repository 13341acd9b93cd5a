#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Analyses several sources as one translation unit: most of the time of clang-tidy goes to the
headers, which they share.

The sources are written one after the other into BATCH, not included by it: a check that looks at
the main file only (misc-unused-using-decls, misc-unused-alias-decls) would be blind to them. What
clang-tidy says is told again with the name and the line of the source.

Usage: tidy_batch.py CLANG_TIDY CONFIGURATION BATCH SOURCE... -- COMPILER_FLAG...
"""
import pathlib
import re
import subprocess
import sys


def written(batch, sources):
    """Writes the batch and gives the line before the first of each source."""
    starts = []
    lines = []
    for number, source in enumerate(sources):
        starts.append(len(lines))
        lines += pathlib.Path(source).read_text(encoding="utf-8").splitlines()
        # A macro between two #include of one header: readability-duplicate-include starts afresh.
        lines.append(f"#define DELIBERE_END_OF_SOURCE_{number}")
    batch.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return starts


def told_of_sources(text, batch, sources, starts):
    def place(match):
        line = int(match[1])
        number = max(i for i, start in enumerate(starts) if start < line)
        return f"{sources[number]}:{line - starts[number]}"

    return re.sub(re.escape(str(batch)) + r":(\d+)", place, text)


def main():
    clang_tidy, configuration, batch, *rest = sys.argv[1:]
    batch = pathlib.Path(batch)
    cut = rest.index("--")
    sources, flags = rest[:cut], rest[cut:]
    starts = written(batch, sources)
    run = subprocess.run([clang_tidy, "--quiet", f"--config-file={configuration}", str(batch), *flags],
                         capture_output=True, text=True, check=False)
    if run.returncode != 0:
        print(told_of_sources(run.stdout + run.stderr, batch, sources, starts), end="")
    if "[clang-diagnostic-error]" in run.stdout and len(sources) > 1:
        print("These sources are analysed as one: two namesakes in their anonymous namespaces collide.\n"
              "Make them one, or rename one for sense.")
    return run.returncode


sys.exit(main())
