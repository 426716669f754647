// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes/cap_choices.h"

#include "assessor/scoring/staged.h"

#include <algorithm>
#include <utility>

namespace capmat {

static constexpr std::size_t most_switches = 12;

using Indices = std::vector<std::size_t>;

static void sort_unique(Indices& indices) {
    std::ranges::sort(indices);
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

/// What must change to lift each cap that can bite and can be lifted.
class LiftableCaps {
public:
    explicit LiftableCaps(const Branch& branch)
        : branch_(&branch), best_(all_changed(branch)) {}

    void add_below(std::size_t index) {
        const Node& node = branch_->model->nodes[index];
        if (node.scoring.rule == Rule::Percent || node.scoring.rule == Rule::Coverage) {
            return; // these look past the nodes below and know no cap themselves
        }
        for (const Cap& cap : node.caps) {
            add(cap, best_.scores[index]);
        }
        for (const std::size_t child : node.children) {
            add_below(child);
        }
    }

    [[nodiscard]] const std::vector<Indices>& all() const { return lifts_; }

private:
    void add(const Cap& cap, const NodeScore& best) {
        const bool bites = best.uncapped && *best.uncapped > cap.stage;
        if (!bites || !cap_holds(cap, branch_->leaves) || cap_holds(cap, best_.leaves)) {
            return;
        }
        Indices lift;
        for (const std::size_t i : cap.unless) {
            if (branch_->may_change[i]) {
                lift.push_back(i);
            }
        }
        lifts_.push_back(std::move(lift));
    }

    const Branch* branch_;
    Branch best_;
    std::vector<Indices> lifts_;
};

static std::vector<Indices> one_by_one(const Indices& named) {
    std::vector<Indices> switches;
    for (const std::size_t i : named) {
        switches.push_back({i});
    }
    return switches;
}

/// One switch per cap; those beyond the last switch join it.
static std::vector<Indices> grouped(const std::vector<Indices>& lifts) {
    std::vector<Indices> switches;
    for (const Indices& lift : lifts) {
        if (switches.size() < most_switches) {
            switches.emplace_back();
        }
        switches.back().insert(switches.back().end(), lift.begin(), lift.end());
    }
    return switches;
}

/// Every choice of switches, the smallest first.
static std::vector<Indices> combinations(const std::vector<Indices>& switches) {
    std::vector<Indices> choices;
    for (std::size_t on = 0; on < std::size_t{1} << switches.size(); ++on) {
        Indices choice;
        for (std::size_t i = 0; i < switches.size(); ++i) {
            if ((on >> i & 1U) != 0) {
                choice.insert(choice.end(), switches[i].begin(), switches[i].end());
            }
        }
        sort_unique(choice);
        choices.push_back(std::move(choice));
    }
    std::ranges::stable_sort(choices, {}, &Indices::size);
    return choices;
}

CapChoices cap_choices(const Branch& branch, std::size_t node) {
    LiftableCaps caps(branch);
    caps.add_below(node);
    Indices named;
    for (const Indices& lift : caps.all()) {
        named.insert(named.end(), lift.begin(), lift.end());
    }
    sort_unique(named);
    const bool exact = named.size() <= most_switches;
    return {combinations(exact ? one_by_one(named) : grouped(caps.all())), exact};
}

} // namespace capmat
