// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/words.h"

#include "wording/decision_words.h"
#include "wording/french_format.h"

namespace delibere::wording {

namespace {

std::string jurorName(const JurySession& session, const JurorId& id)
{
    const Juror* juror = session.juror(id);
    return juror ? juror->name : id.text();
}

std::string departureOf(const JurySession& session, const JurorId& id)
{
    const Juror* juror = session.juror(id);
    return juror ? juror->departure : std::string();
}

std::string substituteSentence(const JurorId& id, const JurySession& session)
{
    const Juror* juror = session.juror(id);
    return jurorName(session, id) + " et " +
           (juror ? jurorName(session, juror->replaces) : std::string()) +
           ", que ce membre remplace, siègent tous les deux";
}

std::string sentence(const PanelFinding& finding, const JurySession& session)
{
    switch (finding.check) {
    case PanelCheck::MinimumMembers:
        return formatCount(finding.actual, "membre siège", "membres siègent") +
               " pour ce candidat, " + std::to_string(finding.required) + " au moins requis";
    case PanelCheck::President:
        return "aucun(e) président(e) du jury ne siège pour ce candidat";
    case PanelCheck::PerCollege:
        return "collège " + finding.college + " : " +
               formatCount(finding.actual, "membre siège", "membres siègent") + ", " +
               std::to_string(finding.required) + " au moins requis";
    case PanelCheck::SameEmployer:
        return jurorName(session, finding.juror) + " a le même employeur que le candidat";
    case PanelCheck::DossierRead:
        return jurorName(session, finding.juror) + " n’a pas déclaré avoir lu le dossier";
    case PanelCheck::Interviewer:
        return jurorName(session, finding.juror) + " a conduit le repérage de ce candidat";
    case PanelCheck::Parity:
        return "parité des collèges : " + formatCount(finding.actual, "membre", "membres") +
               " du collège " + finding.college + ", " + std::to_string(finding.required) +
               " dans le plus nombreux";
    case PanelCheck::Qualified:
        return "membres déclarés qualifiés pour cette certification : " +
               std::to_string(finding.actual) + ", " + std::to_string(finding.required) +
               " au moins requis";
    case PanelCheck::WomenAndMen:
        return "la présence de femmes et d’hommes parmi les membres qui siègent n’est pas établie";
    case PanelCheck::Substitute:
        return substituteSentence(finding.juror, session);
    case PanelCheck::LeavesEarly:
        return jurorName(session, finding.juror) + " part à " +
               formatTime(departureOf(session, finding.juror)) + ", avant la fin de ce passage";
    case PanelCheck::HoursUnknown:
        return "sans heure de passage, rien ne dit que " + jurorName(session, finding.juror) +
               ", qui n’est pas là toute la journée, a siégé";
    case PanelCheck::SameName:
        return jurorName(session, finding.juror) + " porte le nom du candidat";
    }
    return {};
}

} // namespace

std::string levelWords(int rank)
{
    return "niveau\u00a0" + std::to_string(rank);
}

std::string words(const Mark& mark, const MarkScale& marks)
{
    if (const auto* percent = std::get_if<Percent>(&mark))
        return formatMark(marks, percent->value);
    if (const auto* level = std::get_if<LevelMark>(&mark))
        return levelWords(level->rank);
    return std::holds_alternative<NotCovered>(mark) ? "n.\u00a0a." : "non renseigné";
}

std::string words(const Grade& grade, const MarkScale& marks)
{
    if (const auto* percent = std::get_if<Percent>(&grade))
        return formatMark(marks, percent->value);
    return levelWords(std::get<LevelMark>(grade).rank);
}

std::string words(RecordState state)
{
    switch (state) {
    case RecordState::Draft:
        return "brouillon";
    case RecordState::Submitted:
        return "remise";
    case RecordState::Signing:
        return "en cours de signature";
    case RecordState::Signed:
        return "signé";
    case RecordState::Withdrawn:
        return "abandonné avant signature complète";
    case RecordState::Replaced:
        return "annulé et remplacé";
    }
    return {};
}

std::string words(RecordStage stage)
{
    switch (stage) {
    case RecordStage::Signing:
        return "en cours de signature";
    case RecordStage::Locked:
        return "signée par tous les membres qui ont siégé";
    case RecordStage::Withdrawn:
        return "abandonnée avant signature complète";
    case RecordStage::Replaced:
        return "annulée et remplacée";
    }
    return {};
}

std::string words(FollowUpStep step)
{
    switch (step) {
    case FollowUpStep::ParitaryJury:
        return "Décision du jury paritaire";
    case FollowUpStep::Cpne:
        return "Avis de la CPNE";
    case FollowUpStep::Notification:
        return "Notification aux candidats";
    case FollowUpStep::Delivery:
        return "Délivrance par l’organisme certificateur";
    case FollowUpStep::Registration:
        return "Accrochage par l’organisme certificateur";
    }
    return {};
}

std::string words(FollowUpState state)
{
    switch (state) {
    case FollowUpState::Done:
        return "fait";
    case FollowUpState::NotDue:
        return "attend une étape précédente";
    case FollowUpState::ToDo:
        return "à faire";
    case FollowUpState::Overdue:
        return "en retard";
    }
    return {};
}

std::string words(const Vote& vote)
{
    std::string text =
        std::to_string(vote.inFavour) + " pour, " + std::to_string(vote.against) + " contre";
    if (vote.abstained > 0)
        text += ", " + formatCount(vote.abstained, "abstention", "abstentions");
    if (vote.casting != CastingVote::NotUsed)
        text += std::string(" ; voix prépondérante de la présidence : ") +
                (vote.casting == CastingVote::InFavour ? "pour" : "contre");
    else if (vote.tied())
        text += " ; égalité des voix";
    return withNoBreakSpaces(text);
}

std::string words(JurorRole role)
{
    return role == JurorRole::President ? "président(e) du jury" : "membre du jury";
}

std::string words(Flag flag, const EvaluationRules& rules)
{
    switch (flag) {
    case Flag::SpreadAboveLimit:
        return rules.maximumSpread
                   ? "écart supérieur à " + formatPoints(rules.marks, *rules.maximumSpread)
                   : "écart important";
    case Flag::BothSidesOfThreshold:
        return "de part et d’autre du seuil";
    case Flag::Divergent:
        return rules.opinions ? "avis divergents, le jury relit le dossier"
                              : "appréciations divergentes";
    case Flag::NotAddressed:
        return "apprécié sans qu’aucun critère ait été abordé";
    case Flag::OpinionsMissing:
        return "moins d’avis qu’il n’en faut par compétence";
    }
    return {};
}

std::string words(const CompetencyOpinions& opinions, const OpinionRule& rule)
{
    const int count = opinions.favourable + opinions.unfavourable;
    if (opinions.favourable > 0 && opinions.unfavourable > 0)
        return "avis divergents (" + formatCount(opinions.favourable, "favorable", "favorables") +
               ", " + formatCount(opinions.unfavourable, "défavorable", "défavorables") + ")";
    if (!opinions.acquired)
        return formatCount(count, "avis", "avis") + " sur " + std::to_string(rule.count);
    return (*opinions.acquired ? "acquise (" : "non acquise (") +
           formatCount(count, "avis", "avis") + ")";
}

std::string words(CellStatus status)
{
    switch (status) {
    case CellStatus::Counted:
        return {};
    case CellStatus::NotGraded:
        return "bloc non apprécié";
    case CellStatus::NotSubmitted:
        return "fiche non remise";
    case CellStatus::Absent:
        return "absent(e)";
    case CellStatus::Recused:
        return "déport";
    case CellStatus::NotAssigned:
        return "n’évalue pas";
    case CellStatus::NotHeard:
        return {}; // said once, of the candidate
    }
    return {};
}

std::string words(CandidateStatus status)
{
    return statusWord(status);
}

std::string statusWords(const Candidate& candidate)
{
    if (candidate.heard())
        return {};
    const std::string text = words(candidate.status);
    return candidate.statusReason.empty() ? text : text + " (" + candidate.statusReason + ")";
}

std::string statusTitle(CandidateStatus status)
{
    switch (status) {
    case CandidateStatus::Expected:
        return {};
    case CandidateStatus::Absent:
        return "Candidat absent";
    case CandidateStatus::Excused:
        return "Candidat excusé sur justificatif";
    case CandidateStatus::Pending:
        return "En attente";
    case CandidateStatus::Suspended:
        return "Décision suspendue (C.\u00a0trav. art.\u00a0R.\u00a06412-7)";
    case CandidateStatus::Abandoned:
        return "Abandon";
    }
    return {};
}

std::string words(const PanelFinding& finding, const JurySession& session)
{
    std::string text = withNoBreakSpaces(sentence(finding, session));
    if (finding.blocking)
        text += " (empêche de conclure)";
    return text;
}

std::string attendanceWords(const Juror& juror)
{
    if (juror.attendance == Attendance::Absent)
        return "absent(e)";
    const std::string from = formatTime(juror.arrival);
    const std::string until = formatTime(juror.departure);
    if (!from.empty() && !until.empty())
        return "présent(e) de " + from + " à " + until;
    if (!from.empty())
        return "présent(e) à partir de " + from;
    return until.empty() ? "présent(e)" : "présent(e) jusqu’à " + until;
}

std::string attendanceWords(const JurySession& session, const Juror& juror,
                            const CandidateId& candidate)
{
    if (session.recusal(candidate, juror.id))
        return "déport";
    if (juror.attendance == Attendance::Absent)
        return attendanceWords(juror);
    if (const StatedSeat* stated = session.seat(candidate, juror.id))
        return stated->sits ? "siège pour ce candidat, dit par la présidence"
                            : "ne siège pas pour ce candidat, dit par la présidence";
    if (session.presentFor(juror, candidate))
        return attendanceWords(juror);
    return "absent(e) pour ce candidat (" + attendanceWords(juror) + ")";
}

std::string roleWords(const JurySession& session, const Juror& juror)
{
    std::string text = words(juror.role);
    if (!juror.replaces.empty())
        text += ", remplace " + jurorName(session, juror.replaces);
    return text;
}

std::string presidencyWords(const JurySession& session, const CandidateId& candidate)
{
    const Juror* juror = session.presidentFor(candidate);
    const ActingPresident* acting = session.actingPresident(candidate);
    if (juror == nullptr || acting == nullptr || juror->id != acting->juror)
        return {};
    return juror->name + (acting->basis == PresidencyBasis::VicePresident
                              ? " (vice-présidence)"
                              : " (désigné(e) par les membres qui siègent)");
}

std::string presidencyLabel()
{
    return withNoBreakSpaces("Présidence pour ce candidat : ");
}

std::string words(NotSigningKind kind)
{
    return kind == NotSigningKind::Refuses ? "refuse de signer" : "empêché(e) de signer";
}

std::string nameAndFunction(const Juror& juror)
{
    std::string text = juror.name;
    if (!juror.function.empty())
        text += ", " + juror.function;
    if (juror.role == JurorRole::President)
        text += ", " + words(juror.role);
    return text;
}

std::string words(const AcquiredBlock& acquired)
{
    std::string text = "acquis antérieurement (" + formatDate(acquired.on);
    if (!acquired.reference.empty())
        text += ", " + acquired.reference;
    return text + ")";
}

std::string blocksWord(const Framework& framework)
{
    const std::string& word = framework.blockWord;
    const std::size_t end = word.find(' ');
    return end == std::string::npos ? word + "s" : word.substr(0, end) + "s" + word.substr(end);
}

std::string nameFirst(const Candidate& candidate)
{
    std::string name = candidate.lastName;
    if (!candidate.firstName.empty()) // a commission may know but a number
        name += " " + candidate.firstName;
    if (!candidate.fileNumber.empty())
        name += " (dossier n°\u00a0" + candidate.fileNumber + ")";
    return name;
}

} // namespace delibere::wording
