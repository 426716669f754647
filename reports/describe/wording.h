// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "assessor/gaps.h"
#include "models/language/language.h"
#include "models/model.h"
#include "reports/document/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace capmat {

/// How results are put into words: one place, so that every report says the same thing
/// the same way.

/// "2 Forming" for a stage, "3" for a level, "71.4 %" for percent, "0.64" for credit.
[[nodiscard]] std::string figure_text(const Model& model, const Node& node,
                                      double figure);

/// "2 Forming", or "2 to 3 (Forming to Working)" when low and high differ; "not
/// applicable" or "no single figure" where there is none.
[[nodiscard]] std::string result_text(const Model& model, const Node& node,
                                      const NodeResult& result);

/// Like `result_text`, but stages by name alone, for sentences: "Forming", "Forming to
/// Working".
[[nodiscard]] std::string result_name(const Model& model, const Node& node,
                                      const NodeResult& result);

/// One figure in the same words: "Forming", "71.4 %".
[[nodiscard]] std::string figure_name(const Model& model, const Node& node,
                                      double figure);

/// The bare figures, for narrow columns: "2", "2 to 3", "71.4 %"; "n/a" where the node is
/// not applicable, empty where it has no figure.
[[nodiscard]] std::string short_result_text(const Model& model, const Node& node,
                                            const NodeResult& result);

/// A share of 1 as a whole percentage: "64 %"; a range "64 to 79 %".
[[nodiscard]] std::string share_text(const Language& words, double low, double high);

/// The same for narrow columns: "64-79 %".
[[nodiscard]] std::string short_share_text(const Language& words, double low,
                                           double high);

/// "1 indicator", "3 indicators"; "1 month", "3 months".
[[nodiscard]] std::string count_of_indicators(const Language& words, std::size_t count);
[[nodiscard]] std::string count_of_months(const Language& words, std::size_t count);

/// How many decimals people need of a node's figure.
[[nodiscard]] int decimals_of(const Node& node);

/// A figure as a typed cell; empty when there is none.
[[nodiscard]] Cell figure_cell(const std::optional<double>& figure);

/// "answered", "contested", "unknown", "unanswered", "not applicable", "not assessed".
[[nodiscard]] std::string state_word(const Language& words, MergedState state);
[[nodiscard]] Tone state_tone(MergedState state);

/// "do", "prove", "find out", "settle".
[[nodiscard]] std::string need_word(const Language& words, Need need);

/// The merged answer in words: "yes", "partly", "no or partly" when contested.
[[nodiscard]] std::string answer_text(const Language& words, const MergedAnswer& merged);

/// An answer as people say it: "yes", "not applicable", "3".
[[nodiscard]] std::string answer_word(const Language& words, const Answer& answer);

/// `ministry.yaml:41`: where an answer stands.
[[nodiscard]] std::string place_text(const SourcePosition& position);

/// Whether an item of evidence counts, and why not: "yes", "too old", "kind not
/// accepted".
[[nodiscard]] std::string evidence_state_text(const Language& words, EvidenceState state);

/// The evidence of an indicator and its age: "decree, 2024-05-01, 23 months old".
[[nodiscard]] std::string evidence_text(const Model& model, const Indicator& indicator,
                                        const CheckedEvidence& checked,
                                        const Date& as_of);

/// What a finding asks to check, as one sentence; in the model's language or in another.
[[nodiscard]] std::string finding_text(const Model& model, const Finding& finding);
[[nodiscard]] std::string finding_text(const Language& words, const Model& model,
                                       const Finding& finding);
[[nodiscard]] std::string finding_word(const Language& words, FindingKind kind);

/// The rule of a node in words, with its parameters: "staged, share 0.75, gates".
[[nodiscard]] std::string rule_text(const Language& words, const Scoring& scoring);

/// Key of the section about a node, safe as an anchor.
[[nodiscard]] std::string anchor_of(std::string_view id);

} // namespace capmat
