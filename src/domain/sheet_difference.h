// SPDX-License-Identifier: GPL-3.0-or-later
// Where two sheets of one member for one candidate say something else: for who has to choose
// between them. How far apart they are is nobody's figure.
#pragma once

#include <string>
#include <vector>

#include "domain/framework.h"
#include "domain/score_sheet.h"

namespace delibere {

enum class SheetPart {
    State,       // handed in or a draft
    DossierRead, // declared
    BlockFinal,
    BlockDossier, // the memory aid after the dossier
    CompetencyFinal,
    Reading,
    Questions,
    DossierMark,
    InterviewMark,
    Remark,
};

struct SheetDifference {
    SheetPart part = SheetPart::State;
    BlockId block{};           // empty: of the whole sheet
    CompetencyId competency{}; // empty: of the bloc
    CriterionId criterion{};   // empty: of the competency

    friend bool operator==(const SheetDifference&, const SheetDifference&) = default;
};

// In the order of the framework: the whole sheet, then each bloc, its competencies, their criteria.
// Empty: what the framework knows of them is the same.
[[nodiscard]] std::vector<SheetDifference>
differencesBetween(const Framework& framework, const ScoreSheet& one, const ScoreSheet& other);

} // namespace delibere
