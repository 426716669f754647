#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the fuzzer with clang and runs it for SECONDS (default 300) on the files we have.
# usage: tests/fuzz/run.sh [SECONDS]
set -eu
cd "$(dirname "$0")/../.."
seconds="${1:-300}"
build=build/fuzz
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
  -DCMAKE_CXX_COMPILER=clang++-14 -DCAPMAT_SANITIZE=ON -DCAPMAT_FUZZ=ON >/dev/null
cmake --build "$build" --target capmat_fuzz >/dev/null
corpus="$build/corpus"
mkdir -p "$corpus"
for file in tests/schemas/good/*.yaml tests/schemas/mistakes/*.yaml \
            tests/schemas/mistakes/*/*.yaml; do
  [ -f "$file" ] && cp "$file" "$corpus/$(echo "$file" | tr / _)"
done
"$build/tests/capmat_fuzz" -max_total_time="$seconds" -max_len=20000 -timeout=20 \
  -rss_limit_mb=2048 -artifact_prefix="$build/" -print_final_stats=1 "$corpus" \
  2>&1 | grep -E 'ERROR|SUMMARY|stat::number_of_executed|stat::peak|Done' 
