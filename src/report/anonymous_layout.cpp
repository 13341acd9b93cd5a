// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout_parts.h"
#include "report/paritary_parts.h"
#include "wording/french_format.h"

namespace delibere::report {

namespace {

constexpr const char* anonymousTitle = "Dossier sans nom pour le jury paritaire";

std::string textOf(std::span<const BlockAdvice> all, const BlockId& block)
{
    for (const BlockAdvice& each : all) {
        if (each.block == block)
            return each.text;
    }
    return {};
}

} // namespace

Document layOutRecord(const AnonymousRecord& record)
{
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp,
                              "sans nom, à relire avant l’envoi"};
    Document form = beginForm(subject, anonymousTitle);
    auto& elements = form.elements;
    elements.emplace_back(Heading{"Dossier " + record.code});
    elements.emplace_back(subjectFacts(subject));
    Table table;
    table.columns = {16, 44, 61, 61};
    table.header = {headerRow({"Bloc", "Jury d’évaluation", "Motif", "Préconisation"})};
    for (const DecidedBlock& decided : record.evaluated) {
        Row row;
        row.cells = {leftCell(record.framework.block(decided.block)->code, Tone::Strong),
                     leftCell(decidedWords(record.framework, decided), Tone::Strong),
                     leftCell(textOf(record.reasons, decided.block)),
                     leftCell(textOf(record.advice, decided.block))};
        table.rows.push_back(std::move(row));
    }
    elements.emplace_back(std::move(table));
    elements.emplace_back(Paragraph{std::string("Commentaire du jury d’évaluation") + colon,
                                    record.comment.empty() ? "aucun" : record.comment,
                                    Tone::Normal});
    elements.emplace_back(Paragraph{
        {},
        "Les noms et les entreprises connus de la session sont masqués\u00a0; un surnom ou un "
        "détail peut encore dire de qui il s’agit.",
        Tone::Muted});
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
