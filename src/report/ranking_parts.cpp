// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranking_parts.h"

#include <algorithm>

#include "wording/french_format.h"
#include "wording/ranking_print_words.h"
#include "wording/ranking_words.h"

namespace delibere::report {

namespace {

constexpr int linesForOthers = 4;
constexpr int linesForSignature = 6;

std::string criterionText(const Framework& framework, const CriterionId& id)
{
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            const auto found = std::ranges::find(competency.criteria, id, &Criterion::id);
            if (found != competency.criteria.end())
                return found->text;
        }
    }
    return id.text();
}

} // namespace

Facts formationFacts(const SignedRanking& ranking)
{
    Facts facts;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty())
            facts.items.emplace_back(label, value);
    };
    add("Mention", ranking.formation.mention);
    add("Parcours", ranking.formation.course);
    add("Établissement", ranking.formation.establishment);
    add("Liste", wording::listWords(ranking.list));
    add("Commission", ranking.title);
    add("Date", wording::formatDate(ranking.date));
    add("Lieu", ranking.place);
    if (ranking.formation.capacity)
        add("Capacité d’accueil", wording::capacityWords(*ranking.formation.capacity));
    if (ranking.formation.lastRankCalled)
        add("Dernier rang appelé l’an dernier", std::to_string(*ranking.formation.lastRankCalled));
    return facts;
}

void addWeights(Document& form, const Framework& framework, const SignedFormation& formation)
{
    Table table;
    table.columns = {150, 32};
    table.header = {headerRow({"Critère d’examen", "Poids"})};
    for (const WeighedCriterion& each : formation.criteria) {
        Row row;
        row.cells = {leftCell(criterionText(framework, each.id)),
                     centeredCell(std::to_string(each.weight))};
        table.rows.push_back(std::move(row));
    }
    form.elements.emplace_back(std::move(table));
    form.elements.emplace_back(
        formation.weightsSource.empty()
            ? Paragraph{{},
                        wording::withNoBreakSpaces(
                            "Aucune pondération publiée : chaque critère compte autant."),
                        Tone::Normal}
            : Paragraph{wording::withNoBreakSpaces("Pondération publiée : "),
                        formation.weightsSource, Tone::Normal});
    std::vector<std::string> modes;
    for (const WeighedExamination& each : formation.examinations)
        modes.push_back(wording::examinationName(each.mode) +
                        (each.weight == 0 ? " (sans note dans cette commission)"
                                          : " (poids\u00a0" + std::to_string(each.weight) + ")"));
    form.elements.emplace_back(Paragraph{wording::withNoBreakSpaces("Modalités d’examen : "),
                                         wording::enumerate(modes) + ".", Tone::Normal});
    if (!formation.tieRule)
        return;
    std::vector<std::string> criteria;
    for (const CriterionId& id : formation.tieRule->criteria)
        criteria.push_back("«\u00a0" + criterionText(framework, id) + "\u00a0»");
    form.elements.emplace_back(Paragraph{
        wording::withNoBreakSpaces("À résultat égal, règle publiée : "),
        wording::enumerate(criteria) + " (" + formation.tieRule->source + ").", Tone::Normal});
}

Lines formationLines(const Framework& framework)
{
    const Admission& admission = *framework.admission;
    Lines lines{{"Formation", admission.mention}};
    if (!admission.course.empty())
        lines.emplace_back("Parcours", admission.course);
    if (!admission.establishment.empty())
        lines.emplace_back("Établissement", admission.establishment);
    return lines;
}

Lines admissionLines(const Framework& framework, const SessionInfo& info)
{
    Lines lines = formationLines(framework);
    lines.emplace_back("Date", wording::formatDate(info.date));
    lines.emplace_back("Lieu", info.place.empty() ? "à préciser par l’établissement" : info.place);
    return lines;
}

std::string commissionRole(JurorRole role)
{
    return role == JurorRole::President ? "préside la commission" : "membre de la commission";
}

std::string commissionMemberWords(const Juror& juror)
{
    std::string text = juror.name;
    if (!juror.function.empty())
        text += ", " + juror.function;
    if (juror.role == JurorRole::President)
        text += ", " + commissionRole(juror.role);
    return text;
}

std::string applicationNumber(const JurySession& session, const CandidateId& candidate)
{
    const Application* application = session.application(candidate);
    return application == nullptr ? std::string() : application->facts.number;
}

void addAdmissionPractical(Document& form, const SessionInfo& info)
{
    if (info.practical.empty())
        form.elements.emplace_back(WritingSpace{
            {"Accès, personne à joindre (à compléter par l’établissement)"}, linesForOthers});
    else
        form.elements.emplace_back(
            Paragraph{"Informations de l’établissement\n", info.practical, Tone::Normal});
}

void endAdmissionLetter(Document& form, const RecordStamp& stamp)
{
    form.elements.emplace_back(WritingSpace{
        {wording::withNoBreakSpaces("Pour l’établissement : nom, qualité, date et signature"),
         "Cachet"},
        linesForSignature});
    form.elements.emplace_back(fingerprints(stamp));
}

} // namespace delibere::report
