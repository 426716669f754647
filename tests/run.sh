#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds twice and runs every test. `--long` adds what takes
# longer: static analysis, fuzzing, benchmarks, ten times as many random models.
set -eu
cd "$(dirname "$0")/.."
. ./setup.sh

long=no
case "${1-}" in
    '') ;;
    --long) long=yes ;;
    *) echo "usage: tests/run.sh [--long]" >&2; exit 2 ;;
esac
capmat=$PWD/build/release/cli/capmat
fuzz_seconds=600       # for each format of input
short_fuzz_seconds=5

# Sources of our own; the pattern of a folder to leave out has no file below it.
sources() {
    find . \( -name build -o -name 'build-*' -o -name node_modules -o -name '.?*' \) -prune \
        -o \( -name '*.h' -o -name '*.cpp' \) -print | sort
}

check_format() {
    sources | xargs clang-format-14 --dry-run -Werror
}

build() {
    cmake --preset "$1"
    build_preset "$1"
}

run_ctest() {
    ctest --preset "$1" --parallel "$(nproc)"
}

# Other programs' view of the scores: a scorer written apart from ours, in exact fractions.
check_scorer() {
    cd tests/independent
    python3 -m unittest test_score
    python3 conformance.py
}

check_schemas() {
    cd tests/schemas
    npm ci --no-audit --no-fund
    node validate.mjs
    node mistakes.mjs "$capmat"
    node output.mjs "$capmat"
    node survey_forms.mjs "$capmat"
}

# What is translated: our models and questionnaires, and the program's own words.
check_translations() {
    tests/words.sh
    "$capmat" check models/catalog/*/*.po questionnaires/catalog/*/*.po
}

install_missing run test
step licence "licence lines" tests/licence.sh
step format "formatting (clang-format)" check_format
step build-release "release build (g++), warnings are errors" build release
step build-sanitize "sanitized build (clang++), warnings are errors" build sanitize
step ctest-release "tests, release" run_ctest release
step ctest-sanitize "tests, sanitized" run_ctest sanitize
step run-example "the example country (examples/run.sh)" examples/run.sh
step collect "returned forms of every kind (examples/collect/run.sh)" \
    examples/collect/run.sh "$capmat"
step readme "the manual: commands, excerpts, links" tests/readme.py "$capmat"
step scorer "an independent scorer: its own tests and 80 cases" check_scorer
step random-1000 "an independent scorer: 1000 random models" \
    python3 tests/independent/check.py "$capmat" 1000
step schemas "schemas: shipped files and planted mistakes" check_schemas
step translations "translations: nothing missing, nothing stale" check_translations
step page "the offline page in a browser" tests/page/run.sh "$capmat"
if [ -x tests/outside/run.sh ]; then
    step outside "other programs read our files" tests/outside/run.sh "$capmat"
fi
step fuzz-short "fuzzing each format on its corpus, $short_fuzz_seconds s" \
    tests/fuzz/run.sh "$short_fuzz_seconds"
step package "Debian package, alone in an empty root" tests/package/run.sh
if [ "$long" = yes ]; then
    step tidy "static analysis (clang-tidy)" tests/tidy.py
    step random-10000 "an independent scorer: 10000 random models" \
        python3 tests/independent/check.py "$capmat" 10000
    step fuzz "fuzzing each format, $fuzz_seconds s" tests/fuzz/run.sh "$fuzz_seconds"
    step bench "benchmarks" tests/bench/run.sh
fi
print_total "all passed"
