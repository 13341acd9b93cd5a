// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/shown_name.h"

#include <QSettings>

#include "widgets/kit/qt_text.h"
#include "wording/application_words.h"

namespace delibere::widgets {

namespace {

const QString numbersKey = QStringLiteral("numerosSeuls");

// Asked once a name: a list has thousands.
bool& numbersOnly()
{
    static bool only = QSettings().value(numbersKey, false).toBool();
    return only;
}

} // namespace

bool numbersOnScreen()
{
    return numbersOnly();
}

void setNumbersOnScreen(bool only)
{
    numbersOnly() = only;
    QSettings().setValue(numbersKey, only);
}

QString shownName(const JurySession& jury, const Candidate& candidate)
{
    const Application* application = jury.application(candidate.id);
    if (application == nullptr)
        return toQt(candidate.fullName()).trimmed();
    return numbersOnScreen() ? toQt(application->facts.number)
                             : toQt(wording::applicationName(*application, candidate));
}

QString shownName(const JurySession& jury, const CandidateId& id)
{
    const Candidate* candidate = jury.candidate(id);
    return candidate == nullptr ? toQt(id.text()) : shownName(jury, *candidate);
}

QString nameBesideNumber(const Candidate& candidate, const Application& application)
{
    const std::string name = candidate.fullName();
    return numbersOnScreen() || name == application.facts.number ? QString() : toQt(name).trimmed();
}

} // namespace delibere::widgets
