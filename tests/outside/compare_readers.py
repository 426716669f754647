#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Reads workbooks, CSV and JSON with other people's readers and with ours, value by value.

usage: compare_readers.py CAPMAT_DUMP FOLDER      FOLDER takes the files that are made
Workbooks are made by openpyxl, XlsxWriter and, out of these, by LibreOffice. Escapes such as
_x0041_ are left to our own tests: openpyxl 3.0.9 does not decode them."""
import csv
import datetime
import glob
import json
import os
import random
import subprocess
import sys

import openpyxl

DUMP, FOLDER = sys.argv[1], sys.argv[2]
RANDOM = random.Random(20260331)
TEXTS = ["yes", "no", " blanks round it ", "two\nlines", "tab\tinside", "نعم، يوجد قانون", "是", "é",
         "=1+1", "'quoted'", "<&>\"", "01", "1e5", "TRUE", "#N/A as text", "😀", "x" * 32767,
         "line separator\u2028here", "a;b,c"]
DATE_FORMATS = ["yyyy-mm-dd", "d/m/yy h:mm", "[$-409]mmmm d, yyyy;@", "\"on \"dd.mm.yyyy", "mm-dd-yy"]
NUMBER_FORMATS = ["0.00", "#,##0;[Red]-#,##0", "\"days\" 0", "0%", "[Magenta]0.0", "0.0E+00"]


def random_value():
    kind = RANDOM.randrange(7)
    if kind < 3:
        return RANDOM.choice(TEXTS)
    if kind == 3:
        return RANDOM.choice([0, 1, -17, 0.1, 1 / 3, 1e-300, 1.7e308, 123456789012345])
    if kind == 4:
        return RANDOM.choice([True, False])
    moment = datetime.datetime(1905, 1, 1) + datetime.timedelta(seconds=RANDOM.randrange(8_000_000_000))
    return moment if kind == 5 else moment.replace(hour=0, minute=0, second=0)


def cells():
    """Rows and columns with gaps, and a value for each."""
    for row in sorted(RANDOM.sample(range(1, 400), 60)):
        for column in sorted(RANDOM.sample(range(1, 60), 12)):
            yield row, column, random_value()


def by_openpyxl(name, epoch):
    book = openpyxl.Workbook()
    book.epoch = epoch
    for title, state in (("Answers", "visible"), ("_lists", "hidden"), ("_meta", "veryHidden")):
        sheet = book.create_sheet(title)
        sheet.sheet_state = state
        for row, column, value in cells():
            cell = sheet.cell(row, column)
            if isinstance(value, str):
                cell.value = value
                cell.data_type = "s"
            else:
                cell.value = value
                is_date = isinstance(value, datetime.datetime)
                cell.number_format = RANDOM.choice(DATE_FORMATS if is_date else NUMBER_FORMATS)
        sheet.merge_cells("AA500:AC502")
        sheet["B600"] = "=1/0"
        sheet["C600"] = "=\"a\"&\"b\""
        sheet["D600"] = datetime.time(13, 30)
    del book["Sheet"]
    book.save(name)


def by_xlsxwriter(name, options):
    import xlsxwriter
    book = xlsxwriter.Workbook(name, options)
    dates = [book.add_format({"num_format": text}) for text in DATE_FORMATS]
    bold = book.add_format({"bold": True})
    for title in ("Answers", "Second"):
        sheet = book.add_worksheet(title)
        for row, column, value in cells():
            if isinstance(value, bool):
                sheet.write_boolean(row, column, value)
            elif isinstance(value, str):
                sheet.write_string(row, column, value)
            elif isinstance(value, datetime.datetime):
                sheet.write_datetime(row, column, value, RANDOM.choice(dates))
            else:
                sheet.write_number(row, column, value)
        sheet.write_rich_string(700, 0, "plain ", bold, "bold", " plain")
        sheet.write_formula(701, 0, "=1+1", None, 2)
        sheet.write_formula(702, 0, "=\"a\"", None, "a")
        sheet.write_formula(703, 0, "=NA()", None, "#N/A")
        sheet.write_formula(704, 0, "=TRUE", None, True)
        if not options.get("constant_memory"):
            sheet.merge_range(705, 0, 706, 3, "merged")
    if "constant_memory" not in options:
        book.get_worksheet_by_name("Second").hide()
    book.close()


def by_libreoffice(names):
    saved = os.path.join(FOLDER, "saved")
    subprocess.run(["soffice", f"-env:UserInstallation=file://{FOLDER}/profile-compare", "--headless",
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved, *names],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return sorted(glob.glob(saved + "/*.xlsx"))


def dumped(name):
    output = subprocess.run([DUMP, name], check=True, capture_output=True, text=True, encoding="utf-8")
    if output.stderr:
        raise SystemExit(f"{name}: {output.stderr}")
    return [json.loads(line) for line in output.stdout.split("\n") if line]


def moment_text(value):
    if isinstance(value, datetime.time):
        moment = datetime.datetime.combine(datetime.date(2000, 1, 1), value)
    else:
        moment = value
    moment += datetime.timedelta(microseconds=500)
    moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    time = moment.strftime("%H:%M:%S") + (f".{moment.microsecond // 1000:03}" if moment.microsecond else "")
    if isinstance(value, datetime.time):
        return time
    return moment.strftime("%Y-%m-%d") + ("" if time == "00:00:00" else "T" + time)


def expected_cell(cell, formula):
    value = cell.value
    if value is None or value == "":
        return ("text", "", True) if formula else None
    if cell.data_type == "e":
        return "error", value, formula
    if isinstance(value, bool):
        return "boolean", str(value).lower(), formula
    if isinstance(value, (datetime.datetime, datetime.time)):
        return "date", moment_text(value), formula
    if isinstance(value, (int, float)):
        return "number", float(value), formula
    return "text", value, formula


def expected_workbook(name):
    values, formulas = openpyxl.load_workbook(name, data_only=True), openpyxl.load_workbook(name)
    found, sheets = {}, {}
    for sheet in values.worksheets:
        sheets[sheet.title] = (sheet.sheet_state, len(sheet.merged_cells.ranges))
        for row in sheet.iter_rows():
            for cell in row:
                formula = formulas[sheet.title][cell.coordinate].data_type == "f"
                expected = expected_cell(cell, formula)
                if expected:
                    found[sheet.title, cell.coordinate] = expected
    return found, sheets


def our_workbook(name):
    found, sheets = {}, {}
    for line in dumped(name):
        if "cell" not in line:
            sheets[line["sheet"]] = (line["visibility"], line["merged"])
            continue
        text = float(line["text"]) if line["kind"] == "number" else line["text"]
        found[line["sheet"], line["cell"]] = (line["kind"], text, line["formula"])
    return found, sheets


def compare(name):
    expected, expected_sheets = expected_workbook(name)
    ours, sheets = our_workbook(name)
    if sheets != expected_sheets:
        raise SystemExit(f"{name}: sheets {sheets}, openpyxl finds {expected_sheets}")
    wrong = [(place, ours.get(place), expected.get(place)) for place in sorted(ours.keys() | expected.keys())
             if ours.get(place) != expected.get(place)]
    for place, our, theirs in wrong[:10]:
        print(f"{name}: {place}: ours {our}, openpyxl {theirs}")
    if wrong or len(expected) < 500:
        raise SystemExit(f"{name}: {len(wrong)} of {len(expected)} cells differ")
    return len(expected)


def compare_workbooks():
    made = []
    for label, epoch in (("1900", openpyxl.utils.datetime.WINDOWS_EPOCH), ("1904", openpyxl.utils.datetime.MAC_EPOCH)):
        made.append(os.path.join(FOLDER, f"openpyxl-{label}.xlsx"))
        by_openpyxl(made[-1], epoch)
    try:
        for label, options in (("plain", {}), ("inline", {"constant_memory": True}), ("1904", {"date_1904": True})):
            made.append(os.path.join(FOLDER, f"xlsxwriter-{label}.xlsx"))
            by_xlsxwriter(made[-1], options)
    except ImportError:
        print("XlsxWriter is not there; left out")
    saved = by_libreoffice(made)
    if len(saved) != len(made):
        raise SystemExit("LibreOffice did not save every workbook")
    counts = [compare(name) for name in made + saved]
    print(f"{len(counts)} workbooks, {sum(counts)} cells: as openpyxl reads them")


def compare_csv():
    fields = 0
    for number in range(60):
        delimiter = RANDOM.choice(",;\t")
        quoting = RANDOM.choice([csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
        width = RANDOM.randrange(2, 9)
        texts = [text for text in TEXTS if len(text) < 1000] + [""]
        rows = [[f"column {i}" for i in range(width)]]
        rows += [[RANDOM.choice(texts) for _ in range(max(1, width - RANDOM.choice([0, 0, 0, 0, 1])))]
                 for _ in range(40)]
        encoding = RANDOM.choice(["utf-8", "utf-8-sig", "utf-16"])
        name = os.path.join(FOLDER, f"data-{number}.csv")
        with open(name, "w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=delimiter, quoting=quoting,
                       lineterminator=RANDOM.choice(["\n", "\r\n"])).writerows(rows)
        with open(name, encoding=encoding, newline="") as file:
            theirs = list(csv.reader(file, delimiter=delimiter))
        ours = dumped(name)
        if ours != theirs:
            wrong = [pair for pair in zip(ours, theirs) if pair[0] != pair[1]]
            raise SystemExit(f"{name} ({delimiter!r}): {len(ours)} and {len(theirs)} records; first {wrong[:1]}")
        fields += sum(map(len, theirs))
    print(f"60 CSV files, {fields} fields: as Python reads them")


def random_json(depth):
    kind = RANDOM.randrange(7 if depth < 6 else 5)
    if kind < 2:
        return RANDOM.choice([text for text in TEXTS if len(text) < 1000])
    if kind < 5:
        return [None, True, RANDOM.choice([0, -1, 2**70, 0.1, 1e-300, 1.5e300])][kind - 2]
    items = [random_json(depth + 1) for _ in range(RANDOM.randrange(6))]
    return items if kind == 5 else {f"D1/sub/é{i}": item for i, item in enumerate(items)}


def compare_json():
    for number in range(200):
        name = os.path.join(FOLDER, f"data-{number}.json")
        value = [random_json(0) for _ in range(20)]
        with open(name, "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=RANDOM.choice([True, False]), indent=RANDOM.choice([None, 1]))
        if dumped(name) != [value]:
            raise SystemExit(f"{name}: not what Python reads")
    print("200 JSON files: as Python reads them")


compare_workbooks()
compare_csv()
compare_json()
