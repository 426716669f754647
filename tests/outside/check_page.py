# SPDX-License-Identifier: Apache-2.0
"""Checks the page as Chromium saw it: complete, quiet, and asking for nothing."""
import re
import sys


def main():
    page = open(sys.argv[1], encoding="utf-8").read()
    dom = open(sys.argv[2], encoding="utf-8").read()
    log = open(sys.argv[3], encoding="utf-8", errors="replace").read()
    complaints = [line for line in log.splitlines()
                  if "CONSOLE" in line or "Content Security Policy" in line]
    if complaints:
        raise SystemExit("Chromium complains: " + complaints[0])
    if re.search(r"<script|\son\w+\s*=|(src|href)\s*=\s*[\"'](?!#|data:)", page):
        raise SystemExit("the page has a script, a handler or an address outside itself")
    for tag in ("h1", "h2", "svg", "table", "th"):
        if dom.count("<" + tag) == 0 or dom.count("<" + tag) != page.count("<" + tag):
            raise SystemExit(f"<{tag}>: {page.count('<' + tag)} written, "
                             f"{dom.count('<' + tag)} understood")
    anchors = set(re.findall(r'\sid="([^"]+)"', page))
    dangling = [link for link in re.findall(r'href="#([^"]+)"', page) if link not in anchors]
    if dangling:
        raise SystemExit(f"links to nowhere: {sorted(set(dangling))[:5]}")
    if len(anchors) != len(re.findall(r'\sid="([^"]+)"', page)):
        raise SystemExit("an id is used twice")


if __name__ == "__main__":
    main()
