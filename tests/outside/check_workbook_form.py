# SPDX-License-Identifier: Apache-2.0
"""Fills workbook forms as people do, sends them through other programs and imports them.

What comes out must be what the same answers give when they come from the page. LibreOffice,
forced to compute, must find the states and counts that are worked out here.

usage: check_workbook_form.py CAPMAT WORK_FOLDER [QUESTIONNAIRE [LANGUAGE...]]
"""
import datetime
import json
import os
import random
import re
import subprocess
import sys
import zipfile

import openpyxl

import form_book

RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item></oor:items>
"""
EXAMPLE = os.path.join(os.path.dirname(__file__), "../../examples/maravenca/2026")
TEXTS = ("Decree 12/2024, art. 3", "المرسوم رقم 12", "Décret n° 12 : « cyber »\nligne 2",
         "a & <b>\"quoted\"</b>", "0012")


def capmat(program, *arguments, expect=0):
    done = subprocess.run([program, *arguments], capture_output=True, text=True)
    assert done.returncode == expect, (arguments, done.returncode, done.stdout, done.stderr)
    return done.stdout


def through_libreoffice(path, folder, profile, recalculate=False):
    """Opens and saves a workbook; with `recalculate` it computes every formula anew."""
    user = os.path.join(profile, "user")
    os.makedirs(user, exist_ok=True)
    settings = os.path.join(user, "registrymodifications.xcu")
    if recalculate and not os.path.exists(settings):
        with open(settings, "w", encoding="utf-8") as file:
            file.write(RECALCULATE)
    os.makedirs(folder, exist_ok=True)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path],
                   check=True, capture_output=True)
    return os.path.join(folder, os.path.basename(path))


def resaved(work, path):
    """The workbook as LibreOffice saves it."""
    return through_libreoffice(path, os.path.join(work, "lo"), os.path.join(work, "profile"))


def recomputed(work, path):
    """The same with every formula computed anew."""
    return through_libreoffice(path, os.path.join(work, "computed"),
                               os.path.join(work, "profile-computing"), recalculate=True)


# --- Answers. ---

def some_value(question, choose, codes):
    kind = question["type"]
    if kind == "text":
        return choose.choice(TEXTS)
    if choose.random() < 0.12:
        return choose.choice(("unknown", "not_applicable"))
    if kind == "yes_partly_no":
        return choose.choice(("yes", "partly", "no", "unknown", "not_applicable"))
    if kind == "choice":
        return choose.choice(codes)
    if kind == "choices":
        options = [o["id"] for o in question["options"] if not o["exclusive"]]
        return [o for o in options if choose.random() < 0.6] or options[:1]
    if kind == "date":
        return datetime.date(2026, 3, 31) - datetime.timedelta(days=choose.randrange(2000))
    high = question.get("high", question["low"] + 500)
    return choose.randint(int(question["low"]), int(high))


def some_answer(question, choose, codes, kinds):
    answer = {"answer": some_value(question, choose, codes)}
    if answer["answer"] == "not_applicable" or choose.random() < 0.1:
        answer["reason"] = choose.choice(TEXTS)
    if question["type"] == "text":
        return {"answer": answer["answer"]}
    if choose.random() < 0.3:
        answer["note"] = choose.choice(TEXTS)
    if choose.random() < 0.3:
        answer["confidence"] = choose.choice(("low", "medium", "high"))
    if "kinds" in question and choose.random() < 0.5:
        answer["evidence"] = [
            {"kind": choose.choice(kinds), "title": choose.choice(TEXTS),
             "date": choose.choice(("2024", "2024-05", "2024-05-17")),
             "link": "https://example.org/?a=1&b=2"} for _ in range(choose.randint(1, 3))]
    return answer


def all_answers(page, choose, share):
    answers = {}
    for question in page["questions"]:
        if choose.random() < share:
            codes = [option["id"] for option in question.get("options", [])]
            answers[question["id"]] = some_answer(question, choose, codes, page["kinds"])
            if share < 1 and choose.random() < 0.3:
                answers[question["id"]].pop("reason", None)
    return answers


def as_page(page, answers, header, path):
    """The same answers as the page would save them."""
    def plain(value):
        return value if isinstance(value, list) else str(value)
    saved = {question: {**answer, "answer": plain(answer["answer"])}
             for question, answer in answers.items()}
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"capmat": "form-answers/1", "form": page["identity"],
                   "header": {key: str(value) for key, value in header.items()},
                   "answers": saved}, file)


# --- Checks. ---

def imported(program, path, output):
    """The responses and the account of one file, whatever the exit code says."""
    done = subprocess.run([program, "import", path, "-o", output, "--force", "--format", "json"],
                          capture_output=True, text=True)
    assert done.returncode in (0, 1), (path, done.returncode, done.stderr)
    with open(output, encoding="utf-8") as file:
        return done.returncode, file.read(), json.loads(done.stdout)


def account(report):
    """The figures of an account, without what is the file's own."""
    texts = re.findall(r'"(values|used|open|forms)": ?"?(\d+)', json.dumps(report))
    assert len(texts) >= 4, json.dumps(report)[:2000]
    return sorted(set(texts))


def check_answers(program, work, language, name, answers, book_path, page, header):
    book = form_book.Book(book_path)
    book.fill(answers, header)
    filled = os.path.join(work, f"{name}-{language}.xlsx")
    book.book.save(filled)
    saved = os.path.join(work, f"{name}-{language}.json")
    as_page(page, answers, header, saved)
    wanted = imported(program, saved, os.path.join(work, "page.yaml"))
    for path in (filled, resaved(work, filled)):
        found = imported(program, path, os.path.join(work, "book.yaml"))
        assert found[0] == wanted[0], (path, found[0], wanted[0], found[2])
        figures = account(found[2]), account(wanted[2])
        assert figures[0] == figures[1], (path, figures)
        if found[1] != wanted[1]:
            open(os.path.join(work, "wanted.yaml"), "w").write(wanted[1])
            raise AssertionError(f"{path}: the answers differ, see {work}")
    check_states(work, filled, page, answers)
    return wanted[0], dict(account(wanted[2]))


def check_states(work, filled, page, answers):
    computed = recomputed(work, filled)
    book = form_book.Book(computed, data_only=True)
    wanted = form_book.expected_states(page["questions"], answers)
    found = book.states()
    wrong = {q: (found.get(q), wanted[q]) for q in wanted if found.get(q) != wanted[q]}
    assert not wrong, wrong
    done = sum(state == 1 for state in wanted.values())
    asked = sum(state <= 4 for state in wanted.values())
    lines = [[cell.value for cell in row] for row in book.start.iter_rows()]
    counts = [(line[4], line[5]) for line in lines if isinstance(line[4], (int, float))]
    assert sum(count[0] for count in counts) == done, (counts, done)
    assert sum(count[1] for count in counts) == asked, (counts, asked)
    assert any(str(done) in str(line[2]) and str(asked) in str(line[2]) for line in lines)


def formula_values(path):
    values = {}
    formulas = openpyxl.load_workbook(path)
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    value = book[sheet.title][cell.coordinate].value
                    values[sheet.title, cell.coordinate] = "" if value is None else value
    return values


def differences(work, path):
    """The formulas whose value LibreOffice, computing anew, does not find."""
    computed = recomputed(work, path)
    ours, theirs = formula_values(path), formula_values(computed)
    assert set(ours) == set(theirs)
    return [place for place in ours if ours[place] != theirs[place]], len(ours)


def with_wrong_value(path, changed):
    """Plants one state that is not so."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode("utf-8")
            if name == "xl/worksheets/sheet2.xml":
                content, count = re.subn(r"(,3,(?:1|IF\([^<]*,7,1\))\)\)\)\)\)</f><v>)\d", r"\g<1>9", content, 1)
                assert count == 1
            new.writestr(name, content)


def check_values_alike(work, path):
    wrong, formulas = differences(work, path)
    assert not wrong, wrong[:10]
    return formulas


def check_values(program, work, path):
    formulas = check_values_alike(work, path)
    planted = os.path.join(work, "planted.xlsx")
    with_wrong_value(path, planted)
    # The words of the status and the counts were computed from the state.
    assert len(differences(work, planted)[0]) == 1
    return formulas


def check_slips(program, work, book_path, page, header):
    """What goes wrong in a spreadsheet is told and not used."""
    first, second, third = [q["id"] for q in page["questions"]
                            if q["type"] == "yes_partly_no" and "ask_if" not in q][:3]
    book = form_book.Book(book_path)
    book.fill({first: {"answer": "yes"}}, header)
    book.cell(second, "answer").value = "=1+1"
    book.cell(third, "answer").value = "perhaps"
    sheet = book.places[first]["sheet"]
    row = sheet.max_row + 1
    sheet.cell(row, 1).value = "NO-SUCH"
    sheet.cell(row, book.places[first]["columns"]["answer"]).value = "yes"
    sheet.title = "renamed"
    path = os.path.join(work, "slips.xlsx")
    book.book.save(path)
    code, _, report = imported(program, path, os.path.join(work, "slips.yaml"))
    said = json.dumps(report, ensure_ascii=False)
    assert code == 1
    for words in ("a formula stands", "perhaps", "NO-SUCH", "renamed!"):
        assert words in said, (words, said)
    assert dict(account(report))["used"] == "1", said


def check_prefilled(program, work, questionnaire):
    """Answers of an earlier round are in the workbook, and its first values are right."""
    path = os.path.join(work, "prefilled.xlsx")
    capmat(program, "form", questionnaire, "-o", path, "--prefill", EXAMPLE, "--role",
           "national_cert", "--round", "2027", "--force", "-q")
    formulas = check_values(program, work, path)
    book = form_book.Book(path)
    book.fill({}, {"date": datetime.date(2027, 3, 31), "role": "national_cert",
                   "organisation": "CERT"})
    filled = os.path.join(work, "prefilled-filled.xlsx")
    book.book.save(filled)
    output = os.path.join(work, "prefilled.yaml")
    _, text, report = imported(program, filled, output)
    titles = re.findall(r"title: (.*)", open(f"{EXAMPLE}/national_cert.yaml").read())
    kept = sum(title.strip("\"' },")[:20] in text for title in titles)
    sent = unchecked_places(report)
    states = book_states(work, filled)
    # An earlier answer whose question waits for another is named too.
    assert len(sent) - 2 <= sum(state == 7 for state in states.values()) <= len(sent)
    print(f"prefilled: {formulas} formulas computed alike, {kept} of {len(titles)} documents "
          f"kept, {len(sent)} answers not checked, {account(report)}")
    check_marks(program, work, path, sent)


def book_states(work, filled):
    return form_book.Book(recomputed(work, filled), data_only=True).states()


def unchecked_places(report):
    """Where the account names an answer of an earlier round that nobody checked."""
    return {row["place"].split(":")[-1] for row in report["aside"]
            if row["why"] == "not checked, but used"}


def check_marks(program, work, path, sent):
    """Of the answers sent out, those marked or changed are no longer named, by cell."""
    book = form_book.Book(path)
    named = {}
    for question, place in book.places.items():
        rows = [place["row"], *place["options"].values(), place.get("other", place["row"])]
        held = [row for row in rows if book.cell(question, "earlier", row).value is not None]
        if held:
            cell = book.cell(question, "answer", held[0])
            named[question] = f"{cell.parent.title}!{cell.coordinate}"
    assert set(named.values()) == sent, (named, sent)
    marked, changed, *left = list(named)
    book.choose(book.cell(marked, "checked"), "yes")
    row = next(iter(book.places[changed]["options"].values()), "row")
    cell = book.cell(changed, "answer", row)
    offered = book.offered(cell)
    cell.value = next(word for word in offered.values() if word != cell.value)
    book.fill({}, {"date": datetime.date(2027, 3, 31), "role": "national_cert",
                   "organisation": "CERT"})
    filled = os.path.join(work, "prefilled-marked.xlsx")
    book.book.save(filled)
    for one in (filled, resaved(work, filled)):
        _, _, report = imported(program, one, os.path.join(work, "marked.yaml"))
        assert unchecked_places(report) == {named[q] for q in left}, one
    states = book_states(work, filled)
    assert states[marked] == 1 and all(states[q] in (5, 6, 7) for q in left), states
    print(f"prefilled: of {len(named)} earlier answers one marked, one changed, "
          f"{len(left)} named")


def check_settled(program, work):
    """The sheet for the validation workshop comes back as decisions."""
    path = os.path.join(work, "contested.xlsx")
    capmat(program, "form", "--contested", EXAMPLE, "-o", path, "--force", "-q")
    check_values_alike(work, path)
    book = form_book.Book(path)
    for question in book.places:
        book.choose(book.cell(question, "answer"), "partly")
        book.cell(question, "by").value = "Validation workshop"
        book.cell(question, "on").value = datetime.date(2026, 4, 20)
        book.cell(question, "why").value = "Both documents were read"
    roles = book.offered(book.fields["role"])
    book.fill({}, {"role": next(iter(roles)), "organisation": "W",
                   "date": datetime.date(2026, 4, 20)})
    filled = os.path.join(work, "contested-filled.xlsx")
    book.book.save(filled)
    for one in (filled, resaved(work, filled)):
        code, text, report = imported(program, one, os.path.join(work, "settled.yaml"))
        assert code == 0, report
        assert text.count("Both documents were read") == len(book.places), text
    print(f"contested: {len(book.places)} decisions come back")


def page_in(program, work, questionnaire, language):
    path = os.path.join(work, "form.html")
    capmat(program, "form", questionnaire, "-o", path, "--language", language, "--force", "-q")
    return form_book.page_questions(path)


def main(program, work, questionnaire="national-full", *languages):
    page = page_in(program, work, questionnaire, "en")
    header = {"country": "KEN", "round": "2026", "role": page["roles"][0],
              "organisation": "Ministère « X » & الوزارة", "date": datetime.date(2026, 3, 31)}
    for language in languages or ("en", "fr", "ar"):
        page = page_in(program, work, questionnaire, language)
        path = os.path.join(work, f"form-{language}.xlsx")
        capmat(program, "form", questionnaire, "-o", path, "--language", language, "--force",
               "-q")
        for name, share, seed in (("all", 1.0, 1), ("asked", 1.0, 4), ("part", 0.7, 2)):
            answers = all_answers(page, random.Random(seed), share)
            if name == "asked":
                asked = form_book.asking(page["questions"], answers)
                answers = {q: answer for q, answer in answers.items() if asked[q] == 1}
            code, figures = check_answers(program, work, language, name, answers, path, page,
                                          header)
            assert code == (0 if name == "asked" else 1)
            print(f"{questionnaire} {language} {name}: {len(answers)} questions, "
                  f"exit code {code}, {figures}")
        formulas = check_values(program, work, path)
        print(f"{questionnaire} {language}: {formulas} formulas computed alike")
    check_slips(program, work, path, page, header)
    check_prefilled(program, work, questionnaire)
    check_settled(program, work)


main(*sys.argv[1:])
