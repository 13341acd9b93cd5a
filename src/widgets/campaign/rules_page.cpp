// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/rules_page.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "campaign/source_anomaly.h"
#include "widgets/campaign/campaign_document.h"
#include "widgets/campaign/campaign_parts.h"
#include "widgets/kit/qt_text.h"
#include "wording/campaign_page_words.h"
#include "wording/campaign_words.h"

namespace delibere::widgets {

namespace {

QString ruleWords(std::string_view words)
{
    return toQt(std::string(words));
}

QString linesOf(const campaign::SourceAnomaly& anomaly)
{
    if (anomaly.firstLine == 0)
        return QStringLiteral("hors du document");
    if (anomaly.firstLine == anomaly.lastLine)
        return QStringLiteral("ligne\u00a0%1").arg(anomaly.firstLine);
    return QStringLiteral("lignes\u00a0%1-%2").arg(anomaly.firstLine).arg(anomaly.lastLine);
}

QString readingOf(const campaign::SourceAnomaly& anomaly)
{
    const QString text = ruleWords(wording::assumptionText(anomaly.assumption));
    return text.isEmpty() ? ruleWords(anomaly.assumption)
                          : ruleWords(anomaly.assumption) + QStringLiteral("\u00a0: ") + text;
}

std::vector<TableCell> anomalyRow(const QString& rule, const campaign::SourceAnomaly& anomaly)
{
    return {
        {rule, {}, theme::Tone::Muted},
        {ruleWords(anomaly.id) + QStringLiteral(" · ") + linesOf(anomaly),
         {},
         theme::Tone::Warning},
        {ruleWords(wording::anomalyText(anomaly.id)), readingOf(anomaly), theme::Tone::Warning}};
}

// A rule, then what the source gets wrong about it; at the end what touches none.
CellTable rulesTable()
{
    CellTable table;
    table.columns = {{QStringLiteral("Règle"), theme::scaled(64)},
                     {QStringLiteral("Où"), theme::scaled(210)},
                     {QStringLiteral("Ce qu’elle fait, ou ce que la source dit mal"), 0}};
    const auto anomalies = campaign::sourceAnomalies();
    for (const campaign::RuleSource& each : campaign::everyRule()) {
        const QString id = each.id.empty() ? QStringLiteral("—") : ruleWords(each.id);
        table.rows.push_back({{id, {}, theme::Tone::Normal, theme::Tone::Muted, true},
                              {toQt(wording::ruleSource(each.rule))},
                              {ruleWords(wording::ruleText(each.rule))}});
        for (const campaign::SourceAnomaly& anomaly : anomalies) {
            if (anomaly.rule == each.rule)
                table.rows.push_back(anomalyRow(id, anomaly));
        }
    }
    for (const campaign::SourceAnomaly& anomaly : anomalies) {
        if (!anomaly.rule)
            table.rows.push_back(anomalyRow(QStringLiteral("—"), anomaly));
    }
    return table;
}

CellTable calendarTable(const campaign::Calendar& calendar)
{
    CellTable table;
    table.columns = {{QStringLiteral("Période"), 0}, {QStringLiteral("Jours"), theme::scaled(190)}};
    const auto add = [&](const char* what, const campaign::DaySpan& days) {
        const QString words = days.none()
                                  ? QStringLiteral("pas cette année")
                                  : QStringLiteral("%1 – %2").arg(
                                        toQt(wording::shortDay(calendar.dateOf(days.first))),
                                        toQt(wording::shortDay(calendar.dateOf(days.last))));
        table.rows.push_back({{QString::fromUtf8(what)}, {words}});
    };
    add("Candidatures", calendar.applications);
    add("Examen par les commissions", calendar.examination);
    add("Phase principale", calendar.mainPhase);
    add("Appels hors alternance", calendar.classicMornings);
    add("Appels en alternance", calendar.workStudyMornings);
    add("Ordre complémentaire", calendar.ordering);
    add("Appels complémentaires", calendar.complementaryMornings);
    add("Gestion des désistements", calendar.withdrawals);
    return table;
}

CellTable readingsTable(const campaign::Switches& set)
{
    CellTable table;
    table.columns = {{QStringLiteral("Lecture retenue"), 0},
                     {QStringLiteral("Ici"), theme::scaled(80)}};
    const auto add = [&](const char* id, const QString& value) {
        table.rows.push_back(
            {{ruleWords(wording::assumptionText(id)), QString::fromLatin1(id)}, {value}});
    };
    const auto yes = [](bool value) {
        return value ? QStringLiteral("oui") : QStringLiteral("non");
    };
    add("A2", yes(!set.missedDeadlineLosesHold));
    add("A3", yes(set.silenceKeepsWaits));
    add("A4", yes(set.workStudyOffersOutliveHold));
    add("A6", yes(set.acceptanceMayBeWithdrawn));
    add("A9", QString::number(set.complementaryVacancies));
    add("A13", yes(set.holdMayBeDeclinedLate));
    add("A14", QStringLiteral("%1\u00a0jours").arg(set.referralDays));
    add("A17", yes(set.newcomersStayCallable));
    add("A23", yes(set.mayotteWithReunion));
    return table;
}

} // namespace

RulesPage::RulesPage(CampaignDocument& document, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 12);
    row->setSpacing(8);
    const auto addSheet = [this](QBoxLayout& layout, const QString& title, CellTable words,
                                 const char* name, int stretch) {
        QFrame* sheet = sheetFrame(this);
        auto* column = new QVBoxLayout(sheet);
        column->setContentsMargins(1, 8, 1, 1);
        QLabel* heading = headingLabel(sheet, title);
        heading->setContentsMargins(16, 0, 16, 0);
        column->addWidget(heading);
        auto* model = new CellTableModel(this);
        model->show(std::move(words));
        QTableView* table = wordTable(sheet, *model, name, title);
        column->addWidget(table, 1);
        layout.addWidget(sheet, stretch);
        return table;
    };
    const app::CampaignBase& base = document.present().base();
    QTableView* rules =
        addSheet(*row, QStringLiteral("Les règles, et les anomalies relevées dans la source"),
                 rulesTable(), "rulesTableView", 2);
    auto* side = new QVBoxLayout;
    side->setSpacing(8);
    addSheet(*side, QStringLiteral("Calendrier %1").arg(toQt(base.calendar.name)),
             calendarTable(base.calendar), "calendarTableView", 1);
    addSheet(
        *side,
        QStringLiteral("Où le texte laisse le choix\u00a0: nos lectures, gardées dans le fichier"),
        readingsTable(base.switches), "readingsTableView", 1);
    row->addLayout(side, 1);
    setFocusProxy(rules);
}

} // namespace delibere::widgets
