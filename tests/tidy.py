#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Static analysis (clang-tidy) of every source of ours, headers with the sources that
include them. All findings of all files are printed; the exit code is 1 when there are any.

What was clean stays clean until its text changes: the preprocessed source (comments kept,
for NOLINT), the settings and the analyser's version make a key, and a key that passed is
not looked at again. `--all` looks at everything. Keys are empty files below
$XDG_CACHE_HOME/capmat/tidy.

usage: tests/tidy.py [--all] [BUILD-FOLDER]       default: build/sanitize
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ("models", "questionnaires", "assessor", "reports", "cli", "tests")
TIDY = "clang-tidy-14"


def our_sources(build):
    """(path, compile command) of each source below our folders, in order of path."""
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in FOLDERS:
            yield path, entry


def key_of(path, entry, settings):
    """What decides the findings; None when the source cannot be preprocessed."""
    command = shlex.split(entry["command"])
    compiled = command.index("-o")
    del command[compiled:compiled + 2]
    command[command.index("-c")] = "-E"
    done = subprocess.run(["env", "CCACHE_DISABLE=1", *command, "-C", "-P"],
                          cwd=entry["directory"], capture_output=True)
    if done.returncode != 0:
        return None
    where = str(path.relative_to(ROOT)).encode()
    text = done.stdout.replace(str(ROOT).encode(), b"")  # the same in every clone
    return hashlib.sha256(b"\0".join([settings, where, text])).hexdigest()


def findings(path, build):
    done = subprocess.run([TIDY, "--quiet", "-p", str(build), str(path)], cwd=ROOT,
                          capture_output=True, text=True)
    return done.returncode, done.stdout if done.stdout else done.stderr


def main():
    arguments = [word for word in sys.argv[1:] if word != "--all"]
    look_at_all = "--all" in sys.argv[1:]
    build = pathlib.Path(arguments[0] if arguments else ROOT / "build/sanitize").resolve()
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"),
                         "capmat", "tidy")
    cache.mkdir(parents=True, exist_ok=True)
    version = subprocess.run([TIDY, "--version"], capture_output=True, check=True).stdout
    settings = version + (ROOT / ".clang-tidy").read_bytes()

    def look(source):
        path, entry = source
        key = key_of(path, entry, settings)
        if key and not look_at_all and (cache / key).exists():
            return None
        code, text = findings(path, build)
        if code == 0 and key:
            (cache / key).touch()
        return path, code, text

    sources = sorted(our_sources(build), key=lambda source: source[0])
    looked_at = faulty = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for result in pool.map(look, sources):
            if result is None:
                continue
            looked_at += 1
            path, code, text = result
            if code != 0:
                faulty += 1
                print(f"{path.relative_to(ROOT)}:\n{text}", flush=True)
    print(f"{len(sources)} sources: {looked_at} looked at, "
          f"{len(sources) - looked_at} as they were; {faulty} with findings")
    return 1 if faulty or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
