#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Hand-computed cases: score.py itself is right.  Run: python3 -m unittest test_score"""

import datetime
import unittest
from fractions import Fraction as F

import score

DATE = "2026-03-31"


def met(name, **extra):
    return {"id": name, "statement": name, **extra}


def level(name, low=0, high=4, **extra):
    return met(name, answer={"level": {"from": low, "to": high}}, **extra)


def number(name, low, high, better="higher", **extra):
    return met(name, answer={"number": {"min": low, "max": high, "better": better}}, **extra)


def model(indicators, rule="mean", **extra):
    """One level, one node N over the indicators; `extra` goes into the model."""
    scoring = rule if isinstance(rule, dict) else {"rule": rule}
    return {"capmat": "model/1", "id": "m", "edition": "1", "levels": ["factor"],
            "stages": [{"id": n, "name": str(n)} for n in range(1, 5)],
            "evidence": {"policy": "claimed", "kinds": {"law": "law", "sop": "sop"}},
            "scoring": {"factor": scoring}, "nodes": [{"id": "N", "indicators": indicators}],
            **extra}


def response(answers, organisation="O", date=DATE, **extra):
    return {"date": date, "respondent": {"role": "r", "organisation": organisation},
            "answers": answers, **extra}


def assess(data, *responses, **options):
    return score.assess(data, list(responses), **options)


def node(result, name="N"):
    return next(one for one in result["nodes"] if one["id"] == name)


def leaf(result, name):
    return next(one for one in result["indicators"] if one["id"] == name)


def pair(result, name="N"):
    return node(result, name)["low"], node(result, name)["high"]


def credit(result, name="A"):
    return leaf(result, name)["credit_low"], leaf(result, name)["credit_high"]


class Staged(unittest.TestCase):
    LEAVES = [met("A", stage=2, gate=True), met("B", stage=2), met("C", stage=3),
              met("D", stage=3), met("E", stage=3), met("F", stage=3), met("G", stage=4)]
    ANSWERS = {"A": "yes", "B": "partly", "C": "yes", "D": "unknown", "E": "yes", "F": "yes",
               "G": "no"}

    def test_worked_example_of_section_4(self):
        data = model(self.LEAVES, {"rule": "staged", "share": 0.75})
        result = node(assess(data, response(self.ANSWERS)))
        self.assertEqual((result["low"], result["high"], result["progress"]), (3, 3, 0))
        self.assertEqual(result["coverage_low"], F(9, 14))      # 0.6429
        self.assertEqual(result["coverage_high"], F(11, 14))    # 0.7857
        self.assertEqual((result["applicable"], result["answered"], result["open"]), (7, 6, 1))

    def test_strict_share_is_the_default(self):
        self.assertEqual(pair(assess(model(self.LEAVES, "staged"), response(self.ANSWERS))), (1, 1))

    def test_gate(self):
        answers = dict(self.ANSWERS, A="partly", B="yes")
        scoring = {"rule": "staged", "share": 0.75}
        self.assertEqual(pair(assess(model(self.LEAVES, scoring), response(answers))), (1, 1))
        scoring["gates"] = False
        self.assertEqual(pair(assess(model(self.LEAVES, scoring), response(answers))), (3, 3))

    def test_empty_stage_passes_but_is_not_reached(self):
        leaves = [met("A", stage=3), met("B", stage=4)]
        result = node(assess(model(leaves, "staged"), response({"A": "no", "B": "yes"})))
        self.assertEqual((result["low"], result["progress"]), (1, 0))
        result = node(assess(model(leaves, "staged"), response({"A": "yes", "B": "partly"})))
        self.assertEqual((result["low"], result["progress"]), (3, F(1, 2)))

    def test_stage_of_weight_zero_is_empty_and_its_gate_ignored(self):
        leaves = [met("A", stage=2, weight=0, gate=True), met("B", stage=3)]
        result = assess(model(leaves, "staged"), response({"A": "no", "B": "yes"}))
        self.assertEqual(pair(result), (3, 3))
        self.assertEqual(node(result)["applicable"], 2)

    def test_zero_weight_gate_binds_elsewhere(self):
        leaves = [met("A", stage=2, weight=0, gate=True), met("B", stage=2)]
        self.assertEqual(pair(assess(model(leaves, "staged"),
                                     response({"A": "no", "B": "yes"}))), (1, 1))

    def cap(self, caps, answers):
        data = model([met("A", stage=2), met("B", stage=3), met("C", stage=4)], "staged")
        data["nodes"][0]["cap"] = caps
        return assess(data, response({"A": "yes", "B": "yes", "C": "yes", **answers}))

    def test_caps(self):
        self.assertEqual(pair(self.cap({"stage": 2, "unless": ["B"]}, {})), (4, 4))
        self.assertEqual(pair(self.cap({"stage": 2, "unless": []}, {})), (2, 2))
        self.assertEqual(pair(self.cap([{"stage": 3, "unless": []}, {"stage": 1, "unless": ["C"]}],
                                       {"C": "unknown"})), (1, 3))
        excused = {"C": {"answer": "not_applicable", "reason": "none"}}
        self.assertEqual(pair(self.cap({"stage": 1, "unless": ["B", "C"]}, excused)), (1, 1))

    def test_progress_is_above_the_cap(self):
        self.assertEqual(node(self.cap({"stage": 1, "unless": []}, {}))["progress"], 1)


class Rules(unittest.TestCase):
    def figure(self, rule, leaves, answers, **extra):
        return pair(assess(model(leaves, rule, **extra), response(answers)))

    def test_means(self):
        leaves = [met("A", weight=2), met("B", weight=0.5)]
        answers = {"A": "yes", "B": "partly"}
        self.assertEqual(self.figure("mean", leaves, answers)[0], F(9, 10))
        self.assertEqual(self.figure("harmonic", leaves, answers)[0], F(5, 6))
        self.assertAlmostEqual(float(self.figure("geometric", leaves, answers)[0]), 0.5 ** 0.2, 12)
        self.assertEqual(self.figure("geometric", leaves, {"A": "yes"}), (0, 1))

    def test_zero_weights_are_ignored(self):
        leaves = [met("A", weight=0), met("B")]
        for rule in ("mean", "geometric", "harmonic", "min", "median"):
            self.assertEqual(self.figure(rule, leaves, {"A": "no", "B": "yes"}), (1, 1), rule)
        excused = {"A": "no", "B": {"answer": "not_applicable"}}
        self.assertEqual(self.figure("min", leaves, excused), (None, None))

    def test_weighted_lower_median(self):
        leaves = [level("A"), level("B"), level("C", weight=2)]
        self.assertEqual(self.figure("median", leaves, {"A": 1, "B": 2, "C": 4})[0], 2)
        self.assertEqual(self.figure("median", leaves, {"A": 1, "B": 2})[1], 2)

    def test_points(self):
        leaves = [met("A", answer={"points": 3}, weight=2), met("B", answer={"points": 2})]
        self.assertEqual(self.figure("sum", leaves, {"A": 1.5, "B": "yes"}), (5, 5))
        self.assertEqual(self.figure("percent", leaves, {"A": 1.5, "B": "no"}), (F(75, 2),) * 2)
        self.assertEqual(self.figure("mean", leaves, {"A": 1.5, "B": "no"}), (F(1, 3),) * 2)
        self.assertEqual(self.figure("sum", leaves, {"A": 1}), (2, 4))

    def test_level_from_other_than_zero(self):
        leaves = [level("A", 1, 5), level("B", 1, 5)]
        self.assertEqual(self.figure("min", leaves, {"A": 3}), (1, 3))
        self.assertEqual(self.figure("percent", leaves, {"A": 3, "B": 5}), (75, 75))
        self.assertEqual(self.figure("coverage", leaves, {"A": 3, "B": 2}), (F(3, 8),) * 2)

    def test_better_lower(self):
        leaves = [number("A", 0, 20, "lower"), number("B", 5, 25)]
        self.assertEqual(self.figure("mean", leaves, {"A": 5, "B": 10}), (F(1, 2),) * 2)

    def test_number_below_its_minimum_zero(self):
        leaves = [number("A", -4, 6), number("B", 5, 15)]
        self.assertEqual(self.figure("sum", leaves, {"A": 1.25}), (F(25, 4), F(65, 4)))
        self.assertEqual(self.figure("percent", leaves, {"A": 1, "B": 5}), (25, 25))


class Evidence(unittest.TestCase):
    def credit(self, items, reading="evidenced", answer="yes", rule=None, partly=0.5, **options):
        rule = {"kinds": ["law"], "max_age_months": 12} if rule is None else rule
        data = model([met("A", evidence=rule)], answers={"partly": partly})
        return credit(assess(data, response({"A": {"answer": answer, "evidence": items}}),
                             reading=reading, **options))

    def law(self, date=None, checked=False, kind="law"):
        item = {"kind": kind, "title": "t"}
        if date:
            item["date"] = date
        if checked:
            item["verified"] = {"by": "x", "on": "2026-06-01"}
        return item

    def test_readings(self):
        good = self.law("2026-01-01")
        self.assertEqual(self.credit([], "claimed"), (1, 1))
        self.assertEqual(self.credit([]), (0, 1))
        self.assertEqual(self.credit([good]), (1, 1))
        self.assertEqual(self.credit([good], "verified"), (0, 1))
        self.assertEqual(self.credit([self.law("2026-01-01", True)], "verified"), (1, 1))
        self.assertEqual(self.credit([self.law("2026-01-01", True, "sop")], "verified"), (0, 1))
        self.assertEqual(self.credit([good, self.law("2020-01-01", True)], "verified"),
                         (F(1, 2),) * 2)

    def test_age(self):
        half = (F(1, 2),) * 2
        self.assertEqual(self.credit([self.law("2025-03-31")]), (1, 1))
        self.assertEqual(self.credit([self.law("2025-03-30")]), half)
        self.assertEqual(self.credit([self.law()]), half)
        self.assertEqual(self.credit([self.law()], rule={"kinds": ["law"]}), (1, 1))
        self.assertEqual(self.credit([self.law("2019-01-01")], answer="partly"), half)
        # 30 April is the last day that evidence of 31 March is good for a month.
        month = {"max_age_months": 1}
        for day, expected in (("2026-04-30", (1, 1)), ("2026-05-01", half)):
            self.assertEqual(self.credit([self.law("2026-03-31")], rule=month, as_of=day), expected)

    def test_partial_and_future_dates(self):
        half = (F(1, 2),) * 2
        self.assertEqual(self.credit([self.law("2025-03")]), (1, 1))
        self.assertEqual(self.credit([self.law("2025-02")]), half)
        self.assertEqual(self.credit([self.law("2024")]), half)
        self.assertEqual(self.credit([self.law("2026")]), (1, 1))
        self.assertEqual(self.credit([self.law("2026-04")]), (0, 1))
        self.assertEqual(self.credit([self.law("2026-04-01")]), (0, 1))

    def test_end_of_february(self):
        self.assertEqual(score.add_months(datetime.date(2024, 2, 29), 12),
                         datetime.date(2025, 2, 28))

    def test_shortfall_of_other_leaves(self):
        rule = {"kinds": ["law"]}
        data = model([level("A", 1, 5, evidence=rule)], "min")
        self.assertEqual(pair(assess(data, response({"A": 4}), reading="evidenced")), (1, 4))
        old = {"answer": 4, "evidence": [self.law("2001-01-01")]}
        data = model([level("A", 1, 5, evidence={"max_age_months": 1})], "min")
        self.assertEqual(pair(assess(data, response({"A": old}), reading="evidenced")), (4, 4))


class Respondents(unittest.TestCase):
    NOT_APPLICABLE = {"answer": "not_applicable", "reason": "none"}

    def merged(self, *answers, **extra):
        responses = [response({"A": one} if one else {}, str(n)) for n, one in enumerate(answers)]
        responses[0].update(extra)
        result = assess(model([met("A"), met("B")]), *responses)
        return leaf(result, "A")["state"], credit(result)

    def test_merging(self):
        self.assertEqual(self.merged("yes", "yes", None), ("answered", (1, 1)))
        self.assertEqual(self.merged("yes", "unknown"), ("answered", (1, 1)))
        self.assertEqual(self.merged("yes", "partly"), ("contested", (F(1, 2), 1)))
        self.assertEqual(self.merged("yes", self.NOT_APPLICABLE), ("contested", (1, 1)))
        self.assertEqual(self.merged("unknown", self.NOT_APPLICABLE),
                         ("not_applicable", (None, None)))
        self.assertEqual(self.merged(None, "unknown"), ("open", (0, 1)))

    def test_settlements(self):
        def settle(answer):
            return self.merged("yes", "no", settlements={"A": {"answer": answer}})
        self.assertEqual(settle("partly"), ("answered", (F(1, 2),) * 2))
        self.assertEqual(settle("unknown"), ("open", (0, 1)))
        self.assertEqual(settle("not_applicable"), ("not_applicable", (None, None)))

    def test_unequal_settlements_are_an_error(self):
        files = [response({}, "1", settlements={"A": {"answer": "yes"}}),
                 response({}, "2", settlements={"A": {"answer": "no"}})]
        with self.assertRaises(ValueError):
            assess(model([met("A")]), *files)

    def test_replaced_file_leaves_no_trace(self):
        old = response({"A": "no", "B": "yes"}, date="2026-01-01",
                       settlements={"A": {"answer": "no"}})
        result = assess(model([met("A"), met("B")]), response({"A": "yes"}), old)
        self.assertEqual((credit(result, "A"), credit(result, "B")), ((1, 1), (0, 1)))

    def test_pooled_evidence(self):
        item = {"kind": "law", "title": "t", "date": "2026-01-01"}
        data = model([met("A", evidence={"kinds": ["law"]})])
        files = [response({"A": "yes"}, "1"), response({"A": {"answer": "no", "evidence": [item]}},
                                                       "2")]
        self.assertEqual(credit(assess(data, *files, reading="evidenced")), (0, 1))
        files[1]["answers"]["A"]["answer"] = "yes"
        self.assertEqual(credit(assess(data, *files, reading="evidenced")), (1, 1))


class Agreement(unittest.TestCase):
    # Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section C:
    # four observers, twelve units; ordinal 0.815, interval 0.849, 40 pairable values.
    UNITS = [[1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
             [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3]]

    def test_published_example(self):
        units = [[(value, 0) for value in values] for values in self.UNITS]
        self.assertAlmostEqual(float(score.krippendorff(units, score.ordinal_distance)), 0.815, 3)
        self.assertAlmostEqual(float(score.krippendorff(units, score.interval_distance)), 0.849, 3)

    def test_undefined(self):
        self.assertIsNone(score.krippendorff([[(1, 0)], [(2, 0)]], score.ordinal_distance))
        self.assertIsNone(score.krippendorff([[(1, 0), (1, 0)]], score.ordinal_distance))

    def test_counts(self):
        files = [response({"A": "yes", "B": "no"}, "1"),
                 response({"A": "no", "B": "unknown"}, "2", settlements={"A": {"answer": "yes"}})]
        total = assess(model([met("A"), met("B")]), *files)["agreement"][0]
        # Two values that differ: 1 - (n-1) o / e = 1 - 1 * 2d / 2d = 0.
        self.assertEqual((total["node"], total["pairable"], total["alpha"]), ("total", 2, 0))


class Names(unittest.TestCase):
    def test_bands_and_tiers(self):
        bands = [{"at_least": 0, "name": "low"}, {"at_least": 0.5, "name": "high"}]
        tiers = [{"id": "t1", "targets": {"N": 0.5}}, {"id": "t2", "targets": {"B": "yes"}}]
        data = model([met("A"), met("B")], {"rule": "mean", "bands": bands}, tiers=tiers)
        result = assess(data, response({"A": "yes"}))
        self.assertEqual((node(result)["band_low"], node(result)["band_high"]), ("high", "high"))
        self.assertEqual(result["tier"], "t1")
        result = assess(data, response({"A": "partly"}))
        self.assertEqual((node(result)["band_low"], result["tier"]), ("low", None))

    def test_findings(self):
        item = {"kind": "sop", "title": "t", "date": "2027-01-01"}
        data = model([met("A", evidence={"kinds": ["law"]}), met("B", requires=["A"]), met("C")],
                     checks=[{"if": "C", "then": "A", "message": "x"}])
        data["evidence"]["max_uses"] = 1
        answers = {"A": {"answer": "no", "evidence": [item]}, "B": "partly",
                   "C": {"answer": "yes", "evidence": [item]}}
        found = {(one["kind"], one["indicator"])
                 for one in assess(data, response(answers))["findings"]}
        self.assertEqual(found, {
            ("kind_not_accepted", "A"), ("future_evidence", "A"), ("future_evidence", "C"),
            ("document_overused", "A"), ("prerequisite", "B"),
            ("check", "C")})


if __name__ == "__main__":
    unittest.main()
