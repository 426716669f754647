#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Looks at our reports with other people's programs: LibreOffice and openpyxl open the
# workbook, Chromium the page, xmllint the drawings in it.
# The forms: XLSForms by the rules of the converter and those it does not hold, skip rules
# by lxml's XPath, workbook forms filled by openpyxl and LibreOffice.
# And with ours at theirs: what our doors find in workbooks, CSV and JSON is what openpyxl and
# Python find.
# usage: tests/outside/run.sh CAPMAT
set -eu
capmat="$(realpath "$1")"
cd "$(dirname "$0")/../.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$capmat" report examples/maravenca --target examples/maravenca/target.yaml --quiet \
  -o "$work/report.html" -o "$work/report.xlsx" -o "$work/report.md"
"$capmat" assess examples/maravenca/2026 --format json >"$work/assessment.json"

# openpyxl is a Debian package, so it is Debian's Python that has it.
# LibreOffice reads the workbook and writes it again; nothing may be lost on the way.
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to xlsx:"Calc MS Excel 2007 XML" \
  --outdir "$work/saved" "$work/report.xlsx" >/dev/null 2>&1
/usr/bin/python3 tests/outside/check_workbook.py "$work/report.xlsx" "$work/assessment.json"
/usr/bin/python3 tests/outside/check_workbook.py "$work/saved/report.xlsx" "$work/assessment.json"

# Chromium shows the page; with a policy of default-src 'none' a page that asks for
# anything from outside would leave a line of complaint.
chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --user-data-dir="$work/chromium" \
  --enable-logging=stderr --v=0 --dump-dom "file://$work/report.html" \
  >"$work/dom.html" 2>"$work/chromium.log"
python3 tests/outside/check_page.py "$work/report.html" "$work/dom.html" "$work/chromium.log"

# The drawings are XML of their own.
python3 tests/outside/split_drawings.py "$work/report.html" "$work"
xmllint --noout "$work"/drawing-*.svg
# capmat_dump is built beside the program.
mkdir "$work/compare"
/usr/bin/python3 tests/outside/compare_readers.py \
  "$(dirname "$capmat")/../tests/capmat_dump" "$work/compare"

# The reference converter of XLSForms is not in the package registries: its rules, and those it
# does not hold, are checked here, and skip rules are decided by lxml's XPath.
for questionnaire in national national-full national-screening; do
  "$capmat" form "$questionnaire" --language all --quiet -o "$work/$questionnaire.xlsform.xlsx"
  /usr/bin/python3 tests/outside/check_xlsform.py "$work/$questionnaire.xlsform.xlsx"
done
/usr/bin/python3 tests/outside/check_skip_rules.py "$capmat"
mkdir "$work/form"
/usr/bin/python3 tests/outside/check_workbook_form.py "$capmat" "$work/form"
echo "outside programs agree"
