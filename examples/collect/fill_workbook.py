#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Fills the workbook as a person would: words from the lists, one cell after the other.

    capmat form national-screening --role cyber_authority --country XMV --name Maravenca \
        --round 2026-10 -o empty.xlsx
    fill_workbook.py empty.xlsx returned/workbook.xlsx

Needs Debian's python3-openpyxl. The filled workbook is kept, so that nothing needs this.
"""

import sys

import openpyxl

HEADER = {
    "role": "Lead body for national cyber security",
    "organisation": "National Cyber Security Authority",
    "date": "2026-10-15",
}

# question: answer, note, confidence, document (kind, title, date, link)
ANSWERS = {
    "STR-1.1": ("Yes", "", "high", ("Executive decision, decree or cabinet minute",
                "Cabinet Decision 41/2022 designating the lead body for cyber security",
                "2022-03-08", "https://gazette.maravenca.example.org/2022/041")),
    "STR-1.2": ("Yes", "", "high", ("Executive decision, decree or cabinet minute",
                "Decree 7/2025 on the National Cyber Security Authority and CERT Maravenca",
                "2025-01-22", "https://gazette.maravenca.example.org/2025/007")),
    "STR-1.3": ("Yes", "Met in March and in September. Finance was there once.", "", (
                "Minutes, decision record or comment table",
                "Inter-Agency Committee on Cyber Security, record of the 10th meeting",
                "2026-09-16", "")),
    "STR-5.1": ("Yes", "", "", ("Risk or threat assessment",
                "National Cyber Risk Assessment 2024", "2024-11-29", "")),
    "strategy-status": ("In force, approved by cabinet or higher (parliament, head of state), "
                        "and the full text is public", "It ends on 31 December.", "high", (
                        "Published strategy or policy paper",
                        "National Cyber Security Strategy 2022-2026", "2022-06-21",
                        "https://ncsa.maravenca.example.org/strategy-2022-2026.pdf")),
    "action-plan": ("A formally circulated action plan in which every action has one responsible "
                    "institution and a deadline, but only actions with donor support or top "
                    "priority have a cost estimate", "", "medium", (
                    "Action or implementation plan",
                    "Implementation matrix of the strategy, third issue", "2026-02-16", "")),
    "open-strategy": ("The ministries agree in the meeting and have no money line after it.",
                      "", "", None),
    "STR-5.2": ("Yes", "", "", ("Law, act or regulation in force (article cited)",
                "Critical Services Order 2025", "2025-02-17", "")),
    "STR-5.3": ("Partly", "Criteria are published. 61 of 74 operators have their letter.", "high", (
                "Register, log, inventory or contact list",
                "Register of operators of critical services, extract", "2026-09-30", "")),
    "CRT-6.1": ("Yes", "", "", None),
    "CRT-6.2": ("Partly", "As the workshop decided in April.", "", None),
    "DIP-1.3": ("Yes", "", "low", None),
    "DIP-3.2": ("I do not know", "", "", None),
    "STR-7.1": ("Yes", "", "", ("Register, log, inventory or contact list",
                "Register of externally funded cyber security projects", "2026-07-01", "")),
}


def put(sheet, columns, row, key, text):
    if text:
        sheet.cell(row, columns[key]).value = text


def fill_section(sheet):
    columns = {cell.value: cell.column for cell in sheet[1] if cell.value}
    filled = 0
    for row in range(2, sheet.max_row + 1):
        question = sheet.cell(row, 1).value
        if question not in ANSWERS or sheet.cell(row, columns["type"]).value == "other":
            continue
        answer, note, confidence, document = ANSWERS[question]
        put(sheet, columns, row, "answer", answer)
        put(sheet, columns, row, "note", note)
        put(sheet, columns, row, "confidence", confidence)
        for key, text in zip(("kind", "title", "date", "link"), document or ()):
            put(sheet, columns, row, key, text)
        filled += 1
    return filled


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    workbook = openpyxl.load_workbook(sys.argv[1])
    filled = 0
    for sheet in workbook:
        if sheet["A1"].value == "capmat:header":
            for row in range(2, sheet.max_row + 1):
                if sheet.cell(row, 1).value in HEADER:
                    sheet.cell(row, 4).value = HEADER[sheet.cell(row, 1).value]
        elif sheet["A1"].value == "capmat:id" and "answer" in [c.value for c in sheet[1]]:
            filled += fill_section(sheet)
    if filled != len(ANSWERS):
        sys.exit(f"{filled} of {len(ANSWERS)} answers have a row")
    workbook.save(sys.argv[2])


if __name__ == "__main__":
    main()
