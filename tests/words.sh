#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The program's own words: `tests/words.sh --template` prints them as a PO template, which
# xgettext finds in the source; without it every models/language/*.po is held against them.
# A text that is missing, stale or fuzzy is an error.
set -eu
cd "$(dirname "$0")/.."

# The id is msgctxt, the English msgid: say("form/answered", "{0} of {1} answered").
template() {
    find models questionnaires assessor reports cli -name '*.cpp' -o -name '*.h' | LC_ALL=C sort |
        xgettext --language=C++ --from-code=UTF-8 --no-wrap --sort-by-file --no-location \
            --keyword --keyword=say:1c,2 --keyword=say_with:1c,2 --keyword=say_count:1c,2,3 --files-from=- --output=- |
        sed 's/charset=CHARSET/charset=UTF-8/'
}

if [ "${1-}" = --template ]; then
    template
    exit
fi
words=$(mktemp)
trap 'rm -f "$words"' EXIT
template > "$words"
wrong=0
log=$words.log
trap 'rm -f "$words" "$log"' EXIT
for po in models/language/*.po; do
    # What is missing, stale or fuzzy; then what nothing in the source asks for.
    if ! msgcmp "$po" "$words" 2> "$log" || ! msgcmp --use-untranslated "$words" "$po" 2> "$log" ||
        ! msgfmt --check-format --output-file=/dev/null "$po" 2> "$log"; then
        cat "$log" >&2
        wrong=1
    fi
done
exit "$wrong"
