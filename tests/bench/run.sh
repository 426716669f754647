#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Timings of the whole program and of the engine, each beside a peer on the same machine in
# the same minute. Ratios say something; seconds of one machine do not. Never part of a test.
# usage: tests/bench/run.sh [REPEATS]
set -eu
cd "$(dirname "$0")/../.."
repeats="${1:-15}"
cmake -S . -B build/release -DCAPMAT_BENCH=ON >/dev/null
cmake --build build/release --target capmat capmat_bench capmat_dump >/dev/null
/usr/bin/python3 tests/bench/compare.py build/release/cli/capmat build/release/tests/capmat_bench "$repeats"
/usr/bin/python3 tests/bench/compare_workbooks.py build/release/tests/capmat_dump
