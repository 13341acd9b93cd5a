// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/problem_details.h"
#include "wording/campaign_words.h"

#include <array>
#include <chrono>
#include <string_view>

#include <fmt/format.h>

#include "domain/follow_up_dates.h"
#include "domain/passphrase_flaw.h"
#include "domain/removal.h"
#include "wording/decision_words.h"
#include "wording/exchange_words.h"
#include "wording/french_format.h"
#include "wording/list_problem_text.h"
#include "wording/passphrase_words.h"
#include "wording/system_error_text.h"
#include "wording/time_text.h"
#include "wording/workbook_words.h"

namespace delibere::wording {

namespace {

std::int64_t numberAt(const Problem& problem, std::size_t place)
{
    return place < problem.numbers.size() ? problem.numbers[place] : 0;
}

std::string_view stepText(std::int64_t step)
{
    // The last one is passageStep, which the first step waits for.
    constexpr std::array<std::string_view, passageStep + 1> words{
        "jury paritaire", "avis de la CPNE", "notification",
        "délivrance",     "accrochage",      "passage devant le jury"};
    return words.at(static_cast<std::size_t>(step));
}

std::string joined(const std::vector<std::string>& ids)
{
    std::string list;
    for (const std::string& id : ids)
        list += (list.empty() ? "" : ", ") + id;
    return list;
}

std::string namedInText(const std::string& detail)
{
    if (detail == namedIn::recusal)
        return "un déport est noté à ce nom\u202f; retirez d’abord le déport";
    if (detail == namedIn::seat)
        return "il est noté qui siège\u202f; retirez d’abord cette mention";
    if (detail == namedIn::assignment)
        return "il est noté qui évalue\u202f; retirez d’abord cette mention";
    if (detail == namedIn::presidency)
        return "il est noté qui préside\u202f; retirez d’abord cette mention";
    if (detail == namedIn::hearingNotes)
        return "quelque chose est noté de son passage\u202f; effacez-le d’abord";
    if (detail == namedIn::application)
        return "une candidature est notée à ce nom\u202f; retirez-la d’abord";
    if (detail == namedIn::settlement)
        return "un départage la nomme\u202f; retirez-le d’abord";
    if (detail == namedIn::outsideMark)
        return "une note d’une autre source est saisie pour lui\u202f; retirez-la d’abord";
    if (detail == namedIn::substitute)
        return "son remplaçant est noté\u202f; retirez d’abord ce remplacement";
    return "des appréciations sont déjà dans la session";
}

// A list of an admission may have hundreds: the first ones, by name, after how many they are.
std::string applicationsText(const std::vector<std::string>& ids)
{
    constexpr std::size_t named = 5;
    const bool more = ids.size() > named;
    const std::vector<std::string> first(
        ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(more ? named : ids.size()));
    return formatCount(static_cast<int>(ids.size()), "candidature", "candidatures") + " (" +
           joined(first) + (more ? ", …)" : ")");
}

std::string momentText(std::int64_t seconds)
{
    return timeText(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

// "2026-04-02" as French people write it.
std::string dayText(const std::string& iso)
{
    const auto day = Date::fromIso(iso);
    return day ? formatDate(*day) : iso;
}

} // namespace

std::string whereText(const Problem& problem)
{
    if (problem.code == ProblemCode::CampaignDay)
        return dayText(problem.where);
    return problem.code == ProblemCode::ConclusionMoved ? joined(problem.ids) : problem.where;
}

std::string detailText(const Problem& problem)
{
    const auto& [code, where, detail, ids, numbers] = problem;
    switch (code) {
    case ProblemCode::IdInUse:
        return namedInText(detail);
    case ProblemCode::FileUnreadable:
    case ProblemCode::FileUnwritable:
        return numbers.empty() ? detail : systemErrorText(numbers.front());
    case ProblemCode::StorageFailed:
        return numbers.empty() ? engineErrorText(detail) : systemErrorText(numbers.front());
    case ProblemCode::SessionCorrupt:
    case ProblemCode::NotStorable:
        return engineErrorText(detail);
    case ProblemCode::ProposalIncoherent:
        return proposalWord(static_cast<ProposalKind>(numberAt(problem, 0)));
    case ProblemCode::CandidateNotHeard:
        return numbers.empty() ? "non attendu"
                               : statusWord(static_cast<CandidateStatus>(numbers.front()));
    case ProblemCode::PassphraseWeak:
        return numbers.empty() ? detail : words(static_cast<PassphraseFlaw>(numbers.front()));
    case ProblemCode::PacketDamaged:
        return words(static_cast<PacketFault>(numberAt(problem, 0)));
    case ProblemCode::WorkbookUnreadable:
        return workbookFaultText(static_cast<WorkbookFault>(numberAt(problem, 0)),
                                 numberAt(problem, 1));
    case ProblemCode::MissionDiverges:
        return words(static_cast<MissionDivergence>(numberAt(problem, 0)));
    case ProblemCode::ApplicationsUnanswered:
    case ProblemCode::ApplicationsAwaiting:
    case ProblemCode::TiesOpen:
    case ProblemCode::ApplicationsUnplaced:
    case ProblemCode::RankingStale:
        return applicationsText(ids);
    case ProblemCode::CampaignRefused:
        return std::string(refusalText(static_cast<campaign::Refusal>(numberAt(problem, 0))));
    case ProblemCode::CampaignTerms:
        return detail == "calendar" ? "le calendrier" : "les hypothèses";
    case ProblemCode::CampaignDay:
        return dayText(detail);
    case ProblemCode::TextForbidden: // of a record that cannot be read back, nobody knows which
        return detail.empty() ? "un texte saisi autrefois" : detail;
    default:
        return !numbers.empty() ? std::to_string(numbers.front())
               : !ids.empty()   ? joined(ids)
                                : detail;
    }
}

std::string specialText(const Problem& problem)
{
    switch (problem.code) {
    case ProblemCode::ClockBehind:
        return fmt::format("Cet ordinateur indique le {}, avant la dernière ligne du journal "
                           "({})\u202f; rien n’a été signé. Réglez l’heure, puis signez.",
                           momentText(numberAt(problem, 0)), momentText(numberAt(problem, 1)));
    case ProblemCode::FollowUpOrder:
        return fmt::format(
            "L’étape «\u00a0{0}\u00a0» ne peut pas être datée ainsi\u00a0: elle suit "
            "«\u00a0{1}\u00a0». Datez les étapes dans leur ordre.",
            stepText(numberAt(problem, 0)), stepText(numberAt(problem, 1)));
    case ProblemCode::FollowUpAhead:
        return fmt::format("L’étape «\u00a0{}\u00a0» ne peut pas être datée du {}\u00a0: ce jour "
                           "n’est pas venu, plus d’un an après le jury. Vérifiez l’année.",
                           stepText(numberAt(problem, 0)), problem.where);
    case ProblemCode::ParitaryDay:
        return fmt::format("Le jury paritaire a décidé le {}\u00a0: la date de l’étape est celle "
                           "de ses décisions. Pour la changer, retirez la décision, puis "
                           "enregistrez-la à son jour.",
                           dayText(problem.where));
    case ProblemCode::ListRefused:
        return listProblemText(problem);
    default:
        return {};
    }
}

} // namespace delibere::wording
