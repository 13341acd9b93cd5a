// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs say of a framework to the staff: its size, and every remark about it (its own
// anomalies, what the linter noticed, why it is refused).
#pragma once

#include <QList>
#include <QString>

#include "app/framework_case.h"

namespace delibere::widgets {

struct FrameworkRemark {
    QString text;
    QString where;
};

// "version 1.0 · 5 blocs, 19 compétences, 106 critères · 11 anomalies de la source".
[[nodiscard]] QString frameworkSummary(const app::FrameworkFile& file);
[[nodiscard]] QList<FrameworkRemark> frameworkRemarks(const app::FrameworkFile& file);

// « Par rapport à la version 1.0 : 3 changements. »
[[nodiscard]] QString changesSummary(const FrameworkChanges& changes,
                                     const app::FrameworkFile& earlier);
[[nodiscard]] QList<FrameworkRemark> changeRemarks(const FrameworkChanges& changes);

// « Ébauche : 4 points à compléter avant d’en faire un référentiel. »
[[nodiscard]] QString draftSummary(const app::FrameworkDraft& draft);
// What is left to say, and what of the package is in the framework otherwise or not at all.
[[nodiscard]] QList<FrameworkRemark> missingRemarks(const Findings& faults);
[[nodiscard]] QList<FrameworkRemark> packageRemarks(const Findings& warnings);

[[nodiscard]] QString refusalSummary(const app::Refusal& refusal);
[[nodiscard]] QList<FrameworkRemark> refusalRemarks(const app::Refusal& refusal);

} // namespace delibere::widgets
