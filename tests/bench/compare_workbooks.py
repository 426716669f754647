#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Times reading a workbook of 50,000 x 20 texts, shared and inline, beside openpyxl's read-only
mode on the same machine; prints the ratio and the peak memory of both. Times are those of the
processor, which do not change with what else the machine does. Fails below ten times as
fast or above 40 MiB, which is what the reader promises.

usage: compare_workbooks.py CAPMAT_DUMP [REPEATS]"""
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile

import xlsxwriter

DUMP = sys.argv[1]
REPEATS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
ROWS, COLUMNS = 50_000, 20
MOST_MIB, LEAST_RATIO = 40, 10
OPENPYXL = """
import openpyxl, sys
cells = 0
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets:
    for row in sheet.iter_rows(values_only=True):
        cells += sum(value is not None for value in row)
print(cells, "cells")
"""


def make(name, options, text):
    book = xlsxwriter.Workbook(name, options)
    sheet = book.add_worksheet("Answers")
    for row in range(ROWS):
        for column in range(COLUMNS):
            sheet.write_string(row, column, text(row, column))
    book.close()


def run_once(command):
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 or not output.startswith(f"{ROWS * COLUMNS} cells"):
        raise SystemExit(f"{command[0]}: {output}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(title, name):
    runs = [run_once([DUMP, "--count", name]) for _ in range(REPEATS)]
    ours = statistics.median(seconds for seconds, _ in runs)
    memory = max(mib for _, mib in runs)
    theirs, their_memory = run_once([sys.executable, "-c", OPENPYXL, name])
    print(f"{title}: {ours:.2f} s, {memory:.1f} MiB, {ROWS / ours:,.0f} rows/s; "
          f"openpyxl read-only {theirs:.1f} s, {their_memory:.0f} MiB; {theirs / ours:.0f} times as fast")
    return memory <= MOST_MIB and theirs / ours >= LEAST_RATIO


def main():
    kinds = [("shared texts, 2,000 different", "shared", {}, lambda row, column: f"answer {(row * 20 + column) % 2000}"),
             ("shared texts, all different", "distinct", {}, lambda row, column: f"{row} of {column}"),
             ("inline texts", "inline", {"constant_memory": True}, lambda row, column: f"{row} of {column}")]
    good = True
    with tempfile.TemporaryDirectory() as folder:
        for title, name, options, text in kinds:
            path = os.path.join(folder, name + ".xlsx")
            # Elsewhere: a child's peak memory begins at that of the process it comes from.
            maker = multiprocessing.Process(target=make, args=(path, options, text))
            maker.start()
            maker.join()
            good = compare(f"workbook, {title}", path) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
