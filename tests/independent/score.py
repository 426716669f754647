#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Independent scoring of one assessment, written from design/scoring.md alone.

Shares no code with the engine, so that the two can check each other.  Every figure is an
exact rational (Fraction); only `geometric` needs logarithms, done with 60 digits.
Section numbers in comments are those of design/scoring.md; "fp 9" is fine print item 9.

    score.py assess --model MODEL DIR [--reading R] [--as-of DATE]    prints JSON
"""

import argparse
import calendar
import datetime
import decimal
import json
import pathlib
import sys
from dataclasses import dataclass, field
from fractions import Fraction

ZERO, ONE = Fraction(0), Fraction(1)
TOLERANCE = Fraction(1, 10**9)
READINGS = ("claimed", "evidenced", "verified")
decimal.getcontext().prec = 60


def exact(number):
    """A plain decimal as written: 0.75 means 75/100, not the nearest double."""
    if isinstance(number, bool):
        raise ValueError(f"{number!r} is not a number")
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)


# ----------------------------------------------------------------- model

@dataclass
class Leaf:
    id: str
    kind: str                       # met | level | stage | points | number
    bottom: Fraction                # lowest and highest raw value
    top: Fraction
    lower_is_better: bool = False
    weight: Fraction = ONE
    stage: int = 0                  # the stage it belongs to under a `staged` node
    gate: bool = False
    requires: list = field(default_factory=list)
    needs_evidence: bool = False
    kinds: list = None              # None: every kind is accepted
    max_age: int = None             # None: no age limit

    ordinal = property(lambda self: self.kind in ("level", "stage"))


@dataclass
class Node:
    id: str
    parent: str
    level: str
    rule: str
    share: Fraction
    gates: bool
    bands: list
    weight: Fraction
    caps: list
    children: list = field(default_factory=list)      # Nodes, or Leaves, never both

    def leaves(self):
        for child in self.children:
            if isinstance(child, Leaf):
                yield child
            else:
                yield from child.leaves()

    def nodes(self):
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.nodes()


@dataclass
class Model:
    stage_count: int
    partly: Fraction
    policy: str
    max_uses: int
    checks: list
    tiers: list
    root: Node

    def __post_init__(self):
        self.leaves = {leaf.id: leaf for leaf in self.root.leaves()}
        self.nodes = {node.id: node for node in self.root.nodes()}


def read_model(data):
    evidence = data.get("evidence", {})
    return Model(
        stage_count=len(data.get("stages", [])),
        partly=exact(data.get("answers", {}).get("partly", 0.5)),
        policy=evidence.get("policy", "claimed"),
        max_uses=evidence.get("max_uses", 5),
        checks=data.get("checks", []),
        tiers=data.get("tiers", []),
        root=read_total(data),
    )


def read_total(data):
    scoring = dict(data["scoring"].get("total", {"rule": "none"}))
    if data.get("bands"):
        scoring["bands"] = data["bands"]
    root = make_node({"id": "total"}, None, "total", scoring)
    root.children = [read_node(data, node, "total", 0) for node in data["nodes"]]
    return root


def read_node(data, raw, parent, depth):
    level = data["levels"][depth]
    # An override replaces the level's rule map as a whole (README, choice 1).
    scoring = raw.get("scoring") or data["scoring"][level]
    node = make_node(raw, parent, level, scoring)
    if "nodes" in raw:
        node.children = [read_node(data, child, raw["id"], depth + 1) for child in raw["nodes"]]
    else:
        node.children = [read_leaf(leaf, len(data.get("stages", []))) for leaf in raw["indicators"]]
    return node


def make_node(raw, parent, level, scoring):
    caps = raw.get("cap", [])
    return Node(
        id=raw["id"], parent=parent, level=level, rule=scoring["rule"],
        share=exact(scoring.get("share", 1)), gates=scoring.get("gates", True),
        bands=scoring.get("bands", []), weight=exact(raw.get("weight", 1)),
        caps=caps if isinstance(caps, list) else [caps])


def read_leaf(raw, stage_count):
    kind, bottom, top, lower = leaf_kind(raw.get("answer", "met"), stage_count)
    leaf = Leaf(raw["id"], kind, bottom, top, lower, exact(raw.get("weight", 1)),
                raw.get("stage", 0), raw.get("gate", False), raw.get("requires", []))
    if "evidence" in raw:
        leaf.needs_evidence = True
        leaf.kinds = (raw["evidence"] or {}).get("kinds")
        leaf.max_age = (raw["evidence"] or {}).get("max_age_months")
    return leaf


def leaf_kind(answer, stage_count):
    if answer == "met":
        return "met", ZERO, ONE, False
    if answer == "stage":
        return "stage", ONE, Fraction(stage_count), False
    (kind, body), = answer.items()
    if kind == "level":
        return kind, exact(body["from"]), exact(body["to"]), False
    if kind == "points":
        return kind, ZERO, exact(body), False
    return kind, exact(body["min"]), exact(body["max"]), body.get("better", "higher") == "lower"


# ----------------------------------------------------------------- dates

def first_and_last_day(text):
    """`2024` and `2024-05` are periods; a full date is a period of one day."""
    parts = [int(part) for part in str(text).split("-")]
    year = parts[0]
    first_month, last_month = (parts[1], parts[1]) if len(parts) > 1 else (1, 12)
    if len(parts) > 2:
        day = datetime.date(*parts)
        return day, day
    last_day = calendar.monthrange(year, last_month)[1]
    return datetime.date(year, first_month, 1), datetime.date(year, last_month, last_day)


def add_months(day, months):
    """Same day of the month, or the month's last day (section 2)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


# ----------------------------------------------------------------- evidence

NOTHING, TOO_OLD, IN_DATE = 0, 1, 2


def is_future(item, today):
    return "date" in item and first_and_last_day(item["date"])[0] > today


def grade_item(leaf, item, today):
    if leaf.kinds is not None and item["kind"] not in leaf.kinds:
        return NOTHING
    if is_future(item, today):
        return NOTHING
    if leaf.max_age is None:
        return IN_DATE
    if "date" not in item:
        return TOO_OLD
    limit = add_months(first_and_last_day(item["date"])[1], leaf.max_age)
    return IN_DATE if today <= limit else TOO_OLD


def best_grade(leaf, items, today, checked_only):
    usable = [item for item in items if not checked_only or "verified" in item]
    return max((grade_item(leaf, item, today) for item in usable), default=NOTHING)


# ----------------------------------------------------------------- answers

@dataclass(frozen=True)
class Point:
    """One end of a leaf's interval: its credit and the raw value that belongs to it."""
    credit: Fraction
    value: Fraction


OPEN, NOT_APPLICABLE = "open", "not_applicable"


def point_of(leaf, value):
    credit = (value - leaf.bottom) / (leaf.top - leaf.bottom)
    return Point(ONE - credit if leaf.lower_is_better else credit, value)


def worst(leaf):
    return point_of(leaf, leaf.top if leaf.lower_is_better else leaf.bottom)


def best(leaf):
    return point_of(leaf, leaf.bottom if leaf.lower_is_better else leaf.top)


def read_answer(leaf, answer, partly):
    """A Point, OPEN or NOT_APPLICABLE."""
    if answer in ("unknown", None):
        return OPEN
    if answer == "not_applicable":
        return NOT_APPLICABLE
    if answer == "yes":
        return best(leaf)
    if answer == "no":
        return worst(leaf)
    if answer == "partly":
        return Point(partly, partly)
    return point_of(leaf, exact(answer))


def answer_word(raw):
    return raw.get("answer") if isinstance(raw, dict) else raw


def offered(raw):
    return raw.get("evidence", []) if isinstance(raw, dict) else []


@dataclass
class Merged:
    """All answers to one indicator, before any reading."""
    points: list                    # distinct real answers, by credit
    applicable: bool
    contested: bool
    evidence: list
    words: set

    open = property(lambda self: self.applicable and not self.points)
    answered = property(lambda self: self.applicable and bool(self.points))


def drop_replaced(responses):
    """Same role and organisation twice: the later date replaces the earlier (fp 3, 20)."""
    latest = {}
    for response in responses:
        who = (response["respondent"]["role"], response["respondent"].get("organisation"))
        if who in latest and latest[who]["date"] == response["date"]:
            raise ValueError(f"two files of {who} on {response['date']}")
        if who not in latest or latest[who]["date"] < response["date"]:
            latest[who] = response
    return [response for response in responses
            if any(response is kept for kept in latest.values())]


def settlement_of(leaf, responses, partly):
    settled = [r["settlements"][leaf.id] for r in responses if leaf.id in r.get("settlements", {})]
    if len({read_answer(leaf, one["answer"], partly) for one in settled}) > 1:
        raise ValueError(f"two unequal settlements of {leaf.id}")
    return settled


def merge(leaf, responses, partly):
    """Section 6 and fp 1, 2: pool the evidence, then settle, agree or contest."""
    raw = [r["answers"][leaf.id] for r in responses if leaf.id in r.get("answers", {})]
    settled = settlement_of(leaf, responses, partly)
    evidence = [item for one in raw + settled for item in offered(one)]
    counted = settled[:1] or raw
    words = {answer_word(one) for one in counted}
    given = [read_answer(leaf, answer_word(one), partly) for one in counted]
    points = list({one.credit: one for one in given if isinstance(one, Point)}.values())
    excused = NOT_APPLICABLE in given
    return Merged(points, bool(points) or not excused,
                  len(points) > 1 or (bool(points) and excused), evidence, words)


# ----------------------------------------------------------------- readings

def read_point(leaf, point, grade, partly):
    """Section 2: what one claimed answer is worth, given its best evidence."""
    if point.credit == 0 or grade == IN_DATE:
        return point, point
    if grade == NOTHING:
        return worst(leaf), point
    if leaf.kind == "met" and point.credit == 1:
        return Point(partly, partly), Point(partly, partly)
    return point, point


def interval(leaf, merged, reading, partly, today):
    """(low, high) Points of a leaf under one reading; None when not applicable."""
    if not merged.applicable:
        return None
    if merged.open:
        return worst(leaf), best(leaf)
    if reading == "claimed" or not leaf.needs_evidence:
        grade = IN_DATE
    else:
        grade = best_grade(leaf, merged.evidence, today, reading == "verified")
    ends = [read_point(leaf, point, grade, partly) for point in merged.points]
    return (min((low for low, _ in ends), key=lambda end: end.credit),
            max((high for _, high in ends), key=lambda end: end.credit))


# ----------------------------------------------------------------- rules

def weighted(children):
    """(weight, x) of the applicable children that carry weight; fp 6."""
    return [(w, x) for w, x in children if x is not None and w > 0]


def rule_mean(pairs):
    return sum(w * x for w, x in pairs) / sum(w for w, _ in pairs)


def rule_geometric(pairs):
    if any(x == 0 for _, x in pairs):
        return ZERO
    logs = sum(as_decimal(w) * as_decimal(x).ln() for w, x in pairs)
    return Fraction((logs / as_decimal(sum(w for w, _ in pairs))).exp())


def as_decimal(fraction):
    return decimal.Decimal(fraction.numerator) / decimal.Decimal(fraction.denominator)


def rule_harmonic(pairs):
    if any(x == 0 for _, x in pairs):
        return ZERO
    return sum(w for w, _ in pairs) / sum(w / x for w, x in pairs)


def rule_median(pairs):
    half, running = sum(w for w, _ in pairs) / 2, ZERO
    for w, x in sorted(pairs, key=lambda pair: pair[1]):
        running += w
        if running >= half:
            return x
    raise AssertionError("unreachable: the weights add up to the total")


RULES = {
    "mean": rule_mean, "geometric": rule_geometric, "harmonic": rule_harmonic,
    "median": rule_median,
    "min": lambda pairs: min(x for _, x in pairs),
    "max": lambda pairs: max(x for _, x in pairs),
    "sum": lambda pairs: sum(w * x for w, x in pairs),
}


class Run:
    """One pass over the tree with every leaf at one end (section 1)."""

    def __init__(self, model, ends):
        self.model = model
        self.ends = ends            # leaf id -> Point, or None when not applicable
        self.figures = {}           # node id -> Fraction, or None
        self.score(model.root)

    def credit(self, leaf):
        end = self.ends[leaf.id]
        return None if end is None else end.credit

    def score(self, node):
        for child in node.children:
            if isinstance(child, Node):
                self.score(child)
        figure = self.figure(node)
        if figure is not None:
            for cap in node.caps:
                if not self.lifted(cap):
                    figure = min(figure, exact(cap["stage"]))
        self.figures[node.id] = figure

    def lifted(self, cap):
        unless = cap.get("unless", [])
        leaves = [self.model.leaves[name] for name in unless]
        return bool(leaves) and all(self.credit(leaf) == 1 for leaf in leaves)

    def figure(self, node):
        if node.rule == "none":
            return None
        if node.rule == "staged":
            return self.staged(node)
        if node.rule == "coverage":
            return self.coverage(node)
        if node.rule == "percent":
            return self.percent(node)
        pairs = weighted((child.weight, self.handed(child, node.rule)) for child in node.children)
        return RULES[node.rule](pairs) if pairs else None

    def handed(self, child, rule):
        """What a child hands up (section 1)."""
        if isinstance(child, Node):
            return self.figures[child.id]
        end = self.ends[child.id]
        if end is None:
            return None
        return end.value if child.ordinal or rule == "sum" else end.credit

    def coverage(self, node):
        pairs = weighted((leaf.weight, self.credit(leaf)) for leaf in node.leaves())
        return rule_mean(pairs) if pairs else None

    def percent(self, node):
        leaves = [leaf for leaf in node.leaves() if self.ends[leaf.id] is not None]
        possible = sum(leaf.weight * (leaf.top - leaf.bottom) for leaf in leaves)
        won = sum(leaf.weight * (self.ends[leaf.id].value - leaf.bottom) for leaf in leaves)
        return 100 * won / possible if possible > 0 else None

    # section 4

    def staged(self, node):
        if not weighted((leaf.weight, self.credit(leaf)) for leaf in node.children):
            return None
        reached = 1
        for stage in range(2, self.model.stage_count + 1):
            mean = self.stage_mean(node, stage)
            if mean is None:        # passes on the way up, never itself reached
                continue
            if mean < node.share - TOLERANCE or not self.gates_open(node, stage):
                break
            reached = stage
        return Fraction(reached)

    def stage_mean(self, node, stage):
        pairs = weighted((leaf.weight, self.credit(leaf))
                         for leaf in node.children if leaf.stage == stage)
        return rule_mean(pairs) if pairs else None

    def gates_open(self, node, stage):
        gates = [leaf for leaf in node.children if leaf.stage == stage and leaf.gate]
        return not node.gates or all(self.credit(leaf) in (None, ONE) for leaf in gates)

    def progress(self, node):
        figure = self.figures[node.id]
        if node.rule != "staged" or figure is None:
            return None
        for stage in range(int(figure) + 1, self.model.stage_count + 1):
            mean = self.stage_mean(node, stage)
            if mean is not None:
                return mean
        return ZERO


# ----------------------------------------------------------------- bands and tiers

def band_of(node, figure):
    if figure is None:
        return None
    names = [band["name"] for band in node.bands if figure >= exact(band["at_least"]) - TOLERANCE]
    return names[-1] if names else None


def target_holds(model, run, name, wanted, excused):
    """`excused`: what a target on something not applicable counts as (README, choice 6)."""
    if name in model.nodes:
        figure = run.figures[name]
        return excused if figure is None else figure >= exact(wanted) - TOLERANCE
    end = run.ends[name]
    if end is None:
        return excused
    if wanted == "yes":
        return end.credit >= 1 - TOLERANCE
    return end.value >= exact(wanted) - TOLERANCE


def tier_of(model, run, excused=False):
    held = [tier["id"] for tier in model.tiers
            if all(target_holds(model, run, name, wanted, excused)
                   for name, wanted in tier["targets"].items())]
    return held[-1] if held else None


# ----------------------------------------------------------------- agreement (fp 13)

def alpha_key(leaf, answer, partly):
    """A claimed answer as a place on one ordinal scale.

    The credit comes first; `partly` stays apart from no and yes even if it is worth 0 or 1.
    """
    point = read_answer(leaf, answer, partly)
    if not isinstance(point, Point):
        return None
    if answer == "partly":
        return point.credit, 1
    return point.credit, 0 if point.credit == 0 else 2 if point.credit == 1 else 1


def coincidences(units):
    """Krippendorff's coincidence matrix of units with two values or more."""
    matrix = {}
    for values in units:
        share = Fraction(1, len(values) - 1)
        for i, one in enumerate(values):
            for j, other in enumerate(values):
                if i != j:
                    matrix[one, other] = matrix.get((one, other), ZERO) + share
    return matrix


def ordinal_distance(totals, one, other):
    low, high = sorted((one, other))
    between = sum(count for value, count in totals.items() if low <= value <= high)
    return (between - (totals[one] + totals[other]) / 2) ** 2


def interval_distance(_, one, other):
    return (one[0] - other[0]) ** 2


def krippendorff(units, distance):
    """None where undefined: nothing pairable, or no variation."""
    units = [values for values in units if len(values) > 1]
    matrix = coincidences(units)
    totals = {}
    for (one, _), count in matrix.items():
        totals[one] = totals.get(one, ZERO) + count
    n = sum(totals.values())
    observed = sum(count * distance(totals, *pair) for pair, count in matrix.items())
    expected = sum(totals[one] * totals[other] * distance(totals, one, other)
                   for one in totals for other in totals)
    return None if expected == 0 else 1 - (n - 1) * observed / expected


def claimed_units(leaves, responses, partly):
    """Indicator -> the comparable answers given, settlements left aside."""
    units = {}
    for leaf in leaves:
        given = [answer_word(r["answers"][leaf.id]) for r in responses
                 if leaf.id in r.get("answers", {})]
        keys = [alpha_key(leaf, answer, partly) for answer in given]
        units[leaf.id] = [key for key in keys if key is not None]
    return units


def agreement(node, units, partly):
    pairable = [leaf for leaf in node.leaves() if len(units[leaf.id]) > 1]
    parts = []
    for numbers, distance in ((False, ordinal_distance), (True, interval_distance)):
        values = [units[leaf.id] for leaf in pairable if (leaf.kind == "number") == numbers]
        alpha = krippendorff(values, distance)
        if alpha is not None:
            parts.append((Fraction(sum(map(len, values))), alpha))
    scales = {(leaf.kind, leaf.bottom, leaf.top, leaf.lower_is_better) for leaf in pairable}
    met = any(leaf.kind == "met" for leaf in pairable)
    return {
        "node": node.id,
        "alpha": rule_mean(parts) if parts else None,
        "pairable": sum(len(units[leaf.id]) for leaf in pairable),
        # One scale for all items: the page leaves no choice (README, choice 7).
        "certain": len(scales) <= 1 and not (met and partly in (0, 1)),
    }


# ----------------------------------------------------------------- findings (section 7)

class Findings:
    """(kind, indicator) pairs: those sure, those chosen, and those a reader could add."""

    def __init__(self):
        self.sure, self.chosen, self.possible = set(), set(), set()

    def add(self, kind, indicator, sure=True, chosen=True, possible=True):
        for holds, pairs in ((sure, self.sure), (chosen, self.chosen), (possible, self.possible)):
            if holds:
                pairs.add((kind, indicator))


def find_all(model, merged, today):
    findings = Findings()
    for leaf in model.leaves.values():
        find_in_evidence(findings, leaf, merged[leaf.id].evidence, today)
        for name in leaf.requires:
            find_prerequisite(findings, leaf.id, merged[leaf.id], merged[name])
    for check in model.checks:
        find_check(findings, check["if"], merged[check["if"]], merged[check["then"]], model.partly)
    find_overused(findings, model, merged)
    return findings


def find_in_evidence(findings, leaf, items, today):
    if any(is_future(item, today) for item in items):
        findings.add("future_evidence", leaf.id)
    if leaf.kinds is not None and any(item["kind"] not in leaf.kinds for item in items):
        findings.add("kind_not_accepted", leaf.id)


def credits(merged):
    return [point.credit for point in merged.points] if merged.answered else []


def find_prerequisite(findings, indicator, merged, required):
    ours, theirs = credits(merged), credits(required)
    if not ours or not theirs:
        return
    findings.add("prerequisite", indicator,
                 sure=min(ours) > 0 and max(theirs) == 0,
                 chosen=max(ours) > 0 and max(theirs) == 0,
                 possible=max(ours) > 0 and min(theirs) == 0)


def find_check(findings, indicator, condition, consequence, partly):
    """If X is yes then Y should be at least partly."""
    ours, theirs = credits(condition), credits(consequence)
    if not ours or max(ours) < 1:
        return
    excused = "partly" in consequence.words
    known_no = bool(theirs) and max(theirs) == 0 and not excused
    findings.add("check", indicator,
                 sure=known_no and min(ours) == 1 and "partly" not in condition.words,
                 chosen=known_no,
                 possible=not theirs or min(theirs) < max(partly, Fraction(1, 2)) or excused)


def document_key(item):
    return item.get("sha256") or item.get("url") or item.get("title")


def find_overused(findings, model, merged):
    uses = {}
    for name, answers in merged.items():
        for item in answers.evidence:
            uses.setdefault(document_key(item), set()).add(name)
    for names in uses.values():
        if len(names) > model.max_uses:
            # One finding a document, at the first indicator in model order.
            findings.add("document_overused", next(n for n in merged if n in names))


# ----------------------------------------------------------------- the assessment

def assess(model_data, responses, reading=None, as_of=None):
    model = model_data if isinstance(model_data, Model) else read_model(model_data)
    reading = reading or model.policy
    responses = drop_replaced(responses)
    today = datetime.date.fromisoformat(as_of or max(r["date"] for r in responses))
    merged = {leaf.id: merge(leaf, responses, model.partly) for leaf in model.leaves.values()}
    spans = {leaf.id: interval(leaf, merged[leaf.id], reading, model.partly, today)
             for leaf in model.leaves.values()}
    low = Run(model, {name: span and span[0] for name, span in spans.items()})
    high = Run(model, {name: span and span[1] for name, span in spans.items()})
    units = claimed_units(model.leaves.values(), responses, model.partly)
    findings = find_all(model, merged, today)
    return {
        "reading": reading,
        "as_of": today.isoformat(),
        "nodes": [node_result(node, merged, low, high, reading, today)
                  for node in model.nodes.values()],
        "indicators": [indicator_result(leaf, merged[leaf.id], spans[leaf.id])
                       for leaf in model.leaves.values()],
        "findings": [{"kind": kind, "indicator": name}
                     for kind, name in sorted(findings.chosen)],
        "findings_sure": findings.sure,
        "findings_possible": findings.possible,
        "agreement": [agreement(node, units, model.partly) for node in model.nodes.values()],
        "tier": tier_of(model, low),
        "tiers_possible": {tier_of(model, low), tier_of(model, low, excused=True)},
    }


def node_result(node, merged, low, high, reading, today):
    leaves = list(node.leaves())
    figures = (low.figures[node.id], high.figures[node.id])
    # "Numeric minimum and maximum" (section 1); None where there is no figure.
    bottom, top = (None, None) if None in figures else (min(figures), max(figures))
    chosen, fewest, most = evidenced_counts(leaves, merged, reading, today)
    return {
        "id": node.id, "parent": node.parent, "level": node.level, "rule": node.rule,
        "low": bottom, "high": top, "progress": low.progress(node),
        "coverage_low": low.coverage(node), "coverage_high": high.coverage(node),
        "applicable": sum(merged[leaf.id].applicable for leaf in leaves),
        "answered": sum(merged[leaf.id].answered for leaf in leaves),
        "open": sum(merged[leaf.id].open for leaf in leaves),
        "contested": sum(merged[leaf.id].contested for leaf in leaves),
        "evidenced": chosen, "evidenced_fewest": fewest, "evidenced_most": most,
        "band_low": band_of(node, bottom), "band_high": band_of(node, top),
    }


def evidenced_counts(leaves, merged, reading, today):
    """fp 11: (our choice, fewest, most) under the readings of the page we can think of."""
    chosen = fewest = most = 0
    for leaf in leaves:
        given = credits(merged[leaf.id])
        if not given or max(given) == 0:
            continue
        any_item = best_grade(leaf, merged[leaf.id].evidence, today, False) == IN_DATE
        checked = best_grade(leaf, merged[leaf.id].evidence, today, True) == IN_DATE
        counted = checked if reading == "verified" else any_item
        chosen += counted
        fewest += (leaf.needs_evidence and min(given) > 0
                   and (checked if reading == "verified" else any_item))
        most += any_item or not leaf.needs_evidence
    return chosen, fewest, most


def indicator_result(leaf, merged, span):
    return {
        "id": leaf.id,
        "state": ("not_applicable" if span is None else "open" if merged.open
                  else "contested" if merged.contested else "answered"),
        "credit_low": span and span[0].credit,
        "credit_high": span and span[1].credit,
    }


# ----------------------------------------------------------------- command line

def plain(value):
    """For JSON: fractions as numbers, sets as lists."""
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return sorted(value, key=str)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["assess"])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--model", required=True, type=pathlib.Path)
    parser.add_argument("--reading", choices=READINGS)
    parser.add_argument("--as-of")
    parser.add_argument("--format", default="json")     # so that check.py can check us
    options = parser.parse_args()
    model = json.loads(options.model.read_text())
    responses = [json.loads(path.read_text()) for path in sorted(options.folder.iterdir())]
    result = assess(model, responses, options.reading, options.as_of)
    json.dump(result, sys.stdout, default=plain)


if __name__ == "__main__":
    main()
