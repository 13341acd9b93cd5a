// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/candidate_box.h"

#include <QKeyEvent>
#include <QWheelEvent>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/shown_name.h"

namespace delibere::widgets {

CandidateBox::CandidateBox(QWidget* parent) : ElidedComboBox(parent)
{
    setAccessibleName(QStringLiteral("Candidat"));
    setToolTip(QStringLiteral("Candidat précédent ou suivant\u00a0: Alt+↑, Alt+↓"));
    setFont(theme::strongFont());
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(15);
    setMaxVisibleItems(20);
    connect(this, &QComboBox::activated, this,
            [this](int index) { emit chosen(CandidateId(fromQt(itemData(index).toString()))); });
}

void CandidateBox::display(const JurySession& jury, const std::vector<Candidate>& candidates,
                           const CandidateId& current)
{
    const QSignalBlocker quiet(this);
    QStringList names;
    QStringList ids;
    for (const Candidate& candidate : candidates) {
        names << QStringLiteral("%1, %2 sur %3")
                     .arg(shownName(jury, candidate))
                     .arg(names.size() + 1)
                     .arg(candidates.size());
        ids << toQt(candidate.id.text());
    }
    for (int row = count(); row > names.size(); --row)
        removeItem(row - 1);
    for (int row = 0; row < names.size(); ++row) {
        if (row >= count())
            addItem(names[row], ids[row]);
        setItemText(row, names[row]);
        setItemData(row, ids[row]);
    }
    setCurrentIndex(static_cast<int>(ids.indexOf(toQt(current.text()))));
}

void CandidateBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void CandidateBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F4:
        showPopup();
        return;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        ElidedComboBox::keyPressEvent(event);
        return;
    default:
        event->ignore();
    }
}

} // namespace delibere::widgets
