// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/hand_over_dialog.h"

#include "app/local_time.h"
#include "app/mission.h"
#include "app/signing.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/shown_name.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

QString momentText(std::chrono::sys_seconds at)
{
    return toQt(wording::formatInstant(at, app::zoneMinutesAt(at)));
}

QString countText(std::size_t sheets)
{
    return toQt(wording::formatCount(static_cast<int>(sheets), "fiche", "fiches"));
}

} // namespace

HandOverDialog::HandOverDialog(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : ExchangeDialog(QStringLiteral("Rendre mes fiches"),
                     QStringLiteral("Vos fiches remises vont dans un seul fichier, signé de votre "
                                    "clé et scellé\u00a0: seule la présidence peut l’ouvrir. "
                                    "Portez-le-lui sur une clé USB, ou par le dossier que vous "
                                    "partagez. Rendre à nouveau fait un autre fichier."),
                     parent),
      m_document(document), m_prompts(prompts)
{
    m_state = addText({});
    addPassphrase(document, document.actingJuror(), QStringLiteral("Votre phrase secrète"));
    if (const auto held = app::heldMission(document.session()); held && *held)
        addFingerprint(QStringLiteral("Clé de la présidence"),
                       app::fingerprintOfKey((*held)->manifest.recipients.front()));
    auto* receipt = new QPushButton(QStringLiteral("Prendre un reçu…"), this);
    receipt->setObjectName(QStringLiteral("receiptPushButton"));
    receipt->setAutoDefault(false);
    addPart(receipt);
    QPushButton* action =
        addAction(QStringLiteral("Choisir le dossier…"), QStringLiteral("Fermer"));
    action->setEnabled(false);
    connect(this, &ExchangeDialog::passphraseChanged, action,
            [this, action] { action->setEnabled(passphraseThere()); });
    connect(receipt, &QPushButton::clicked, this, &HandOverDialog::askReceipt);
    connect(action, &QPushButton::clicked, this, [this] {
        withKey([this] {
            if (const auto folder = m_prompts.chooseFolder(QStringLiteral("Où écrire vos fiches")))
                handOver(*folder);
        });
    });
    showState();
    focusPassphrase();
}

// How many are finished, then each file that went out and whether it is known to have arrived.
void HandOverDialog::showState()
{
    const JurorId juror = m_document.actingJuror();
    int finished = 0;
    for (const Candidate& candidate : m_document.jury().candidates) {
        const auto sheet = m_document.session().sheet({candidate.id, juror}, Viewer::member(juror));
        finished += sheet && sheet->state == SheetState::Submitted ? 1 : 0;
    }
    QStringList lines{QStringLiteral("Fiches remises\u00a0: %1 sur %2. Une fiche en brouillon "
                                     "n’est pas rendue.")
                          .arg(finished)
                          .arg(m_document.jury().candidates.size())};
    const auto states = app::handovers(m_document.session());
    if (states) {
        for (const app::HandoverState& state : *states) {
            const QString sent = QStringLiteral("Remise n°\u00a0%1, le %2, %3\u00a0: ")
                                     .arg(state.manifest.number)
                                     .arg(momentText(state.manifest.at))
                                     .arg(countText(state.manifest.sheets.size()));
            lines += sent + (state.receipt ? QStringLiteral("reçue par la présidence le %1")
                                                 .arg(momentText(state.receipt->at))
                                           : QStringLiteral("pas encore de reçu"));
        }
    }
    m_state->setText(lines.join(QLatin1Char('\n')));
}

void HandOverDialog::handOver(const QString& folder)
{
    const auto done = app::handOver(m_document.session(), opened()->secret, fromQt(folder), {},
                                    m_document.door());
    showState();
    if (!done) {
        sayProblem(done.error(), m_document.jury());
        return;
    }
    QStringList names;
    for (const auto& sheet : done->manifest.sheets)
        names += shownName(m_document.jury(), sheet.candidate);
    say(QStringLiteral("Écrit et relu\u00a0: %1\nIl contient %2\u00a0: %3.")
            .arg(toQt(done->path.string()), countText(done->manifest.sheets.size()),
                 names.join(QStringLiteral(", "))),
        theme::Tone::Good);
}

void HandOverDialog::askReceipt()
{
    if (const auto path =
            m_prompts.openFile(QStringLiteral("Prendre un reçu"), QStringLiteral("Reçus (*.recu)")))
        takeReceipt(*path);
}

void HandOverDialog::takeReceipt(const QString& path)
{
    const auto taken = app::takeReceipt(m_document.session(), fromQt(path), m_document.door());
    showState();
    if (!taken) {
        sayProblem(taken.error(), m_document.jury());
        return;
    }
    say(QStringLiteral("Reçu gardé\u00a0: la présidence a pris %1 de la remise n°\u00a0%2.")
            .arg(countText(taken->taken.size()))
            .arg(taken->number),
        theme::Tone::Good);
}

} // namespace delibere::widgets
