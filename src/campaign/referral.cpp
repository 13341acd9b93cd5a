// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/referral.h"

#include <algorithm>
#include <array>
#include <set>

namespace delibere::campaign {

namespace {

constexpr int yearsOfDiploma = 3;

std::size_t distinct(const std::vector<Wish>& wishes, std::string Wish::*field)
{
    std::set<std::string> values;
    for (const Wish& each : wishes)
        values.insert(each.*field);
    return values.size();
}

// From the opening, or from what came after it: the last refusal, the proof of success.
Day lastDayOf(const ReferralFacts& facts, const Calendar& calendar, const Switches& switches)
{
    const Day from = std::max({calendar.withdrawals.first, facts.lastRefusal.value_or(0),
                               facts.successCertificate.value_or(0)});
    return from + switches.referralDays;
}

} // namespace

bool hasOneUniversity(std::string_view region, const Switches& switches)
{
    // Guadeloupe, Martinique, Guyane, La Réunion, Corse, Polynésie, Nouvelle-Calédonie
    constexpr std::array<std::string_view, 7> alone{"01", "02", "03", "04", "94", "987", "988"};
    const bool mayotte = region == "06" && switches.mayotteWithReunion;
    return mayotte || std::find(alone.begin(), alone.end(), region) != alone.end();
}

ReferralAnswer referralOf(const ReferralFacts& facts, Day today, const Calendar& calendar,
                          const Switches& switches)
{
    ReferralAnswer answer;
    const bool alone = hasOneUniversity(facts.region, switches);
    const int session = calendar.dateOf(calendar.withdrawals.first).year;
    answer.applicationsWanted = alone ? 2 : 5;
    answer.lastDay = lastDayOf(facts, calendar, switches);
    const auto fails = [&](bool failed, ReferralClause clause) {
        if (failed)
            answer.failed.push_back(clause);
    };
    const bool early = today < calendar.withdrawals.first;
    fails(early, ReferralClause::NotOpenYet);
    fails(today > answer.lastDay, ReferralClause::TooLate);
    fails(!facts.nationalDiploma, ReferralClause::NoNationalDiploma);
    fails(facts.diplomaYear > session || facts.diplomaYear <= session - yearsOfDiploma,
          ReferralClause::DiplomaTooOld);
    fails(facts.wasProposed, ReferralClause::HadProposal);
    fails(facts.applications.size() < static_cast<std::size_t>(answer.applicationsWanted),
          ReferralClause::TooFewApplications);
    fails(!alone && distinct(facts.applications, &Wish::mention) < 2,
          ReferralClause::TooFewMentions);
    fails(!alone && distinct(facts.applications, &Wish::establishment) < 2,
          ReferralClause::TooFewEstablishments);
    if (!early)
        answer.daysLeft = std::max(0, answer.lastDay - today + 1);
    return answer;
}

} // namespace delibere::campaign
