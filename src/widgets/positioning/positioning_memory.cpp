// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_memory.h"

#include <QSettings>

#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

const QString positioningKey = QStringLiteral("reperage");
const QString kindKey = QStringLiteral("etape");
const QString tableKey = QStringLiteral("tableau");

QString groupOf(const SessionId& session)
{
    return QStringLiteral("reperage/places/") + toQt(session.text());
}

} // namespace

PositioningPlace rememberedPositioning(const SessionId& session)
{
    QSettings settings;
    settings.beginGroup(groupOf(session));
    const auto last = static_cast<int>(PositioningStep::Kind::Signatures);
    const int kind = qBound(0, settings.value(kindKey).toInt(), last);
    return {PositioningId(fromQt(settings.value(positioningKey).toString())),
            {static_cast<PositioningStep::Kind>(kind),
             CompetencyId(fromQt(settings.value(tableKey).toString()))}};
}

void rememberPositioning(const SessionId& session, const PositioningPlace& place)
{
    QSettings settings;
    settings.beginGroup(groupOf(session));
    settings.setValue(positioningKey, toQt(place.positioning.text()));
    settings.setValue(kindKey, static_cast<int>(place.step.kind));
    settings.setValue(tableKey, toQt(place.step.table.text()));
    settings.sync();
}

} // namespace delibere::widgets
