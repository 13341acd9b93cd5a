// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/question_list.h"

#include <algorithm>

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "domain/sheet_rules.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/wrap_button.h"

namespace delibere::widgets {

namespace {

QVBoxLayout* column(QWidget* owner)
{
    auto* layout = new QVBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

// Later: the line that sent the change is one of those that go.
void empty(QWidget& owner)
{
    const QObjectList children = owner.children(); // changes under the loop
    for (QObject* child : children) {
        if (auto* widget = qobject_cast<QWidget*>(child)) {
            owner.layout()->removeWidget(widget);
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        }
    }
}

// Names the control of a question, so that the focus finds it again after a rebuild.
QString placeOf(const QuestionGroup& group, std::size_t position, const char* control)
{
    return QStringLiteral("%1/%2/%3")
        .arg(toQt(group.competency.text()))
        .arg(position)
        .arg(QLatin1String(control));
}

} // namespace

QuestionList::QuestionList(QWidget* parent)
    : QWidget(parent), m_lines(new QWidget(this)),
      m_none(plainLabel(this, QStringLiteral("Aucune question notée."))),
      m_field(new QLineEdit(this)),
      m_suggestionsTitle(plainLabel(this, QStringLiteral("Le dossier laisse en doute\u00a0:"))),
      m_suggestions(new QWidget(this))
{
    auto* layout = column(this);
    layout->setSpacing(theme::unit + 2);
    column(m_lines);
    column(m_suggestions);
    m_field->setPlaceholderText(QStringLiteral("+ ajouter une question (F3)"));
    m_field->setAccessibleName(QStringLiteral("Nouvelle question"));
    m_field->setMaxLength(static_cast<int>(maximumNoteLength));
    theme::setTone(m_none, theme::Tone::Muted);
    theme::setRole(m_suggestionsTitle, "caption");
    for (QWidget* part : std::initializer_list<QWidget*>{m_none, m_lines, m_field,
                                                         m_suggestionsTitle, m_suggestions})
        layout->addWidget(part);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_field->text().trimmed();
        m_field->clear();
        if (!text.isEmpty())
            add(text);
    });
    rebuild();
    rebuildSuggestions();
}

void QuestionList::setGroups(const std::vector<QuestionGroup>& groups, const CompetencyId& current)
{
    if (groups == m_groups && current == m_current)
        return;
    m_groups = groups;
    m_current = current;
    rebuild();
}

void QuestionList::setSuggestions(const QStringList& texts)
{
    if (texts == m_suggested)
        return;
    m_suggested = texts;
    rebuildSuggestions();
}

void QuestionList::writeQuestion()
{
    if (m_field->isVisible())
        m_field->setFocus(Qt::ShortcutFocusReason);
}

const QuestionGroup* QuestionList::current() const
{
    const auto found = std::ranges::find(m_groups, m_current, &QuestionGroup::competency);
    return found == m_groups.end() ? nullptr : &*found;
}

void QuestionList::add(const QString& text)
{
    const QuestionGroup* group = current();
    if (group == nullptr || !group->open)
        return;
    auto questions = group->questions;
    questions.push_back({fromQt(text), false});
    emit entered(m_current, questions);
}

void QuestionList::focusFirst()
{
    for (auto* box : m_lines->findChildren<QCheckBox*>()) {
        if (!box->isChecked() && box->isEnabled()) {
            box->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    if (m_field->isVisible())
        m_field->setFocus(Qt::ShortcutFocusReason);
}

// Lines made late stand at the end of the tab chain: they go where they are seen. The field has
// its place from the start; what stands before it is put behind it, then the field behind that.
void QuestionList::orderTabs()
{
    QWidget* last = m_field;
    const auto follow = [&last](QWidget* control) {
        if (control->focusPolicy() == Qt::NoFocus)
            return;
        QWidget::setTabOrder(last, control);
        last = control;
    };
    for (auto* control : m_lines->findChildren<QAbstractButton*>())
        follow(control);
    follow(m_field);
    for (auto* control : m_suggestions->findChildren<QAbstractButton*>())
        follow(control);
}

void QuestionList::rebuild()
{
    const QWidget* focused = QApplication::focusWidget();
    const QString place =
        focused != nullptr && m_lines->isAncestorOf(focused) ? focused->objectName() : QString();
    empty(*m_lines);
    const bool headed = m_groups.size() > 1;
    bool any = false;
    QWidget* inHand = nullptr;
    for (const QuestionGroup& group : m_groups) {
        if (group.questions.empty())
            continue;
        any = true;
        if (headed) {
            QWidget* title = heading(group);
            m_lines->layout()->addWidget(title);
            if (group.competency == m_current)
                inHand = title;
        }
        for (std::size_t position = 0; position < group.questions.size(); ++position)
            m_lines->layout()->addWidget(line(group, position));
    }
    m_none->setVisible(!any);
    m_lines->setVisible(any);
    const QuestionGroup* group = current();
    m_field->setVisible(group != nullptr && group->open);
    orderTabs();
    if (auto* again = place.isEmpty() ? nullptr : m_lines->findChild<QWidget*>(place))
        again->setFocus(Qt::OtherFocusReason);
    if (inHand != nullptr)
        emit grew(inHand);
}

void QuestionList::rebuildSuggestions()
{
    empty(*m_suggestions);
    m_suggestionsTitle->setVisible(!m_suggested.isEmpty());
    m_suggestions->setVisible(!m_suggested.isEmpty());
    for (const QString& text : m_suggested) {
        auto* pick = new WrapButton(m_suggestions);
        pick->setLook(WrapButton::Look::Link);
        pick->setText(QStringLiteral("+ ") + text);
        pick->setAccessibleName(QStringLiteral("Noter la question\u00a0: ") + text);
        pick->setToolTip(QStringLiteral("Noter ce critère parmi les questions à poser"));
        connect(pick, &WrapButton::clicked, this, [this, text] { add(text); });
        m_suggestions->layout()->addWidget(pick);
    }
    orderTabs();
}

QWidget* QuestionList::heading(const QuestionGroup& group)
{
    auto* button = new QToolButton(m_lines);
    theme::setRole(button, "link");
    button->setText(group.heading);
    button->setAccessibleName(QStringLiteral("Aller à ") + group.heading);
    button->setFocusPolicy(Qt::TabFocus);
    if (group.competency == m_current)
        button->setFont(theme::strongFont());
    connect(button, &QToolButton::clicked, this,
            [this, competency = group.competency] { emit competencyChosen(competency); });
    return button;
}

QWidget* QuestionList::line(const QuestionGroup& group, std::size_t position)
{
    const Question& question = group.questions[position];
    const QString text = toQt(question.text);
    auto* line = new QWidget(m_lines);
    line->setEnabled(group.open);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // A check box does not wrap its words: the words are a button of their own that ticks it.
    auto* box = new QCheckBox(line);
    box->setChecked(question.asked);
    box->setAccessibleName(text);
    box->setToolTip(QStringLiteral("Question posée"));
    box->setObjectName(placeOf(group, position, "posee"));
    box->setFixedSize(32, 32);
    auto* words = new WrapButton(line);
    words->setLook(WrapButton::Look::Link);
    words->setText(text);
    words->setAccessibleName(QStringLiteral("Question posée\u00a0: ") + text);
    words->setTextTone(question.asked ? theme::Tone::Muted : theme::Tone::Normal);
    words->setFocusPolicy(Qt::NoFocus); // the box has it
    auto* remove = new QToolButton(line);
    theme::setRole(remove, "link");
    remove->setText(QStringLiteral("×"));
    remove->setToolTip(QStringLiteral("Retirer cette question"));
    remove->setAccessibleName(QStringLiteral("Retirer la question ") + text);
    remove->setFocusPolicy(Qt::TabFocus);
    remove->setObjectName(placeOf(group, position, "retirer"));
    remove->setFixedSize(32, 32);
    remove->setVisible(group.open);
    layout->addWidget(box, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    layout->addWidget(remove, 0, Qt::AlignTop);
    connect(words, &WrapButton::clicked, box, &QCheckBox::toggle);
    connect(box, &QCheckBox::toggled, this, [this, group, position](bool asked) {
        auto questions = group.questions;
        questions[position].asked = asked;
        emit entered(group.competency, questions);
    });
    connect(remove, &QToolButton::clicked, this, [this, group, position] {
        auto questions = group.questions;
        questions.erase(questions.begin() + static_cast<std::ptrdiff_t>(position));
        emit entered(group.competency, questions);
    });
    return line;
}

} // namespace delibere::widgets
