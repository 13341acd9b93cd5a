// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the guide: what the present table refers to (competences and criteria, word for word, and
// where the source is in doubt), and the bilan that builds itself.
#pragma once

#include <vector>

#include <QLabel>

#include "widgets/kit/mark_painter.h"
#include "widgets/kit/wrap_button.h"
#include "widgets/positioning/positioning_desk.h"

class QVBoxLayout;

namespace delibere::widgets {

// The reference of one table.
class PositioningReference : public QWidget {
    Q_OBJECT

public:
    explicit PositioningReference(QWidget* parent = nullptr);
    // An id that is empty shows nothing.
    void display(const Framework& framework, const CompetencyId& table, Discretion discretion);

private:
    enum class Weight { Misleading, Notable };

    QLabel* add(const QString& text, const char* role);
    void addAnomalies(const Framework& framework, Weight weight);

    QVBoxLayout* m_column;
    CompetencyId m_shown;
    Discretion m_discretion = Discretion::MarksShown;
};

// One line for each competence; a click leads to its bilan.
class PositioningBilan : public QWidget {
    Q_OBJECT

public:
    explicit PositioningBilan(QWidget* parent = nullptr);
    void display(const PositioningDesk& desk);

signals:
    void blockRequested(const delibere::BlockId& block);

private:
    std::vector<WrapButton*> m_lines;
};

} // namespace delibere::widgets
