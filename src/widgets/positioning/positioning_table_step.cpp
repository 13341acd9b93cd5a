// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_table_step.h"

#include <QKeyEvent>

#include "widgets/kit/mark_keys.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/positioning/positioning_parts.h"
#include "wording/french_format.h"
#include "wording/positioning_words.h"

namespace delibere::widgets {

namespace {

constexpr int answerWidth = 112;
constexpr int answerHeight = 34;
constexpr int notesHeight = 84;

QPushButton* choice(QWidget* parent, const QString& text)
{
    auto* button = new QPushButton(text, parent);
    button->setCheckable(true);
    button->setMinimumHeight(theme::scaled(answerHeight));
    theme::setRole(button, "chip");
    return button;
}

} // namespace

PositioningTableStep::PositioningTableStep(QWidget* parent) : QWidget(parent)
{
    layOut();
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(Answer::Yes); });
    connect(m_no, &QPushButton::clicked, this, [this] { answer(Answer::No); });
    connect(m_need, &QAbstractButton::clicked, this, [this](bool on) { setNeed(on); });
    connect(m_notes, &NoteField::entered, this, [this](const QString& text) {
        TableEntry changed = entry();
        changed.notes = fromQt(text);
        enter(changed, QStringLiteral("les notes du tableau"));
    });
    connect(m_detail, &NoteField::entered, this, [this](const QString& text) {
        TableEntry changed = entry();
        changed.detail = fromQt(text);
        enter(changed, QStringLiteral("le détail du besoin"));
    });
}

void PositioningTableStep::layOut()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_place = wrapped(this, {}, "subtitle"));
    column->addWidget(m_title = wrapped(this, {}, "heading"));
    column->addSpacing(4);
    column->addWidget(m_question = wrapped(this));
    m_question->setFont(theme::strongFont(theme::titleSize));
    auto* answers = new QHBoxLayout;
    answers->setSpacing(8);
    answers->addWidget(m_yes = choice(this, {}));
    answers->addWidget(m_no = choice(this, {}));
    for (QPushButton* button : {m_yes, m_no})
        button->setMinimumWidth(theme::scaled(answerWidth));
    answers->addStretch(1);
    column->addLayout(answers);
    column->addSpacing(4);
    column->addWidget(m_lead = wrapped(this, {}, "heading"));
    m_followUps = new QVBoxLayout;
    m_followUps->setSpacing(4);
    column->addLayout(m_followUps);
    auto* notesLabel = plainLabel(this, QStringLiteral("Notes, situations et exemples évoqués"));
    theme::setRole(notesLabel, "caption");
    column->addWidget(notesLabel);
    m_notes = new NoteField(this);
    m_notes->setObjectName(QStringLiteral("notesField"));
    m_notes->setRoom(notesHeight); // grows with the window, never pushes the levels out of it
    m_notes->setAccessibleName(notesLabel->text());
    notesLabel->setBuddy(m_notes);
    column->addWidget(m_notes, 1);
    column->addWidget(m_hidden = wrapped(this, {}, "caption"));
    layOutAppraisal(*column);
}

void PositioningTableStep::layOutAppraisal(QVBoxLayout& column)
{
    m_appraisal = new QWidget(this);
    auto* part = new QVBoxLayout(m_appraisal);
    part->setContentsMargins(0, 4, 0, 0);
    part->setSpacing(8);
    part->addWidget(m_instruction = wrapped(m_appraisal, {}, "heading"));
    m_levelRow = new QHBoxLayout;
    m_levelRow->setSpacing(8);
    part->addLayout(m_levelRow);
    part->addWidget(m_need = new WrapButton(m_appraisal));
    m_need->setObjectName(QStringLiteral("needButton"));
    m_need->setCheckable(true);
    m_detail = new NoteField(m_appraisal);
    m_detail->setObjectName(QStringLiteral("detailField"));
    m_detail->setPlaceholderText(QStringLiteral("Détail du besoin (F3)"));
    m_detail->setAccessibleName(QStringLiteral("Détail du besoin en formation"));
    m_detail->setFixedHeight(theme::scaled(detailHeight));
    part->addWidget(m_detail);
    part->addWidget(m_warnings = wrapped(m_appraisal));
    m_warnings->setObjectName(QStringLiteral("warningsLabel"));
    theme::setTone(m_warnings, theme::Tone::Warning);
    column.addWidget(m_appraisal);
}

void PositioningTableStep::setUp(PositioningDesk& desk)
{
    m_desk = &desk;
    const PositioningForm& form = *desk.framework().positioning;
    m_yes->setText(toQt(form.yes));
    m_no->setText(toQt(form.no));
    m_yes->setObjectName(QStringLiteral("yesButton"));
    m_no->setObjectName(QStringLiteral("noButton"));
    m_yes->setToolTip(QStringLiteral("O"));
    m_no->setToolTip(QStringLiteral("N"));
    buildLevels();
}

void PositioningTableStep::buildLevels()
{
    const auto& levels = m_desk->framework().scale(ScaleUse::Positioning)->levels;
    int number = 0;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        auto* button =
            choice(m_appraisal, QStringLiteral("%1   %2").arg(++number).arg(
                                    toQt(wording::levelLabel(m_desk->framework(), level->rank))));
        button->setObjectName(QStringLiteral("level%1Button").arg(level->rank));
        connect(button, &QPushButton::clicked, this,
                [this, rank = level->rank] { setLevel(rank); });
        m_levelRow->addWidget(button, 1);
        m_levels.push_back(button);
    }
}

void PositioningTableStep::display(const CompetencyId& table, Discretion discretion)
{
    if (table != m_table)
        flush();
    m_table = table;
    m_discretion = discretion;
    const Framework& framework = m_desk->framework();
    const Competency& shown = *framework.competency(table);
    const Block& block = *framework.blockOf(table);
    m_place->setText(QStringLiteral("%1 – %2").arg(toQt(wording::blockName(framework, block)),
                                                   toQt(block.title)));
    m_title->setText(toQt(shown.title));
    m_question->setText(toQt(wording::withNoBreakSpaces(shown.positioning->question)));
    showFollowUps(*shown.positioning);
    m_instruction->setText(toQt(shown.positioning->instruction));
    m_need->setText(toQt(shown.positioning->need));
    const TableEntry held = entry();
    m_yes->setChecked(held.answer == Answer::Yes);
    m_no->setChecked(held.answer == Answer::No);
    m_notes->setNote(toQt(held.notes));
    showAppraisal(held);
    showRemarks(held);
    const bool open = m_desk->open();
    for (QWidget* field : std::initializer_list<QWidget*>{m_yes, m_no, m_need})
        field->setEnabled(open);
    for (QPushButton* level : m_levels)
        level->setEnabled(open);
    m_notes->setReadOnly(!open);
    m_detail->setReadOnly(!open);
}

void PositioningTableStep::showFollowUps(const PositioningTable& asked)
{
    m_lead->setText(toQt(asked.lead));
    m_lead->setVisible(!asked.lead.empty());
    while (QLayoutItem* item = m_followUps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const std::string& question : asked.followUps) {
        QLabel* line = wrapped(this);
        line->setText(QStringLiteral("–\u00a0") + toQt(wording::withNoBreakSpaces(question)));
        line->setFont(theme::textFont(theme::textSize + 1));
        m_followUps->addWidget(line);
    }
}

void PositioningTableStep::showAppraisal(const TableEntry& entry)
{
    const int top = static_cast<int>(m_levels.size());
    for (int at = 0; at < top; ++at)
        m_levels[static_cast<std::size_t>(at)]->setChecked(entry.level == top - at);
    m_need->setChecked(entry.need);
    m_detail->setNote(toQt(entry.detail));
    const bool discreet = m_discretion == Discretion::CandidatePresent;
    m_appraisal->setVisible(!discreet);
    m_hidden->setVisible(discreet);
    m_hidden->setText(
        entry.level ? QStringLiteral("Candidat présent\u00a0: le niveau est noté, F9 "
                                     "le montre.")
                    : QStringLiteral("Candidat présent\u00a0: les niveaux et les besoins sont "
                                     "masqués, F9 les montre."));
}

void PositioningTableStep::showRemarks(const TableEntry& entry)
{
    QStringList lines;
    for (const CoherenceWarning& warning : m_desk->warnings()) {
        const bool untouched = warning.kind == CoherenceKind::TableEmpty && entry == TableEntry{};
        if (warning.table == m_table && !untouched)
            lines << QStringLiteral("▲ ") + toQt(wording::words(warning, m_desk->framework()));
    }
    m_warnings->setText(lines.join(QLatin1Char('\n')));
    m_warnings->setVisible(!lines.isEmpty());
}

void PositioningTableStep::flush()
{
    if (m_desk == nullptr || !m_desk->chosen() || m_table.empty())
        return;
    m_notes->flush();
    m_detail->flush();
}

TableEntry PositioningTableStep::entry() const
{
    return m_desk->positioning().table(m_table);
}

void PositioningTableStep::enter(const TableEntry& entry, const QString& label)
{
    if (m_desk->open())
        m_desk->enter(m_table, entry, label);
    else
        display(m_table, m_discretion);
}

// The same answer again takes it back.
void PositioningTableStep::answer(Answer answer)
{
    TableEntry changed = entry();
    changed.answer = changed.answer == answer ? Answer::None : answer;
    enter(changed, QStringLiteral("la réponse à la question"));
}

void PositioningTableStep::setLevel(int rank)
{
    TableEntry changed = entry();
    changed.level = changed.level == rank ? std::nullopt : std::optional(rank);
    enter(changed, QStringLiteral("ce que le candidat a acquis"));
}

void PositioningTableStep::setNeed(bool need)
{
    TableEntry changed = entry();
    changed.need = need;
    enter(changed, QStringLiteral("le besoin en formation"));
}

bool PositioningTableStep::take(const QKeyEvent& key)
{
    const int top = static_cast<int>(m_levels.size());
    switch (key.key()) {
    case Qt::Key_O:
        answer(Answer::Yes);
        return true;
    case Qt::Key_N:
        answer(Answer::No);
        return true;
    case Qt::Key_B:
        setNeed(!entry().need);
        return true;
    case Qt::Key_F2:
        m_notes->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_F3:
        if (m_appraisal->isVisible())
            m_detail->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete: {
        TableEntry changed = entry();
        changed.level.reset();
        enter(changed, QStringLiteral("ce que le candidat a acquis"));
        return true;
    }
    default:
        break;
    }
    // The number row, shifted or not, and the numeric pad; the letters are not levels here.
    const int number = positionOfNumber(key);
    if (number < 1 || number > top)
        return false;
    setLevel(top + 1 - number);
    return true;
}

} // namespace delibere::widgets
