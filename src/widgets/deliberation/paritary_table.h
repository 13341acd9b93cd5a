// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury paritaire decides of each bloc of one candidate, as it is typed: validated or not,
// a new mark, why, beside what the evaluation jury decided.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QTableWidget>

#include "app/paritary_document.h"

class QComboBox;
class QLineEdit;

namespace delibere::widgets {

class PercentField;

class ParitaryTable : public QTableWidget {
    Q_OBJECT

public:
    // A line as it stands, decided or not.
    struct Typed {
        int choice = 0; // 0: to be decided, 1: validated, 2: not validated
        std::optional<Percent> mark;
        QString reason;
    };

    explicit ParitaryTable(QWidget* parent);

    // The blocs that the evaluation jury decided, with the decision that stands, if any.
    void showRow(const Framework& framework, const app::ParitaryRowDocument& row);
    [[nodiscard]] std::vector<Typed> typed() const;
    void setTyped(const std::vector<Typed>& lines); // of the same candidate
    // Every bloc that is still to be decided, as the evaluation jury decided it.
    void decideLikeEvaluated();
    // Of the lines where something is decided.
    [[nodiscard]] std::map<BlockId, Appraisal> decided() const;
    [[nodiscard]] bool markRefused() const;

signals:
    void touched(); // something is typed or chosen

private:
    struct Line {
        BlockId block;
        bool validatedBefore = false;
        QComboBox* choice = nullptr;
        PercentField* mark = nullptr;
        QLineEdit* reason = nullptr;
    };
    void addLine(const Framework& framework, const DecidedBlock& block, const Appraisal* held);

    std::vector<Line> m_lines;
};

} // namespace delibere::widgets
