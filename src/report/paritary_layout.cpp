// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/layout_parts.h"
#include "report/paritary_parts.h"
#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/paritary_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* paritaryTitle = "Procès-verbal du jury paritaire";
constexpr const char* finalTableTitle = "Tableau final pour la CPNE";
constexpr const char* transmittalTitle = "Lettre d’envoi au jury paritaire";
constexpr const char* codesTitle = "Correspondance des dossiers sans nom";
constexpr int linesForAvis = 4;
constexpr int linesForSender = 5;

// Only a grid that everyone has signed is presented to the jury paritaire.
bool presented(const ParitaryRow& row)
{
    return row.candidate.heard() && row.state == RecordState::Signed;
}

std::string attributionWords(const Framework& framework, const ParitaryRow& row)
{
    if (!row.candidate.heard())
        return wording::words(row.candidate.status);
    if (!presented(row))
        return "non présenté\u00a0: la grille n’est pas signée";
    if (!row.decision)
        return "aucune décision enregistrée";
    return wording::outcomeWord(outcomeOfRows(row.decided, attributionOf(framework, row.decided)));
}

Table memberTable(const ParitaryRecord& record)
{
    Table table;
    table.columns = {60, 52, 40, 30};
    table.header = {headerRow({"Nom", "Fonction", "Collège", "Rôle"})};
    for (const ParitaryPerson& member : record.members) {
        Row row;
        row.cells = {leftCell(member.name, Tone::Strong), leftCell(member.function),
                     leftCell(member.college), leftCell(member.presides ? "préside" : "membre")};
        table.rows.push_back(std::move(row));
    }
    return table;
}

// The new mark has a column of its own: it never takes the place of the first.
Table decisionTable(const Framework& framework, const ParitaryRow& row)
{
    const bool percents = framework.inPercents();
    Table table;
    table.columns = percents ? std::vector{16, 42, 42, 26, 56} : std::vector{16, 50, 50, 66};
    std::vector<std::string> labels{"Bloc", "Jury d’évaluation", "Jury paritaire"};
    if (percents)
        labels.emplace_back("Nouvelle appréciation");
    labels.emplace_back("Motif");
    table.header = {headerRow(labels)};
    for (std::size_t at = 0; at < row.decided.size(); ++at) {
        const DecidedBlock& before = row.evaluated[at];
        const auto said = row.decision->decision.blocks.find(before.block);
        if (said == row.decision->decision.blocks.end())
            continue;
        const auto& percent = said->second.percent;
        Row line;
        line.cells = {
            leftCell(framework.block(before.block)->code, Tone::Strong),
            leftCell(decidedWords(framework, before)),
            leftCell(wording::decisionWord(row.decided[at].state, row.decided[at].rescued),
                     Tone::Strong)};
        if (percents)
            line.cells.push_back(leftCell(
                percent ? wording::formatMark(framework.marks(), percent->value) : wording::dash));
        line.cells.push_back(leftCell(said->second.reason));
        table.rows.push_back(std::move(line));
    }
    return table;
}

std::string undecidedWords(const ParitaryRow& row)
{
    if (!row.candidate.heard())
        return wording::statusTitle(row.candidate.status) + ".";
    if (!presented(row))
        return "Non présenté\u00a0: la grille de synthèse n’est pas signée.";
    return "Aucune décision du jury paritaire n’est enregistrée pour ce candidat.";
}

// A decision that was taken back stays, with its day and why it no longer counts.
void addWithdrawn(Document& form, const ParitaryRow& row)
{
    for (const NumberedDecision& each : row.withdrawn)
        form.elements.emplace_back(Paragraph{"Décision n°\u00a0" + std::to_string(each.number) +
                                                 " du " + wording::formatDate(each.decision.on) +
                                                 ", retirée" + colon,
                                             each.withdrawn.value_or(""), Tone::Normal});
}

void addCandidateDecision(Document& form, const ParitaryRecord& record, const ParitaryRow& row)
{
    auto& elements = form.elements;
    elements.emplace_back(Heading{wording::nameFirst(row.candidate), HeadingLevel::Subsection});
    addWithdrawn(form, row);
    if (!row.decision) {
        elements.emplace_back(Paragraph{{}, undecidedWords(row), Tone::Normal});
        return;
    }
    const ParitaryDecision& decision = row.decision->decision;
    elements.emplace_back(Paragraph{
        std::string("Décision") + colon,
        attributionWords(record.framework, row) + ", le " + wording::formatDate(decision.on) +
            ", sur la grille signée, version\u00a0" + std::to_string(decision.version) + ".",
        Tone::Normal, Break::KeepWithNext});
    elements.emplace_back(decisionTable(record.framework, row));
    if (!decision.comment.empty())
        elements.emplace_back(
            Paragraph{std::string("Commentaire") + colon, decision.comment, Tone::Normal});
}

SignatureBoxes signaturesOf(const ParitaryRecord& record)
{
    SignatureBoxes boxes;
    boxes.title = "Signatures manuscrites des membres du jury paritaire";
    for (const ParitaryPerson& member : record.members)
        boxes.boxes.push_back({wording::memberWords(member), {}, {}});
    return boxes;
}

void addMinutes(Document& form, const ParitaryRecord& record)
{
    auto& elements = form.elements;
    elements.emplace_back(
        Paragraph{{},
                  "Le jury d’évaluation propose, le jury paritaire décide. L’appréciation du jury "
                  "d’évaluation reste à côté de la nouvelle.",
                  Tone::Muted});
    elements.emplace_back(Heading{"Membres du jury paritaire"});
    if (record.members.empty())
        elements.emplace_back(Paragraph{{}, "Personne n’est encore nommé.", Tone::Normal});
    else
        elements.emplace_back(memberTable(record));
    elements.emplace_back(Heading{"Décisions"});
    for (const ParitaryRow& row : record.rows)
        addCandidateDecision(form, record, row);
    elements.emplace_back(Heading{"Clôture"});
    elements.emplace_back(WritingSpace{{"Observations"}, linesForAvis, Break::KeepWithNext});
    elements.emplace_back(signaturesOf(record));
}

Table finalTable(const ParitaryRecord& record)
{
    Table table;
    table.density = Density::Compact;
    table.columns = {8, 62, 18, 47, 47};
    table.header = {headerRow({"N°", "Candidat", "Bloc", "Jury d’évaluation", "Jury paritaire"})};
    int number = 0;
    for (const ParitaryRow& row : record.rows) {
        Row head;
        head.above = RuleAbove::Strong;
        head.after = Break::KeepWithNext;
        head.cells = {leftCell(std::to_string(++number)),
                      labelledCell(wording::nameFirst(row.candidate),
                                   row.candidate.company.empty() ? std::string()
                                                                 : "\n" + row.candidate.company),
                      spanning(leftCell(attributionWords(record.framework, row), Tone::Strong), 3)};
        table.rows.push_back(std::move(head));
        for (std::size_t at = 0; presented(row) && at < row.decided.size(); ++at) {
            const DecidedBlock& before = row.evaluated[at];
            Row line;
            line.cells = {leftCell({}), leftCell({}),
                          leftCell(record.framework.block(before.block)->code),
                          leftCell(decidedWords(record.framework, before)),
                          leftCell(row.decision ? decidedWords(record.framework, row.decided[at])
                                                : wording::dash,
                                   Tone::Strong)};
            line.after = at + 1 < row.decided.size() ? Break::KeepWithNext : Break::Allowed;
            table.rows.push_back(std::move(line));
        }
        table.rows.back().after = Break::Allowed;
    }
    return table;
}

// Counts alone: a rate would say too much of a few people.
std::string countsOf(const ParitaryRecord& record)
{
    const auto decided = std::ranges::count_if(
        record.rows, [](const ParitaryRow& row) { return row.decision.has_value(); });
    int rescued = 0;
    for (const ParitaryRow& row : record.rows) {
        for (std::size_t at = 0; row.decision && at < row.decided.size(); ++at)
            rescued += row.decided[at].state == BlockState::Validated &&
                               row.evaluated[at].state == BlockState::NotValidated
                           ? 1
                           : 0;
    }
    return wording::formatCount(static_cast<int>(record.rows.size()), "candidat inscrit",
                                "candidats inscrits") +
           "\u00a0; " +
           wording::formatCount(static_cast<int>(decided), "décision du jury paritaire",
                                "décisions du jury paritaire") +
           "\u00a0; " +
           wording::formatCount(rescued, "bloc rattrapé par lui", "blocs rattrapés par lui") + ".";
}

void addFinalTable(Document& form, const ParitaryRecord& record)
{
    auto& elements = form.elements;
    elements.emplace_back(decisionDays(record.followUp));
    elements.emplace_back(Paragraph{{}, countsOf(record), Tone::Normal});
    elements.emplace_back(finalTable(record));
    elements.emplace_back(
        Paragraph{{},
                  wording::withNoBreakSpaces("« — » : rien n’est décidé ; ne vaut jamais 0."),
                  Tone::Muted});
    elements.emplace_back(WritingSpace{
        {"Avis de la CPNE (date, avis)", "Pour la CPNE\u00a0: nom, qualité, signature"},
        linesForAvis});
}

// What the bundle holds, and nothing else (printing/bundle).
std::string enclosedWords(const ParitaryRecord& record)
{
    const auto grids = static_cast<int>(std::ranges::count_if(record.rows, presented));
    const bool decided = std::ranges::any_of(
        record.rows, [](const ParitaryRow& row) { return row.decision.has_value(); });
    std::vector<std::string> enclosed{"son procès-verbal", "la feuille d’émargement",
                                      "le tableau récapitulatif"};
    if (grids > 0)
        enclosed.push_back(wording::formatCount(grids, "grille de synthèse signée",
                                                "grilles de synthèse signées"));
    if (decided)
        enclosed.insert(enclosed.end(),
                        {"le procès-verbal du jury paritaire", "le tableau final pour la CPNE"});
    return "Le jury d’évaluation s’est réuni le " + wording::formatDate(record.session.info.date) +
           ". Vous trouverez dans cet envoi " + wording::enumerate(enclosed) +
           ", avec la liste des fichiers (taille et empreinte SHA-256).";
}

void addTransmittal(Document& form, const ParitaryRecord& record)
{
    auto& elements = form.elements;
    elements.emplace_back(Paragraph{{}, "Madame, Monsieur,", Tone::Normal});
    elements.emplace_back(Paragraph{{}, enclosedWords(record), Tone::Normal});
    elements.emplace_back(
        Paragraph{{},
                  "Le jury d’évaluation propose\u00a0; la décision vous appartient, bloc par bloc.",
                  Tone::Normal});
    Table table;
    table.columns = {8, 100, 74};
    table.header = {headerRow({"N°", "Candidat", "Grille de synthèse"})};
    int number = 0;
    for (const ParitaryRow& row : record.rows) {
        Row line;
        const std::string grid = presented(row)
                                     ? "jointe, signée, version\u00a0" + std::to_string(row.version)
                                     : "pas encore signée, non jointe";
        line.cells = {
            leftCell(std::to_string(++number)), leftCell(wording::nameFirst(row.candidate)),
            leftCell(row.candidate.heard() ? grid : wording::words(row.candidate.status))};
        table.rows.push_back(std::move(line));
    }
    elements.emplace_back(std::move(table));
    elements.emplace_back(
        WritingSpace{{"Expéditeur\u00a0: nom, qualité, date et signature"}, linesForSender});
}

void addCodes(Document& form, const ParitaryRecord& record)
{
    form.notices.emplace_back("POUR LE SECRÉTARIAT SEUL, NE PART PAS AVEC LES DOSSIERS");
    Table table;
    table.columns = {40, 142};
    table.header = {headerRow({"Dossier", "Candidat"})};
    for (const ParitaryRow& row : record.rows) {
        if (!presented(row))
            continue;
        Row line;
        line.cells = {leftCell(row.code, Tone::Strong),
                      leftCell(wording::nameFirst(row.candidate))};
        table.rows.push_back(std::move(line));
    }
    if (table.rows.empty())
        form.elements.emplace_back(
            Paragraph{{}, "Aucune grille n’est encore signée.", Tone::Normal});
    else
        form.elements.emplace_back(std::move(table));
}

const char* titleOf(ParitaryPart part)
{
    switch (part) {
    case ParitaryPart::Minutes:
        return paritaryTitle;
    case ParitaryPart::FinalTable:
        return finalTableTitle;
    case ParitaryPart::Transmittal:
        return transmittalTitle;
    case ParitaryPart::Codes:
        return codesTitle;
    }
    return "";
}

Document begun(ParitaryPart part, const FormSubject& subject)
{
    if (part == ParitaryPart::Transmittal)
        return beginFormByHand(subject, titleOf(part), "à signer");
    if (part == ParitaryPart::Codes)
        return beginFormByHand(subject, titleOf(part), "à garder au secrétariat");
    return beginForm(subject, titleOf(part));
}

} // namespace

std::string decidedWords(const Framework& framework, const DecidedBlock& decided)
{
    const std::string word = wording::decisionWord(decided.state, decided.rescued);
    if (word.empty() || decided.state == BlockState::Undecided)
        return wording::dash;
    return (decided.percent ? wording::formatMark(framework.marks(), decided.percent->value) + ", "
                            : "") +
           word;
}

Table adviceTable(const Framework& framework, std::span<const BlockAdvice> advice)
{
    Table table;
    table.columns = {16, 96};
    table.header = {headerRow({"Bloc", "Préconisation du jury"})};
    for (const BlockAdvice& each : advice) {
        Row row;
        row.cells = {leftCell(framework.block(each.block)->code, Tone::Strong),
                     each.text.empty() ? leftCell("non renseignée", Tone::Muted)
                                       : leftCell(each.text)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Facts decisionDays(const FollowUp& followUp)
{
    Facts facts;
    for (const FollowUpStep step : {FollowUpStep::ParitaryJury, FollowUpStep::Cpne}) {
        const auto day = doneOn(followUp, step);
        facts.items.emplace_back(wording::words(step), day ? wording::formatDate(*day) : "à venir");
    }
    return facts;
}

Document layOutRecord(const ParitaryRecord& record)
{
    const FormSubject subject{
        record.framework, record.session, nullptr, record.stamp,
        record.stamp.state == RecordState::Signed ? "décidé" : "projet, décisions attendues"};
    Document form = begun(record.part, subject);
    form.elements.emplace_back(subjectFacts(subject));
    switch (record.part) {
    case ParitaryPart::Minutes:
        addMinutes(form, record);
        break;
    case ParitaryPart::FinalTable:
        addFinalTable(form, record);
        break;
    case ParitaryPart::Transmittal:
        addTransmittal(form, record);
        break;
    case ParitaryPart::Codes:
        addCodes(form, record);
        break;
    }
    form.elements.emplace_back(ownPresentation());
    form.elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
