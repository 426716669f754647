# SPDX-License-Identifier: Apache-2.0
"""Writes every inline drawing of a page to a file of its own, for xmllint."""
import re
import sys


def main():
    page = open(sys.argv[1], encoding="utf-8").read()
    drawings = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    if not drawings:
        raise SystemExit("the page has no drawings")
    for number, drawing in enumerate(drawings):
        if "xmlns=" not in drawing[:200]:
            drawing = drawing.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
        with open(f"{sys.argv[2]}/drawing-{number}.svg", "w", encoding="utf-8") as file:
            file.write(drawing)


if __name__ == "__main__":
    main()
