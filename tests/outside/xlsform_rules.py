# SPDX-License-Identifier: Apache-2.0
"""The rules of an XLSForm, with those that the reference converter does not hold.

Each finding is a line of text; a right form has none. The form is three tables, as
{"survey": [[header], [row], ...], "choices": ..., "settings": ...}, every cell a text.
"""
import re
from lxml import etree

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}\Z")
CODE = re.compile(r"[A-Za-z0-9_]+\Z")
REFERENCE = re.compile(r"\$\{([^}]*)\}")
TRANSLATED = ("label", "hint", "guidance_hint", "required_message", "constraint_message")
EXPRESSIONS = ("relevant", "constraint", "calculation", "choice_filter")
FUNCTIONS = {"selected", "count-selected", "regex", "concat", "not", "today", "true", "false",
             "string-length", "if", "position", "count"}
LISTED = ("select_one", "select_multiple")
PLAIN = {"start", "end", "calculate", "note", "text", "integer", "decimal", "date",
         "begin_group", "end_group", "begin_repeat", "end_repeat"}


def dicts(table):
    header = table[0]
    return [dict(zip(header, row + [""] * (len(header) - len(row)))) for row in table[1:]]


def languages(header, column):
    return [name.split("::", 1)[1] for name in header if name.startswith(column + "::")]


def list_of(row):
    words = row["type"].split(" ")
    return words[1] if words[0] in LISTED and len(words) == 2 else None


class Rules:
    def __init__(self, sheets):
        self.found = []
        self.header = sheets["survey"][0]
        self.survey = dicts(sheets["survey"])
        self.choices = dicts(sheets["choices"])
        self.settings = dicts(sheets["settings"])
        self.languages = languages(self.header, "label")
        self.rows = {}
        self.lists = {}
        for choice in self.choices:
            self.lists.setdefault(choice["list_name"], []).append(choice)

    def say(self, place, what):
        self.found.append(f"{place}: {what}")

    def run(self):
        self.check_columns()
        self.check_settings()
        self.check_names()
        self.check_types()
        self.check_groups()
        self.check_choices()
        self.check_expressions()
        return self.found

    def check_columns(self):
        if len(set(self.header)) != len(self.header):
            self.say("survey", "a column is given twice")
        for column in TRANSLATED:
            if column in self.header:
                self.say("survey", f"column {column} has no language")
            there = languages(self.header, column)
            if there and there != self.languages:
                self.say("survey", f"column {column} has other languages than label")
        for language in self.languages:
            if not re.fullmatch(r"[^()]+ \([a-z]{2,3}(-[A-Za-z0-9]+)*\)", language):
                self.say("survey", f"language {language} has no code")
        for name in self.header:
            if name.startswith("bind::") and "capmat=" not in str(self.settings[0]):
                self.say("survey", f"column {name} has no namespace")
        for number, row in enumerate(self.survey, 2):
            self.check_translations(f"survey:{number}", row)
        for number, row in enumerate(self.choices, 2):
            self.check_translations(f"choices:{number}", row)

    def check_translations(self, place, row):
        for column in TRANSLATED:
            cells = [row.get(f"{column}::{language}", "") for language in self.languages]
            if any(cells) and not all(cells):
                self.say(place, f"{column} is missing in a language")

    def check_settings(self):
        if len(self.settings) != 1:
            self.say("settings", "there is one row of settings")
        row = self.settings[0]
        if row["default_language"] not in self.languages:
            self.say("settings", "default_language names no column")
        if not CODE.match(row["form_id"]):
            self.say("settings", "form_id is no identifier")
        for key in ("form_title", "version"):
            if not row[key]:
                self.say("settings", f"no {key}")

    def check_names(self):
        seen = set()
        for number, row in enumerate(self.survey, 2):
            name = row["name"]
            if row["type"].startswith("end_"):
                continue
            if not NAME.match(name):
                self.say(f"survey:{number}", f"name {name!r} is not portable")
            if name.lower() in seen:
                self.say(f"survey:{number}", f"name {name} is given twice")
            seen.add(name.lower())
            self.rows[name] = row

    def check_types(self):
        for number, row in enumerate(self.survey, 2):
            name = list_of(row)
            if name is None and row["type"] not in PLAIN:
                self.say(f"survey:{number}", f"type {row['type']!r} is unknown")
            if name is not None and name not in self.lists:
                self.say(f"survey:{number}", f"list {name} does not exist")
            shown = row["type"] not in ("start", "end", "calculate", "end_group", "end_repeat")
            if shown and not row[f"label::{self.languages[0]}"]:
                self.say(f"survey:{number}", f"{row['name']} has no label")
            if row["type"] == "calculate" and not row["calculation"]:
                self.say(f"survey:{number}", f"{row['name']} calculates nothing")
            if name in self.lists and row["default"]:
                codes = {choice["name"] for choice in self.lists[name]}
                if not set(row["default"].split(" ")) <= codes:
                    self.say(f"survey:{number}", "default is no choice")

    def check_groups(self):
        open_groups = []
        for number, row in enumerate(self.survey, 2):
            kind = row["type"]
            row["inside"] = list(open_groups)
            if kind.startswith("begin_"):
                open_groups.append(row["name"])
                row["ends"] = kind.replace("begin", "end")
            elif kind.startswith("end_"):
                if not open_groups or self.rows[open_groups.pop()]["ends"] != kind:
                    self.say(f"survey:{number}", f"{kind} ends nothing")
        if open_groups:
            self.say("survey", f"{open_groups[-1]} is not ended")

    def check_choices(self):
        for name, choices in self.lists.items():
            codes = [choice["name"] for choice in choices]
            for code in codes:
                if not CODE.match(code):
                    self.say(f"list {name}", f"code {code!r} is not portable")
            if len(set(codes)) != len(codes):
                self.say(f"list {name}", "a code is given twice")
            for language in self.languages:
                labels = [choice.get(f"label::{language}", "") for choice in choices]
                if not all(labels):
                    self.say(f"list {name}", f"a label is missing in {language}")
                if len(set(labels)) != len(labels):
                    self.say(f"list {name}", f"two labels are alike in {language}")

    def check_expressions(self):
        for number, row in enumerate(self.survey, 2):
            for column in EXPRESSIONS:
                if row.get(column):
                    self.check_expression(f"survey:{number} {column}", row, row[column])
            for name in REFERENCE.findall(row.get("relevant", "")):
                target = self.rows.get(name)
                if target is row or target and row["name"] in target["inside"]:
                    self.say(f"survey:{number}", f"{name} is relevant on itself")
        for name in REFERENCE.findall(self.settings[0].get("instance_name", "")):
            if name not in self.rows:
                self.say("settings", f"instance_name: no {name}")

    def check_expression(self, place, row, text):
        for name in REFERENCE.findall(text):
            if name not in self.rows:
                self.say(place, f"no {name}")
            elif self.rows[name]["type"].startswith("begin_"):
                self.say(place, f"{name} is a group")
        plain = REFERENCE.sub(lambda match: "/data/" + match[1], text)
        try:
            etree.XPath(plain)
        except etree.XPathError:
            self.say(place, "malformed expression")
            return
        without_texts = re.sub(r"'[^']*'|\"[^\"]*\"", "''", plain)
        for function in re.findall(r"([a-z-]+)\(", without_texts):
            if function not in FUNCTIONS | {"and", "or"}:
                self.say(place, f"unknown function {function}")
        self.check_comparisons(place, row, text)

    def check_comparisons(self, place, row, text):
        compared = re.findall(r"\$\{(\w+)\} = '([^']+)'", text)
        compared += re.findall(r"selected\(\$\{(\w+)\}, '([^']*)'\)", text)
        compared += [(row["name"], code) for code in re.findall(r"selected\(\., '([^']*)'\)", text)]
        for name, code in compared:
            choices = self.lists.get(list_of(self.rows.get(name, row)), [])
            if name in self.rows and code not in {choice["name"] for choice in choices}:
                self.say(place, f"{name} has no choice {code}")
        for name in re.findall(r"\$\{(\w+)\} = '", text):
            if name in self.rows and self.rows[name]["type"].startswith("select_multiple"):
                self.say(place, f"{name} holds several choices; use selected()")


def problems(sheets):
    return Rules(sheets).run()
