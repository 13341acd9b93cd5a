// SPDX-License-Identifier: GPL-3.0-or-later
// The minutes of a commission and its list, from what was frozen. A number stands for a person.
#include <algorithm>

#include "report/ranking_parts.h"
#include "report/version_parts.h"
#include "wording/french_format.h"
#include "wording/ranking_print_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* commissionMember = "Membre de la commission";

std::string counted(int count, const char* one, const char* several)
{
    return wording::formatCount(count, one, several);
}

const char* titleOf(RankingPart part)
{
    return part == RankingPart::Minutes ? "Procès-verbal de la commission" : "Liste de classement";
}

std::string numberIn(const SignedRanking& ranking, const CandidateId& candidate)
{
    const SignedApplication* line = ranking.line(candidate);
    return line == nullptr ? candidate.text() : line->number;
}

std::string memberName(const SignedRanking& ranking, const JurorId& id)
{
    const auto found = std::ranges::find(ranking.members, id, &SignedJuror::id);
    return found == ranking.members.end() ? id.text() : found->name;
}

Table panelTable(const SignedRanking& ranking)
{
    Table table;
    table.columns = {62, 62, 30, 28};
    table.header = {headerRow({"Nom", "Fonction", "Rôle", "Présence"})};
    for (const SignedJuror& member : ranking.members) {
        Row row;
        row.cells = {
            leftCell(member.name, Tone::Strong), leftCell(member.function),
            leftCell(member.role == JurorRole::President ? "préside" : "membre"),
            leftCell(member.attendance == Attendance::Present ? "présent(e)" : "absent(e)")};
        table.rows.push_back(std::move(row));
    }
    return table;
}

// Under a heading: the table, or that there is nothing to say.
void addOrNone(Document& form, const char* heading, Table table, const char* none)
{
    form.elements.emplace_back(Heading{heading});
    if (table.rows.empty())
        form.elements.emplace_back(Paragraph{{}, none, Tone::Normal});
    else
        form.elements.emplace_back(std::move(table));
}

Table withdrawalTable(const SignedRanking& ranking)
{
    Table table;
    table.columns = {50, 132};
    table.header = {headerRow({"Candidature n°", "Membres qui se sont déportés"})};
    for (const SignedApplication& line : ranking.lines) {
        if (line.withdrawn.empty())
            continue;
        std::vector<std::string> names;
        for (const JurorId& id : line.withdrawn)
            names.push_back(memberName(ranking, id));
        Row row;
        row.cells = {leftCell(line.number, Tone::Strong), leftCell(wording::enumerate(names))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table settlementTable(const SignedRanking& ranking)
{
    Table table;
    table.columns = {72, 110};
    table.header = {headerRow({"Candidatures, dans l’ordre retenu", "Motif"})};
    for (const TieSettlement& each : ranking.settlements) {
        std::string numbers;
        for (const CandidateId& id : each.order)
            numbers += (numbers.empty() ? "" : ", puis ") + numberIn(ranking, id);
        Row row;
        row.cells = {leftCell(numbers, Tone::Strong), leftCell(each.reason)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table moveTable(const SignedRanking& ranking)
{
    Table table;
    table.columns = {34, 16, 44, 88};
    table.header = {headerRow({"Candidature n°", "Rang", "Placée", "Motif"})};
    for (const SignedApplication& line : ranking.lines) {
        if (!line.move)
            continue;
        const CandidateId& after = line.move->after;
        Row row;
        row.cells = {leftCell(line.number, Tone::Strong), centeredCell(std::to_string(line.rank)),
                     leftCell(after.empty()
                                  ? "en tête de liste"
                                  : "derrière la candidature n°\u00a0" + numberIn(ranking, after)),
                     leftCell(line.move->reason.empty() ? "sans résultat" : line.move->reason)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table refusalTable(const SignedRanking& ranking, bool withReasons)
{
    Table table;
    table.columns = withReasons ? std::vector{34, 54, 94} : std::vector{60, 122};
    table.header = {headerRow(withReasons
                                  ? std::vector<std::string>{"Candidature n°", "Réponse", "Motif"}
                                  : std::vector<std::string>{"Candidature n°", "Réponse"})};
    for (const SignedApplication& line : ranking.lines) {
        if (line.ranked())
            continue;
        Row row;
        row.cells = {leftCell(line.number, Tone::Strong),
                     leftCell(wording::answerWords(line.answer))};
        if (withReasons)
            row.cells.push_back(leftCell(line.reason));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string countsOf(const SignedRanking& ranking)
{
    const auto answered = [&](AnswerKind kind) {
        return static_cast<int>(
            std::ranges::count(ranking.lines, kind, &SignedApplication::answer));
    };
    std::string text =
        counted(static_cast<int>(ranking.lines.size()), "candidature examinée",
                "candidatures examinées") +
        "\u00a0: " + counted(ranking.rankedCount(), "classée", "classées") + ", " +
        counted(answered(AnswerKind::AcademicRefusal), "refusée pour un motif académique",
                "refusées pour un motif académique") +
        ", " +
        counted(answered(AnswerKind::AdministrativeRefusal), "refusée pour un motif administratif",
                "refusées pour un motif administratif") +
        ".";
    if (ranking.rankedCount() > 0)
        text += " Rangs " + std::to_string(ranking.firstRank) + " à " +
                std::to_string(ranking.lastRank()) + ".";
    return text;
}

void addMinutes(Document& form, const RankingRecord& record)
{
    const SignedRanking& ranking = record.ranking;
    form.elements.emplace_back(Heading{"Membres de la commission"});
    form.elements.emplace_back(panelTable(ranking));
    addOrNone(form, "Déports", withdrawalTable(ranking),
              "Aucun membre ne s’est déporté d’une candidature de cette liste.");
    form.elements.emplace_back(Heading{"Critères et modalités d’examen"});
    addWeights(form, record.framework, ranking.formation);
    form.elements.emplace_back(Heading{"Ce que la commission a arrêté"});
    form.elements.emplace_back(Paragraph{{}, countsOf(ranking), Tone::Normal});
    addOrNone(form, "Ex aequo départagés par la commission", settlementTable(ranking),
              "Aucune candidature n’était ex aequo.");
    addOrNone(form, "Candidatures placées par la commission", moveTable(ranking),
              "Aucune candidature n’a été placée autrement que par son résultat.");
    addOrNone(form, "Candidatures refusées", refusalTable(ranking, true),
              "Aucune candidature n’est refusée.");
}

Table rankTable(const SignedRanking& ranking)
{
    Table table;
    table.density = Density::Compact;
    table.columns = {24, 60, 98};
    table.header = {headerRow({"Rang", "Candidature n°", "Réponse"})};
    const int places = ranking.formation.capacity ? ranking.formation.capacity->places : 0;
    for (const SignedApplication& line : ranking.lines) {
        if (!line.ranked())
            continue;
        Row row;
        row.cells = {centeredCell(std::to_string(line.rank)), leftCell(line.number, Tone::Strong),
                     leftCell(wording::answerWords(line.answer))};
        table.rows.push_back(std::move(row));
        if (line.rank != places)
            continue;
        Row limit =
            lightRow({spanning(leftCell("Capacité d’accueil\u00a0: " +
                                            wording::capacityWords(*ranking.formation.capacity),
                                        Tone::Strong),
                               3)});
        limit.above = RuleAbove::Strong;
        table.rows.push_back(std::move(limit));
    }
    return table;
}

void addList(Document& form, const RankingRecord& record)
{
    form.elements.emplace_back(Paragraph{{}, countsOf(record.ranking), Tone::Normal});
    addOrNone(form, "Candidatures classées", rankTable(record.ranking),
              "Aucune candidature n’est classée.");
    addOrNone(form, "Candidatures refusées", refusalTable(record.ranking, false),
              "Aucune candidature n’est refusée.");
}

void ofCommission(Table& table)
{
    table.header.front().cells.front().text = commissionMember;
}

void addSigned(Document& form, const RankingRecord& record)
{
    SignatureBoxes boxes = signatureBoxes(record.session, {}, record.version);
    boxes.title = "Signatures des membres de la commission";
    const auto present = [&] {
        std::vector<const SignedJuror*> members;
        for (const SignedJuror& member : record.ranking.members) {
            if (member.attendance == Attendance::Present)
                members.push_back(&member);
        }
        return members;
    }();
    for (std::size_t at = 0; at < boxes.boxes.size() && at < present.size(); ++at) {
        const SignedJuror& member = *present[at];
        boxes.boxes[at].signatory =
            member.name +
            (member.role == JurorRole::President ? ", " + commissionRole(member.role) : "");
    }
    form.elements.emplace_back(std::move(boxes));
    if (record.version != nullptr) {
        if (Table table = reservationTable(record.session, *record.version); !table.rows.empty()) {
            ofCommission(table);
            form.elements.emplace_back(std::move(table));
        }
        if (Table table = notSigningTable(record.session, *record.version); !table.rows.empty()) {
            ofCommission(table);
            form.elements.emplace_back(std::move(table));
        }
        form.elements.emplace_back(Paragraph{{}, sealNotice(), Tone::Muted});
    }
    form.elements.emplace_back(sealedFingerprints(record.stamp));
}

// What the reader's marks make of one criterion, in the order of the formation.
Table meanTable(const ReasonsRecord& record)
{
    Table table;
    table.columns = {92, 18, 36, 36};
    table.header = {headerRow({"Critère d’examen", "Poids", "Dossier", "Entretien"})};
    const auto shown = [&](const std::optional<Fraction>& mean) {
        return centeredCell(mean ? wording::formatMarkMean(record.framework.marks(), *mean, {})
                                 : wording::dash);
    };
    for (const CriterionMeans& each : record.means) {
        const auto weight = std::ranges::find(record.ranking.formation.criteria, each.criterion,
                                              &WeighedCriterion::id);
        std::string text = each.criterion.text();
        for (const Block& block : record.framework.blocks) {
            for (const Competency& competency : block.competencies) {
                for (const Criterion& criterion : competency.criteria)
                    text = criterion.id == each.criterion ? criterion.text : text;
            }
        }
        Row row;
        row.cells = {leftCell(text),
                     centeredCell(weight == record.ranking.formation.criteria.end()
                                      ? std::string()
                                      : std::to_string(weight->weight)),
                     shown(each.dossier), shown(each.interview)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Facts reasonFacts(const ReasonsRecord& record)
{
    const SignedApplication& line = record.line;
    Facts facts = formationFacts(record.ranking);
    facts.items.insert(facts.items.begin(), {"Candidature n°", line.number});
    if (!record.name.empty())
        facts.items.insert(facts.items.begin() + 1, {"Candidature de", record.name});
    facts.items.emplace_back("Réponse", wording::answerWords(line.answer));
    if (line.ranked())
        facts.items.emplace_back("Rang", std::to_string(line.rank));
    if (line.result)
        facts.items.emplace_back(
            "Résultat", wording::formatMarkMean(record.framework.marks(), *line.result, {}));
    return facts;
}

} // namespace

Document layOutRecord(const RankingRecord& record)
{
    FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    if (record.stamp.state == RecordState::Signed)
        subject.state = "signé par la commission";
    Document form = beginForm(subject, titleOf(record.part));
    if (record.version != nullptr)
        form.elements.emplace_back(versionParagraph(*record.version, record.stamp.correction));
    form.elements.emplace_back(formationFacts(record.ranking));
    if (record.part == RankingPart::Minutes)
        addMinutes(form, record);
    else
        addList(form, record);
    addSigned(form, record);
    return form;
}

Document layOutRecord(const ReasonsRecord& record)
{
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginFormByHand(subject, "Relevé motivé", "à remettre à la personne");
    auto& elements = form.elements;
    elements.emplace_back(sentence(
        "", "Ce relevé est remis à la personne qui le demande. Il ne contient que ses propres "
            "données ; il vient du classement que la commission a signé."));
    elements.emplace_back(reasonFacts(record));
    if (!record.line.reason.empty())
        elements.emplace_back(Paragraph{wording::withNoBreakSpaces("Motif de la réponse : "),
                                        record.line.reason, Tone::Strong});
    if (record.line.move && !record.line.move->reason.empty())
        elements.emplace_back(
            Paragraph{wording::withNoBreakSpaces("Placée par la commission, motif : "),
                      record.line.move->reason, Tone::Normal});
    elements.emplace_back(Heading{"Ce que la commission a apprécié"});
    elements.emplace_back(meanTable(record));
    elements.emplace_back(sentence(
        "", "Moyenne exacte des lectures, critère par critère. « — » : pas de note ; ne vaut "
            "jamais 0."));
    elements.emplace_back(Heading{"Critères et modalités d’examen"});
    addWeights(form, record.framework, record.ranking.formation);
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
