#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Random valid models with random responses; the same seed gives the same case.

A case is a dict: `model`, `responses` (in file order), `as_of` (or None) and `tags`, the
features it uses, so that a failing run can say what the failures have in common.
Models are built downwards from a plan of what each level hands up, so that only legal
combinations of rules and leaves appear.  Numbers are plain decimals of few digits.
"""

import calendar
import datetime
import random

WORDS = ("yes", "partly", "no")
KINDS = ("law_text", "sop", "minutes", "audit")
LEVEL_NAMES = ("area", "dimension", "factor")
SHARES = (0.75, 0.6, 1, 0.3333, 0.6666, 0.5, 0.1, 0.9)
PARTLY = (0.5, 0.5, 0.5, 0.25, 0.75, 0.6, 0.3333, 0, 1)
WEIGHTS = (1, 1, 1, 2, 0.5, 0.25, 3, 0.3333, 0.1, 0, 0)
AVERAGES = ("mean", "geometric", "harmonic")
PICKS = ("min", "max", "median")
BASE_DATES = ((2026, 3, 31), (2024, 2, 29), (2025, 2, 28), (2026, 4, 30), (2026, 1, 1),
              (2026, 12, 31), (2025, 7, 15))


def rules_over_leaves(kind, interval_scale):
    """Legal (rule, what the node hands up) over leaves of one kind."""
    handed = kind if kind in ("level", "stage") else "credit"
    averages = AVERAGES if handed == "credit" or interval_scale else ()
    legal = [(rule, handed) for rule in averages + PICKS]
    legal += [("percent", "percent"), ("coverage", "credit"), ("none", "none")]
    if kind not in ("level", "stage"):
        legal += [("sum", "points"), ("staged", "stage")]
    return legal


def rules_over_nodes(handed, interval_scale):
    """Legal (rule, what the node hands up) over nodes that all hand up `handed`."""
    over_leaves = [("percent", "percent"), ("coverage", "credit"), ("none", "none")]
    if handed == "none":
        return over_leaves
    ordinal = handed in ("level", "stage")
    averages = () if ordinal and not interval_scale else AVERAGES
    legal = [(rule, handed) for rule in averages + PICKS] + over_leaves
    return legal if ordinal else legal + [("sum", "points")]


class Generator:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.tags = set()
        self.leaves = {}            # id -> facts the responses need
        self.nodes = {}             # id -> what it hands up
        self.scale = self.rng.randint(2, 5)
        self.interval_scale = self.rng.random() < 0.25
        self.partly = self.rng.choice(PARTLY)
        self.level_from, self.level_to = self.rng.choice([(0, 4), (1, 5), (0, 2), (2, 5), (0, 1)])

    def chance(self, probability):
        return self.rng.random() < probability

    # ------------------------------------------------------------- the plan

    def make_plan(self):
        """For each depth, deepest last: the usual (rule, handed) of its nodes."""
        kind = self.rng.choice(["met", "met", "met", "level", "stage", "points", "number"])
        legal = rules_over_leaves(kind, self.interval_scale)
        if kind == "met" and self.chance(0.5):
            legal = [("staged", "stage")]
        self.main_kind = kind
        plan = [self.rng.choice(legal)]
        for _ in range(self.depth - 1):
            plan.insert(0, self.choose_upper(plan[0][1]))
        self.total = self.choose_upper(plan[0][1])
        return plan

    def choose_upper(self, handed):
        legal = rules_over_nodes(handed, self.interval_scale)
        # Rules that look past the children would hide what lies below them too often.
        usual = [rule for rule in legal if rule[0] not in ("percent", "coverage", "none")]
        return self.rng.choice(usual if usual and self.chance(0.7) else legal)

    # ------------------------------------------------------------- scoring maps

    def scoring(self, rule, handed, with_bands=True):
        result = {"rule": rule}
        self.tags.add(f"rule:{rule}")
        if rule == "staged":
            if self.chance(0.85):
                result["share"] = self.rng.choice(SHARES)
            if self.chance(0.5):
                result["gates"] = self.chance(0.5)
                self.tags.add(f"gates:{result['gates']}")
        if with_bands and rule != "none" and handed != "points" and self.chance(0.4):
            result["bands"] = self.bands(handed)
            self.tags.add("bands")
        return result

    def bands(self, handed):
        first, others = {
            "credit": (0, [0.25, 0.3333, 0.5, 0.6, 0.75, 1]),
            "percent": (0, [20, 25, 33.33, 50, 75, 95, 100]),
            "stage": (1, list(range(2, self.scale + 1)) + [1.5] * self.interval_scale),
            "level": (self.level_from, list(range(self.level_from + 1, self.level_to + 1))),
        }[handed]
        bounds = sorted(self.rng.sample(others, self.rng.randint(0, min(3, len(others)))))
        return [{"at_least": bound, "name": f"T{number}"}
                for number, bound in enumerate([first] + bounds)]

    # ------------------------------------------------------------- the tree

    def build_model(self):
        self.depth = self.rng.randint(1, 3)
        plan = self.make_plan()
        self.levels = list(LEVEL_NAMES[-self.depth:])
        self.level_scoring = {}
        for level, (rule, handed) in zip(self.levels, plan):
            self.level_scoring[level] = self.scoring(rule, handed)
        self.tags.add(f"depth:{self.depth}")
        self.plan = plan
        nodes = self.siblings("N", 0, plan[0][1], [self.total[0]])
        model = self.frame(nodes)
        self.add_references(model)
        return model

    def frame(self, nodes):
        model = {
            "capmat": "model/1", "id": "rand", "edition": "1", "title": "Random",
            "language": "en", "licence": "CC0-1.0", "levels": self.levels,
            "stages": [{"id": n, "name": f"S{n}"} for n in range(1, self.scale + 1)],
            "evidence": {"policy": self.rng.choice(["claimed", "evidenced", "verified"]),
                         "kinds": {kind: kind for kind in KINDS}},
            "roles": {"a": "A", "b": "B", "c": "C"},
            "scoring": dict(self.level_scoring),
            "nodes": nodes,
        }
        if self.interval_scale:
            model["interval_scale"] = True
            self.tags.add("interval_scale")
        if self.partly != 0.5 or self.chance(0.5):
            model["answers"] = {"partly": self.partly}
        if self.partly in (0, 1):
            self.tags.add(f"partly:{self.partly}")
        if self.chance(0.5):
            model["evidence"]["max_uses"] = self.rng.randint(1, 3)
        self.add_total_scoring(model)
        return model

    def add_total_scoring(self, model):
        rule, handed = self.total
        total = self.scoring(rule, handed)
        if "bands" in total and self.chance(0.5):
            model["bands"] = total.pop("bands")     # the model's own belong to the total
        if rule != "none" or self.chance(0.5):
            model["scoring"]["total"] = total

    def weights(self, count):
        """Weights of siblings; never all zero."""
        chosen = [self.rng.choice(WEIGHTS) if self.chance(0.6) else 1 for _ in range(count)]
        if not any(chosen):
            chosen[self.rng.randrange(count)] = 1
        if 0 in chosen:
            self.tags.add("weight:0")
        return chosen

    def put_weights(self, items):
        for item, weight in zip(items, self.weights(len(items))):
            if weight != 1 or self.chance(0.5):
                item["weight"] = weight

    def siblings(self, prefix, depth, handed, above):
        join = "" if depth == 0 else "-"
        nodes = [self.node(f"{prefix}{join}{n}", depth, handed, above)
                 for n in range(1, self.rng.randint(1, 3) + 1)]
        self.put_weights(nodes)
        return nodes

    def node(self, name, depth, handed, above):
        """A node that hands up `handed`; `above` are the rules of its ancestors."""
        self.nodes[name] = handed
        result = {"id": name, "title": f"Node {name}"}
        deepest = depth == self.depth - 1
        if deepest or self.chance(0.15):
            self.fill_with_leaves(result, depth, handed, above)
            if not deepest:
                self.tags.add("ragged")
        else:
            rule, children = self.inner_rule(depth, handed)
            self.override(result, depth, rule, handed)
            result["nodes"] = self.siblings(name, depth + 1, children, above + [rule])
        if handed == "stage" and result_rule(result, self, depth) in PICKS + ("staged",):
            result["may_cap"] = True
        return result

    def inner_rule(self, depth, handed):
        """A rule that hands up `handed` over what the next level usually hands up."""
        children = self.plan[depth + 1][1]
        legal = [rule for rule, up in rules_over_nodes(children, self.interval_scale)
                 if up == handed]
        usual = self.plan[depth][0]
        return (usual if self.chance(0.75) else self.rng.choice(legal)), children

    def override(self, node, depth, rule, handed):
        usual = self.level_scoring[self.levels[depth]]
        same_rule = usual["rule"] == rule and self.plan[depth][1] == handed
        if same_rule and not self.chance(0.15):
            return
        node["scoring"] = self.scoring(rule, handed)
        self.tags.add("override")
        for key in ("share", "gates", "bands"):     # README, choice 1
            if same_rule and key in usual and key not in node["scoring"]:
                self.tags.add(f"override leaves out {key}")

    # ------------------------------------------------------------- leaves

    def fill_with_leaves(self, node, depth, handed, above):
        kind, rule = self.leaf_rule(depth, handed)
        self.override(node, depth, rule, handed)
        rules = above + [rule]
        count = self.rng.randint(1, 7 if rule == "staged" else 5)
        leaves = [self.leaf(f"{node['id']}.{n}", kind, rule, rules) for n in range(1, count + 1)]
        self.put_weights(leaves)
        if rule == "staged":
            self.spread_stages(leaves)
        if rule == "sum" and kind in ("met", "points") and self.chance(0.3):
            node["scoring"] = {"rule": "sum", "bands": self.sum_bands(leaves)}
        node["indicators"] = leaves
        self.tags.add(f"leaf:{kind}")
        if rule == "staged" and kind != "met":
            self.tags.add(f"staged over {kind}")

    def sum_bands(self, leaves):
        # Only where every lowest value is 0: then the range starts at 0 whatever is applicable.
        largest = sum(leaf.get("weight", 1) * self.leaves[leaf["id"]].get("to", 1)
                      for leaf in leaves)
        self.tags.add("bands on sum")
        return [{"at_least": 0, "name": "T0"}, {"at_least": round(largest / 2, 2), "name": "T1"}]

    def leaf_rule(self, depth, handed):
        usual = self.plan[-1]
        if depth == self.depth - 1 and self.chance(0.75):
            return self.main_kind, usual[0]
        options = [(kind, rule) for kind in ("met", "level", "stage", "points", "number")
                   for rule, up in rules_over_leaves(kind, self.interval_scale) if up == handed]
        return self.rng.choice(options)

    def spread_stages(self, leaves):
        for leaf in leaves:
            leaf["stage"] = self.rng.randint(2, self.scale)
            if self.chance(0.35):
                leaf["gate"] = True
        for stage in range(2, self.scale + 1):
            weights = [leaf.get("weight", 1) for leaf in leaves if leaf["stage"] == stage]
            if weights and not any(weights):
                self.tags.add("stage of weight 0")

    def leaf(self, name, kind, rule, rules):
        leaf = {"id": name, "statement": f"Statement {name}"}
        facts = {"kind": kind, "kinds": None, "age": None}
        if kind == "level":
            facts["from"], facts["to"] = self.level_from, self.level_to
            leaf["answer"] = {"level": {"from": self.level_from, "to": self.level_to}}
        elif kind == "stage":
            facts["from"], facts["to"] = 1, self.scale
            leaf["answer"] = "stage"
        elif kind == "points":
            facts["to"] = self.rng.choice([1, 2, 3, 10])
            leaf["answer"] = {"points": facts["to"]}
        elif kind == "number":
            leaf["answer"] = {"number": self.number(facts, rules)}
        elif self.chance(0.3):
            leaf["answer"] = "met"
        if self.chance(0.65):
            leaf["evidence"] = self.evidence_rule(facts)
        self.leaves[name] = facts
        return leaf

    def number(self, facts, rules):
        # `geometric` and `harmonic` need x >= 0 also above a `sum`.
        lowest = [0, 0, 5] if set(rules) & {"geometric", "harmonic"} else [0, 0, 5, -4]
        facts["from"] = self.rng.choice(lowest)
        facts["to"] = facts["from"] + self.rng.choice([1, 10, 20])
        result = {"min": facts["from"], "max": facts["to"]}
        if not set(rules) & {"sum", "percent"} and self.chance(0.4):
            result["better"] = "lower"
            self.tags.add("better:lower")
        elif self.chance(0.5):
            result["better"] = "higher"
        return result

    def evidence_rule(self, facts):
        rule = {}
        if self.chance(0.75):
            rule["kinds"] = facts["kinds"] = self.rng.sample(KINDS, self.rng.randint(1, 2))
        if self.chance(0.7) or not rule:
            rule["max_age_months"] = facts["age"] = self.rng.choice([1, 3, 12, 24, 36, 60])
        self.tags.add("evidence " + "+".join(sorted(rule)))
        return rule

    # ------------------------------------------------------------- caps, requires, tiers

    def add_references(self, model):
        """What names other parts of the model, once all of them exist."""
        names = list(self.leaves)
        for node in walk_nodes(model["nodes"]):
            if node.pop("may_cap", False) and not self.averages_below(node) and self.chance(0.35):
                node["cap"] = self.caps(names)
                if self.interval_scale and {rule for rule, _ in self.plan} & set(AVERAGES):
                    self.tags.add("cap in a model that averages stages")
            for leaf in node.get("indicators", []):
                earlier = names[:names.index(leaf["id"])]
                if earlier and self.chance(0.3):
                    leaf["requires"] = self.rng.sample(earlier, min(len(earlier), 2))
        if len(names) > 1 and self.chance(0.5):
            model["checks"] = [self.check(names) for _ in range(self.rng.randint(1, 3))]
        if self.chance(0.6):
            model["tiers"] = [self.tier(n, names) for n in range(1, self.rng.randint(1, 3) + 1)]
            self.tags.add("tiers")

    def averages_below(self, node):
        """A cap needs a stage; a mean of stages somewhere below makes the figure an average."""
        if not self.interval_scale or "indicators" in node:
            return False
        overrides = {below["scoring"]["rule"] for below in walk_nodes(node["nodes"])
                     if "scoring" in below}
        return bool((overrides | {rule for rule, _ in self.plan}) & set(AVERAGES))

    def caps(self, names):
        caps = [{"stage": self.rng.randint(1, self.scale),
                 "unless": self.rng.sample(names, min(len(names), self.rng.choice([0, 1, 1, 2])))}
                for _ in range(self.rng.randint(1, 2))]
        for cap in caps:
            self.tags.add(f"cap unless {len(cap['unless'])}")
        return caps[0] if len(caps) == 1 and self.chance(0.7) else caps

    def check(self, names):
        condition, consequence = self.rng.sample(names, 2)
        return {"if": condition, "then": consequence, "message": "these two belong together"}

    def tier(self, number, names):
        targets = {}
        for name, handed in self.rng.sample(sorted(self.nodes.items()), min(2, len(self.nodes))):
            if handed != "none":
                targets[name] = self.node_target(handed)
        if not targets or self.chance(0.4):
            name = self.rng.choice(names)
            targets[name] = self.leaf_target(self.leaves[name])
        return {"id": f"tier-{number}", "title": f"tier-{number}", "targets": targets}

    def node_target(self, handed):
        return self.rng.choice({
            "credit": [0, 0.1, 0.25, 0.3333, 0.5], "percent": [5, 10, 25, 50],
            "points": [0, 0.05], "stage": list(range(1, min(self.scale, 3) + 1)),
            "level": [self.level_from, self.level_from + 1]}[handed])

    def leaf_target(self, facts):
        if facts["kind"] in ("level", "stage"):
            return self.rng.randint(facts["from"] + (facts["kind"] == "stage"), facts["to"])
        return "yes"

    # ------------------------------------------------------------- responses

    def build_responses(self):
        self.today = datetime.date(*self.rng.choice(BASE_DATES))
        self.as_of = None
        latest = self.today
        if self.chance(0.4):
            self.as_of = self.today.isoformat()
            latest -= datetime.timedelta(days=self.rng.choice([0, 1, 30, 400]))
            self.tags.add("as_of")
        self.documents = [self.document(n) for n in range(self.rng.randint(3, 12))]
        self.truth = {name: self.answer(facts) for name, facts in self.leaves.items()}
        self.settled = {}
        count = self.rng.choice([1, 1, 2, 2, 3, 4])
        responses = [self.response(n, latest) for n in range(count)]
        responses += self.replaced(responses)
        self.rng.shuffle(responses)
        self.tags.add(f"respondents:{count}")
        return responses

    def response(self, number, latest):
        # One file carries the latest date: it sets the assessment date if there is no --as-of.
        age = 0 if number == 0 else self.rng.choice([0, 0, 1, 17, 60])
        response = self.header(number, latest - datetime.timedelta(days=age))
        response["answers"] = self.answers()
        if self.chance(0.4):
            response["settlements"] = self.settlements(self.settled, response["date"])
        return response

    def header(self, number, date):
        return {"capmat": "responses/1", "model": "rand@1", "country": "KEN", "round": "2026",
                "date": date.isoformat(),
                "respondent": {"role": "abc"[number % 3], "organisation": f"Office {number // 2}"}}

    def replaced(self, responses):
        """Earlier files of the same respondents, which must leave no trace."""
        result = []
        for response in responses:
            for days in self.rng.sample([1, 30, 200], self.rng.choice([0, 0, 0, 1, 2])):
                date = datetime.date.fromisoformat(response["date"])
                old = dict(response, date=(date - datetime.timedelta(days=days)).isoformat(),
                           answers=self.answers())
                old.pop("settlements", None)
                if self.chance(0.5):
                    old["settlements"] = self.settlements({}, old["date"])
                result.append(old)
                self.tags.add("replaced file")
        return result

    def answer(self, facts):
        kind, draw = facts["kind"], self.rng.random()
        if draw < 0.08:
            return "unknown"
        if draw < 0.2:
            return "not_applicable"
        if kind == "met":
            return self.rng.choices(WORDS, (6, 2, 2))[0]
        if kind in ("level", "stage"):
            return self.rng.randint(facts["from"], facts["to"])
        if kind == "points":
            return self.rng.choice(["yes", "no", 0, facts["to"], self.fraction(0, facts["to"]),
                                    self.rng.randint(0, facts["to"])])
        return self.rng.choice([facts["from"], facts["to"],
                                self.fraction(facts["from"], facts["to"])])

    def fraction(self, low, high):
        return round(self.rng.uniform(low, high), self.rng.choice([0, 1, 2]))

    def answers(self):
        answers = {}
        for name, facts in self.leaves.items():
            if self.chance(0.9):
                given = self.truth[name] if self.chance(0.65) else self.answer(facts)
                answers[name] = self.written(name, given)
        return answers

    def written(self, name, answer):
        facts = self.leaves[name]
        result = {"answer": answer}
        if answer == "not_applicable":
            result["reason"] = "cannot apply here"
            self.tags.add("not_applicable")
        items = self.evidence(facts)
        if items:
            result["evidence"] = items
        if self.chance(0.1):
            result["confidence"] = "medium"
        return answer if len(result) == 1 and self.chance(0.7) else result

    def settlements(self, settled, date):
        """`settled` remembers the answers, so that two files never settle unequally."""
        result = {}
        for name, facts in self.leaves.items():
            if self.chance(0.15):
                if name not in settled:
                    settled[name] = self.answer(facts)
                one = {"answer": settled[name], "by": "workshop", "on": date,
                       "why": "documents seen"}
                if settled[name] == "not_applicable":
                    one["reason"] = "cannot apply here"
                items = self.evidence(facts)
                if items:
                    one["evidence"] = items
                result[name] = one
                self.tags.add("settlement")
        return result

    # ------------------------------------------------------------- evidence

    def evidence(self, facts):
        count = self.rng.choice([0, 0, 1, 1, 2])
        return [self.item(facts) for _ in range(count)]

    def item(self, facts):
        if self.chance(0.3):            # a shared document, whatever its kind
            item = dict(self.rng.choice(self.documents))
        else:
            self.counter = getattr(self, "counter", 0) + 1
            item = self.document(f"own-{self.counter}", facts)
        if self.chance(0.5):
            item["verified"] = {"by": "assessor", "on": self.rng.choice(
                [self.today.isoformat(), (self.today + datetime.timedelta(days=40)).isoformat()])}
        return item

    def document(self, name, facts=None):
        """Title, address and hash are all unique: any of them identifies the document."""
        wanted = facts and facts["kinds"] and self.chance(0.8)
        result = {"kind": self.rng.choice(facts["kinds"] if wanted else KINDS),
                  "title": f"Document {name}"}
        date = self.date(facts and facts["age"])
        if date:
            result["date"] = date
        if self.chance(0.5):
            result["url"] = f"https://example.org/{name}"
        if self.chance(0.3):
            result["sha256"] = "".join(self.rng.choices("0123456789abcdef", k=64))
        return result

    def date(self, age):
        shape = self.rng.choice(["near", "near", "edge", "edge", "partial", "partial", "old",
                                 "undated", "future"])
        if shape == "undated":
            return None
        if shape == "future":
            return self.future_date()
        if shape == "near":
            return (self.today - datetime.timedelta(days=self.rng.randint(0, 20))).isoformat()
        if shape == "old":
            return (self.today - datetime.timedelta(days=self.rng.randint(30, 3000))).isoformat()
        edge = months_before(self.today, age or 12)
        if shape == "partial":
            edge = months_before(edge, self.rng.choice([-2, -1, 0, 0, 1, 12]))
            return self.partial(edge)
        self.tags.add("date at the limit")
        return (edge + datetime.timedelta(days=self.rng.choice([-3, -1, 0, 0, 1, 3]))).isoformat()

    def partial(self, day):
        self.tags.add("partial date")
        return f"{day.year}-{day.month:02}" if self.chance(0.6) else f"{day.year}"

    def future_date(self):
        self.tags.add("future evidence")
        if self.chance(0.4):            # this month or year has begun, the next has not
            return self.partial(months_before(self.today, self.rng.choice([0, 0, -1, -12])))
        return (self.today + datetime.timedelta(days=self.rng.choice([1, 2, 300]))).isoformat()


def months_before(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def result_rule(node, generator, depth):
    scoring = node.get("scoring") or generator.level_scoring[generator.levels[depth]]
    return scoring["rule"]


def walk_nodes(nodes):
    for node in nodes:
        yield node
        yield from walk_nodes(node.get("nodes", []))


def make_case(seed):
    generator = Generator(seed)
    model = generator.build_model()
    responses = generator.build_responses()
    return {"seed": seed, "model": model, "responses": responses, "as_of": generator.as_of,
            "tags": sorted(generator.tags)}
