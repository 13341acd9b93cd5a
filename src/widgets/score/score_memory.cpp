// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/score_memory.h"

#include <QSettings>

#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

const QString placesGroup = QStringLiteral("evaluer/places");
const QString clocksGroup = QStringLiteral("evaluer/chronometres");
const QString jurorKey = QStringLiteral("membre");
const QString candidateKey = QStringLiteral("candidat");
const QString competencyKey = QStringLiteral("competence");
const QString modeKey = QStringLiteral("entretien");
const QString phaseKey = QStringLiteral("echange");
const QString beforeKey = QStringLiteral("secondes");
const QString sinceKey = QStringLiteral("depuis");

QString groupOf(const QString& parent, const std::string& id)
{
    return parent + QLatin1Char('/') + toQt(id);
}

} // namespace

ScorePlace rememberedPlace(const SessionId& session)
{
    QSettings settings;
    settings.beginGroup(groupOf(placesGroup, session.text()));
    const auto id = [&](const QString& key) { return fromQt(settings.value(key).toString()); };
    return {JurorId(id(jurorKey)), CandidateId(id(candidateKey)), CompetencyId(id(competencyKey)),
            settings.value(modeKey).toBool() ? ScoreMode::Interview : ScoreMode::Reading};
}

void rememberPlace(const SessionId& session, const ScorePlace& place)
{
    QSettings settings;
    settings.beginGroup(groupOf(placesGroup, session.text()));
    settings.setValue(jurorKey, toQt(place.juror.text()));
    settings.setValue(candidateKey, toQt(place.candidate.text()));
    settings.setValue(competencyKey, toQt(place.competency.text()));
    settings.setValue(modeKey, place.mode == ScoreMode::Interview);
    settings.sync();
}

InterviewClock rememberedClock(const SessionId& session, const CandidateId& candidate)
{
    QSettings settings;
    settings.beginGroup(groupOf(clocksGroup, session.text()));
    settings.beginGroup(toQt(candidate.text()));
    InterviewClock clock;
    if (settings.value(phaseKey).toBool())
        clock.phase = InterviewPhase::Exchange;
    clock.before = std::chrono::seconds(qMax(0, settings.value(beforeKey).toInt()));
    if (const QVariant since = settings.value(sinceKey); since.isValid())
        clock.since = InterviewClock::Instant(std::chrono::seconds(since.toLongLong()));
    return clock;
}

void rememberClock(const SessionId& session, const CandidateId& candidate,
                   const InterviewClock& clock)
{
    QSettings settings;
    settings.beginGroup(clocksGroup);
    for (const QString& known : settings.childGroups()) {
        if (known != toQt(session.text()))
            settings.remove(known);
    }
    settings.beginGroup(toQt(session.text()));
    settings.beginGroup(toQt(candidate.text()));
    settings.setValue(phaseKey, clock.phase == InterviewPhase::Exchange);
    settings.setValue(beforeKey, static_cast<int>(clock.before.count()));
    if (clock.since)
        settings.setValue(sinceKey, qlonglong(clock.since->time_since_epoch().count()));
    else
        settings.remove(sinceKey);
    settings.sync();
}

} // namespace delibere::widgets
