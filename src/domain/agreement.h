// SPDX-License-Identifier: GPL-3.0-or-later
// How far the jurors of a session agree on each bloc: figures for the president to look at. They
// support the discussion and decide nothing: nothing here can reach a mark, a mean or a decision.
// One set of figures per bloc, never pooled, for the blocs of one candidate are not independent.
// No adjective, no threshold: what is published for large samples does not hold for a jury.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "domain/fraction.h"
#include "domain/framework.h"
#include "domain/intraclass_correlation.h"
#include "domain/krippendorff_alpha.h"
#include "domain/synthesis.h"

namespace delibere {

// Under this many compared candidates a coefficient may be printed, with its interval, but gets no
// colour and no word. Ours: no source sets it.
inline constexpr int fewestCandidatesToRead = 10;

// The widest panel whose exact fractions fit.
inline constexpr std::size_t widestPanelToCompare = 20;

enum class AgreementScope {
    MarksOnly, // on another scale than percents
    Computed,
    LevelsOnly,    // the blocs are not marked in percents: nothing is computed
    PanelTooLarge, // more jurors than widestPanelToCompare: nothing is computed
};

enum class AgreementReading {
    TooFew,      // say so; no verdict
    FiguresOnly, // the figures with n, k and interval; still no verdict
};

// Sévérité: by how many points a juror's marks lie over (+) or under (-) the mean of the others on
// the same candidates, on average. Under zero: more severe than the others.
struct Leniency {
    JurorId juror;
    int candidates = 0;             // marked by this juror and by another one
    std::optional<Fraction> points; // absent when there is no such candidate

    friend bool operator==(const Leniency&, const Leniency&) = default;
};

struct BlockAgreement {
    BlockId block;
    int candidates = 0;                 // compared: marked by at least two jurors
    int jurors = 0;                     // with at least one mark on them
    std::optional<Fraction> meanSpread; // points; absent when nobody is compared
    std::optional<int> greatestSpread;
    std::vector<Leniency> leniencies; // the whole panel, in its order
    KrippendorffAlpha alpha;
    IntraclassCorrelation icc; // its n can be less than candidates: complete rows only
    AgreementReading reading = AgreementReading::TooFew;

    friend bool operator==(const BlockAgreement&, const BlockAgreement&) = default;
};

// Precondition: the framework has evaluation rules.
[[nodiscard]] AgreementScope agreementScope(const Framework& framework, std::size_t panel);

// One per bloc of the framework, in its order; none for a framework whose blocs are not marked in
// percents. Precondition: the framework has evaluation rules; the syntheses are of one session,
// one per candidate; the panel is not PanelTooLarge.
[[nodiscard]] std::vector<BlockAgreement> agreementOf(const Framework& framework,
                                                      std::span<const Synthesis> syntheses);

} // namespace delibere
