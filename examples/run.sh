#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds capmat and assesses the example country.
set -eu
cd "$(dirname "$0")/.."
. ./setup.sh

capmat=build/release/cli/capmat
country=examples/maravenca
out=examples/out/maravenca

# The program alone needs no test library.
configure() {
    cmake --preset release -D BUILD_TESTING=OFF
}

assess_country() {
    mkdir -p "$out"
    "$capmat" check "$country"
    "$capmat" assess "$country/2026"
    "$capmat" report "$country" --target "$country/target.yaml" --force \
        -o "$out/report.html" -o "$out/report.xlsx" -o "$out/report.md"
}

install_missing run
if [ ! -f build/release/build.ninja ]; then
    step configure "preparing the build" configure
fi
step build "building capmat" build_preset release --target capmat
step example "assessing Maravenca, the example country" assess_country

echo
echo "The report on Maravenca, to read in a browser:  $out/report.html"
echo "The same as a workbook:                         $out/report.xlsx"
echo "The same as text:                               $out/report.md"
echo "The program:                                    $capmat"
