// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model_members.h"

#include <bit>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace capmat {

/// Writes values as bytes. Whole numbers take seven bits a byte, lowest first, with the
/// top bit set on all but the last; other numbers their eight bytes, lowest first; texts
/// and lists begin with their length; what may be absent begins with 0 or 1.
class ImageWriter {
public:
    template <class... Members>
    void operator()(const Members&... members) {
        (write(members), ...);
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    template <std::unsigned_integral Number>
    void write(Number number) {
        for (; number >= 0x80U; number >>= 7U) {
            bytes_.push_back(static_cast<char>((number & 0x7FU) | 0x80U));
        }
        bytes_.push_back(static_cast<char>(number));
    }

    void write(int number) { write(static_cast<std::uint32_t>(number)); }

    void write(bool flag) { bytes_.push_back(flag ? '\1' : '\0'); }

    void write(double number) {
        const auto bits = std::bit_cast<std::uint64_t>(number);
        for (unsigned shift = 0; shift < 64; shift += 8) {
            bytes_.push_back(static_cast<char>((bits >> shift) & 0xFFU));
        }
    }

    void write(const std::string& text) {
        write(text.size());
        bytes_ += text;
    }

    template <class Enum>
    requires std::is_enum_v<Enum>

    void write(Enum word) { bytes_.push_back(static_cast<char>(word)); }

    template <class Value>
    void write(const std::optional<Value>& value) {
        write(value.has_value());
        if (value) {
            write(*value);
        }
    }

    template <class Value>
    void write(const std::vector<Value>& values) {
        write(values.size());
        for (const Value& value : values) {
            write(value);
        }
    }

    template <class First, class Second>
    void write(const std::pair<First, Second>& pair) {
        write(pair.first);
        write(pair.second);
    }

    template <class Key, class Value, class Less>
    void write(const std::map<Key, Value, Less>& entries) {
        write(entries.size());
        for (const auto& [key, value] : entries) {
            write(key);
            write(value);
        }
    }

    template <class Struct>
    requires std::is_class_v<Struct>

    void write(const Struct& value) { visit_members(value, *this); }

    std::string bytes_;
};

/// Reads what `ImageWriter` wrote, in the same order. Never looks beyond the bytes it was
/// given, and takes memory in proportion to them: damaged bytes end in a
/// `std::runtime_error` or in other values, nothing worse.
class ImageReader {
public:
    explicit ImageReader(std::string_view bytes) : left_(bytes) {}

    template <class... Members>
    void operator()(Members&... members) {
        (read(members), ...);
    }

private:
    [[noreturn]] static void damaged() {
        throw std::runtime_error("the image of a built-in model is damaged");
    }

    std::string_view take(std::size_t count) {
        if (count > left_.size()) {
            damaged();
        }
        const std::string_view taken = left_.substr(0, count);
        left_.remove_prefix(count);
        return taken;
    }

    std::uint8_t byte() { return static_cast<std::uint8_t>(take(1).front()); }

    template <std::unsigned_integral Number>
    void read(Number& number) {
        number = 0;
        for (int shift = 0; shift < std::numeric_limits<Number>::digits; shift += 7) {
            const std::uint8_t part = byte();
            number |= static_cast<Number>(static_cast<Number>(part & 0x7FU) << shift);
            if (part < 0x80U) {
                return;
            }
        }
        damaged();
    }

    void read(int& number) {
        std::uint32_t bits = 0;
        read(bits);
        number = static_cast<int>(bits);
    }

    void read(bool& flag) {
        const std::uint8_t found = byte();
        if (found > 1) {
            damaged();
        }
        flag = found == 1;
    }

    void read(double& number) {
        std::uint64_t bits = 0;
        for (unsigned shift = 0; shift < 64; shift += 8) {
            bits |= std::uint64_t{byte()} << shift;
        }
        number = std::bit_cast<double>(bits);
    }

    void read(std::string& text) { text = take(length()); }

    template <class Enum>
    requires std::is_enum_v<Enum>

    void read(Enum& word) {
        const std::uint8_t found = byte();
        if (found > static_cast<std::uint8_t>(last_of<Enum>)) {
            damaged();
        }
        word = static_cast<Enum>(found);
    }

    template <class Value>
    void read(std::optional<Value>& value) {
        bool present = false;
        read(present);
        if (present) {
            read(value.emplace());
        }
    }

    template <class Value>
    void read(std::vector<Value>& values) {
        // No reserve: a damaged count must not take memory for values that are not there.
        for (std::size_t count = length(); count > 0; --count) {
            read(values.emplace_back());
        }
    }

    template <class First, class Second>
    void read(std::pair<First, Second>& pair) {
        read(pair.first);
        read(pair.second);
    }

    template <class Key, class Value, class Less>
    void read(std::map<Key, Value, Less>& entries) {
        for (std::size_t count = length(); count > 0; --count) {
            std::pair<Key, Value> entry;
            read(entry);
            entries.insert(entries.end(), std::move(entry));
        }
    }

    template <class Struct>
    requires std::is_class_v<Struct>

    void read(Struct& value) { visit_members(value, *this); }

    /// How many characters or values follow; each takes a byte at least.
    std::size_t length() {
        std::size_t count = 0;
        read(count);
        if (count > left_.size()) {
            damaged();
        }
        return count;
    }

    std::string_view left_;
};

} // namespace capmat
