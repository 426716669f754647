# SPDX-License-Identifier: Apache-2.0
"""Holds the skip rules of an XLSForm against the table that also proves the program's own.

Every case of tests/questionnaires/skip_rules.json becomes a question; `capmat form` writes
them as one XLSForm, and lxml's XPath decides which of them is asked.

usage: check_skip_rules.py CAPMAT
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl
from lxml import etree

TABLE = pathlib.Path(__file__).parent.parent / "questionnaires" / "skip_rules.json"
WORDS = ("unknown", "not_applicable")


def selected(_context, nodes, code):
    return bool(nodes) and code in (nodes[0].text or "").split(" ")


def count_selected(_context, nodes):
    return float(len((nodes[0].text or "").split())) if nodes else 0.0


functions = etree.FunctionNamespace(None)
functions["selected"] = selected
functions["count-selected"] = count_selected


def questionnaire(table):
    last = [{"id": f"case{number}", "text": f"Case {number}?", "type": "yes_partly_no",
             "sets": "F-2", "ask_if": case["ask_if"]}
            for number, case in enumerate(table["cases"], 1)]
    return {"capmat": "questionnaire/1", "id": "q", "edition": "1", "model": "tiny@1",
            "title": "T", "language": "en", "asks": "part",
            "sections": [{"id": "s", "title": "S", "questions": table["questions"] + last}]}


def survey_rows(capmat, table, folder):
    # JSON is YAML.
    (folder / "model.yaml").write_text(json.dumps(table["model"]))
    (folder / "q.yaml").write_text(json.dumps(questionnaire(table)))
    form = folder / "q.xlsform.xlsx"
    subprocess.run([capmat, "form", folder / "q.yaml", "--model", folder / "model.yaml",
                    "-o", form], check=True)
    rows = list(openpyxl.load_workbook(form)["survey"].iter_rows(values_only=True))
    return {row[1]: dict(zip(rows[0], row)) for row in rows[1:] if row[1]}


def instance(rows, given):
    data = etree.Element("data")
    for name in rows:
        etree.SubElement(data, name)
    for name, value in given.items():
        field = name
        if value in WORDS and name + "_other" in rows:
            field = name + "_other"
        data.find(field).text = " ".join(value) if isinstance(value, list) else str(value)
    return data


def is_asked(rule, data):
    answer = data.xpath(re.sub(r"\$\{(\w+)\}", r"/data/\1", rule))
    assert isinstance(answer, bool), rule
    return answer


def main():
    table = json.loads(TABLE.read_text())
    with tempfile.TemporaryDirectory() as folder:
        rows = survey_rows(sys.argv[1], table, pathlib.Path(folder))
    wrong = 0
    for number, case in enumerate(table["cases"], 1):
        rule = rows[f"case{number}_group"]["relevant"]
        if is_asked(rule, instance(rows, case["given"])) != case["asked"]:
            print(f"{case['name']}: {rule}")
            wrong += 1
    print(f"{len(table['cases'])} skip rules, {wrong} wrong")
    sys.exit(1 if wrong or len(table["cases"]) < 28 else 0)


main()
