# SPDX-License-Identifier: Apache-2.0
"""A workbook form as a person sees it: cells, what their lists offer, and rules of asking.

Knows the form by its hidden codes, the questions by the page of the same form, and decides
who is asked what by itself.
"""
import json
import re

import openpyxl

WORDS = ("reason", "note", "confidence", "kind", "title", "date", "link")


def page_questions(path):
    """The questions as the page of the same form describes them."""
    text = open(path, encoding="utf-8").read()
    data = re.search(r'id="form-data">(.*?)</script>', text, re.S).group(1)
    return json.loads(data)


class Book:
    def __init__(self, path, **options):
        self.book = openpyxl.load_workbook(path, **options)
        self.lists = {}
        for name in self.book.defined_names.definedName:
            if name.name.startswith("cmm_"):
                (sheet, cells), = name.destinations
                self.lists["=" + name.name] = [row[0].value for row in self.book[sheet][cells]]
        self.places, self.fields, self.documents = {}, {}, None
        for sheet in self.book.worksheets:
            self.look_at(sheet)

    def look_at(self, sheet):
        if sheet["A1"].value == "capmat:header":
            self.start = sheet
            for row in sheet.iter_rows(min_row=2):
                if row[0].value:
                    self.fields[row[0].value] = row[3]
        if sheet["A1"].value != "capmat:id":
            return
        columns = {cell.value: cell.column for cell in sheet[1] if cell.value}
        if not sheet["A5"].value:
            self.documents = (sheet, columns)
            return
        for row in range(5, sheet.max_row + 1):
            question = sheet.cell(row, 1).value
            kind = sheet.cell(row, columns["type"]).value
            if question is None:
                continue
            place = self.places.setdefault(
                question, {"sheet": sheet, "columns": columns, "options": {}})
            if kind == "option":
                place["options"][sheet.cell(row, columns["option"]).value] = row
            else:
                place["other" if kind == "other" else "row"] = row

    def cell(self, question, column, row="row"):
        place = self.places[question]
        number = row if isinstance(row, int) else place[row]
        return place["sheet"].cell(number, place["columns"][column])

    def offered(self, cell):
        """The words a person can choose in a cell, and their codes; None without a list."""
        for rule in cell.parent.data_validations.dataValidation:
            if rule.type == "list" and cell.coordinate in rule.sqref:
                name = "=" + rule.formula1
                return dict(zip(self.lists[name + "_codes"], self.lists[name]))
        return None

    def choose(self, cell, code):
        cell.value = self.offered(cell)[code]

    def fill(self, answers, header):
        for key, value in header.items():
            cell = self.fields[key]
            offered = self.offered(cell)
            cell.value = offered[value] if offered else value
        row = 5
        for question, answer in answers.items():
            self.fill_answer(question, answer)
            for document in answer.get("evidence", [])[1:]:
                sheet, columns = self.documents
                self.choose(sheet.cell(row, columns["question"]), question)
                for key, value in document.items():
                    cell = sheet.cell(row, columns[key])
                    if key == "kind":
                        self.choose(cell, value)
                    else:
                        cell.value = value
                row += 1

    def fill_answer(self, question, answer):
        place = self.places[question]
        value = answer.get("answer")
        if isinstance(value, list):
            for option in value:
                self.choose(self.cell(question, "answer", place["options"][option]), 1)
        elif value is not None:
            self.fill_value(question, value, "other" in place)
        first = (answer.get("evidence") or [{}])[0]
        for key, text in {**answer, **first}.items():
            if key in WORDS:
                cell = self.cell(question, key)
                if key in ("confidence", "kind"):
                    self.choose(cell, text)
                else:
                    cell.value = text

    def fill_value(self, question, value, has_other):
        if has_other and value in ("unknown", "not_applicable"):
            self.choose(self.cell(question, "answer", "other"), value)
            return
        cell = self.cell(question, "answer")
        offered = self.offered(cell)
        cell.value = offered[value] if offered else value

    def states(self):
        return {question: self.cell(question, "state").value for question in self.places}


# --- Who is asked what, worked out here from the rules the page has. ---

def compares(test, answer, question):
    if answer is None or (isinstance(answer, dict) and "answer" not in answer):
        return 0
    value = answer["answer"]
    if value in ("", []) or (value == "not_applicable" and not answer.get("reason")):
        return 0
    if isinstance(test, dict):
        number = not isinstance(value, (str, list))
        holds = number and test.get("at_least", value) <= value <= test.get("at_most", value)
    elif isinstance(value, list):
        holds = any(option in test for option in value)
    else:
        holds = value in test
    if holds:
        return 1
    return 0 if value == "unknown" else -1


def asking(questions, answers):
    asked = {}

    def rule(condition):
        (key, value), = condition.items()
        if key == "all":
            return min([rule(part) for part in value], default=1)
        if key == "any":
            return max([rule(part) for part in value], default=-1)
        if asked[key] != 1:
            return asked[key]
        return compares(value, answers.get(key), key)

    for question in questions:
        asked[question["id"]] = rule(question["ask_if"]) if "ask_if" in question else 1
    return asked


def expected_states(questions, answers):
    """1 done, 2 open, 3 reason missing, 5 not yet asked, 6 not asked (7: see check_prefilled)."""
    states = {}
    for question, asked in asking(questions, answers).items():
        answer = answers.get(question, {})
        if asked < 1:
            states[question] = 5 if asked == 0 else 6
        elif answer.get("answer") in (None, []):
            states[question] = 2
        elif answer["answer"] == "not_applicable" and not answer.get("reason"):
            states[question] = 3
        else:
            states[question] = 1
    return states
