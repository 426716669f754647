// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rounds.h"

#include "assessor/assess.h"
#include "tests/support/reading.h"

#include <stdexcept>
#include <utility>

namespace capmat::test {

std::string file_text(const Model& model, const Sent& sent) {
    const std::string role = model.roles.empty() ? "cert" : model.roles.front().id;
    return "capmat: responses/1\nmodel: " + to_string(model.reference) +
           "\ncountry: KEN\nround: \"2026\"\ndate: " + sent.date +
           "\nrespondent: {role: " + role + ", organisation: " + sent.organisation +
           "}\n" + sent.more + (sent.more.empty() ? "" : "\n") + "answers: {" +
           sent.answers + "}\n";
}

static std::vector<ResponseSet> sets_of_files(const Model& model,
                                              const std::vector<Sent>& files) {
    std::vector<ResponseSet> sets;
    int number = 0;
    for (const Sent& file : files) {
        const std::string name = "file" + std::to_string(++number) + ".yaml";
        for (ResponseSet& set : sets_of(file_text(model, file), model, name)) {
            sets.push_back(std::move(set));
        }
    }
    return sets;
}

std::shared_ptr<const Round> round_of(const Model& model, const std::vector<Sent>& files,
                                      const std::optional<Date>& as_of) {
    Diagnostics diagnostics;
    std::vector<Round> rounds =
        gather_rounds(sets_of_files(model, files), model, as_of, diagnostics);
    if (diagnostics.has_errors() || rounds.size() != 1) {
        throw std::runtime_error("not one round: " + to_string(diagnostics));
    }
    return std::make_shared<const Round>(std::move(rounds.front()));
}

Assessment assessed(const Model& model, const std::vector<Sent>& files,
                    std::optional<Reading> headline, const std::optional<Date>& as_of) {
    return assess(model, round_of(model, files, as_of), headline);
}

std::string gather_messages(const Model& model, const std::vector<Sent>& files,
                            const std::optional<Date>& as_of) {
    Diagnostics diagnostics;
    (void)gather_rounds(sets_of_files(model, files), model, as_of, diagnostics);
    return brief(diagnostics);
}

} // namespace capmat::test
