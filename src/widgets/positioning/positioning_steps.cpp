// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_steps.h"

#include <algorithm>

#include <QDate>

#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

using Kind = PositioningStep::Kind;

StepLine tableLine(const PositioningDesk& desk, const CompetencyId& id, bool discreet)
{
    const Competency& table = *desk.framework().competency(id);
    const TableEntry entry = desk.positioning().table(id);
    StepLine line;
    line.title = toQt(table.title);
    const bool warned = std::ranges::any_of(desk.warnings(), [&](const CoherenceWarning& each) {
        return each.table == id && each.kind != CoherenceKind::TableEmpty;
    });
    if (!entry.level) {
        const bool begun = entry != TableEntry{};
        line.mark = begun ? QStringLiteral("◐") : QStringLiteral("○");
        line.state = begun ? QStringLiteral("en cours") : QStringLiteral("à voir");
        line.tone = theme::Tone::Muted;
    } else if (warned && !discreet) {
        line.mark = QStringLiteral("▲");
        line.state = QStringLiteral("à vérifier");
        line.tone = theme::Tone::Warning;
    } else {
        line.mark = QStringLiteral("✓");
        line.state = QStringLiteral("vu");
        line.tone = theme::Tone::Good;
    }
    return line;
}

StepLine signatureLine(const PositioningDesk& desk)
{
    StepLine line;
    line.title = QStringLiteral("Signatures");
    const RecordVersion* held = holding(desk.history());
    if (held == nullptr)
        return line;
    line.mark = held->locked() ? QStringLiteral("✓") : QStringLiteral("◐");
    line.state = held->locked() ? QStringLiteral("signé")
                                : QStringLiteral("%1 sur %2")
                                      .arg(held->signatures.size())
                                      .arg(held->signatories.size());
    line.tone = held->locked() ? theme::Tone::Good : theme::Tone::Warning;
    return line;
}

} // namespace

std::vector<PositioningStep> positioningSteps(const Framework& framework)
{
    std::vector<PositioningStep> steps{{Kind::Welcome}, {Kind::Opening}};
    for (const Competency* table : positioningTables(framework))
        steps.push_back({Kind::Table, table->id});
    for (const Kind kind : {Kind::Summary, Kind::Plan, Kind::Signatures})
        steps.push_back({kind});
    return steps;
}

StepLine stepLine(const PositioningDesk& desk, const PositioningStep& step, bool discreet)
{
    switch (step.kind) {
    case Kind::Welcome:
        return {{}, QStringLiteral("Accueil du candidat"), {}, theme::Tone::Normal};
    case Kind::Opening:
        return {{}, QStringLiteral("Personnes et parcours"), {}, theme::Tone::Normal};
    case Kind::Table:
        return tableLine(desk, step.table, discreet);
    case Kind::Summary:
        return {{}, QStringLiteral("Bilan"), {}, theme::Tone::Normal};
    case Kind::Plan:
        return {{}, QStringLiteral("Parcours individuel"), {}, theme::Tone::Normal};
    case Kind::Signatures:
        return signatureLine(desk);
    }
    return {};
}

std::vector<CompetencyId> openTables(const PositioningDesk& desk)
{
    std::vector<CompetencyId> open;
    for (const Competency* table : positioningTables(desk.framework())) {
        if (!desk.positioning().table(table->id).level)
            open.push_back(table->id);
    }
    return open;
}

QString remainingText(const PositioningDesk& desk)
{
    const auto count = static_cast<int>(openTables(desk).size());
    if (count == 0)
        return {};
    return count == 1 ? QStringLiteral("Reste 1 tableau")
                      : QStringLiteral("Reste %1 tableaux").arg(count);
}

QString positioningText(const Positioning& positioning, const JurySession& jury)
{
    const Candidate* candidate = jury.candidate(positioning.info.candidate);
    const Date& day = positioning.info.date;
    return QStringLiteral("%1 — %2").arg(
        candidate == nullptr ? QString() : toQt(candidate->fullName()),
        QDate(day.year, day.month, day.day).toString(QStringLiteral("dd/MM/yyyy")));
}

} // namespace delibere::widgets
