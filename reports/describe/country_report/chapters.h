// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "reports/describe/country_report/subject.h"
#include "reports/document/document.h"

#include <cstddef>
#include <vector>

namespace capmat {

/// The chapters after page one, each from the same values. A chapter without anything to
/// say has neither blocks nor sections; the report leaves it out.

/// How to read stages, ranges and readings.
[[nodiscard]] Section describe_reading_guide(const Subject& subject);

/// One dimension: its picture and a section for each of its units, with the proof of the
/// result, what is met and missing, the evidence and the recommendations. `number` is the
/// chapter's place among the dimensions, from 1, as in "R2.5".
[[nodiscard]] Section describe_chapter(const Subject& subject, std::size_t index,
                                       std::size_t number);

/// One unit, as a section of its chapter.
[[nodiscard]] Section describe_unit(const Subject& subject, std::size_t index);

/// The gap analysis against the target, if there is one.
[[nodiscard]] Section describe_gap_chapter(const Subject& subject);

/// Who answered, how far they agree, where they differ and how that was settled, and what
/// they said in their own words.
[[nodiscard]] Section describe_consultation(const Subject& subject);

/// What a reviewer should look at.
[[nodiscard]] Section describe_findings(const Subject& subject);

/// How the results were made and what they cannot show, from the data.
[[nodiscard]] Section describe_method(const Model& model, const Assessment& assessment);

/// Every indicator with answer and evidence, references, activities, provenance.
[[nodiscard]] Section describe_annexes(const Subject& subject);

/// Tool, model and input files with their hashes.
[[nodiscard]] std::vector<Block> provenance_blocks(const Subject& subject);

} // namespace capmat
