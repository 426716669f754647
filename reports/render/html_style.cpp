// SPDX-License-Identifier: Apache-2.0
#include "reports/render/html_style.h"

#include "reports/charts/utf8.h"

#include <fmt/format.h>

namespace capmat {

static constexpr std::string_view screen_style = R"css(
:root { --ink: #1b2733; --quiet: #51606e; --line: #d5dde3; --wash: #f3f6f8;
  --accent: #1d5a8c; --good: #1c6b3c; --good-wash: #e9f4ec; --caution: #855200;
  --caution-wash: #fdf3dc; --bad: #a3271e; --bad-wash: #fbebe9; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 2rem 4rem; max-width: 58rem; background: #fff;
  color: var(--ink); font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto,
  "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible {
  outline: 3px solid var(--accent); outline-offset: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 0.6em; text-wrap: balance; }
h1 { font-size: 2.5rem; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.65rem; color: var(--accent); margin-top: 3.5rem; padding-bottom: 0.3em;
  border-bottom: 2px solid var(--accent); }
h3 { font-size: 1.25rem; }
h4, h5, h6 { font-size: 1.05rem; }
p, ul, ol, dl { margin: 0 0 1em; }
p { max-width: 46rem; overflow-wrap: break-word; }
.lead { font-size: 1.25rem; line-height: 1.5; }
.note { font-size: 0.875rem; color: var(--quiet); }
.callout { padding: 0.8em 1.1em; border-inline-start: 5px solid var(--accent);
  background: var(--wash); }
.mark { font-weight: 700; }
.good { color: var(--good); } .caution { color: var(--caution); }
.bad { color: var(--bad); } .missing { color: var(--quiet); }
.callout.good { border-color: var(--good); background: var(--good-wash); }
.callout.caution { border-color: var(--caution); background: var(--caution-wash); }
.callout.bad { border-color: var(--bad); background: var(--bad-wash); }
.callout.missing { border-color: var(--quiet); }
.callout, .callout.good, .callout.caution, .callout.bad { color: var(--ink); }
.callout.good .mark { color: var(--good); } .callout.caution .mark { color: var(--caution); }
.callout.bad .mark { color: var(--bad); }
ul, ol { padding-inline-start: 1.6em; max-width: 46rem; }
li { margin: 0.25em 0; }
li.toned { list-style: none; position: relative; }
ul > li.toned > .mark { position: absolute; inset-inline-start: -1.4em; }
.marking { display: inline-block; padding: 0.15em 0.6em; background: #000; color: #fff;
  font-weight: 700; font-size: 1rem; letter-spacing: 0.02em;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.tlp-red { color: #ff2b2b; } .tlp-amber { color: #ffc000; } .tlp-green { color: #33ff00; }
.cover { padding: 3rem 0 1rem; }
.cover .marking-line { text-align: end; margin: 0 0 3rem; max-width: none; }
.cover h1 { padding-top: 1.2rem; border-top: 6px solid var(--accent); }
.subtitle { font-size: 1.3rem; color: var(--quiet); margin: 0.5rem 0 2rem; }
.facts { display: grid; grid-template-columns: max-content 1fr;
  border-top: 1px solid var(--line); max-width: 46rem; }
.facts > div { display: contents; }
.facts dt, .facts dd { margin: 0; padding: 0.4em 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--quiet); padding-inline-end: 2rem; }
.facts dd { font-weight: 600; overflow-wrap: anywhere; }
.contents { margin: 2.5rem 0; }
.contents h2 { font-size: 1.1rem; border: 0; margin: 0 0 0.5rem; padding: 0; }
.contents ol { list-style: none; padding: 0; margin: 0; }
.contents ol ol { padding-inline-start: 1.5rem; font-size: 0.95rem; }
.contents li { margin: 0.15em 0; }
.contents > ol > li > a { font-weight: 600; }
.contents a { text-decoration: none; } .contents a:hover { text-decoration: underline; }
.scroll { overflow-x: auto; margin: 0 0 1.6em; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.4; }
caption { text-align: start; font-weight: 600; padding: 0 0 0.5em; }
th, td { padding: 0.45em 0.7em; text-align: start; vertical-align: top;
  border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; font-weight: 600; }
tbody th { font-weight: inherit; }
tr.heading th, tr.heading td { font-weight: 700; background: var(--wash);
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
th.number, td.number { text-align: end; font-variant-numeric: tabular-nums;
  white-space: nowrap; }
figure { margin: 1.6em 0 2em; }
figcaption { font-weight: 600; margin-bottom: 0.6em; }
.chart { display: block; max-width: 100%; height: auto; }
details { margin-top: 0.6em; font-size: 0.9rem; }
summary { cursor: pointer; color: var(--accent); }
details .scroll { margin-top: 0.6em; }
.closing { max-width: none; margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line);
  text-align: end; }
.running { display: none; }
@media (max-width: 40rem) {
  body { padding: 0 1rem 3rem; } h1 { font-size: 1.9rem; } h2 { font-size: 1.4rem; }
  .cover { padding-top: 1rem; } .cover .marking-line { margin-bottom: 1.5rem; }
  .facts { grid-template-columns: 1fr; } .facts dt { border: 0; padding-bottom: 0; }
  .facts dd { padding-top: 0; }
  figure { overflow-x: auto; } .chart { min-width: 34rem; }
}
)css";

static constexpr std::string_view print_style = R"css(
@media print {
  html { font-size: 9pt; }
  body { padding: 0; max-width: none; } p, ul, ol { max-width: none; }
  .contents { columns: 2; } .contents h2 { column-span: all; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, h6, caption, figcaption { break-after: avoid; }
  h1 { font-size: 26pt; } h2 { margin-top: 0; margin-bottom: 0.5em; }
  h3 { margin-top: 1em; }
  .chapter { break-before: page; }
  /* Contents on the cover, the minister's page on one page, in every language. */
  .contents { zoom: 0.9; } #brief { zoom: 0.78; }
  .cover { padding-top: 0; }
  .callout { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  p, li { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  tr, figure, .callout, .facts { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  .scroll { overflow: visible; }
  details, .closing { display: none; }
  @supports (-moz-appearance: none) {
    .running { display: block; position: fixed; inset-inline-end: 0; padding: 0 0.3em;
      background: #fff; font-weight: 700; }
    .running.top { top: 0; } .running.bottom { bottom: 0; }
  }
}
)css";

/// Any text as a CSS string: everything but letters and digits becomes an escape, so
/// that no marking can end the string or the style sheet.
static std::string css_string(std::string_view text) {
    std::string quoted_text = "\"";
    while (!text.empty()) {
        const char32_t code = take_character(text);
        const bool digit = code >= '0' && code <= '9';
        const bool letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
        const bool safe = digit || letter;
        quoted_text +=
            safe ? utf8(code) : fmt::format("\\{:06x}", static_cast<std::uint32_t>(code));
    }
    return quoted_text + "\"";
}

/// "page 3 of 17" as the content of a box in the margin of a page.
static std::string page_number(const Language& words) {
    std::string quoted_words;
    for (const char letter :
         words.say_with("form/page_of", "page {0} of {1}", "\f", "\v")) {
        if (letter == '\f') {
            quoted_words += "\" counter(page) \"";
        } else if (letter == '\v') {
            quoted_words += "\" counter(pages) \"";
        } else if (letter != '"' && letter != '\\' && letter != '<') {
            quoted_words += letter;
        }
    }
    std::string content = "\"" + quoted_words + "\"";
    return content.ends_with(" \"\"") ? content.substr(0, content.size() - 3) : content;
}

/// Joined letters must not be spaced, and figures stand one above the other by their last
/// digit in every script. A table that is wider than the paper makes a browser shrink the
/// print only when it sticks out at the right; at the left it would be cut.
static constexpr std::string_view right_to_left_style = R"css(
h1 { letter-spacing: normal; }
th.number, td.number { text-align: right; }
@media print {
  html, body, .scroll { direction: ltr; } body > *, .scroll > table { direction: rtl; }
}
)css";

/// What stands in the margins of each page; the marking at the end of the line.
static std::string page_style(const DocumentLanguage& language,
                              std::string_view marking) {
    const std::string_view face = "font: 700 12pt system-ui, 'Segoe UI', 'DejaVu Sans', "
                                  "sans-serif; color: #000;";
    return fmt::format("@page {{ size: A4; margin: 22mm 18mm 20mm;\n"
                       "  @top-{3} {{ content: {0}; {1} }}\n"
                       "  @bottom-{3} {{ content: {0}; {1} }}\n"
                       "  @bottom-{4} {{ content: {2}; {5}"
                       "font: 9pt system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; "
                       "color: #51606e; }} }}\n",
                       css_string(marking), face, page_number(language.words),
                       language.right_to_left ? "left" : "right",
                       language.right_to_left ? "right" : "left",
                       language.right_to_left ? "direction: rtl; " : "");
}

std::string html_style(const DocumentLanguage& language, std::string_view marking) {
    std::string style(screen_style);
    style += language.right_to_left ? right_to_left_style : "";
    style += print_style;
    return style + page_style(language, marking);
}

} // namespace capmat
