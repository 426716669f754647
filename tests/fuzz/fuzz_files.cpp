// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to every reader of files. Nothing may crash, hang or leak; a file
// that is accepted must also be scored without a fault.
#include "assessor/assess.h"
#include "models/input/format_line.h"
#include "models/input/yaml_parser.h"
#include "models/input/yaml_writer.h"
#include "models/model_reader.h"
#include "questionnaires/response_reader.h"
#include "questionnaires/round.h"
#include "questionnaires/target.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

namespace capmat::fuzz {

/// A small model of every kind of leaf, which fuzzed responses and targets are held
/// against.
static const Model& small_model() {
    static const std::string text = R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: One}, {id: 2, name: Two}, {id: 3, name: Three}]
evidence: {policy: evidenced, kinds: {law: Law, minutes: Minutes}}
roles: {cert: CERT}
scoring: {factor: {rule: staged, share: 0.75}}
nodes:
  - id: A
    title: A
    cap: {stage: 2, unless: [A.2]}
    indicators:
      - {id: A.1, statement: a, stage: 2, gate: true, evidence: {kinds: [law], max_age_months: 12}}
      - {id: A.2, statement: b, stage: 3, requires: [A.1]}
  - {id: B, title: B, scoring: {rule: min}, indicators: [{id: B.1, statement: c, answer: {level: {from: 0, to: 4}}}]}
  - {id: C, title: C, scoring: {rule: mean}, indicators: [{id: C.1, statement: d, answer: {number: {min: 0, max: 9, better: lower}}}]}
  - {id: D, title: D, scoring: {rule: sum}, indicators: [{id: D.1, statement: e, answer: {points: 3}}]}
)";
    static const Model model = [] {
        Diagnostics diagnostics;
        const YamlDocumentPtr document = parse_yaml({"tiny.yaml", text}, diagnostics);
        return read_model(document->root, diagnostics).value();
    }();
    return model;
}

static void score(const Model& model, std::vector<ResponseSet> sets) {
    Diagnostics diagnostics;
    for (Round& round :
         gather_rounds(std::move(sets), model, std::nullopt, diagnostics)) {
        const auto shared = std::make_shared<const Round>(std::move(round));
        const Assessment assessment = assess(model, shared);
        for (const NodeResult& node : assessment.nodes[assessment.headline]) {
            if (node.low && node.high && *node.low > *node.high + 1e-9) {
                std::abort(); // low <= high is a promise
            }
        }
    }
}

static void read_as_what_it_says(const YamlNode& root, Diagnostics& diagnostics) {
    const std::string format = format_of(root);
    if (format.starts_with("responses/")) {
        score(small_model(), read_responses(root, small_model(), diagnostics));
    } else if (format.starts_with("target/")) {
        (void)read_target(root, small_model(), diagnostics);
    } else {
        (void)read_model(root, diagnostics);
    }
}

} // namespace capmat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace capmat;
    Diagnostics diagnostics;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const YamlDocumentPtr document = parse_yaml({"input.yaml", text}, diagnostics);
    if (document != nullptr) {
        fuzz::read_as_what_it_says(document->root, diagnostics);
        (void)write_yaml(document->root);
    }
    (void)to_string(diagnostics);
    return 0;
}
