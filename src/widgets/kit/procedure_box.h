// SPDX-License-Identifier: GPL-3.0-or-later
// What the certifier says of this moment, in its own words, beside the work: what is told at the
// opening, the steps of the procedure. Folded it is not there at all: a button that stands where
// it costs no room opens it again. Each moment remembers how it was left, on this machine.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QToolButton>

#include "domain/framework.h"

class QLabel;

namespace delibere::widgets {

class ColumnScrollArea;

// What is needed then comes first: the words of the opening, or the steps.
enum class Moment { Interview, Deliberation };

class ProcedureBox : public QFrame {
    Q_OBJECT

public:
    explicit ProcedureBox(QWidget* parent = nullptr);

    // The opener stands elsewhere and is seen while the panel is not.
    void setUp(const Framework& framework, Moment moment, QToolButton& opener);
    // Where the page has no use for it neither is seen, nor where the framework says nothing.
    void setOffered(bool offered);
    void setOpen(bool open);
    [[nodiscard]] bool shown() const { return m_useful && m_offered && m_open; }
    [[nodiscard]] ColumnScrollArea& words() { return *m_words; }

signals:
    void shownChanged();

private:
    void fill(const Framework& framework);
    void addHelp(const HelpText& help);
    void addSteps(const std::vector<ProcedureStep>& steps);
    QLabel* add(const QString& text, const char* role = nullptr);
    void choose(bool open); // by the person: kept
    void refresh();

    QToolButton* m_fold;
    ColumnScrollArea* m_words;
    QPointer<QToolButton> m_opener;
    Moment m_moment = Moment::Interview;
    bool m_useful = false;
    bool m_offered = true;
    bool m_open = false;
};

} // namespace delibere::widgets
