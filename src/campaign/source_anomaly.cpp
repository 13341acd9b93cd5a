// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/source_anomaly.h"

#include <array>

namespace delibere::campaign {

namespace {

constexpr std::array<SourceAnomaly, 20> anomalies{{
    {"E1", 742, 742, Rule::Called, "A5"},          {"E2", 677, 677, Rule::NotAnswered, ""},
    {"E3", 740, 743, Rule::NotAnswered, "A2"},     {"E4", 757, 799, Rule::HoldMadeFinal, "A22"},
    {"E5", 789, 795, Rule::BetterProposal, "A11"}, {"E6", 729, 729, Rule::AcceptedForNow, "A3"},
    {"E7", 737, 737, Rule::AcceptedForNow, "A1"},  {"E8", 859, 865, Rule::LateProposal, ""},
    {"E9", 761, 761, std::nullopt, "A9"},          {"E10", 563, 590, std::nullopt, "A12"},
    {"E11", 602, 604, std::nullopt, ""},           {"E12", 881, 900, std::nullopt, "A23"},
    {"E13", 102, 105, std::nullopt, ""},           {"E14", 107, 117, std::nullopt, ""},
    {"E15", 286, 405, std::nullopt, ""},           {"E16", 213, 217, std::nullopt, ""},
    {"E17", 379, 389, std::nullopt, ""},           {"E18", 308, 312, std::nullopt, ""},
    {"E19", 46, 52, Rule::ContractSearch, ""},     {"E20", 0, 0, std::nullopt, ""},
}};

} // namespace

std::span<const SourceAnomaly> sourceAnomalies()
{
    return anomalies;
}

} // namespace delibere::campaign
