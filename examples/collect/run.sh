#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Imports every returned file, says what was used of it, settles what the workshop decided
# and assesses the whole. Fails if an account differs from expected.txt, or who has not
# returned what from expected-returns.csv.
#
#     examples/collect/run.sh [CAPMAT]
set -eu
export LC_ALL=C.UTF-8 # the order of the files
case "${1-}" in
    /*) capmat=$1 ;;
    */*) capmat=$PWD/$1 ;;
    ?*) capmat=$(command -v "$1") ;;
    *) capmat=$(cd "$(dirname "$0")/../.." && pwd)/build/release/cli/capmat ;;
esac
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/answers"

# Exit code 1 of an import means that something was set aside, as the account says.
import_file() { # FILE
    name=$(basename "$1")
    name=${name%.*}
    code=0
    "$capmat" import "$1" --questionnaire national-screening -o "$work/answers/$name.yaml" \
        --format csv --table files > "$work/account.csv" || code=$?
    if [ "$code" -gt 1 ]; then
        echo "$1: import ends with exit code $code" >&2
        exit 1
    fi
    tail -n 1 "$work/account.csv" | tr -d '"\r' | {
        IFS=, read -r file kind _ forms values used aside _
        printf '%-16s %-19s %2s forms, %2s of %2s values used, %s set aside\n' \
            "${file##*/}" "$kind" "$forms" "$used" "$values" "$aside"
    }
}

for file in returned/*; do
    import_file "$file"
done > "$work/account.txt"
cat "$work/account.txt"
diff -u expected.txt "$work/account.txt"

# Who has not returned what; exit code 1 of --fail-on missing means that somebody has not.
code=0
"$capmat" status "$work/answers" --bodies bodies.csv --fail-on missing \
    --format csv --table returns > "$work/returns.csv" || code=$?
if [ "$code" -ne 1 ]; then
    echo "status ends with exit code $code; forms are missing" >&2
    exit 1
fi
tr -d '\r' < "$work/returns.csv" | diff -u expected-returns.csv -
echo
echo "returned nothing: $(grep -c '"nothing"' expected-returns.csv) bodies;" \
    "part: $(grep -c '"partly"' expected-returns.csv); all: $(grep -c '"complete"' expected-returns.csv)"

# The round, before and after what the workshop settled.
round=$work/round-2026-10.yaml
"$capmat" check "$work/answers" > "$work/checked.txt"
"$capmat" merge --quiet "$work/answers"/*.yaml -o "$round"
"$capmat" status "$round" > "$work/before.txt"
"$capmat" import --quiet workshop.json --into "$round"
"$capmat" check "$round" > "$work/checked.txt"
"$capmat" status "$round" > "$work/after.txt"
contested() { # FILE
    sed -n 's/^Contested  *//p' "$1"
}
echo
echo "contested: $(contested "$work/before.txt"); after the workshop: $(contested "$work/after.txt")"

"$capmat" assess "$round" > "$work/assess.txt"
sed -n -E 's/^  ((STR|CRT|LEG|DIP) .*[0-9])  +[0-9-]+ %.*$/\1/p' "$work/assess.txt"
