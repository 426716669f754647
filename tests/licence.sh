#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every source file says its licence in its first line (in the second, below `#!`), and
# every model and example file in its first three. `--stamp` adds the line to source files.
set -eu
cd "$(dirname "$0")/.."

code='SPDX-License-Identifier: Apache-2.0'
content='SPDX-License-Identifier: CC-BY-4.0'

find_files() {
    find . \( -name build -o -name 'build-*' -o -name node_modules -o -name .git \
        -o -path ./examples/out \) -prune -o -type f "$@" -print | sort
}

code_files() {
    find_files \( -name '*.h' -o -name '*.cpp' -o -name '*.cmake' -o -name '*.sh' \
        -o -name '*.py' -o -name '*.mjs' -o -name CMakeLists.txt \)
}

content_files() {
    find_files -name '*.yaml' \( -path './models/catalog/*' -o -path './examples/*' \)
}

# Adds the line above the first, or below a `#!`.
stamp() {
    case "$1" in
        *.h | *.cpp | *.mjs) line="// $code" ;;
        *) line="# $code" ;;
    esac
    stamped=$(mktemp)
    if head -n 1 "$1" | grep -q '^#!'; then
        { head -n 1 "$1"; echo "$line"; tail -n +2 "$1"; } > "$stamped"
    else
        { echo "$line"; cat "$1"; } > "$stamped"
    fi
    cat "$stamped" > "$1" # keeps the mode of the file
    rm "$stamped"
}

without_line() { # LINES TEXT, files on standard input
    while read -r file; do
        head -n "$1" "$file" | grep -q "$2" || echo "$file"
    done
}

missing=$(code_files | without_line 2 "$code")
if [ "${1-}" = --stamp ]; then
    for file in $missing; do
        stamp "$file"
    done
    missing=
fi
missing="$missing $(content_files | without_line 3 "$content")"
# shellcheck disable=SC2086
set -- $missing
if [ $# -gt 0 ]; then
    echo "$# files do not say their licence; 'tests/licence.sh --stamp' adds it to code:"
    printf '  %s\n' "$@"
    exit 1
fi
