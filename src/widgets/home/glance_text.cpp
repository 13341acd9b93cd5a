// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/glance_text.h"

#include <QStringList>

#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

QString numbered(int number, const char* one, const char* several)
{
    return QStringLiteral("%1 %2").arg(number).arg(QString::fromUtf8(number < 2 ? one : several));
}

QString of(int done, int all, const char* one, const char* several)
{
    return QStringLiteral("%1 sur %2").arg(numbered(done, one, several)).arg(all);
}

GlanceText problemText(app::GlanceProblem problem)
{
    using Problem = app::GlanceProblem;
    GlanceText text;
    text.detailTone = text.stateTone = theme::Tone::Warning;
    switch (problem) {
    case Problem::Missing:
        text.state = QStringLiteral("introuvable");
        text.detail =
            QStringLiteral("▲ Le fichier n’est plus là\u00a0: clé retirée, déplacé\u202f?");
        break;
    case Problem::Incomplete:
        text.state = QStringLiteral("incomplet");
        text.detail = QStringLiteral("▲ Copie en cours, ou interrompue\u00a0: attendez sa fin");
        break;
    case Problem::Busy:
        text.state = QStringLiteral("ouverte ailleurs");
        text.detail = QStringLiteral("▲ Un autre programme la tient");
        break;
    case Problem::Encrypted:
        text.state = QStringLiteral("chiffrée");
        text.stateTone = text.detailTone = theme::Tone::Muted;
        text.detail = QStringLiteral("S’ouvre avec la phrase secrète du membre");
        break;
    case Problem::Older:
        text.state = QStringLiteral("format ancien");
        text.stateTone = text.detailTone = theme::Tone::Muted;
        text.detail = QStringLiteral("Mise au format de ce programme à l’ouverture");
        break;
    case Problem::Unreadable:
        text.state = QStringLiteral("non lu");
        text.detail = QStringLiteral("▲ Pas lu d’ici\u00a0: ouvrez-le pour savoir pourquoi");
        break;
    }
    return text;
}

} // namespace

GlanceText glanceText(const GlanceReader::Outcome& outcome)
{
    if (!outcome)
        return problemText(outcome.error());
    const app::SessionGlance& glance = *outcome;
    GlanceText text;
    text.title = toQt(glance.info.title);
    text.place = toQt(glance.info.place);
    text.framework = toQt(glance.framework);
    const Date& day = glance.info.date;
    text.date = QStringLiteral("%1/%2/%3")
                    .arg(day.day, 2, 10, QLatin1Char('0'))
                    .arg(day.month, 2, 10, QLatin1Char('0'))
                    .arg(day.year);
    QStringList parts{glance.ofACommission
                          ? numbered(glance.candidates, "candidature", "candidatures")
                          : numbered(glance.candidates, "candidat", "candidats")};
    const bool complete =
        glance.sheetsAwaited > 0 && glance.sheetsSubmitted == glance.sheetsAwaited;
    if (glance.sheetsAwaited > 0 && !(complete && glance.recordsSigned > 0))
        parts << of(glance.sheetsSubmitted, glance.sheetsAwaited, "fiche remise", "fiches remises");
    if (!glance.ofACommission && (glance.recordsSigned > 0 || complete))
        parts << of(glance.recordsSigned, glance.recordsAwaited, "grille signée",
                    "grilles signées");
    if (glance.positionings > 0)
        parts << numbered(glance.positionings, "repérage", "repérages");
    text.detail = parts.join(QStringLiteral(" · "));
    const bool allSigned =
        glance.recordsAwaited > 0 && glance.recordsSigned == glance.recordsAwaited;
    const bool begun =
        glance.sheetsSubmitted > 0 || glance.recordsSigned > 0 || glance.positionings > 0;
    text.state = allSigned ? QStringLiteral("✓ signée")
                 : begun   ? QStringLiteral("en cours")
                           : QStringLiteral("préparation");
    text.stateTone = allSigned ? theme::Tone::Good
                     : begun   ? theme::Tone::Normal
                               : theme::Tone::Warning;
    return text;
}

} // namespace delibere::widgets
