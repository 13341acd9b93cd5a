// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/reception_text.h"

#include "widgets/kit/qt_text.h"
#include "wording/exchange_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

QString countText(int count, const char* one, const char* several)
{
    return toQt(wording::formatCount(count, one, several));
}

int sheetsOf(const app::ReceptionCount& count, ReceptionVerdict verdict)
{
    const auto found = count.sheets.find(verdict);
    return found == count.sheets.end() ? 0 : found->second;
}

} // namespace

QString leftText(const app::ReceptionPlan& plan)
{
    const app::ReceptionCount count = app::counted(plan);
    QStringList parts;
    if (const int diverging = sheetsOf(count, ReceptionVerdict::Diverging); diverging > 0)
        parts += countText(diverging, "fiche divergente", "fiches divergentes");
    if (const int refused = sheetsOf(count, ReceptionVerdict::Refused); refused > 0)
        parts += countText(refused, "fiche refusée", "fiches refusées");
    for (const auto& [code, files] : count.refusedFiles)
        parts += QStringLiteral("%1 «\u00a0%2\u00a0»")
                     .arg(countText(files, "fichier", "fichiers"),
                          toQt(wording::receptionWord(ReceptionVerdict::Refused,
                                                      Problem{code, {}, {}})));
    return parts.join(QStringLiteral(", "));
}

QString planText(const app::ReceptionPlan& plan)
{
    if (plan.empty())
        return {};
    const app::ReceptionCount count = app::counted(plan);
    const int taken =
        sheetsOf(count, ReceptionVerdict::New) + sheetsOf(count, ReceptionVerdict::Newer);
    const QString left = leftText(plan);
    return QStringLiteral("%1. À prendre\u00a0: %2.%3")
        .arg(countText(static_cast<int>(plan.size()), "fichier", "fichiers"),
             taken == 0 ? QStringLiteral("rien") : countText(taken, "fiche", "fiches"),
             left.isEmpty() ? QString() : QStringLiteral(" À voir, en tête\u00a0: %1.").arg(left));
}

theme::Tone receptionTone(ReceptionVerdict verdict, const std::optional<Problem>& problem)
{
    switch (verdict) {
    case ReceptionVerdict::Diverging:
        return theme::Tone::Warning;
    case ReceptionVerdict::Refused:
        return problem && problem->code == ProblemCode::PacketIncomplete ? theme::Tone::Warning
                                                                         : theme::Tone::Bad;
    case ReceptionVerdict::Identical:
    case ReceptionVerdict::Older:
        return theme::Tone::Muted;
    case ReceptionVerdict::New:
    case ReceptionVerdict::Newer:
        break;
    }
    return theme::Tone::Normal;
}

} // namespace delibere::widgets
