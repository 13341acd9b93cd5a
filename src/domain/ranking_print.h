// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed of a ranking, laid out from what was frozen: the minutes of the commission, the
// list itself, and what one person is told who asks why they were answered so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/record_stamp.h"
#include "domain/signed_ranking.h"

namespace delibere {

enum class RankingPart {
    Minutes, // procès-verbal de la commission
    List,    // liste de classement
};

struct RankingRecord {
    const Framework& framework;
    const JurySession& session; // panelOf the ranking: nobody who applies
    const SignedRanking& ranking;
    RankingPart part = RankingPart::List;
    RecordStamp stamp;
    const RecordVersion* version = nullptr; // whose signatures are printed
};

// Of one criterion: the exact mean of the readers, in steps; absent: it is not marked by all, or
// not examined so.
struct CriterionMeans {
    CriterionId criterion;
    std::optional<Fraction> dossier;
    std::optional<Fraction> interview;

    friend bool operator==(const CriterionMeans&, const CriterionMeans&) = default;
};

// Relevé motivé: one person's own data, and nobody else's.
struct ReasonsRecord {
    const Framework& framework;
    const JurySession& session;   // panelOf the ranking
    const SignedRanking& ranking; // nothing but its formation, its head and this line is printed
    const SignedApplication& line;
    std::string name; // empty: only the number is known
    std::vector<CriterionMeans> means{};
    RecordStamp stamp{};
};

} // namespace delibere
