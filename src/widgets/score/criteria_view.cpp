// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/criteria_view.h"

#include <utility>

#include <QHeaderView>
#include <QMouseEvent>
#include <QScroller>

#include "domain/whole_percent.h"
#include "widgets/kit/cell_delegate.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/cell_sort_model.h"
#include "widgets/kit/percent_field.h"
#include "widgets/kit/percent_popup.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_rows.h"
#include "widgets/kit/table_tools.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/mark_delegate.h"

namespace delibere::widgets {

namespace {

constexpr int leastWords = 260; // a criterion needs that much beside the marks

int columnOf(Evidence evidence)
{
    return evidence == Evidence::Dossier ? CriteriaModel::DossierColumn
                                         : CriteriaModel::InterviewColumn;
}

} // namespace

CriteriaView::CriteriaView(QWidget* parent) : QTableView(parent)
{
    setShowGrid(false);
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    verticalHeader()->hide();
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
}

void CriteriaView::setUp(const SessionDocument& document, CriteriaModel* model)
{
    m_document = &document;
    m_model = model;
    setModel(model);
    m_words = new CellDelegate(this);
    m_marks = new MarkDelegate(document.framework(), this);
    setItemDelegate(m_words);
    for (const int column : {CriteriaModel::DossierColumn, CriteriaModel::InterviewColumn}) {
        setItemDelegateForColumn(column, m_marks);
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    }
    layOutColumns();
    horizontalHeader()->setSectionResizeMode(CriteriaModel::CriterionColumn, QHeaderView::Stretch);
    keepRowsFitted(*this);
    // What the candidate is not to see is not put on the clipboard either.
    addCopying(*this, [this](const QModelIndex& index) {
        const bool hidden = m_discretion == Discretion::CandidatePresent &&
                            index.column() != CriteriaModel::CriterionColumn;
        return QStringList(hidden ? QStringLiteral("masqué") : plainCellText(index));
    });
    m_popup = new PercentPopup(PercentPopup::For::Criterion, this);
    m_popup->setMarks(m_document->framework().marks());
    connect(m_popup, &PercentPopup::chosen, this, &CriteriaView::takeFromPopup);
    connect(m_popup, &PercentPopup::closed, this, &CriteriaView::tellMark);
    connect(m_popup, &PercentPopup::remarkRequested, this, &CriteriaView::editRemark);
    connect(m_popup, &PercentPopup::considered, this,
            [this](int percent) { emit markInSight(evidence(), Percent{percent}); });
    connect(model, &QAbstractItemModel::dataChanged, this, &CriteriaView::tellMark);
    // The sheet under the typed digits is gone: finishTyping() had its chance.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { setTyped({}); });
}

void CriteriaView::setDiscretion(Discretion discretion)
{
    m_discretion = discretion;
    setFocus(Qt::OtherFocusReason); // ends a remark that is being written
    m_marks->setDiscretion(discretion);
    m_words->setDiscretion(discretion);
    viewport()->update();
    resizeRowsToContents();
}

void CriteriaView::setDensity(Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    m_marks->setDensity(density);
    m_words->setDensity(density);
    resizeRowsToContents();
}

void CriteriaView::setHome(Evidence evidence)
{
    m_home = evidence;
    setEvidence(evidence);
}

void CriteriaView::setInterviewed(bool interviewed)
{
    if (isColumnHidden(CriteriaModel::InterviewColumn) == !interviewed)
        return;
    if (!interviewed)
        setEvidence(Evidence::Dossier);
    setColumnHidden(CriteriaModel::InterviewColumn, !interviewed);
    layOutColumns();
}

void CriteriaView::begin()
{
    setEvidence(m_home);
    showCriterion(0);
}

bool CriteriaView::take(const QKeyEvent& key)
{
    const MarkGesture gesture = gestureOf(key);
    const bool ofTyping = gesture.key == MarkKey::Confirm || gesture.key == MarkKey::GiveUp;
    // Enter and Escape are everybody's, Tab leads through the page.
    if (!isVisible() || gesture.key == MarkKey::OtherEvidence || (ofTyping && !m_typed))
        return false;
    if (!handle(gesture))
        return false;
    setFocus(Qt::OtherFocusReason);
    return true;
}

void CriteriaView::setEvidence(Evidence evidence)
{
    if (evidence == Evidence::Interview && isColumnHidden(CriteriaModel::InterviewColumn))
        return;
    if (currentIndex().isValid())
        setCurrentIndex(currentIndex().siblingAtColumn(columnOf(evidence)));
    m_evidence = evidence;
}

// Both evidences with their levels, or only the one in hand when the words would be squeezed.
void CriteriaView::layOutColumns()
{
    const int inHand = columnOf(m_evidence);
    int both = 0;
    for (const int column : {CriteriaModel::DossierColumn, CriteriaModel::InterviewColumn})
        both += mark_cell::width(m_marks->levels(CriteriaModel::evidenceOf(column)));
    const bool room = viewport()->width() - both >= leastWords;
    for (const int column : {CriteriaModel::DossierColumn, CriteriaModel::InterviewColumn}) {
        if (isColumnHidden(column))
            continue;
        const int levels = m_marks->levels(CriteriaModel::evidenceOf(column));
        setColumnWidth(column, mark_cell::width(room || column == inHand ? levels : 0));
    }
}

void CriteriaView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (m_marks != nullptr)
        layOutColumns();
}

void CriteriaView::openPopup(const QModelIndex& index)
{
    m_popupOver = index;
    const Mark shown = m_model->markAt(index);
    const auto* percent =
        m_discretion == Discretion::MarksShown // a slider is read as well as a mark
            ? std::get_if<Percent>(&shown)
            : nullptr;
    QRect anchor = visualRect(index);
    anchor.moveTo(viewport()->mapToGlobal(anchor.topLeft()));
    m_popup->openAt(anchor, percent == nullptr ? std::nullopt : std::optional(percent->value),
                    percentsAllowed());
}

void CriteriaView::takeFromPopup(const Mark& made)
{
    mark(m_popupOver, made);
}

void CriteriaView::setRefusal(const QString& reason)
{
    m_refusal = reason;
    m_marks->setClosed(!reason.isEmpty());
    if (!reason.isEmpty())
        setTyped({});
    viewport()->update();
}

void CriteriaView::showCriterion(int row)
{
    setCurrentIndex(model()->index(row, columnOf(m_evidence)));
}

void CriteriaView::editRemark()
{
    if (!currentIndex().isValid())
        return;
    if (!m_refusal.isEmpty()) {
        emit refused(m_refusal);
        return;
    }
    finishTyping();
    const QModelIndex words = currentIndex().siblingAtColumn(CriteriaModel::CriterionColumn);
    m_words->setEdited(words);
    resizeRowToContents(words.row());
    scrollTo(words);
    edit(words);
}

void CriteriaView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    m_words->setEdited({});
    QTableView::closeEditor(editor, hint);
    resizeRowsToContents();
}

bool CriteriaView::percentsAllowed() const
{
    const auto& rules = m_document->framework().evaluation;
    return rules && rules->notation == Notation::Percent;
}

// Tab is a key of the table; Shift+Tab and F6 leave it.
bool CriteriaView::event(QEvent* event)
{
    if (event->type() == QEvent::KeyPress && state() != EditingState) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab && handle(gestureOf(*key)))
            return true;
        if (key->key() == Qt::Key_Backtab)
            return focusPreviousChild();
    }
    return QTableView::event(event);
}

void CriteriaView::keyPressEvent(QKeyEvent* event)
{
    if (state() == EditingState || !handle(gestureOf(*event)))
        QTableView::keyPressEvent(event);
}

bool CriteriaView::finishTyping()
{
    if (!m_typed)
        return true;
    const QModelIndex index = m_typedIn;
    const QString typed = *m_typed;
    setTyped({});
    const MarkScale marks = m_document->framework().marks();
    const auto percent = wholePercent(fromQt(typed), marks);
    if (!percent) {
        emit refused(percentRefusal(typed, marks));
        return false;
    }
    mark(index, *percent);
    return true;
}

bool CriteriaView::mark(const QModelIndex& index, const Mark& mark)
{
    if (!index.isValid() || index.column() == CriteriaModel::CriterionColumn)
        return false;
    return m_model->setData(index, QVariant::fromValue(mark), MarkRole);
}

void CriteriaView::setTyped(std::optional<QString> digits)
{
    if (digits == m_typed)
        return;
    m_typed = std::move(digits);
    m_typedIn = m_typed ? QPersistentModelIndex(currentIndex()) : QPersistentModelIndex();
    m_marks->setTyped(m_typed);
    viewport()->update();
    tellMark();
}

void CriteriaView::tellMark()
{
    const Mark stored = m_model->markAt(currentIndex());
    const auto typed =
        m_typed ? wholePercent(fromQt(*m_typed), m_document->framework().marks()) : std::nullopt;
    emit markInSight(evidence(), typed ? Mark(*typed) : stored);
}

// Pressing a narrow cell widens it: the release that follows is no mark.
void CriteriaView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pastEnd = false;
    // The words of a criterion: that row, in the column one works in.
    if (index.isValid() && index.column() == CriteriaModel::CriterionColumn) {
        setFocus(Qt::MouseFocusReason);
        setCurrentIndex(index.siblingAtColumn(columnOf(m_home)));
        return;
    }
    m_pressedNarrow = index.isValid() && index.column() != CriteriaModel::CriterionColumn &&
                      columnWidth(index.column()) == mark_cell::width(0);
    QTableView::mousePressEvent(event);
}

void CriteriaView::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || index.column() == CriteriaModel::CriterionColumn ||
        event->button() != Qt::LeftButton || m_pressedNarrow)
        return;
    const int levels = m_marks->levels(CriteriaModel::evidenceOf(index.column()));
    const QRect cell = visualRect(index);
    const QPoint point = event->position().toPoint();
    const auto rank = mark_cell::levelAt(cell, levels, point);
    const bool onText = point.x() > cell.right() - mark_cell::padding - mark_cell::textWidth();
    if (!rank && !onText)
        return;
    if (!m_refusal.isEmpty())
        emit refused(m_refusal);
    else if (rank)
        mark(index, LevelMark{*rank});
    else
        openPopup(index);
}

// Leaving the table keeps what was typed; looking at another window does not end the typing.
void CriteriaView::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        finishTyping();
    QTableView::focusOutEvent(event);
}

void CriteriaView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    finishTyping();
    m_pastEnd = false;
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.column() != CriteriaModel::CriterionColumn &&
        current.column() != columnOf(m_evidence)) {
        m_evidence = CriteriaModel::evidenceOf(current.column());
        layOutColumns();
    }
    for (const QModelIndex& row : {previous, current}) { // the row in hand is painted as a whole
        if (row.isValid())
            viewport()->update(0, rowViewportPosition(row.row()), viewport()->width(),
                               rowHeight(row.row()));
    }
    if (current.isValid())
        tellMark();
}

// The words of a criterion are not a stop: the cursor stays on the marks.
QModelIndex CriteriaView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    return next.column() == CriteriaModel::CriterionColumn
               ? next.siblingAtColumn(CriteriaModel::DossierColumn)
               : next;
}

} // namespace delibere::widgets
