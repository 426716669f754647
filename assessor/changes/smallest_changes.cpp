// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes.h"
#include "assessor/changes/cap_choices.h"
#include "assessor/changes/node_frontier.h"
#include "assessor/scoring/tolerance.h"

#include <cassert>
#include <utility>

namespace capmat {

/// Looks for the cheapest changes, branch by branch.
class ChangeSearch {
public:
    ChangeSearch(const Branch& first, std::size_t node, double wanted)
        : first_(&first), caps_(cap_choices(first, node)), node_(node), wanted_(wanted),
          complete_(caps_.exact) {}

    void run() {
        for (const std::vector<std::size_t>& choice : caps_.choices) {
            if (found_ && choice.size() > found_->price.count) {
                return; // choices only grow from here
            }
            try_branch(choice);
        }
    }

    [[nodiscard]] const std::optional<Changes>& found() const { return found_; }

    [[nodiscard]] bool complete() const { return complete_; }

private:
    void try_branch(const std::vector<std::size_t>& choice) {
        const Branch branch = changed(*first_, choice);
        if (!reaches(*all_changed(branch).scores[node_].figure, wanted_)) {
            return;
        }
        const Frontier frontier = node_frontier(branch, node_);
        complete_ = complete_ && frontier.complete;
        const Option* option = cheapest_at_least(frontier, wanted_ - tolerance);
        if (option == nullptr) {
            return;
        }
        Changes changes = option->changes;
        for (const std::size_t i : choice) {
            changes = united(changes, change_of(*first_->model, i));
        }
        if (!found_ || is_cheaper(changes, *found_)) {
            found_ = std::move(changes);
        }
    }

    const Branch* first_;
    CapChoices caps_;
    std::size_t node_;
    double wanted_;
    std::optional<Changes> found_;
    bool complete_;
};

std::optional<ChangeSet> smallest_changes(const Model& model,
                                          std::span<const LeafRange> leaves,
                                          std::size_t node, double wanted) {
    const Branch first = first_branch(model, leaves);
    const std::optional<double> low = first.scores[node].figure;
    if (!low) {
        return std::nullopt;
    }
    if (reaches(*low, wanted)) {
        return ChangeSet{{}, *low, true};
    }
    if (!reaches(*all_changed(first).scores[node].figure, wanted)) {
        return std::nullopt;
    }
    ChangeSearch search(first, node, wanted);
    search.run();
    if (!search.found()) {
        return std::nullopt;
    }
    ChangeSet set;
    set.indicators = search.found()->indicators;
    set.figure = *changed(first, set.indicators).scores[node].figure;
    set.smallest = search.complete();
    // The search sums in another order than the scorer, hence twice the tolerance.
    assert(reaches(set.figure, wanted - tolerance));
    return set;
}

} // namespace capmat
