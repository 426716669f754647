#include "assessor/changes/cap_choices.h"

#include "assessor/scoring/staged.h"

#include <algorithm>
#include <utility>

namespace capmat {

static constexpr std::size_t most_switches = 12;

using Indices = std::vector<std::size_t>;

static void sort_unique(Indices& indices) {
    std::ranges::sort(indices);
    const auto repeated = std::ranges::unique(indices);
    indices.erase(repeated.begin(), repeated.end());
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

/// What is settled together.
static std::vector<Indices> switches_of(const Indices& named,
                                        const std::vector<Indices>& lifts, bool exact) {
    std::vector<Indices> switches;
    if (exact) {
        for (const std::size_t i : named) {
            switches.push_back({i});
        }
        return switches;
    }
    for (const Indices& lift : lifts) {
        if (switches.size() < most_switches) {
            switches.emplace_back();
        }
        switches.back().insert(switches.back().end(), lift.begin(), lift.end());
    }
    return switches;
}

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
    CapChoices found;
    for (const Indices& lift : caps.all()) {
        found.named.insert(found.named.end(), lift.begin(), lift.end());
    }
    sort_unique(found.named);
    found.exact = found.named.size() <= most_switches;
    found.choices = combinations(switches_of(found.named, caps.all(), found.exact));
    return found;
}

Branch branch_of(const Branch& first, const CapChoices& caps, const Indices& choice) {
    Branch branch = changed(first, choice);
    for (const std::size_t i : caps.named) {
        // Where whole caps are settled, an indicator of one left alone may still serve
        // its own node.
        branch.may_change[i] = branch.may_change[i] && !caps.exact;
    }
    return branch;
}

} // namespace capmat
