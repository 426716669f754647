#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds a fuzzer for each format of input with clang and runs it for SECONDS (default 300)
# on the files we have: those of tests/fuzz/corpus/FORMAT, for YAML those of the schema
# tests, and what earlier runs found. A fault ends it, and the file at fault stays in
# build/fuzz. All formats run side by side.
# usage: tests/fuzz/run.sh [SECONDS [FORMAT...]]      formats: yaml xlsx csv json
set -eu
cd "$(dirname "$0")/../.."
seconds="${1:-300}"
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- yaml xlsx csv json
build=build/fuzz
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
  -DCMAKE_CXX_COMPILER=clang++-14 -DCAPMAT_SANITIZE=ON -DCAPMAT_FUZZ=ON >/dev/null

fill_corpus() {
  mkdir -p "$corpus"
  if [ "$1" = yaml ]; then
    for file in tests/schemas/good/*.yaml tests/schemas/mistakes/*.yaml \
                tests/schemas/mistakes/*/*.yaml; do
      [ -f "$file" ] && cp "$file" "$corpus/$(echo "$file" | tr / _)"
    done
  else
    cp tests/fuzz/corpus/"$1"/* "$corpus"
  fi
}

# One format; prints what matters of its log, and all of the end when there is a fault.
fuzz() {
  corpus=$build/corpus/$1
  fill_corpus "$1"
  log=$build/$1.log
  status=0
  "$build/tests/capmat_fuzz_$1" -max_total_time="$seconds" -max_len=20000 -timeout=20 \
    -rss_limit_mb=2048 -artifact_prefix="$build/$1-" -print_final_stats=1 "$corpus" \
    >"$log" 2>&1 || status=$?
  echo "$1:"
  grep -E 'ERROR|SUMMARY|stat::number_of_executed|stat::peak|Done' "$log"
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$log"
  fi
  return "$status"
}

for format; do
  cmake --build "$build" --target "capmat_fuzz_$format" >/dev/null
done
for format; do
  fuzz "$format" > "$build/$format.txt" 2>&1 &
  running="${running-} $!:$format"
done
failed=0
for job in $running; do
  wait "${job%%:*}" || failed=1
  cat "$build/${job#*:}.txt"
done
exit "$failed"
