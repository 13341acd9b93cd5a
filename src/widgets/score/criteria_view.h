// SPDX-License-Identifier: GPL-3.0-or-later
// The criteria of one competency, marked with one key each, or with the mouse or a finger. Turns
// keys and clicks into marks that the model asks the document for; the percent being typed lives
// here until it is confirmed. Where the view is narrow only the evidence in hand shows its levels.
#pragma once

#include <optional>

#include <QTableView>

#include "domain/mark.h"
#include "domain/score_sheet.h"
#include "widgets/kit/density.h"
#include "widgets/kit/mark_keys.h"
#include "widgets/kit/mark_painter.h"

namespace delibere::widgets {

class CellDelegate;
class CriteriaModel;
class MarkDelegate;
class PercentPopup;
class SessionDocument;

class CriteriaView : public QTableView {
    Q_OBJECT

public:
    explicit CriteriaView(QWidget* parent = nullptr);

    void setUp(const SessionDocument& document, CriteriaModel* model);
    void setDiscretion(Discretion discretion);
    void setDensity(Density density);    // Comfortable at first
    void setEvidence(Evidence evidence); // moves the cursor to its column, and it stays there
    // The column of the way of working: a click on words and another competency lead back to it.
    void setHome(Evidence evidence);
    // Whether there is an interview to mark; without one its column is not there.
    void setInterviewed(bool interviewed);
    [[nodiscard]] Evidence home() const { return m_home; }
    // Down the column of one evidence, as a member marks; or along the rows, as a paper is read:
    // then Tab goes to the next cell, and a key leaves the cursor where it is.
    enum class Order { DownColumn, AlongRows };
    void setOrder(Order order) { m_order = order; }
    // Empty: open. Otherwise every mark is refused with this reason.
    void setRefusal(const QString& reason);
    void showCriterion(int row);
    void begin(); // the first criterion, in the column of the way of working
    // A key that was pressed elsewhere on the page. True: it is one of the table's, and is done.
    bool take(const QKeyEvent& key);
    void editRemark();
    // Keeps what is typed: called before the sheet under the view changes. False: what was typed is
    // no whole percent; it is said, and nothing is kept.
    bool finishTyping();
    [[nodiscard]] Evidence evidence() const { return m_evidence; }

signals:
    // What the cell in hand says, or would say of the digits typed so far.
    void markInSight(delibere::Evidence evidence, const delibere::Mark& mark);
    void refused(const QString& reason);
    void readingRequested(delibere::Reading reading);
    // A key after the last criterion was marked: it changes nothing here. A number goes on where
    // one is led to.
    void endPassed(bool byNumber);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    [[nodiscard]] bool handle(const MarkGesture& gesture);
    // True: the gesture is done with.
    bool passEnd(const MarkGesture& gesture);
    void typeDigit(int digit);
    void confirm();
    void clear();
    bool mark(const QModelIndex& index, const Mark& mark);
    void markAndMoveOn(const Mark& made);
    void moveOn();
    void moveAlong();
    void setTyped(std::optional<QString> digits);
    void tellMark();
    void layOutColumns();
    void openPopup(const QModelIndex& index);
    void takeFromPopup(const Mark& mark);
    [[nodiscard]] bool percentsAllowed() const;

    const SessionDocument* m_document = nullptr;
    CriteriaModel* m_model = nullptr;
    MarkDelegate* m_marks = nullptr;
    CellDelegate* m_words = nullptr;
    PercentPopup* m_popup = nullptr;
    QPersistentModelIndex m_popupOver;
    Density m_density = Density::Comfortable;
    Evidence m_evidence = Evidence::Dossier; // of the column in hand
    Evidence m_home = Evidence::Dossier;     // of the way of working
    Order m_order = Order::DownColumn;
    bool m_pastEnd = false; // the last criterion was just marked; the next key is not for it
    Discretion m_discretion = Discretion::MarksShown;
    bool m_pressedNarrow = false;
    QString m_refusal;
    std::optional<QString> m_typed;
    QPersistentModelIndex m_typedIn;
};

} // namespace delibere::widgets
