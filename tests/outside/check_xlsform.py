# SPDX-License-Identifier: Apache-2.0
"""Checks XLSForms by the rules of xlsform_rules.py, and those rules by planted mistakes.

usage: check_xlsform.py FORM.xlsx...
"""
import copy
import sys

import openpyxl

import xlsform_rules


def read(path):
    """The sheets as texts; a cell of another type is a finding of its own."""
    book = openpyxl.load_workbook(path)
    sheets = {}
    for sheet in book.worksheets:
        rows = list(sheet.iter_rows())
        for row in rows:
            for cell in row:
                assert cell.value is None or cell.data_type == "s", f"{path}: {cell.coordinate}"
        sheets[sheet.title] = [[cell.value or "" for cell in row] for row in rows]
    assert list(sheets) == ["survey", "choices", "settings"], list(sheets)
    return sheets


def place(sheets, sheet, column, fits):
    """The first row whose cell in `column` fits, and the column's number."""
    table = sheets[sheet]
    at = table[0].index(column)
    return next(row for row in table[1:] if fits(row[at])), at


def change(sheet, column, fits, value):
    def apply(sheets):
        row, at = place(sheets, sheet, column, fits)
        row[at] = value(row[at]) if callable(value) else value
    return apply


def first_label(sheets):
    return next(name for name in sheets["survey"][0] if name.startswith("label::"))


def unlabelled_group(sheets):
    row, _ = place(sheets, "survey", "type", lambda kind: kind == "begin_group")
    for at, name in enumerate(sheets["survey"][0]):
        if name.startswith("label::"):
            row[at] = ""


def alike_labels(sheets):
    at = sheets["choices"][0].index(first_label(sheets))
    sheets["choices"][2][at] = sheets["choices"][1][at]


def on_itself(sheets):
    row, at = place(sheets, "survey", "type", lambda kind: kind.startswith("select_one answers"))
    row[sheets["survey"][0].index("relevant")] = "${" + row[1] + "} = 'yes'"


def without_language_code(sheets):
    at = sheets["survey"][0].index(first_label(sheets))
    sheets["survey"][0][at] = "label::English"


has = bool
# What the reference converter accepts without a warning (research page, 2.1), and more.
MISTAKES = {
    "malformed expression": change("survey", "relevant", has, "${header_round} = = 'x' and("),
    "relevant on itself": on_itself,
    "default_language names no column": change("settings", "default_language", has, "Esperanto (eo)"),
    "label is missing in a language": None,
    "code 'a/b' is not portable": change("choices", "name", has, "a/b"),
    "is not portable": change("survey", "name", has, "Straße"),
    "has no label": unlabelled_group,
    "has no choice never": change("survey", "relevant", lambda text: "'not_applicable'" in text,
                                  lambda text: text.replace("'not_applicable'", "'never'")),
    "no nobody": change("survey", "relevant", has, "${nobody} = 'x'"),
    "is given twice": change("survey", "name", lambda name: name == "header_round",
                             "Header_Country"),
    "two labels are alike": alike_labels,
    "has no code": without_language_code,
    "unknown function": change("survey", "relevant", has, "shuffle(${header_round})"),
    "does not exist": change("survey", "type", lambda kind: kind == "select_one countries",
                             "select_one planets"),
    "ends nothing": change("survey", "type", lambda kind: kind == "end_group", "end_repeat"),
    "default is no choice": change("survey", "default", has, "atlantis"),
}


def missing_translation(sheets):
    names = [name for name in sheets["survey"][0] if name.startswith("label::")]
    row, at = place(sheets, "survey", names[-1], has)
    row[at] = ""


def check_the_rules(sheets):
    several = sum(name.startswith("label::") for name in sheets["survey"][0]) > 1
    for message, plant in MISTAKES.items():
        if plant is None:
            if not several:
                continue
            plant = missing_translation
        if message == "default is no choice" and not any(
                row[sheets["survey"][0].index("default")] for row in sheets["survey"][1:]
                if row[0].startswith("select_one countries")):
            continue
        changed = copy.deepcopy(sheets)
        plant(changed)
        found = xlsform_rules.problems(changed)
        assert any(message in line for line in found), f"not noticed: {message}: {found[:3]}"


def main():
    assert len(sys.argv) > 1, __doc__
    failed = False
    for path in sys.argv[1:]:
        sheets = read(path)
        found = xlsform_rules.problems(sheets)
        for line in found:
            print(f"{path}: {line}")
        failed = failed or bool(found)
        if not found:
            check_the_rules(sheets)
        print(f"{path}: {len(sheets['survey']) - 1} rows, {len(sheets['choices']) - 1} choices")
    sys.exit(1 if failed else 0)


main()
