// SPDX-License-Identifier: GPL-3.0-or-later
// Bloc by bloc, what a member is asked on the guide individuel: the same tables filled with a sheet
// (fiche individuelle) or left to be filled in by hand.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/score_sheet.h"
#include "report/document.h"

namespace delibere::report {

struct SheetContent {
    const Framework& framework;
    const Candidate* candidate; // nullptr: anyone, who presents every bloc
    const ScoreSheet& sheet;
    bool byHand = false; // what is not entered is left white, with room to write
};

void addSheetBlocks(Document& form, const SheetContent& content);

} // namespace delibere::report
