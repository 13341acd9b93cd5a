// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/piece_request_dialog.h"

#include "app/local_time.h"
#include "widgets/kit/date_field.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/shown_name.h"

namespace delibere::widgets {

PieceRequestDialog::PieceRequestDialog(SessionDocument& document, const CandidateId& candidate,
                                       const PieceId& piece, QWidget* parent)
    : WorkDialog(
          QStringLiteral("Demander une précision"),
          QStringLiteral("%1, pièce «\u00a0%2\u00a0». Le programme n’écrit à personne\u00a0: "
                         "il garde ce que la commission a demandé, et quel jour.")
              .arg(shownName(document.jury(), candidate),
                   toQt(document.framework().admission->piece(piece)->title)),
          parent),
      m_document(document), m_candidate(candidate), m_piece(piece), m_day(new DateField(this)),
      m_askedOn(app::dayOf(document.session().now()))
{
    setObjectName(QStringLiteral("PieceRequestDialog"));
    m_request = addField(QStringLiteral("Ce qui est demandé"), "requestLineEdit");
    const auto& pieces = document.jury().application(candidate)->pieces;
    if (const auto held = pieces.find(piece); held != pieces.end()) {
        m_request->setText(toQt(held->second.request));
        if (held->second.askedOn)
            m_askedOn = held->second.askedOn;
    }
    auto* words = plainLabel(this, QStringLiteral("Demandé le"));
    theme::setRole(words, "heading");
    words->setBuddy(m_day);
    m_day->setObjectName(QStringLiteral("askedDateField"));
    m_day->setAccessibleName(QStringLiteral("Demandé le"));
    m_day->setDate(m_askedOn);
    addPart(words);
    addPart(m_day);
    connect(m_day, &DateField::entered, this,
            [this](const std::optional<Date>& day) { m_askedOn = day; });
    connect(m_day, &DateField::refused, this,
            [this](const QString& text) { say(dateRefusal(text), theme::Tone::Bad); });
    connect(m_day, &DateField::accepted, this, [this] { say({}, theme::Tone::Muted); });
    connect(addAction(QStringLiteral("Garder la demande"), QStringLiteral("Annuler")),
            &QPushButton::clicked, this, &PieceRequestDialog::keep);
    m_request->setFocus();
}

void PieceRequestDialog::keep()
{
    if (const auto day = m_day->takeRefusal()) {
        m_day->setFocus();
        return say(dateRefusal(*day), theme::Tone::Bad);
    }
    const PieceNote note{PieceState::ToClarify, m_askedOn, fromQt(m_request->text().trimmed())};
    const auto done = m_document.applyTogether({SetPiece{m_candidate, m_piece, note}},
                                               QStringLiteral("la demande de précision"));
    if (done)
        accept();
    else
        sayProblem(done.error(), m_document.jury());
}

} // namespace delibere::widgets
