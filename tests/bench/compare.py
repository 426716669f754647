# SPDX-License-Identifier: Apache-2.0
"""Times capmat against peers that do comparable work, and prints medians and ratios."""
import os
import statistics
import subprocess
import sys
import time

PROGRAM, BENCH, REPEATS = sys.argv[1], sys.argv[2], int(sys.argv[3])
EXAMPLE = "examples/maravenca/2026"
PORTFOLIO = "examples/lac-2016"
# The peer for reading: the same files through a C YAML parser, read into a tree and no more.
READ_ALL = ("import glob, yaml\n"
            "for name in glob.glob('{}/**/*.yaml', recursive=True):\n"
            "    yaml.load(open(name), Loader=getattr(yaml, 'CSafeLoader', yaml.SafeLoader))\n")


def run_once(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def measure(command):
    runs = [run_once(command) for _ in range(REPEATS)]
    return statistics.median(seconds for seconds, _ in runs), max(memory for _, memory in runs)


def compare(title, command, peer):
    ours, memory = measure(command)
    theirs, _ = measure(peer)
    print(f"{title}: {ours * 1000:.1f} ms, {memory:.1f} MiB; "
          f"peer {theirs * 1000:.1f} ms; ratio {ours / theirs:.2f}")


def main():
    compare("assess one country (4 respondents)", [PROGRAM, "assess", EXAMPLE],
            [sys.executable, "-c", READ_ALL.format(EXAMPLE)])
    compare("assess 32 countries", [PROGRAM, "assess", PORTFOLIO],
            [sys.executable, "-c", READ_ALL.format(PORTFOLIO)])
    compare("start (--version)", [PROGRAM, "--version"], ["true"])
    print(subprocess.run([BENCH], check=True, capture_output=True, text=True).stdout, end="")


if __name__ == "__main__":
    main()
