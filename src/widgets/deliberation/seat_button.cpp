// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/seat_button.h"

#include <QActionGroup>
#include <QMenu>

#include "widgets/kit/qt_text.h"
#include "wording/words.h"

namespace delibere::widgets {

SeatButton::SeatButton(QWidget* parent) : QToolButton(parent)
{
    setText(QStringLiteral("Jury…"));
    setToolTip(QStringLiteral("Qui a siégé pour ce candidat, qui préside"));
    setAccessibleName(QStringLiteral("Qui siège et qui préside pour ce candidat"));
    setPopupMode(QToolButton::InstantPopup);
}

void SeatButton::display(const JurySession& session, const CandidateId& candidate,
                         const QString& refusal)
{
    QMenu* before = menu();
    auto* made = new QMenu(this);
    setMenu(made);
    if (before != nullptr)
        before->deleteLater(); // it may be what was clicked
    if (!refusal.isEmpty()) {
        made->addAction(refusal)->setEnabled(false);
        return;
    }
    addSeats(*made, session, candidate);
    addPresidency(*made, session, candidate);
}

// One member after the other, with what holds now beside the name.
void SeatButton::addSeats(QMenu& menu, const JurySession& session, const CandidateId& candidate)
{
    menu.addSection(QStringLiteral("Qui a siégé"));
    for (const Juror& juror : session.jurors) {
        QMenu* one = menu.addMenu(toQt(juror.name) + QStringLiteral("\u00a0: ") +
                                  toQt(wording::attendanceWords(session, juror, candidate)));
        const StatedSeat* stated = session.seat(candidate, juror.id);
        const bool away = session.recusal(candidate, juror.id) != nullptr ||
                          juror.attendance == Attendance::Absent;
        one->setEnabled(!away);
        auto* choices = new QActionGroup(one);
        const auto add = [&](const QString& text, std::optional<bool> sits) {
            QAction* action = one->addAction(text);
            action->setCheckable(true);
            action->setChecked((stated == nullptr) ? !sits : sits == stated->sits);
            choices->addAction(action);
            connect(action, &QAction::triggered, this,
                    [this, id = juror.id, sits] { emit seatStated(id, sits); });
        };
        add(QStringLiteral("Selon les heures"), std::nullopt);
        add(QStringLiteral("A siégé pour ce candidat"), true);
        add(QStringLiteral("N’a pas siégé pour ce candidat"), false);
    }
}

// Only while the president does not sit; of the members who do.
void SeatButton::addPresidency(QMenu& menu, const JurySession& session,
                               const CandidateId& candidate)
{
    const Juror* president = session.presidentFor(candidate);
    menu.addSection(QStringLiteral("Qui préside pour ce candidat"));
    if (president != nullptr && president->role == JurorRole::President) {
        menu.addAction(toQt(president->name) + QStringLiteral(", présidence du jury"))
            ->setEnabled(false);
        return;
    }
    for (const Juror& juror : session.jurors) {
        if (!session.sitsFor(juror.id, candidate))
            continue;
        QMenu* one = menu.addMenu(toQt(juror.name));
        for (const auto& [text, basis] :
             {std::pair{"Préside, désigné(e) par les membres qui siègent", PresidencyBasis::Chosen},
              std::pair{"Préside, vice-présidence", PresidencyBasis::VicePresident}})
            connect(one->addAction(QString::fromUtf8(text)), &QAction::triggered, this,
                    [this, id = juror.id, basis = basis] { emit presidentNamed(id, basis); });
    }
    if (session.actingPresident(candidate) != nullptr)
        connect(menu.addAction(QStringLiteral("Retirer la désignation")), &QAction::triggered, this,
                &SeatButton::presidentTakenBack);
}

} // namespace delibere::widgets
