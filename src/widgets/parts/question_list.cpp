// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/question_list.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "domain/sheet_rules.h"
#include "widgets/parts/plain_label.h"
#include "widgets/qt_text.h"
#include "widgets/theme.h"

namespace delibere::widgets {

QuestionList::QuestionList(QWidget* parent)
    : QWidget(parent), m_lines(new QWidget(this)),
      m_none(plainLabel(this, QStringLiteral("Aucune question notée."))),
      m_field(new QLineEdit(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit + 2);
    auto* lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme::unit);
    m_field->setPlaceholderText(QStringLiteral("+ ajouter une question (F3)"));
    m_field->setAccessibleName(QStringLiteral("Nouvelle question"));
    m_field->setMaxLength(static_cast<int>(maximumNoteLength));
    theme::setTone(m_none, theme::Tone::Muted);
    layout->addWidget(m_none);
    layout->addWidget(m_lines);
    layout->addWidget(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &QuestionList::add);
}

void QuestionList::setQuestions(const std::vector<Question>& questions)
{
    if (questions == m_questions)
        return;
    m_questions = questions;
    rebuild();
}

void QuestionList::setOpen(bool open)
{
    if (open != m_open) {
        m_open = open;
        rebuild();
    }
    m_field->setVisible(open);
    m_lines->setEnabled(open);
}

void QuestionList::writeQuestion()
{
    if (m_open)
        m_field->setFocus(Qt::ShortcutFocusReason);
}

void QuestionList::add()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return;
    m_field->clear();
    auto questions = m_questions;
    questions.push_back({fromQt(text), false});
    emit entered(questions);
}

void QuestionList::rebuild()
{
    // Later: the line that sent the change is one of those that go.
    for (QObject* child : m_lines->children()) {
        if (auto* widget = qobject_cast<QWidget*>(child)) {
            m_lines->layout()->removeWidget(widget);
            widget->hide();
            widget->deleteLater();
        }
    }
    for (std::size_t position = 0; position < m_questions.size(); ++position)
        m_lines->layout()->addWidget(line(position));
    m_none->setVisible(m_questions.empty());
}

QWidget* QuestionList::line(std::size_t position)
{
    const Question& question = m_questions[position];
    const QString text = toQt(question.text);
    auto* line = new QWidget(m_lines);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit + 2);
    // A check box does not wrap its words: they stand beside it.
    auto* box = new QCheckBox(line);
    box->setChecked(question.asked);
    box->setAccessibleName(text);
    box->setToolTip(QStringLiteral("Question posée"));
    auto* words = plainLabel(line, text);
    words->setWordWrap(true);
    words->setBuddy(box);
    auto* remove = new QToolButton(line);
    theme::setRole(remove, "link");
    remove->setText(QStringLiteral("×"));
    remove->setToolTip(QStringLiteral("Retirer cette question"));
    remove->setAccessibleName(QStringLiteral("Retirer la question ") + text);
    remove->setFocusPolicy(Qt::TabFocus);
    remove->setVisible(m_open);
    layout->addWidget(box, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    layout->addWidget(remove, 0, Qt::AlignTop);
    connect(box, &QCheckBox::toggled, this, [this, position](bool asked) {
        auto questions = m_questions;
        questions[position].asked = asked;
        emit entered(questions);
    });
    connect(remove, &QToolButton::clicked, this, [this, position] {
        auto questions = m_questions;
        questions.erase(questions.begin() + static_cast<std::ptrdiff_t>(position));
        emit entered(questions);
    });
    return line;
}

} // namespace delibere::widgets
