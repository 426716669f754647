// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"

#include <concepts>
#include <type_traits>

namespace capmat {

/// The one description of what a model consists of, for whoever walks through all of it:
/// `visit_members(value, visit)` calls `visit(members...)` in the order of declaration.
///
/// Each structure is taken apart by a structured binding, which must name every member: a
/// member added to a structure and forgotten here does not compile.

/// `Type` is `Struct`, constant (when written) or not (when read).
template <class Type, class Struct>
concept MaybeConst = std::same_as<std::remove_const_t<Type>, Struct>;

/// The last enumerator of an enum; a stored number beyond it stands for nothing.
template <class Enum>
inline constexpr Enum last_of{};
template <>
inline constexpr Rule last_of<Rule> = Rule::None;
template <>
inline constexpr LeafKind last_of<LeafKind> = LeafKind::Number;
template <>
inline constexpr FigureKind last_of<FigureKind> = FigureKind::None;
template <>
inline constexpr Reading last_of<Reading> = Reading::Verified;
template <>
inline constexpr Release last_of<Release> = Release::Restricted;
template <>
inline constexpr IndicatorKind last_of<IndicatorKind> = IndicatorKind::Outcome;

template <class Visit, class Kind>
void visit_members(Id<Kind>& id, Visit& visit) {
    auto& [text] = id;
    visit(text);
}

template <class Visit, class Kind>
void visit_members(const Id<Kind>& id, Visit& visit) {
    const auto& [text] = id;
    visit(text);
}

template <class Visit, MaybeConst<SourcePosition> Type>
void visit_members(Type& position, Visit& visit) {
    auto& [file, line, column, cell] = position;
    visit(file, line, column, cell);
}

template <class Visit, MaybeConst<Stage> Type>
void visit_members(Type& stage, Visit& visit) {
    auto& [id, name, definition, comparable_to] = stage;
    visit(id, name, definition, comparable_to);
}

template <class Visit, MaybeConst<LeafScale> Type>
void visit_members(Type& scale, Visit& visit) {
    auto& [kind, worst, best] = scale;
    visit(kind, worst, best);
}

template <class Visit, MaybeConst<Band> Type>
void visit_members(Type& band, Visit& visit) {
    auto& [at_least, name] = band;
    visit(at_least, name);
}

template <class Visit, MaybeConst<Scoring> Type>
void visit_members(Type& scoring, Visit& visit) {
    auto& [rule, share, gates, bands] = scoring;
    visit(rule, share, gates, bands);
}

template <class Visit, MaybeConst<Cap> Type>
void visit_members(Type& cap, Visit& visit) {
    auto& [stage, unless] = cap;
    visit(stage, unless);
}

template <class Visit, MaybeConst<EvidenceRule> Type>
void visit_members(Type& evidence, Visit& visit) {
    auto& [kinds, max_age_months] = evidence;
    visit(kinds, max_age_months);
}

template <class Visit, MaybeConst<Guidance> Type>
void visit_members(Type& guidance, Visit& visit) {
    auto& [note, answers] = guidance;
    visit(note, answers);
}

template <class Visit, MaybeConst<Reference> Type>
void visit_members(Type& reference, Visit& visit) {
    auto& [framework, locator, unverified] = reference;
    visit(framework, locator, unverified);
}

template <class Visit, MaybeConst<Action> Type>
void visit_members(Type& action, Visit& visit) {
    auto& [title, effort, months, type, activities] = action;
    visit(title, effort, months, type, activities);
}

template <class Visit, MaybeConst<Indicator> Type>
void visit_members(Type& indicator, Visit& visit) {
    auto& [id, statement, node, weight, scale, stage, gate, evidence, guidance,
           not_applicable_when, ask, release, prerequisites, kind, references, action,
           replaces, position] = indicator;
    visit(id, statement, node, weight, scale, stage, gate, evidence, guidance,
          not_applicable_when, ask, release, prerequisites, kind, references, action,
          replaces, position);
}

template <class Visit, MaybeConst<Term> Type>
void visit_members(Type& term, Visit& visit) {
    auto& [id, text] = term;
    visit(id, text);
}

template <class Visit, MaybeConst<Framework> Type>
void visit_members(Type& framework, Visit& visit) {
    auto& [id, title, note] = framework;
    visit(id, title, note);
}

template <class Visit, MaybeConst<Effort> Type>
void visit_members(Type& effort, Visit& visit) {
    auto& [id, count, meaning] = effort;
    visit(id, count, meaning);
}

template <class Visit, MaybeConst<ConsistencyCheck> Type>
void visit_members(Type& check, Visit& visit) {
    auto& [if_positive, then, message] = check;
    visit(if_positive, then, message);
}

template <class Visit, MaybeConst<TargetValue> Type>
void visit_members(Type& target, Visit& visit) {
    auto& [is_indicator, index, value] = target;
    visit(is_indicator, index, value);
}

template <class Visit, MaybeConst<Profile> Type>
void visit_members(Type& profile, Visit& visit) {
    auto& [id, title, about, targets] = profile;
    visit(id, title, about, targets);
}

template <class Visit, MaybeConst<Activity> Type>
void visit_members(Type& activity, Visit& visit) {
    auto& [id, title, type, audience, duration, about, serves] = activity;
    visit(id, title, type, audience, duration, about, serves);
}

template <class Visit, MaybeConst<Node> Type>
void visit_members(Type& node, Visit& visit) {
    auto& [id, title, about, level, parent, children, first_leaf, end_leaf, weight,
           scoring, caps, figure, lowest, highest, position] = node;
    visit(id, title, about, level, parent, children, first_leaf, end_leaf, weight,
          scoring, caps, figure, lowest, highest, position);
}

template <class Visit, MaybeConst<ModelReference> Type>
void visit_members(Type& reference, Visit& visit) {
    auto& [id, edition] = reference;
    visit(id, edition);
}

template <class Visit, MaybeConst<HiddenIds> Type>
void visit_members(Type& hidden, Visit& visit) {
    auto& [nodes, indicators] = hidden;
    visit(nodes, indicators);
}

template <class Visit, MaybeConst<Model> Type>
void visit_members(Type& model, Visit& visit) {
    auto& [reference, extends, hidden, title, description, language, licence, source,
           levels, level_plurals, stages, interval_scale, partly, policy, max_uses,
           evidence_kinds, roles, frameworks, efforts, activity_types, level_scoring,
           nodes, indicators, checks, profiles, tiers, activities, node_by_id,
           indicator_by_id] = model;
    visit(reference, extends, hidden, title, description, language, licence, source,
          levels, level_plurals, stages, interval_scale, partly, policy, max_uses,
          evidence_kinds, roles, frameworks, efforts, activity_types, level_scoring,
          nodes, indicators, checks, profiles, tiers, activities, node_by_id,
          indicator_by_id);
}

} // namespace capmat
