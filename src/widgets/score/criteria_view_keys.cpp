// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of the table of criteria do: they mark, type a number, and move on.
#include <utility>

#include "widgets/score/criteria_model.h"
#include "widgets/score/criteria_view.h"
#include "widgets/score/mark_delegate.h"

namespace delibere::widgets {

namespace {

constexpr qsizetype longestTyped = 5; // « 72,50 »: refused as it stands

} // namespace

bool CriteriaView::handle(const MarkGesture& gesture)
{
    if (gesture.key == MarkKey::None || !currentIndex().isValid())
        return false;
    const Evidence evidence = m_evidence;
    if (gesture.key == MarkKey::OtherEvidence && m_order == Order::AlongRows) {
        if (finishTyping())
            moveAlong();
        return true;
    }
    if (gesture.key == MarkKey::OtherEvidence) {
        setEvidence(evidence == Evidence::Dossier ? Evidence::Interview : Evidence::Dossier);
        return true;
    }
    const bool moves = gesture.key == MarkKey::Confirm || gesture.key == MarkKey::GiveUp;
    if (!moves && !m_refusal.isEmpty()) {
        emit refused(m_refusal);
        return true;
    }
    // Saying how the description reads is no step back into the table.
    const bool reads = gesture.key == MarkKey::ReadClear || gesture.key == MarkKey::ReadPartial;
    if (!reads && std::exchange(m_pastEnd, false) && passEnd(gesture))
        return true;
    switch (gesture.key) {
    case MarkKey::ReadClear:
    case MarkKey::ReadPartial:
        emit readingRequested(gesture.key == MarkKey::ReadClear ? Reading::Clear
                                                                : Reading::Partial);
        break;
    case MarkKey::Level:
        if (gesture.value <= m_marks->levels(evidence))
            markAndMoveOn(LevelMark{gesture.value});
        break;
    case MarkKey::Digit:
        typeDigit(gesture.value);
        break;
    case MarkKey::Point:
        if (m_typed && m_typed->size() < longestTyped)
            setTyped(*m_typed + QChar(gesture.value));
        break;
    case MarkKey::Confirm:
        confirm();
        break;
    case MarkKey::GiveUp:
        setTyped({});
        break;
    case MarkKey::Clear:
        clear();
        break;
    case MarkKey::NotCovered:
        if (!m_marks->numbersOnly())
            markAndMoveOn(NotCovered{});
        break;
    case MarkKey::None:
    case MarkKey::OtherEvidence:
        break;
    }
    return true;
}

// A number is several keys: led on, its first digit is typed there; at the end of all, the whole of
// it is let go, so that no half of it becomes a mark.
bool CriteriaView::passEnd(const MarkGesture& gesture)
{
    const bool ofNumber =
        percentsAllowed() && (gesture.key == MarkKey::Digit || gesture.key == MarkKey::Point);
    const bool marks = gesture.key == MarkKey::Level || gesture.key == MarkKey::Digit ||
                       gesture.key == MarkKey::NotCovered || gesture.key == MarkKey::Confirm;
    if (!marks && !ofNumber)
        return false;
    emit endPassed(ofNumber);
    const bool ledOn = !isEntered(m_model->markAt(currentIndex()));
    m_pastEnd = ofNumber && !ledOn;
    return !ledOn || gesture.key != MarkKey::Digit || !ofNumber;
}

void CriteriaView::typeDigit(int digit)
{
    if (!percentsAllowed()) { // a framework of levels: the digit names one
        if (digit >= 1 && digit <= m_marks->levels(evidence()))
            markAndMoveOn(LevelMark{digit});
        return;
    }
    const QString digits = m_typed.value_or(QString()) + QString::number(digit);
    if (digits.size() <= longestTyped) // whole or not is asked when it is confirmed
        setTyped(digits);
}

void CriteriaView::confirm()
{
    if (!finishTyping())
        return;
    if (m_order == Order::AlongRows)
        moveAlong();
    else
        moveOn();
}

void CriteriaView::clear()
{
    if (!m_typed) {
        mark(currentIndex(), NotEntered{});
        return;
    }
    QString digits = *m_typed;
    digits.chop(1);
    setTyped(digits.isEmpty() ? std::nullopt : std::optional(digits));
}

void CriteriaView::markAndMoveOn(const Mark& made)
{
    setTyped({});
    if (mark(currentIndex(), made) && m_order == Order::DownColumn)
        moveOn();
}

// From the dossier to the interview of a criterion, then to the next criterion.
void CriteriaView::moveAlong()
{
    if (m_evidence == Evidence::Dossier && !isColumnHidden(CriteriaModel::InterviewColumn)) {
        setEvidence(Evidence::Interview);
        return;
    }
    const int next = currentIndex().row() + 1;
    if (next >= model()->rowCount()) {
        emit endPassed(false);
        return;
    }
    setEvidence(Evidence::Dossier);
    showCriterion(next);
}

void CriteriaView::moveOn()
{
    const int next = currentIndex().row() + 1;
    if (next < model()->rowCount())
        setCurrentIndex(currentIndex().siblingAtRow(next));
    else
        m_pastEnd = true;
}

} // namespace delibere::widgets
