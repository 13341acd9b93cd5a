// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers' marks make of an application: an exact weighted fraction, never rounded before
// it is compared. A blank is not a zero: where a mark is missing there is no result, and it is said
// whose. Severity is shown and never corrected.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/application.h"
#include "domain/fraction.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/score_sheet.h"

namespace delibere {

struct ReaderResult {
    JurorId juror;
    bool submitted = false;
    int missing = 0; // marks that the result waits for, in this sheet; all, before it is handed in
    // In steps, of all criteria; absent: some are missing. There too while the interview is open:
    // what was handed in after the dossier stays.
    std::optional<Fraction> dossier;
    std::optional<Fraction> interview; // the same; absent also while it is not examined so
    // Both together by the weights of the examinations; absent while one in force is.
    std::optional<Fraction> whole;

    friend bool operator==(const ReaderResult&, const ReaderResult&) = default;
};

enum class ResultFlag {
    ReaderMissing,    // somebody who reads it has not handed in, or nobody reads it
    MarkMissing,      // a sheet handed in lacks a mark
    SpreadAboveLimit, // between readers, of the framework
    OneReader,        // a single sheet makes the result
};

struct ApplicationResult {
    CandidateId candidate;
    std::vector<ReaderResult> readers; // who reads it, in the order of the panel
    // The exact mean of the readers' dossiers, for the preselection; absent while one is missing.
    std::optional<Fraction> dossier;
    std::optional<Fraction> result; // exact mean of the readers; absent while one is missing
    // Between the highest and the lowest reader, also before all have marked; absent under two.
    std::optional<Fraction> spread;
    std::vector<ResultFlag> flags; // in the order of the enumeration
    // Means of the readers on the criteria of the published tie rule, in its order; empty without
    // a rule or a result.
    std::vector<Fraction> tieKeys;

    friend bool operator==(const ApplicationResult&, const ApplicationResult&) = default;
};

// Does the interview count for this application: the formation examines by one, and the commission
// summoned it.
[[nodiscard]] bool interviewed(const Admission& admission, const Application& application);

// Sheets of other candidates are ignored; independent of their order. Only sheets that are handed
// in count: what a draft holds shows nowhere. Precondition: the framework is of an admission, the
// session knows the application.
[[nodiscard]] ApplicationResult resultOf(const Framework& framework, const JurySession& session,
                                         const CandidateId& candidate,
                                         std::span<const ScoreSheet> sheets);

// All of them, in the order of the candidates. `sheets`: of any candidates, in any order.
[[nodiscard]] std::vector<ApplicationResult> resultsOf(const Framework& framework,
                                                       const JurySession& session,
                                                       std::span<const ScoreSheet> sheets);

// How high one reader marks beside those who read the same applications. Shown, never corrected,
// and never compared for a decision: where 64 bits cannot hold it exactly (panels of many sizes) it
// is rounded once, to a millionth of a step.
struct ReaderSeverity {
    JurorId juror;
    int read = 0;                 // sheets handed in with a whole result
    std::optional<Fraction> mean; // of their results, in steps
    int shared = 0;               // of these, also read by somebody else
    // Mean of (own minus mean of the others), where shared; under 0: lower than they.
    std::optional<Fraction> difference;

    friend bool operator==(const ReaderSeverity&, const ReaderSeverity&) = default;
};
// Of who reads one of these, in the order of the panel.
[[nodiscard]] std::vector<ReaderSeverity> severities(const JurySession& session,
                                                     std::span<const ApplicationResult> results);

} // namespace delibere
