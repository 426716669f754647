// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace capmat {

namespace {

/// 0.d1d2d3... times ten to the `exponent`.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

} // namespace

static Decimal to_decimal(double value) {
    constexpr int digits_behind_point = 14;
    std::array<char, 40> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                      std::chars_format::scientific, digits_behind_point);
    const std::string text(buffer.data(), written.ptr);
    const std::size_t mark = text.find('e');
    Decimal decimal{text.substr(0, mark), 1 + std::atoi(text.c_str() + mark + 1)};
    std::erase(decimal.digits, '.');
    return decimal;
}

/// Keeps `count` digits; the rest decides whether the last one goes up.
static Decimal rounded(Decimal decimal, int count) {
    decimal.digits.insert(0, 1, '0');
    ++decimal.exponent;
    const auto kept = static_cast<std::size_t>(std::max(count + 1, 0));
    if (kept >= decimal.digits.size()) {
        return decimal;
    }
    const bool up = count >= 0 && decimal.digits[kept] >= '5';
    decimal.digits.resize(kept);
    for (std::size_t at = kept; up && at > 0; --at) {
        char& digit = decimal.digits[at - 1];
        digit = digit == '9' ? '0' : static_cast<char>(digit + 1);
        if (digit != '0') {
            break;
        }
    }
    return decimal;
}

/// The digit that stands for ten to the `power`.
static char digit_at(const Decimal& decimal, int power) {
    const int at = decimal.exponent - 1 - power;
    const bool inside = at >= 0 && at < static_cast<int>(decimal.digits.size());
    return inside ? decimal.digits[static_cast<std::size_t>(at)] : '0';
}

std::string number_text(double value, int decimals) {
    if (!std::isfinite(value)) {
        return {};
    }
    const Decimal exact = to_decimal(value);
    const Decimal decimal = rounded(exact, exact.exponent + decimals);
    std::string text;
    for (int power = std::max(decimal.exponent - 1, 0); power >= -decimals; --power) {
        if (power == -1) {
            text += '.';
        }
        text += digit_at(decimal, power);
    }
    const bool is_zero = text.find_first_not_of("0.") == std::string::npos;
    const std::size_t first = text.find_first_not_of('0');
    const std::size_t point = std::min(text.find('.'), text.size());
    text.erase(0, std::min(first, point - 1));
    return std::signbit(value) && !is_zero ? "-" + text : text;
}

std::string exact_number(double value) {
    if (!std::isfinite(value)) {
        return {};
    }
    std::array<char, 40> buffer{};
    // Adding zero turns -0.0 into 0.0.
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value + 0.0);
    return {buffer.data(), written.ptr};
}

} // namespace capmat
