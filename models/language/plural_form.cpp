// SPDX-License-Identifier: Apache-2.0
#include "models/language/plural_form.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>

namespace capmat {

/// Reads a plural expression and works it out in one pass, for one `n`.
///
/// gettext's own reader of these expressions is not offered by any library that leaves
/// the process's locale alone.
class PluralExpression {
public:
    PluralExpression(std::string_view text, std::size_t n) : rest_(text), n_(n) {}

    /// The value, if the whole text is an expression.
    std::optional<std::size_t> value() {
        const std::size_t result = choice();
        skip_spaces();
        return valid_ && rest_.empty() ? std::optional(result) : std::nullopt;
    }

private:
    enum class Operation : std::uint8_t {
        Or,
        And,
        Equal,
        Unequal,
        AtMost,
        AtLeast,
        Less,
        More,
        Add,
        Subtract,
        Multiply,
        Divide,
        Remainder
    };

    struct Operator {
        std::string_view sign;
        Operation operation;
        int binds; ///< stronger operators have higher figures
    };

    /// Longer signs first, so that `<=` is not read as `<`.
    static constexpr std::array<Operator, 13> operators{
        Operator{"||", Operation::Or, 1},       Operator{"&&", Operation::And, 2},
        Operator{"==", Operation::Equal, 3},    Operator{"!=", Operation::Unequal, 3},
        Operator{"<=", Operation::AtMost, 4},   Operator{">=", Operation::AtLeast, 4},
        Operator{"<", Operation::Less, 4},      Operator{">", Operation::More, 4},
        Operator{"+", Operation::Add, 5},       Operator{"-", Operation::Subtract, 5},
        Operator{"*", Operation::Multiply, 6},  Operator{"/", Operation::Divide, 6},
        Operator{"%", Operation::Remainder, 6},
    };

    static constexpr int deepest = 50;

    void skip_spaces() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) {
            rest_.remove_prefix(1);
        }
    }

    bool take(std::string_view sign) {
        skip_spaces();
        if (!rest_.starts_with(sign)) {
            return false;
        }
        rest_.remove_prefix(sign.size());
        return true;
    }

    std::size_t fail() {
        valid_ = false;
        rest_ = {};
        return 0;
    }

    std::size_t choice() {
        if (++depth_ > deepest) {
            return fail();
        }
        const std::size_t condition = joined(1);
        std::size_t result = condition;
        if (take("?")) {
            const std::size_t then = choice();
            if (!take(":")) {
                return fail();
            }
            const std::size_t otherwise = choice();
            result = condition != 0 ? then : otherwise;
        }
        --depth_;
        return result;
    }

    const Operator* next_operator() {
        skip_spaces();
        for (const Operator& one : operators) {
            if (rest_.starts_with(one.sign)) {
                return &one;
            }
        }
        return nullptr;
    }

    /// Operands joined by operators that bind at least as strongly as `weakest`.
    std::size_t joined(int weakest) {
        std::size_t left = operand();
        const Operator* sign = next_operator();
        while (sign != nullptr && sign->binds >= weakest) {
            rest_.remove_prefix(sign->sign.size());
            left = apply(sign->operation, left, joined(sign->binds + 1));
            sign = next_operator();
        }
        return left;
    }

    std::size_t operand() {
        if (take("!")) {
            return static_cast<std::size_t>(operand() == 0);
        }
        if (take("(")) {
            const std::size_t inner = choice();
            return take(")") ? inner : fail();
        }
        if (take("n")) {
            return n_;
        }
        std::size_t number = 0;
        const char* end = rest_.data() + rest_.size();
        const auto read = std::from_chars(rest_.data(), end, number);
        if (read.ec != std::errc()) {
            return fail();
        }
        rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()));
        return number;
    }

    std::size_t apply(Operation operation, std::size_t left, std::size_t right) {
        switch (operation) {
        case Operation::Or:
            return static_cast<std::size_t>(left != 0 || right != 0);
        case Operation::And:
            return static_cast<std::size_t>(left != 0 && right != 0);
        case Operation::Equal:
            return static_cast<std::size_t>(left == right);
        case Operation::Unequal:
            return static_cast<std::size_t>(left != right);
        case Operation::AtMost:
            return static_cast<std::size_t>(left <= right);
        case Operation::AtLeast:
            return static_cast<std::size_t>(left >= right);
        case Operation::Less:
            return static_cast<std::size_t>(left < right);
        case Operation::More:
            return static_cast<std::size_t>(left > right);
        case Operation::Add:
            return left + right;
        case Operation::Subtract:
            return left - right;
        case Operation::Multiply:
            return left * right;
        case Operation::Divide:
            return right != 0 ? left / right : fail();
        case Operation::Remainder:
            return right != 0 ? left % right : fail();
        }
        return fail();
    }

    std::string_view rest_;
    std::size_t n_;
    int depth_ = 0;
    bool valid_ = true;
};

/// What stands behind `name=` up to the next semicolon.
static std::optional<std::string_view> part_of(std::string_view field,
                                               std::string_view name) {
    const std::size_t start = field.find(name);
    if (start == std::string_view::npos) {
        return std::nullopt;
    }
    field.remove_prefix(start + name.size());
    return field.substr(0, field.find(';'));
}

std::optional<std::size_t> plural_forms_in(std::string_view field) {
    const auto number = part_of(field, "nplurals=");
    return number ? PluralExpression(*number, 0).value() : std::nullopt;
}

std::optional<std::size_t> plural_form(std::string_view field, std::size_t count) {
    const auto forms = plural_forms_in(field);
    const auto expression = part_of(field, "plural=");
    if (!forms || !expression) {
        return std::nullopt;
    }
    const auto form = PluralExpression(*expression, count).value();
    return form && *form < *forms ? form : std::nullopt;
}

} // namespace capmat
