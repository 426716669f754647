#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares `capmat assess` with score.py on random cases.

    check.py CAPMAT [N] [--seed S] [--jobs J] [--keep DIR] [--strict]

Each case is run under all three readings.  A difference where the page leaves a choice (README)
is counted apart and fails only with --strict.  Exit code 1 on any other difference.
To try check.py itself: check.py ./score.py 100
"""

import argparse
import collections
import json
import multiprocessing
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import random_models
import score

TOLERANCE = 1e-9
FIGURES = ("low", "high", "progress", "coverage_low", "coverage_high")
COUNTS = ("applicable", "answered", "open", "contested")
BANDS = ("band_low", "band_high")
CREDITS = ("credit_low", "credit_high")
TIMEOUT = 30
SHOWN = 15

# The page names the findings, not the words for them: the first word found decides.
FINDING_WORDS = (
    ("prereq", "prerequisite"), ("requires", "prerequisite"),
    ("future", "future_evidence"), ("after", "future_evidence"), ("later", "future_evidence"),
    ("document", "document_overused"), ("overused", "document_overused"),
    ("reuse", "document_overused"), ("kind", "kind_not_accepted"),
    ("accept", "kind_not_accepted"), ("check", "check"), ("consisten", "check"),
)


class Report:
    """Differences of one run: hard ones, and soft ones where the page leaves a choice."""

    def __init__(self):
        self.hard, self.soft = [], []

    def differ(self, place, ours, theirs, soft=False):
        text = f"{place}: page says {show(ours)}, capmat {show(theirs)}"
        (self.soft if soft else self.hard).append(text)


def show(value):
    if isinstance(value, score.Fraction):
        return f"{value} = {float(value):.12g}" if value.denominator != 1 else str(value)
    if isinstance(value, (set, frozenset)):
        return str(sorted(value, key=str))
    return repr(value)


# ----------------------------------------------------------------- comparing

def same_figure(ours, theirs):
    if ours is None or theirs is None:
        return ours is theirs
    if isinstance(theirs, bool) or not isinstance(theirs, (int, float)):
        return False
    return abs(float(ours) - theirs) <= TOLERANCE


def same_count(ours, theirs):
    return isinstance(theirs, int) and not isinstance(theirs, bool) and ours == theirs


def compare(ours, theirs):
    report = Report()
    compare_nodes(report, ours["nodes"], by(theirs, "nodes", "id"))
    compare_indicators(report, ours["indicators"], by(theirs, "indicators", "id"))
    compare_agreement(report, ours["agreement"], by(theirs, "agreement", "node"))
    compare_findings(report, ours, theirs.get("findings", "missing"))
    tier = theirs.get("tier", "missing")
    if tier != ours["tier"]:
        report.differ("tier", ours["tier"], tier, soft=tier in ours["tiers_possible"])
    return report


def by(result, part, key):
    return {one.get(key): one for one in result.get(part, [])}


def pairs(report, what, ours, theirs, key):
    """Those on both sides; those on one side only are differences."""
    for name in theirs.keys() - {one[key] for one in ours}:
        report.differ(f"{what} {name}", "nothing", "an entry")
    for one in ours:
        if one[key] in theirs:
            yield one, theirs[one[key]]
        else:
            report.differ(f"{what} {one[key]}", "an entry", "nothing")


def compare_keys(report, place, ours, theirs, keys, same):
    for key in keys:
        other = theirs.get(key, "missing")
        if not same(ours[key], other):
            report.differ(f"{place} {key}", ours[key], other)


def compare_nodes(report, ours, theirs):
    for one, other in pairs(report, "node", ours, theirs, "id"):
        place = f"node {one['id']} ({one['rule']})"
        compare_keys(report, place, one, other, FIGURES, same_figure)
        compare_keys(report, place, one, other, COUNTS, same_count)
        compare_keys(report, place, one, other, BANDS, lambda a, b: a == b)
        compare_evidenced(report, place, one, other.get("evidenced", "missing"))


def compare_evidenced(report, place, one, count):
    if same_count(one["evidenced"], count):
        return
    allowed = range(one["evidenced_fewest"], one["evidenced_most"] + 1)
    report.differ(f"{place} evidenced", one["evidenced"], count, soft=count in allowed)


def compare_indicators(report, ours, theirs):
    for one, other in pairs(report, "indicator", ours, theirs, "id"):
        compare_keys(report, f"indicator {one['id']}", one, other, CREDITS, same_figure)


def compare_agreement(report, ours, theirs):
    for one, other in pairs(report, "agreement", ours, theirs, "node"):
        place = f"agreement {one['node']}"
        compare_keys(report, place, one, other, ["pairable"], same_count)
        alpha = other.get("alpha", "missing")
        if not same_figure(one["alpha"], alpha):
            report.differ(f"{place} alpha", one["alpha"], alpha, soft=not one["certain"])


def finding_kind(word):
    for part, kind in FINDING_WORDS:
        if part in str(word).lower():
            return kind
    return None                                 # not one of section 7


def compare_findings(report, ours, theirs):
    if theirs == "missing":
        report.differ("findings", "a list", "missing")
        return
    found = {(finding_kind(one["kind"]), name) for one in theirs
             for name in one.get("indicators") or [one.get("indicator")]
             if finding_kind(one["kind"])}
    chosen = {(one["kind"], one["indicator"]) for one in ours["findings"]}
    for kind, name in sorted(found ^ chosen, key=str):
        theirs_has = (kind, name) in found
        soft = ((kind, name) in ours["findings_possible"]
                and (kind, name) not in ours["findings_sure"])
        report.differ(f"finding {kind} {name}", not theirs_has, theirs_has, soft)


# ----------------------------------------------------------------- running

def write_case(case, folder):
    """The model beside, not in, the folder of responses; file order is not date order."""
    answers = folder / "responses"
    answers.mkdir(parents=True)
    (folder / "model.yaml").write_text(json.dumps(case["model"], indent=1))
    for number, response in enumerate(case["responses"]):
        name = f"r{number}-{response['respondent']['role']}.yaml"
        (answers / name).write_text(json.dumps(response, indent=1))


def command(capmat, folder, case, reading):
    words = [capmat, "assess", "--model", str(folder / "model.yaml"), str(folder / "responses"),
             "--format", "json"]
    if reading != case["model"]["evidence"]["policy"]:      # else the model's own applies
        words += ["--reading", reading]
    if case["as_of"]:
        words += ["--as-of", case["as_of"]]
    return words


def run_capmat(words):
    """(result, None), or (None, why there is none)."""
    try:
        done = subprocess.run(words, capture_output=True, timeout=TIMEOUT, text=True, check=False)
    except subprocess.TimeoutExpired:
        return None, f"no answer in {TIMEOUT} s"
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or ["(nothing on standard error)"]
        return None, f"exit {done.returncode}: " + " | ".join(lines[:3])
    try:
        result = json.loads(done.stdout)
    except json.JSONDecodeError as problem:
        return None, f"not JSON: {problem}"
    if isinstance(result, dict) and "assessments" in result:
        result = result["assessments"]
    if isinstance(result, list):
        if len(result) != 1:
            return None, f"{len(result)} assessments, expected 1"
        result = result[0]
    return result, None


def run_case(job):
    capmat, root, seed = job
    case = random_models.make_case(seed)
    folder = root / f"case-{seed}"
    write_case(case, folder)
    outcome = {"seed": seed, "tags": case["tags"], "hard": [], "soft": [], "refused": None}
    for reading in score.READINGS:
        words = command(capmat, folder, case, reading)
        result, problem = run_capmat(words)
        if problem:
            outcome["refused"] = problem
            outcome["hard"].append(f"[{reading}] {problem}")
            note(folder, words, [problem])
            break                               # the other readings would say the same
        ours = score.assess(case["model"], case["responses"], reading, case["as_of"])
        report = compare(ours, result)
        outcome["hard"] += [f"[{reading}] {line}" for line in report.hard]
        outcome["soft"] += [f"[{reading}] {line}" for line in report.soft]
        if report.hard or report.soft:
            note(folder, words, report.hard + [f"(choice) {line}" for line in report.soft])
    return outcome


def note(folder, words, lines):
    """What to run and what differed, beside the case."""
    with open(folder / "differences.txt", "a", encoding="utf-8") as file:
        file.write(" ".join(words) + "\n" + "".join(f"  {line}\n" for line in lines))


# ----------------------------------------------------------------- summary

def summarize(outcomes, strict):
    failing = [one for one in outcomes if one["hard"] or (strict and one["soft"])]
    refused = [one for one in outcomes if one["refused"]]
    choices = [one for one in outcomes if one["soft"]]
    print(f"{len(outcomes)} cases, {len(outcomes) - len(failing)} agree, {len(failing)} differ "
          f"({len(refused)} of them gave no result), {len(choices)} differ where the page "
          "leaves a choice")
    for one in failing[:SHOWN]:
        lines = one["hard"] + (one["soft"] if strict else [])
        print(f"case-{one['seed']}: {lines[0]}" + (f" (+{len(lines) - 1})" * (len(lines) > 1)))
    if len(failing) > SHOWN:
        print(f"... and {len(failing) - SHOWN} more")
    print_kinds("differences", failing, "hard")
    print_kinds("choices", choices, "soft")
    print_tags(failing, outcomes)
    return failing


def print_kinds(title, outcomes, key):
    """How many cases differ in what, places left out."""
    kinds = collections.Counter()
    for one in outcomes:
        kinds.update({kind_of(line) for line in one[key]})
    for kind, count in kinds.most_common(12):
        print(f"  {title}: {count:5} cases  {kind}")


def kind_of(line):
    """`[claimed] node N1 (min) low: page says ...` becomes `node (min) low`."""
    words = line.split("] ", 1)[1].split(": page says")[0].split()
    if words[0] == "finding":
        return " ".join(words[:2])
    return " ".join(words[:1] + words[2:]) if words[0] in (
        "node", "indicator", "agreement") else " ".join(words[:12])


def print_tags(failing, outcomes):
    """The features whose cases fail most often."""
    if not failing:
        return
    overall = collections.Counter(tag for one in outcomes for tag in one["tags"])
    failed = collections.Counter(tag for one in failing for tag in one["tags"])
    rates = sorted(((failed[tag] / overall[tag], tag) for tag in failed
                    if overall[tag] >= min(5, len(outcomes))), reverse=True)
    print(f"  share of cases that differ, all: {len(failing) / len(outcomes):.0%}; by feature: "
          + ", ".join(f"{tag} {rate:.0%}" for rate, tag in rates[:8]))


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("capmat")
    parser.add_argument("count", nargs="?", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the failing cases")
    parser.add_argument("--strict", action="store_true")
    return parser.parse_args()


def main():
    options = read_options()
    capmat = shutil.which(options.capmat) or shutil.which(os.path.abspath(options.capmat))
    if not capmat:
        sys.exit(f"check.py: no program {options.capmat}")
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    root = pathlib.Path(tempfile.mkdtemp(prefix="capmat-check-", dir=options.keep))
    seeds = random.Random(options.seed).sample(range(10**9), options.count)
    jobs = [(capmat, root, seed) for seed in seeds]
    with multiprocessing.Pool(options.jobs) as pool:
        outcomes = pool.map(run_case, jobs, chunksize=5)
    failing = summarize(outcomes, options.strict)
    clean_up(root, outcomes)
    return 1 if failing else 0


def clean_up(root, outcomes):
    for one in outcomes:
        if not one["hard"] and not one["soft"]:
            shutil.rmtree(root / f"case-{one['seed']}")
    if any(root.iterdir()):
        print(f"the cases that differ are in {root}")
    else:
        root.rmdir()


if __name__ == "__main__":
    sys.exit(main())
