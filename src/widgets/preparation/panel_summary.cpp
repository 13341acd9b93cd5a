// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/panel_summary.h"

#include <algorithm>

#include "domain/panel_validity.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/session_document.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::widgets {

namespace {

QString capitalized(const QString& sentence)
{
    return sentence.left(1).toUpper() + sentence.mid(1);
}

PanelLine validLine(const SessionDocument& document)
{
    const JurySession& jury = document.jury();
    const auto sitting = std::ranges::count_if(jury.jurors, [&](const Juror& juror) {
        return jury.sitsFor(juror.id, document.currentCandidate());
    });
    const QString count =
        toQt(wording::formatCount(static_cast<int>(sitting), "membre siège", "membres siègent"));
    return {inWordsOf(document, QStringLiteral("✓ Jury valable\u00a0: %1 sur %2"))
                .arg(count)
                .arg(jury.jurors.size()),
            theme::Tone::Good};
}

// The other candidates for whom it is not clear who sits, by name; a few of them.
void addOtherCandidates(const SessionDocument& document, QList<PanelLine>& lines)
{
    constexpr int most = 4;
    int further = 0;
    for (const Candidate& candidate : document.jury().candidates) {
        if (candidate.id == document.currentCandidate())
            continue;
        QStringList doubts;
        for (const PanelFinding& finding :
             checkPanel(document.framework(), document.jury(), candidate, {})) {
            if (aboutSeats(finding.check))
                doubts.append(toQt(wording::words(finding, document.jury())));
        }
        if (doubts.isEmpty())
            continue;
        if (++further <= most)
            lines.append(
                {QStringLiteral("▲ Pour %1\u00a0: %2")
                     .arg(toQt(candidate.fullName()), doubts.join(QStringLiteral("\u202f; "))),
                 theme::Tone::Warning});
    }
    if (further > most)
        lines.append({QStringLiteral("… et pour %1.")
                          .arg(toQt(wording::formatCount(further - most, "autre candidat",
                                                         "autres candidats"))),
                      theme::Tone::Warning});
}

} // namespace

QList<PanelLine> panelSummary(const SessionDocument& document)
{
    const Candidate* candidate = document.jury().candidate(document.currentCandidate());
    const auto found = document.session().panel(document.currentCandidate());
    if (candidate == nullptr || !found)
        return {{inWordsOf(document,
                           QStringLiteral(
                               "Le jury se vérifie pour chaque candidat\u00a0: ajoutez-en un.")),
                 theme::Tone::Muted}};
    if (!candidate->heard())
        return {{QStringLiteral("%1\u00a0: la composition n’est pas vérifiée.")
                     .arg(toQt(wording::statusTitle(candidate->status))),
                 theme::Tone::Muted}};
    QList<PanelLine> lines;
    QStringList unread;
    bool blockingUnread = false;
    for (const PanelFinding& finding : *found) {
        if (finding.check == PanelCheck::DossierRead) {
            unread.append(toQt(document.jury().juror(finding.juror)->name));
            blockingUnread = finding.blocking;
            continue;
        }
        lines.append(
            {QStringLiteral("▲ ") + capitalized(toQt(wording::words(finding, document.jury()))),
             finding.blocking ? theme::Tone::Bad : theme::Tone::Warning});
    }
    if (lines.isEmpty())
        lines.append(validLine(document));
    if (!unread.isEmpty())
        lines.append({QStringLiteral("Dossier pas encore déclaré lu par\u00a0: %1")
                          .arg(unread.join(QStringLiteral(", "))),
                      blockingUnread ? theme::Tone::Bad : theme::Tone::Muted});
    addOtherCandidates(document, lines);
    return lines;
}

} // namespace delibere::widgets
