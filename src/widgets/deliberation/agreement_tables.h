// SPDX-License-Identifier: GPL-3.0-or-later
// How far the jury agrees, as two tables: the figures of each bloc, the severity of each member on
// each bloc. Figures, on how many they stand, and nothing that reads like a verdict.
#pragma once

#include "app/session_agreement.h"
#include "widgets/kit/cell_table_model.h"

namespace delibere::widgets {

[[nodiscard]] CellTable blockAgreementTable(const Framework& framework,
                                            const app::SessionAgreement& agreement);
[[nodiscard]] CellTable severityTable(const Framework& framework, const JurySession& jury,
                                      const app::SessionAgreement& agreement);
// The one honest sentence over both; or why nothing is computed.
[[nodiscard]] QString agreementSentence(const app::SessionAgreement& agreement);

} // namespace delibere::widgets
