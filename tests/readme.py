#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs every `$ capmat ...` of README.md and looks for the lines printed below it.

    readme.py CAPMAT

Spaces do not count; `...` stands for lines left out. Also: every file that a Markdown page
links to exists, and the trace in CONTRIBUTING.md begins at the right line.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEFT_OUT = {"build", "node_modules", ".git", "out"}


def squeezed(text):
    return " ".join(text.split())


def shown_commands():
    """Pairs of a command and the lines shown below it."""
    commands = []
    inside = False
    for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("    $ "):
            commands.append((line[6:], []))
            inside = True
        elif inside and line.startswith("    "):
            commands[-1][1].append(line)
        elif line:
            inside = False
    return commands


def plant_mistake(folder):
    """The README shows what a wrong word leads to."""
    path = folder / "kenya" / "responses.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^  # CRT-3\.1:.*$", "  CRT-3.1: maybe", text), encoding="utf-8")


def problems_of_commands(capmat):
    commands = shown_commands()
    if len(commands) < 7:
        return [f"README.md shows only {len(commands)} commands"]
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")
        for command, lines in commands:
            run = subprocess.run(command.replace("capmat", capmat, 1), shell=True, cwd=folder,
                                 text=True, capture_output=True, check=False)
            printed = [squeezed(line) for line in (run.stdout + run.stderr).splitlines()]
            if run.returncode not in (0, 3) or not lines:
                problems.append(f"$ {command}: exit code {run.returncode}")
            problems += [f"$ {command}: does not print '{squeezed(line)}'" for line in lines
                         if squeezed(line) != "..." and squeezed(line) not in printed]
            if command.startswith("capmat init"):
                plant_mistake(folder)
    return problems


def markdown_pages():
    for path in sorted(ROOT.rglob("*.md")):
        if not LEFT_OUT.intersection(path.relative_to(ROOT).parts):
            yield path


def problems_of_links():
    problems = []
    for page in markdown_pages():
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            if not (page.parent / link).exists():
                problems.append(f"{page.relative_to(ROOT)}: links to {link}, which is not there")
    return problems


def problems_of_trace():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    line, file, what = re.search(r"is line (\d+) of `([^`]+)`.*?\n(\S+),", text).groups()
    found = (ROOT / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    if what not in found:
        return [f"CONTRIBUTING.md: line {line} of {file} is '{found}', not {what}"]
    return [f"CONTRIBUTING.md: {path} is not there"
            for path in re.findall(r"`((?:cli|models|questionnaires|assessor|reports)/[^`]+\.\w+)`",
                                   text)
            if not (ROOT / path).exists() and "NAME" not in path and "ID" not in path]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    problems = problems_of_commands(os.path.abspath(sys.argv[1]))
    problems += problems_of_links() + problems_of_trace()
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
