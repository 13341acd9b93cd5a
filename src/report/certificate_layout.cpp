// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout_parts.h"
#include "report/paritary_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* certificateTitle = "Attestation de blocs de compétences";
constexpr int linesToSign = 9;

// On every page until those who decide have decided.
std::string reserve(const FollowUp& followUp)
{
    const std::vector<FollowUpStep> awaited = awaitedDecisions(followUp);
    if (awaited.empty())
        return {};
    if (awaited.front() == FollowUpStep::Cpne)
        return "PROJET – sous réserve de l’avis de la CPNE";
    return "PROJET – sous réserve de la décision du jury paritaire et de l’avis de la CPNE";
}

Facts certificateFacts(const CertificateRecord& record)
{
    const Framework& framework = record.framework;
    Facts facts;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty())
            facts.items.emplace_back(label, value);
    };
    add("Organisme certificateur", framework.certifier);
    add("Certification", framework.title);
    add("N°\u00a0RNCP", framework.rncp);
    add("Date de la session", wording::formatDate(record.session.info.date));
    add("Référentiel", "version " + framework.version);
    add("Session de jury", record.session.info.title);
    add("Lieu", record.session.info.place);
    return facts;
}

Table blockTable(const CertificateRecord& record)
{
    Table table;
    table.columns = {22, 90};
    table.header = {headerRow({"Bloc", "Intitulé"})};
    for (const BlockId& id : record.blocks) {
        const Block* block = record.framework.block(id);
        Row row;
        row.cells = {leftCell(block->code, Tone::Strong), leftCell(block->title)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string warning(const FollowUp& followUp)
{
    if (!awaitedDecisions(followUp).empty())
        return "Le jury d’évaluation propose\u00a0; la décision appartient au jury paritaire, "
               "après quoi la CPNE donne son avis. Jusque-là, ce document est un projet et "
               "n’atteste rien.";
    return "Le jury d’évaluation propose, le jury paritaire décide. En signant, l’organisme "
           "certificateur atteste que la décision et l’avis portent bien sur les blocs ci-dessus.";
}

Paragraph origin(const CertificateRecord& record)
{
    Paragraph paragraph = fingerprints(record.stamp);
    paragraph.text += "\nGrille de synthèse signée, version\u00a0" +
                      std::to_string(record.grid.version) +
                      ", empreinte SHA-256\u00a0: " + record.grid.fingerprint;
    return paragraph;
}

std::string who(const CertificateRecord& record)
{
    const char* what = record.blocks.size() == 1 ? " la validation du bloc suivant\u00a0:"
                                                 : " la validation des blocs suivants\u00a0:";
    if (record.paritary != nullptr)
        return "Le jury paritaire a décidé le " +
               wording::formatDate(record.paritary->decision.on) + what;
    return "Le jury d’évaluation réuni le " + wording::formatDate(record.session.info.date) +
           " propose" + what;
}

} // namespace

Document layOutRecord(const CertificateRecord& record)
{
    const FormSubject subject{record.framework, record.session, &record.candidate, record.stamp,
                              awaitedDecisions(record.followUp).empty() ? "grille signée"
                                                                        : "projet, grille signée"};
    Document form = beginForm(subject, certificateTitle);
    if (std::string notice = reserve(record.followUp); !notice.empty())
        form.notices.push_back(std::move(notice));
    auto& elements = form.elements;
    elements.emplace_back(Heading{wording::nameFirst(record.candidate)});
    elements.emplace_back(certificateFacts(record));
    elements.emplace_back(Heading{wording::blocksWord(record.framework)});
    elements.emplace_back(Paragraph{{}, who(record), Tone::Normal, Break::KeepWithNext});
    elements.emplace_back(blockTable(record));
    if (Table advice = adviceTable(record.framework, record.advice); !advice.rows.empty()) {
        elements.emplace_back(Heading{"Blocs non validés", HeadingLevel::Subsection});
        elements.emplace_back(std::move(advice));
    }
    elements.emplace_back(Heading{"Décision"});
    elements.emplace_back(decisionDays(record.followUp));
    elements.emplace_back(
        Paragraph{{}, warning(record.followUp), Tone::Normal, Break::KeepWithNext});
    elements.emplace_back(WritingSpace{
        {"Pour l’organisme certificateur\u00a0: nom, qualité, date et signature", "Cachet"},
        linesToSign});
    elements.emplace_back(
        Paragraph{{},
                  "Cette attestation n’est pas le parchemin, que seul l’organisme certificateur "
                  "délivre.",
                  Tone::Normal});
    elements.emplace_back(ownPresentation());
    elements.emplace_back(origin(record));
    return form;
}

} // namespace delibere::report
