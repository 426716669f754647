// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_relationships.h"

#include "questionnaires/exchange/xml_reader.h"

#include <algorithm>

namespace capmat {

namespace {

class RelationshipHandler : public XmlHandler {
public:
    explicit RelationshipHandler(std::string folder) : folder_(std::move(folder)) {}

    void start_element(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes.text("TargetMode") == "External") {
            return;
        }
        const std::string_view type = attributes.text("Type");
        const std::size_t slash = type.rfind('/');
        found_.push_back(
            {std::string(attributes.text("Id")),
             std::string(slash == std::string_view::npos ? type : type.substr(slash + 1)),
             resolved_target(folder_, attributes.text("Target"))});
    }

    [[nodiscard]] std::vector<PartRelationship> take() { return std::move(found_); }

private:
    std::string folder_;
    std::vector<PartRelationship> found_;
};

} // namespace

std::string folder_of_part(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? "" : std::string(part.substr(0, slash + 1));
}

std::string resolved_target(std::string_view folder, std::string_view target) {
    std::string path = target.starts_with('/') ? "" : std::string(folder);
    path += target;
    std::vector<std::string_view> steps;
    for (std::string_view rest = path; !rest.empty();) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        const std::string_view step = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (step == "..") {
            if (!steps.empty()) {
                steps.pop_back();
            }
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
    }
    std::string resolved;
    for (const std::string_view step : steps) {
        resolved += (resolved.empty() ? "" : "/");
        resolved += step;
    }
    return resolved;
}

std::vector<PartRelationship> read_relationships(ZipArchive& archive,
                                                 std::string_view part) {
    const std::string folder = folder_of_part(part);
    const std::string name =
        folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    RelationshipHandler handler(folder);
    read_xml_part(archive, name, handler);
    return handler.take();
}

} // namespace capmat
