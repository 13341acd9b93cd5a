// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/campaign_text.h"

#include "widgets/kit/qt_text.h"
#include "wording/campaign_page_words.h"
#include "wording/campaign_words.h"

namespace delibere::widgets {

using campaign::State;

namespace {

QString qt(std::string_view words)
{
    return toQt(std::string(words));
}

QString places(std::uint32_t count)
{
    return count < 2 ? QStringLiteral("%1\u00a0place").arg(count)
                     : QStringLiteral("%1\u00a0places").arg(count);
}

} // namespace

QString formationTitle(const store::FormationRow& formation)
{
    QString title = toQt(formation.mention);
    if (!formation.course.empty())
        title += QStringLiteral(", parcours ") + toQt(formation.course);
    return title;
}

QString formationPlace(const store::FormationRow& formation, std::uint32_t target)
{
    QString text = QStringLiteral("établissement %1, région %2 · %3")
                       .arg(toQt(formation.establishment), toQt(formation.region),
                            places(formation.rules.capacity));
    if (target != formation.rules.capacity)
        text += QStringLiteral(", %1 appelées à la fois").arg(target);
    return text + (formation.rules.track == Track::WorkStudy
                       ? QStringLiteral(" · en alternance")
                       : QStringLiteral(" · hors alternance"));
}

theme::Tone toneOf(State state)
{
    switch (state) {
    case State::Final:
        return theme::Tone::Good;
    case State::Proposed:
        return theme::Tone::Warning;
    case State::Expired:
    case State::Declined:
    case State::Closed:
    case State::Dropped:
    case State::Lost:
    case State::Withdrawn:
    case State::Lapsed:
        return theme::Tone::Muted;
    default:
        return theme::Tone::Normal;
    }
}

QString movementText(const app::StoryLine& line)
{
    if (line.calledToday)
        return QStringLiteral("→ appelée ce matin");
    if (line.now.position == 0)
        return line.positionBefore != 0 ? QStringLiteral("✕ a quitté la liste") : QString();
    if (line.positionBefore == 0)
        return QStringLiteral("entre sur la liste");
    if (line.positionBefore > line.now.position)
        return QStringLiteral("▲ ") + places(line.positionBefore - line.now.position);
    if (line.positionBefore < line.now.position)
        return QStringLiteral("▼ ") + places(line.now.position - line.positionBefore);
    return QStringLiteral("sans changement");
}

// Morning calls are written at midnight and go out at nine.
QString clockOf(const campaign::Change& change)
{
    return toQt(wording::clockText(change.minute == 0 ? 9 * 60 : change.minute));
}

QString whenText(const campaign::Change& change, const campaign::Calendar& calendar,
                 campaign::Day day)
{
    const QString clock = clockOf(change);
    if (change.day == day)
        return QStringLiteral("à ") + clock;
    if (change.day == day - 1)
        return QStringLiteral("hier à ") + clock;
    return QStringLiteral("le ") + toQt(wording::shortDay(calendar.dateOf(change.day)));
}

QString stateText(const app::StoryLine& line, const campaign::Calendar& calendar, campaign::Day day)
{
    const QString state = qt(wording::shortState(line.now.state));
    if (line.now.due)
        return state + QStringLiteral(", répond avant le %1, 23\u00a0h\u00a059")
                           .arg(toQt(wording::shortDay(calendar.dateOf(*line.now.due))));
    if (line.calledNext)
        return state + QStringLiteral(", serait appelée demain");
    if (campaign::isWanted(line.now.state) || !line.last)
        return state;
    return state +
           (line.now.state == State::Closed || line.now.state == State::Declined
                ? QStringLiteral(", ")
                : QStringLiteral(" ")) +
           whenText(*line.last, calendar, day);
}

QString candidateNumber(const app::PlayedCampaign& campaign,
                        campaign::ApplicationNumber application)
{
    return toQt(campaign.base().rows.candidates[campaign.lists().candidateOf(application)]);
}

QStringList freedPlaces(const app::FormationStory& story, const app::PlayedCampaign& campaign)
{
    QStringList freed;
    for (const campaign::Change& each : story.changes) {
        if (each.day == campaign.today() && campaign::holdsSeat(each.from) &&
            !campaign::holdsSeat(each.to))
            freed << QStringLiteral("%1, %2 à %3")
                         .arg(candidateNumber(campaign, each.application),
                              qt(wording::departureWord(each.to)), clockOf(each));
    }
    return freed;
}

QStringList historyLines(const std::vector<campaign::Change>& changes,
                         const campaign::Calendar& calendar)
{
    QStringList lines;
    for (const campaign::Change& each : changes)
        lines << QStringLiteral("%1, %2\u00a0: %3. %4 Source\u00a0: %5.")
                     .arg(toQt(wording::shortDay(calendar.dateOf(each.day))), clockOf(each),
                          qt(wording::stateWord(each.to)), qt(wording::ruleText(each.rule)),
                          toQt(wording::ruleSource(each.rule)));
    return lines;
}

} // namespace delibere::widgets
