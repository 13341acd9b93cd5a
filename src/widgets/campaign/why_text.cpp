// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/why_text.h"

#include <algorithm>
#include <map>

#include "widgets/campaign/campaign_text.h"
#include "widgets/kit/qt_text.h"
#include "wording/campaign_page_words.h"
#include "wording/campaign_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

using campaign::Change;
using campaign::State;

namespace {

constexpr std::size_t mostRanks = 6; // that a sentence names

QString count(std::size_t number, const char* singular, const char* plural)
{
    return toQt(wording::formatCount(static_cast<int>(number), singular, plural));
}

// "un refus, deux délais passés": what gave places back on a day.
QString departuresOn(const app::FormationStory& story, campaign::Day day)
{
    std::map<std::string, int> departures;
    for (const Change& each : story.changes) {
        if (each.day == day && campaign::holdsSeat(each.from) && !campaign::holdsSeat(each.to))
            ++departures[std::string(wording::departureWord(each.to))];
    }
    QStringList words;
    for (const auto& [word, number] : departures)
        words << QStringLiteral("%1\u00a0× %2").arg(number).arg(toQt(word));
    return words.join(QStringLiteral(", "));
}

std::vector<std::uint32_t> ranksCalledOn(const app::FormationStory& story,
                                         const app::PlayedCampaign& campaign, campaign::Day day)
{
    std::vector<std::uint32_t> ranks;
    for (const Change& each : story.changes) {
        if (each.day == day && each.to == State::Proposed)
            ranks.push_back(campaign.lists().rankOf(each.application));
    }
    std::ranges::sort(ranks);
    return ranks;
}

QString rankList(const std::vector<std::uint32_t>& ranks)
{
    QStringList words;
    if (ranks.size() > mostRanks)
        return QStringLiteral("%1 à %2, %3")
            .arg(ranks.front())
            .arg(ranks.back())
            .arg(count(ranks.size(), "appel", "appels"));
    for (const std::uint32_t each : ranks)
        words << QString::number(each);
    return words.join(QStringLiteral(", "));
}

QStringList reasonsOfCall(const app::FormationStory& story, const app::PlayedCampaign& campaign,
                          const Change& change)
{
    const auto ranks = ranksCalledOn(story, campaign, change.day);
    const std::uint32_t target =
        campaign.board().target(campaign.lists().formationOf(change.application));
    const QString departures = departuresOn(story, change.day - 1);
    QStringList reasons;
    reasons << QStringLiteral("La veille au soir, %1 sur %2%3.")
                   .arg(count(ranks.size(), "place libre", "places libres"))
                   .arg(target)
                   .arg(departures.isEmpty() ? QString() : QStringLiteral("\u00a0: ") + departures);
    reasons
        << QStringLiteral("La liste s’appelle dans l’ordre signé\u00a0: %1.").arg(rankList(ranks));
    reasons << QStringLiteral("Une place libérée dans la journée n’est reproposée que le lendemain "
                              "à 9\u00a0h.");
    return reasons;
}

// Still waits: who is before, and what tomorrow would bring as things stand.
QStringList reasonsOfWait(const app::FormationStory& story, const app::StoryLine& line)
{
    QStringList reasons;
    reasons << (line.now.position < 2
                    ? QStringLiteral("Personne n’attend devant\u00a0: la prochaine place est pour "
                                     "cette candidature.")
                    : QStringLiteral("%1 devant, dans l’ordre signé de la commission.")
                          .arg(count(line.now.position - 1, "candidature attend",
                                     "candidatures attendent")));
    const auto next = std::ranges::count_if(story.lines, &app::StoryLine::calledNext);
    reasons << (line.calledNext
                    ? QStringLiteral("Si rien ne change d’ici là, elle serait appelée demain à "
                                     "9\u00a0h.")
                    : QStringLiteral("Si rien ne change d’ici là, %1 demain\u202f; elle n’en est "
                                     "pas.")
                          .arg(count(static_cast<std::size_t>(next), "appel", "appels")));
    return reasons;
}

QString questionOf(const Change& change, const app::PlayedCampaign& campaign)
{
    const bool today = change.day == campaign.today();
    const QString day = today ? QStringLiteral("aujourd’hui")
                              : QStringLiteral("le ") +
                                    toQt(wording::shortDay(campaign.calendar().dateOf(change.day)));
    if (change.to == State::Proposed)
        return today ? QStringLiteral("Appelée ce matin, et pas avant")
                     : QStringLiteral("Appelée %1, et pas avant").arg(day);
    QString state = toQt(std::string(wording::shortState(change.to)));
    state[0] = state[0].toUpper();
    return state + QStringLiteral(", ") + day;
}

QString sourceText(campaign::Rule rule)
{
    return QStringLiteral("Source\u00a0: ") + toQt(wording::ruleSource(rule));
}

} // namespace

std::vector<Why> whyTexts(const app::FormationStory& story, const app::StoryLine& line,
                          const app::PlayedCampaign& campaign)
{
    std::vector<Why> all;
    for (const Change& each : story.changes) {
        if (each.application != line.now.application)
            continue;
        Why why{questionOf(each, campaign), {}, sourceText(each.rule)};
        if (each.to == State::Proposed)
            why.reasons = reasonsOfCall(story, campaign, each);
        else
            why.reasons << toQt(std::string(wording::ruleText(each.rule)));
        all.push_back(std::move(why));
    }
    std::ranges::reverse(all);
    if (campaign::isCallable(line.now.state))
        all.insert(all.begin(), {QStringLiteral("Toujours en attente"), reasonsOfWait(story, line),
                                 sourceText(campaign::Rule::Called)});
    return all;
}

} // namespace delibere::widgets
