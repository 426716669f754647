#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The offline page: its rules in node, the whole of it in headless Chromium, what it saves
# by import.
# usage: tests/page/run.sh CAPMAT
set -eu
capmat="$(realpath "$1")"
cd "$(dirname "$0")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

npm ci --no-audit --no-fund --loglevel=error
node skip_rules.mjs
"$capmat" form national --language en,ar --quiet -o "$work/national.html"
"$capmat" form questions.yaml --language en,ar --quiet -o "$work/types.html"
node browser.mjs "$work/national.html" "$work/types.html" "$work/saved.json"

# What the page saved comes back whole.
"$capmat" import "$work/saved.json" --questionnaire questions.yaml --round 2026 \
  --role national_cert --organisation "National CERT" --date 2026-03-31 \
  --quiet -o "$work/answers.yaml"
diff expected.yaml "$work/answers.yaml"
