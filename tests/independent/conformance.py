#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs score.py against the eighty cases of tests/conformance and says how many agree."""

import json
import pathlib
import sys

import score

CASES = pathlib.Path(__file__).resolve().parent.parent / "conformance"
TOLERANCE = 1e-9
COUNTS = ("applicable", "open", "contested")
FIGURES = {"low": "low", "high": "high", "progress_low": "progress",
           "coverage_low": "coverage_low", "coverage_high": "coverage_high"}


def same(ours, theirs):
    if ours is None or theirs is None:
        return ours is theirs
    return abs(float(ours) - theirs) <= TOLERANCE


def differences(case):
    nodes = {node["id"]: node for node in score.assess(case["model"], case["responses"])["nodes"]}
    for name, expected in case["expected"].items():
        node = nodes[name]
        if expected is None:                    # nothing is applicable
            if node["applicable"] or node["low"] is not None:
                yield f"{name}: expected not applicable, got {node}"
            continue
        for theirs, ours in FIGURES.items():
            if not same(node[ours], expected[theirs]):
                yield f"{name}.{theirs}: page {node[ours]}, case {expected[theirs]}"
        for count in COUNTS:
            if node[count] != expected[count]:
                yield f"{name}.{count}: page {node[count]}, case {expected[count]}"


def main():
    paths = sorted(CASES.glob("*.json"))
    agreeing = 0
    for path in paths:
        found = list(differences(json.loads(path.read_text())))
        agreeing += not found
        for line in found:
            print(f"{path.name}: {line}")
    print(f"{agreeing} of {len(paths)} cases agree")
    return 0 if agreeing == len(paths) == 80 else 1


if __name__ == "__main__":
    sys.exit(main())
