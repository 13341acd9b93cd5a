// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/agreement_tables.h"

#include <algorithm>

#include "widgets/kit/qt_text.h"
#include "wording/agreement_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

using theme::Tone;

namespace {

TableCell figure(const std::string& text, const QString& detail = {})
{
    const bool undefined = text == "—";
    return {toQt(text), detail, undefined ? Tone::Muted : Tone::Normal};
}

QString sizeText(const char* name, int count)
{
    return QStringLiteral("%1\u00a0=\u00a0%2").arg(QLatin1String(name)).arg(count);
}

// The sentence over the table says it then, once.
bool tooFewEverywhere(const app::SessionAgreement& agreement)
{
    return std::ranges::all_of(agreement.blocks, [](const BlockAgreement& each) {
        return each.reading == AgreementReading::TooFew;
    });
}

TableCell correlationCell(const IntraclassCorrelation& icc)
{
    QStringList details;
    if (icc.interval)
        details << toQt(wording::intervalWords(icc.interval));
    details << sizeText("n", icc.candidates) + QStringLiteral(", ") + sizeText("k", icc.jurors);
    return figure(wording::coefficientWords(icc.value), details.join(QLatin1Char('\n')));
}

} // namespace

CellTable blockAgreementTable(const Framework& framework, const app::SessionAgreement& agreement)
{
    CellTable table;
    table.columns = {
        {QStringLiteral("Bloc")},
        {QStringLiteral("Candidats comparés"), 104, true,
         QStringLiteral("Appréciés par deux membres au moins")},
        {QStringLiteral("Écart moyen"), 104, true},
        {QStringLiteral("Plus grand écart"), 104, true},
        {QStringLiteral("Alpha de Krippendorff"), 116, true},
        {QStringLiteral("ICC(2,1)\nintervalle à 95\u00a0%"), 168, true,
         QStringLiteral("Coefficient de corrélation intraclasse\u00a0; n candidats appréciés par "
                        "les k membres")},
    };
    for (const BlockAgreement& each : agreement.blocks) {
        const Block& block = *framework.block(each.block);
        TableCell title{toQt(block.code + " " + block.titleInSynthesis()), {}};
        if (each.reading == AgreementReading::TooFew && !tooFewEverywhere(agreement))
            title.detail = QStringLiteral("moins de dix candidats comparés");
        table.rows.push_back({title, figure(std::to_string(each.candidates)),
                              figure(wording::meanSpreadWords(each)),
                              figure(wording::greatestSpreadWords(each)),
                              figure(wording::coefficientWords(each.alpha.value),
                                     sizeText("n", each.alpha.candidates)),
                              correlationCell(each.icc)});
    }
    return table;
}

CellTable severityTable(const Framework& framework, const JurySession& jury,
                        const app::SessionAgreement& agreement)
{
    CellTable table;
    table.columns = {{QStringLiteral("Membre")}};
    for (const BlockAgreement& each : agreement.blocks) {
        const Block& block = *framework.block(each.block);
        table.columns.push_back(
            {toQt(block.code), 112, true, toQt(block.code + " " + block.titleInSynthesis())});
    }
    for (std::size_t member = 0; member < jury.jurors.size(); ++member) {
        std::vector<TableCell> row{{toQt(jury.jurors[member].name), {}}};
        for (const BlockAgreement& each : agreement.blocks) {
            // No compared candidate: no table of marks, no leniency either.
            const Leniency leniency =
                member < each.leniencies.size() ? each.leniencies[member] : Leniency{};
            row.push_back(
                figure(wording::leniencyPoints(leniency), sizeText("n", leniency.candidates)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString agreementSentence(const app::SessionAgreement& agreement)
{
    if (agreement.scope != AgreementScope::Computed)
        return toQt(wording::words(agreement.scope));
    if (!tooFewEverywhere(agreement))
        return toQt(wording::words(AgreementReading::FiguresOnly));
    return toQt(wording::words(AgreementReading::TooFew)) +
           QStringLiteral(" Ils ne changent aucune note.");
}

} // namespace delibere::widgets
