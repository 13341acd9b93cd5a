// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_opening_step.h"

#include <QGridLayout>

#include "domain/sheet_rules.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/positioning/positioning_parts.h"

namespace delibere::widgets {

namespace {

constexpr int dateWidth = 160;
constexpr int noteHeight = 72;

QLabel* heading(QWidget* parent, const QString& text)
{
    QLabel* label = plainLabel(parent, text);
    theme::setRole(label, "heading");
    return label;
}

void showText(QLineEdit& field, const std::string& text)
{
    if (!field.hasFocus() || !field.isModified())
        field.setText(toQt(text));
    if (!field.hasFocus())
        field.setCursorPosition(0);
}

} // namespace

PositioningOpeningStep::PositioningOpeningStep(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_candidate = heading(this, {}));
    auto* day = new QHBoxLayout;
    QLabel* dayLabel = plainLabel(this, QStringLiteral("Date de l’entretien"));
    day->addWidget(dayLabel);
    day->addWidget(m_date = new DateField(this));
    m_date->setFixedWidth(theme::scaled(dateWidth));
    m_date->setAccessibleName(dayLabel->text());
    dayLabel->setBuddy(m_date);
    day->addWidget(m_message = plainLabel(this), 1);
    theme::setTone(m_message, theme::Tone::Bad);
    column->addLayout(day);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    addPerson(*grid, 0);
    addPerson(*grid, 1);
    column->addLayout(grid);
    column->addSpacing(8);
    column->addWidget(heading(this, QStringLiteral("Pour mettre le candidat à l’aise")));
    m_career = addNote(*column, QStringLiteral("Son parcours professionnel"));
    m_wishes = addNote(*column, QStringLiteral("Ses souhaits"));
    m_motivation = addNote(*column, QStringLiteral("Sa motivation pour le CQP"));
    column->addStretch(1);
    connect(m_date, &DateField::entered, this, [this](const std::optional<Date>& on) {
        PositioningInfo info = m_desk->positioning().info;
        info.date = on.value_or(info.date);
        m_message->clear();
        m_desk->enter(info);
        display();
    });
    connect(m_date, &DateField::refused, this,
            [this](const QString& text) { m_message->setText(dateRefusal(text)); });
}

QLineEdit* PositioningOpeningStep::addField(QGridLayout& grid, int row, int column,
                                            const QString& label, const QString& person)
{
    QLabel* caption = plainLabel(this, label);
    theme::setRole(caption, "caption");
    auto* field = new QLineEdit(this);
    field->setMaxLength(static_cast<int>(maximumNameLength));
    field->setAccessibleName(QStringLiteral("%1, %2").arg(person, label.toLower()));
    caption->setBuddy(field);
    grid.addWidget(caption, row, column);
    grid.addWidget(field, row + 1, column);
    connect(field, &QLineEdit::editingFinished, this, [this, field] {
        if (field->isModified())
            enterPeople();
        field->setModified(false);
    });
    return field;
}

void PositioningOpeningStep::addPerson(QGridLayout& grid, std::size_t index)
{
    const QString person = QStringLiteral("Intervenant %1").arg(index + 1);
    const int row = static_cast<int>(index) * 6;
    QLabel* title = heading(this, person);
    grid.addWidget(title, row, 0, 1, 2);
    PersonFields& fields = m_people.at(index);
    fields.lastName = addField(grid, row + 1, 0, QStringLiteral("Nom"), person);
    fields.firstName = addField(grid, row + 1, 1, QStringLiteral("Prénom"), person);
    fields.company = addField(grid, row + 3, 0, QStringLiteral("Entreprise"), person);
    fields.function = addField(grid, row + 3, 1, QStringLiteral("Fonction"), person);
    fields.lastName->setObjectName(QStringLiteral("interviewer%1LastName").arg(index + 1));
    fields.firstName->setObjectName(QStringLiteral("interviewer%1FirstName").arg(index + 1));
    fields.accredited = new QCheckBox(QStringLiteral("Évaluateur habilité par la CPNE"), this);
    fields.accredited->setToolTip(QStringLiteral(
        "Cette personne ne devrait pas évaluer ensuite ce candidat\u00a0: la session "
        "le signale si elle siège à son jury."));
    fields.accredited->setAccessibleName(person + QStringLiteral(", évaluateur habilité"));
    connect(fields.accredited, &QCheckBox::clicked, this, &PositioningOpeningStep::enterPeople);
    grid.addWidget(fields.accredited, row + 5, 0, 1, 2);
}

NoteField* PositioningOpeningStep::addNote(QLayout& column, const QString& label)
{
    QLabel* caption = plainLabel(this, label);
    theme::setRole(caption, "caption");
    column.addWidget(caption);
    auto* field = new NoteField(this);
    field->setRoom(noteHeight);
    field->setAccessibleName(label);
    caption->setBuddy(field);
    column.addWidget(field);
    connect(field, &NoteField::entered, this, &PositioningOpeningStep::enterOpening);
    return field;
}

void PositioningOpeningStep::setUp(PositioningDesk& desk)
{
    m_desk = &desk;
    m_career->setObjectName(QStringLiteral("careerField"));
}

void PositioningOpeningStep::display()
{
    const Positioning& shown = m_desk->positioning();
    m_candidate->setText(QStringLiteral("Candidat\u00a0: ") + m_desk->candidateName());
    m_date->setDate(shown.info.date);
    for (std::size_t at = 0; at < m_people.size(); ++at) {
        const Interviewer& person = shown.info.interviewers.at(at);
        const PersonFields& fields = m_people.at(at);
        showText(*fields.lastName, person.lastName);
        showText(*fields.firstName, person.firstName);
        showText(*fields.company, person.company);
        showText(*fields.function, person.function);
        fields.accredited->setChecked(person.accredited);
    }
    m_career->setNote(toQt(shown.opening.career));
    m_wishes->setNote(toQt(shown.opening.wishes));
    m_motivation->setNote(toQt(shown.opening.motivation));
    const bool open = m_desk->open();
    for (QLineEdit* field : findChildren<QLineEdit*>())
        field->setEnabled(open);
    for (QCheckBox* box : findChildren<QCheckBox*>())
        box->setEnabled(open);
    for (NoteField* field : {m_career, m_wishes, m_motivation})
        field->setReadOnly(!open);
}

void PositioningOpeningStep::flush()
{
    if (m_desk == nullptr || !m_desk->chosen())
        return;
    for (NoteField* field : {m_career, m_wishes, m_motivation})
        field->flush();
}

void PositioningOpeningStep::enterPeople()
{
    if (!m_desk->open())
        return;
    PositioningInfo info = m_desk->positioning().info;
    for (std::size_t at = 0; at < m_people.size(); ++at) {
        const PersonFields& fields = m_people.at(at);
        info.interviewers.at(at) = {typed(*fields.lastName), typed(*fields.firstName),
                                    typed(*fields.company), typed(*fields.function),
                                    fields.accredited->isChecked()};
    }
    m_desk->enter(info);
}

void PositioningOpeningStep::enterOpening()
{
    if (m_desk->open())
        m_desk->enter(PositioningOpening{fromQt(m_career->toPlainText()),
                                         fromQt(m_wishes->toPlainText()),
                                         fromQt(m_motivation->toPlainText())});
}

} // namespace delibere::widgets
