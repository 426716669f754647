// SPDX-License-Identifier: Apache-2.0
#include "cli/files.h"

#include "models/input/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace capmat {

namespace fs = std::filesystem;

static constexpr std::size_t most_bytes = 20'000'000;

[[noreturn]] static void fail(std::string_view what, const std::string& path,
                              int reason) {
    throw std::runtime_error(
        fmt::format("{} {}: {}", what, escaped(path), std::strerror(reason)));
}

CannotRead::CannotRead(const std::string& path, std::string reason)
    : std::runtime_error(fmt::format("cannot read {}: {}", escaped(path), reason)),
      reason_(std::move(reason)) {}

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    [[nodiscard]] int number() const { return number_; }

    /// Closes now, to hear of a failure that only shows at the end.
    [[nodiscard]] bool close() {
        const int number = number_;
        number_ = -1;
        return ::close(number) == 0;
    }

private:
    int number_;
};

static std::string read_all(const Descriptor& file, const std::string& path) {
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (bytes.size() <= most_bytes) {
        const ssize_t count = ::read(file.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            throw CannotRead(path, std::strerror(errno));
        }
        if (count == 0) {
            return bytes;
        }
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
    throw CannotRead(path, fmt::format("it is larger than {} bytes", most_bytes));
}

SourceFile read_file(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0) {
        throw CannotRead(path, std::strerror(errno));
    }

    struct stat status {};

    if (::fstat(file.number(), &status) != 0) {
        throw CannotRead(path, std::strerror(errno));
    }
    if (!S_ISREG(status.st_mode)) {
        throw CannotRead(path, "it is not a regular file");
    }
    return {path, read_all(file, path)};
}

bool is_folder(const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

bool exists(const std::string& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

static bool is_data_file(const fs::path& path) {
    static constexpr std::array endings{".yaml", ".yml", ".json", ".jsonl"};
    return std::ranges::find(endings, path.extension()) != endings.end();
}

/// All that is below a folder, without what is hidden.
static std::vector<fs::directory_entry> visible_below(const std::string& folder) {
    std::vector<fs::directory_entry> visible;
    for (auto entry = fs::recursive_directory_iterator(folder);
         entry != fs::recursive_directory_iterator(); ++entry) {
        const bool hidden = entry->path().filename().string().starts_with('.');
        if (!hidden) {
            visible.push_back(*entry);
        } else if (entry->is_directory()) {
            entry.disable_recursion_pending();
        }
    }
    return visible;
}

std::vector<std::string> data_files_below(const std::string& folder) {
    std::vector<std::string> found;
    try {
        for (const fs::directory_entry& entry : visible_below(folder)) {
            if (entry.is_regular_file() && is_data_file(entry.path())) {
                found.push_back(entry.path().string());
            }
        }
    } catch (const fs::filesystem_error& failure) {
        fail("cannot read", folder, failure.code().value());
    }
    std::ranges::sort(found);
    return found;
}

/// A file that names capmat at its beginning may be written again without asking.
static bool is_ours(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::array<char, 8192> start{};
    const ssize_t count =
        file.number() < 0 ? 0 : ::read(file.number(), start.data(), start.size());
    const std::string_view text(start.data(),
                                static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return text.empty() || text.find("capmat") != std::string_view::npos;
}

static void write_all(const Descriptor& file, std::string_view bytes,
                      const std::string& path) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            fail("cannot write", path, errno);
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

static void sync_folder(const std::string& folder) {
    const Descriptor directory(
        ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.number() >= 0) {
        ::fsync(directory.number());
    }
}

/// Fills and flushes the temporary file, then gives it its name.
static void fill_and_rename(Descriptor& file, const std::string& temporary,
                            const std::string& path, const std::string& bytes) {
    write_all(file, bytes, path);
    if (::fsync(file.number()) != 0 || !file.close()) {
        fail("cannot write", path, errno);
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        fail("cannot write", path, errno);
    }
}

void write_file(const std::string& path, const std::string& bytes, Overwrite overwrite) {
    if (exists(path) && overwrite == Overwrite::Refuse && !is_ours(path)) {
        throw std::runtime_error(fmt::format(
            "cannot write {}: the file exists and is not one of ours; use --force to "
            "replace it",
            escaped(path)));
    }
    const std::string folder = fs::path(path).parent_path().string();
    const std::string home = folder.empty() ? "." : folder;
    std::string temporary = home + "/.capmat-XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0) {
        fail("cannot write", path, errno);
    }
    try {
        fill_and_rename(file, temporary, path, bytes);
    } catch (const std::runtime_error&) {
        ::unlink(temporary.c_str());
        throw;
    }
    sync_folder(home);
}

void make_new_folder(const std::string& path) {
    std::error_code failure;
    if (exists(path) && !(is_folder(path) && fs::is_empty(path, failure))) {
        throw std::runtime_error(fmt::format(
            "cannot make {}: it exists already and is not empty", escaped(path)));
    }
    fs::create_directories(path, failure);
    if (failure) {
        fail("cannot make", path, failure.value());
    }
}

} // namespace capmat
