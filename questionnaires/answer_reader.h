// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/read_id.h"
#include "models/input/yaml_map.h"
#include "models/model.h"
#include "questionnaires/answer.h"

#include <optional>
#include <string>

namespace capmat {

/// Reads the answer itself: `yes`, `unknown`, a level, a figure, as the scale accepts it.
[[nodiscard]] Answer read_answer(YamlValue value, const LeafScale& scale);

/// Reads the answers to the indicators of one model, which must outlive it.
class AnswerReader {
public:
    explicit AnswerReader(const Model& model);

    /// Reads an answer in its short form (`yes`) or long form (`{answer: yes, note:
    /// ...}`).
    [[nodiscard]] Response response(YamlValue value, std::size_t indicator) const;

    /// Reads `{answer, by, on, why, reason, evidence}`.
    [[nodiscard]] Settlement settlement(YamlValue value, std::size_t indicator) const;

private:
    void read_answer_keys(YamlMap& yaml, Response& response) const;

    const Model* model_;
    IdIndex kinds_; ///< of evidence
};

/// Reads a full date, `YYYY-MM-DD`.
[[nodiscard]] std::optional<Date> read_date(YamlValue value);

/// Checks that a file belongs to `model`, or to the model it extends.
void require_model(YamlMap& yaml, const Model& model);

/// Reads an ISO 3166-1 alpha-3 code or a user-assigned one, XAA to XZZ.
[[nodiscard]] std::string read_country_code(YamlValue value);

/// Reads `country` and, for a user-assigned code, `name`.
void read_country(YamlMap& yaml, std::string& code, std::string& name);

} // namespace capmat
