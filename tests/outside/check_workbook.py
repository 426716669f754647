# SPDX-License-Identifier: Apache-2.0
"""Holds the factors of a workbook against the assessment as JSON, with openpyxl."""
import json
import sys

import openpyxl


def rows_by_first_cell(sheet):
    return {str(row[0].value).split()[0].rstrip(":"): [cell.value for cell in row]
            for row in sheet.iter_rows() if row[0].value}


def check_formulas(book):
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    raise SystemExit(f"{sheet.title}!{cell.coordinate}: an unexpected formula")


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    data = json.load(open(sys.argv[2], encoding="utf-8"))
    for name in ("Brief", "Dimensions", "Factors", "Indicators", "Evidence", "Respondents",
                 "Method", "Provenance"):
        if name not in book.sheetnames:
            raise SystemExit(f"sheet {name} is missing; there are {book.sheetnames}")
    check_formulas(book)
    factors = rows_by_first_cell(book["Factors"])
    checked = 0
    for node in data["nodes"]:
        if node["level"] != "factor" or node["low"] is None:
            continue
        cells = factors.get(node["id"])
        if cells is None or node["low"] not in cells or node["high"] not in cells:
            raise SystemExit(f"{node['id']}: JSON says {node['low']} to {node['high']}, "
                             f"the workbook {cells}")
        checked += 1
    indicators = rows_by_first_cell(book["Indicators"])
    missing = [i["id"] for i in data["indicators"] if i["id"] not in indicators]
    if missing or checked == 0:
        raise SystemExit(f"indicators missing in the workbook: {missing}; factors {checked}")
    charts = sum(len(sheet._charts) for sheet in book.worksheets)  # pylint: disable=W0212
    if charts == 0:
        raise SystemExit("the workbook has no charts")


if __name__ == "__main__":
    main()
