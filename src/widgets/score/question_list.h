// SPDX-License-Identifier: GPL-3.0-or-later
// The questions to ask: those of one competency while the dossier is read, with what it leaves in
// doubt offered to be picked; those of the whole sheet, to be ticked as they are asked, in the
// interview. Holds no truth: every change is handed over and comes back with the sheet.
#pragma once

#include <vector>

#include <QLabel>
#include <QLineEdit>

#include "domain/score_sheet.h"

namespace delibere::widgets {

struct QuestionGroup {
    CompetencyId competency;
    QString heading; // of the competency; shown when there are several
    std::vector<Question> questions;
    bool open = true; // whether anything can be changed

    friend bool operator==(const QuestionGroup&, const QuestionGroup&) = default;
};

class QuestionList : public QWidget {
    Q_OBJECT

public:
    explicit QuestionList(QWidget* parent = nullptr);

    // `current` is the competency in hand: new questions go to it, its group stands out.
    void setGroups(const std::vector<QuestionGroup>& groups, const CompetencyId& current);
    void setSuggestions(const QStringList& texts); // those not noted yet; empty: none offered
    void writeQuestion();                          // F3: the cursor in the field
    void focusFirst();                             // the first that was not asked, or the field

signals:
    void entered(const delibere::CompetencyId& competency,
                 const std::vector<delibere::Question>& questions);
    void competencyChosen(const delibere::CompetencyId& competency);
    void grew(QWidget* current); // the group in hand may be out of sight

private:
    void rebuild();
    void rebuildSuggestions();
    void orderTabs();
    void add(const QString& text);
    [[nodiscard]] const QuestionGroup* current() const;
    QWidget* heading(const QuestionGroup& group);
    QWidget* line(const QuestionGroup& group, std::size_t position);

    QWidget* m_lines;
    QLabel* m_none;
    QLineEdit* m_field;
    QLabel* m_suggestionsTitle;
    QWidget* m_suggestions;
    std::vector<QuestionGroup> m_groups;
    CompetencyId m_current;
    QStringList m_suggested;
};

} // namespace delibere::widgets
