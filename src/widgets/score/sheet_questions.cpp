// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/sheet_questions.h"

#include <algorithm>

#include "domain/doubt.h"
#include "ui_score_page.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

SheetQuestions::SheetQuestions(SessionDocument& document, Ui::ScorePage& ui)
    : m_document(document), m_ui(ui)
{
    connect(m_ui.questionList, &QuestionList::entered, this,
            [this](const CompetencyId& competency, const std::vector<Question>& questions) {
                const OwnSheet own(m_document, m_document.currentCandidate());
                CompetencyEntry entry = own.sheet().competency(competency);
                entry.questions = questions;
                m_document.apply(SetCompetencyEntry{m_document.currentSheet(), competency, entry},
                                 QStringLiteral("les questions"));
            });
    connect(m_ui.questionList, &QuestionList::grew, this,
            [this](QWidget* current) { m_ui.questionScrollArea->keepInSight(current); });
}

void SheetQuestions::display(const OwnSheet& own, const CompetencyId& current, ScoreMode mode)
{
    const Framework& framework = m_document.framework();
    const bool interview = mode == ScoreMode::Interview;
    std::vector<QuestionGroup> groups;
    std::ptrdiff_t left = 0;
    for (const Block& block : framework.blocks) {
        const bool open = own.refusal(block.id).isEmpty();
        for (const Competency& competency : block.competencies) {
            const auto questions = own.sheet().competency(competency.id).questions;
            left += std::ranges::count(questions, false, &Question::asked);
            if (competency.id == current || (interview && !questions.empty()))
                groups.push_back({competency.id, toQt(competency.code), questions, open});
        }
    }
    m_ui.questionsLabel->setText(interview ? QStringLiteral("Questions — %1 à poser").arg(left)
                                           : QStringLiteral("Questions à poser — ") +
                                                 toQt(framework.competency(current)->code));
    m_ui.questionList->setGroups(groups, current);
    displaySuggestions(own, current, mode);
}

void SheetQuestions::displaySuggestions(const OwnSheet& own, const CompetencyId& current,
                                        ScoreMode mode)
{
    const Framework& framework = m_document.framework();
    QStringList suggestions;
    const CompetencyEntry entry = own.sheet().competency(current);
    if (mode == ScoreMode::Reading && entry.reading == Reading::Partial &&
        own.refusal(framework.blockOf(current)->id).isEmpty()) {
        const Competency& competency = *framework.competency(current);
        for (const Criterion* criterion : criteriaInDoubt(framework, competency, own.sheet())) {
            if (std::ranges::find(entry.questions, criterion->text, &Question::text) ==
                entry.questions.end())
                suggestions << toQt(criterion->text);
        }
    }
    m_ui.questionList->setSuggestions(suggestions);
}

} // namespace delibere::widgets
