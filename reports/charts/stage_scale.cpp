// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/stage_scale.h"

#include "reports/charts/number_text.h"
#include "reports/charts/palette.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace capmat {

constexpr double tolerance = 1e-9;

StageScale::StageScale(std::vector<Tick> ticks) : ticks_(std::move(ticks)) {
    if (ticks_.empty()) {
        return;
    }
    first_ = ticks_.front().value;
    start_ = first_;
    end_ = ticks_.back().value;
    if (first_ > 0.0 && ticks_.size() > 1) {
        start_ = first_ - (ticks_[1].value - first_);
    }
}

double StageScale::position(double value) const {
    if (!(end_ > start_) || !std::isfinite(value)) {
        return 0.0;
    }
    return std::clamp((value - start_) / (end_ - start_), 0.0, 1.0);
}

double StageScale::label_position(std::size_t tick) const {
    const double here = position(ticks_.at(tick).value);
    if (!has_bands()) {
        return here;
    }
    const double before = tick == 0 ? 0.0 : position(ticks_.at(tick - 1).value);
    return (here + before) / 2.0;
}

std::size_t StageScale::shade(double value) const {
    if (!(end_ > first_)) {
        return 0;
    }
    const double share = std::clamp((value - first_) / (end_ - first_), 0.0, 1.0);
    const auto steps = static_cast<double>(stage_colours.size() - 1);
    // A stage counts once it is reached: 2.9 of 5 has the shade of 2.
    return static_cast<std::size_t>(std::floor(share * steps + tolerance));
}

static std::string without_trailing_zeros(std::string text) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

std::string StageScale::words(const Language& language, double value) const {
    const auto tick = std::ranges::find_if(ticks_, [value](const Tick& candidate) {
        return std::abs(candidate.value - value) < tolerance;
    });
    if (tick != ticks_.end() && !tick->label.empty()) {
        return tick->label;
    }
    return language.number(without_trailing_zeros(number_text(value, 2)));
}

std::string StageScale::words(const Language& language, const std::optional<double>& low,
                              const std::optional<double>& high) const {
    if (!low && !high) {
        return language.say("state/not_assessed", "not assessed");
    }
    const std::string from = words(language, low.value_or(first_));
    const std::string to = words(language, high.value_or(low.value_or(first_)));
    return from == to ? from : language.say_with("figure/range", "{0} to {1}", from, to);
}

} // namespace capmat
