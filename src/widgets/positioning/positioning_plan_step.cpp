// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_plan_step.h"

#include <algorithm>

#include <QVBoxLayout>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/positioning/positioning_parts.h"
#include "widgets/positioning/positioning_summary_text.h"
#include "wording/french_format.h"
#include "wording/positioning_words.h"

namespace delibere::widgets {

namespace {

void showText(QLineEdit& field, const std::string& text, bool open)
{
    if (!field.hasFocus() || !field.isModified())
        field.setText(toQt(text));
    if (!field.hasFocus())
        field.setCursorPosition(0); // the beginning is read
    field.setEnabled(open);
}

} // namespace

PositioningPlanStep::PositioningPlanStep(QWidget* parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(12);
    m_column->addWidget(wrapped(this, QStringLiteral("Parcours individuel"), "title"));
    m_column->addWidget(wrapped(this,
                                QStringLiteral("Pour chaque besoin du bilan\u00a0: par quel moyen, "
                                               "à quelle période, avec qui."),
                                "subtitle"));
    m_column->addWidget(m_empty = wrapped(this, {}));
    theme::setTone(m_empty, theme::Tone::Muted);
    m_column->addWidget(m_comparison = wrapped(this, {}));
    m_column->addStretch(1);
}

void PositioningPlanStep::setUp(PositioningDesk& desk)
{
    m_desk = &desk;
}

QLineEdit* PositioningPlanStep::addField(QLayout& row, QWidget* parent, const QString& label,
                                         const QString& hint, const SummaryLine& need)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    QLabel* caption = wrapped(parent, label, "caption");
    auto* field = new QLineEdit(parent);
    field->setPlaceholderText(hint);
    field->setAccessibleName(QStringLiteral("%1, %2").arg(label, toQt(need.text)));
    field->setMaxLength(500);
    caption->setBuddy(field);
    column->addWidget(caption);
    column->addWidget(field);
    static_cast<QBoxLayout&>(row).addLayout(column, 1);
    connect(field, &QLineEdit::editingFinished, this, [this, field, id = need.id] {
        if (!field->isModified())
            return;
        field->setModified(false);
        enter(*std::ranges::find(m_rows, id, &Row::line));
    });
    return field;
}

void PositioningPlanStep::addRow(const SummaryLine& need)
{
    auto* frame = new QFrame(m_list);
    theme::setRole(frame, "bar");
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(14, 10, 14, 12);
    auto* head = new QHBoxLayout;
    QLabel* text = wrapped(frame, toQt(need.text));
    text->setFont(theme::strongFont());
    head->addWidget(text, 1);
    Row row;
    row.line = need.id;
    head->addWidget(row.state = plainLabel(frame));
    inside->addLayout(head);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(12);
    row.means = addField(*fields, frame, QStringLiteral("Moyen"),
                         QStringLiteral("formation, pratique accompagnée…"), need);
    row.period = addField(*fields, frame, QStringLiteral("Période souhaitée"),
                          QStringLiteral("avant juin"), need);
    row.who =
        addField(*fields, frame, QStringLiteral("Qui"), QStringLiteral("organisme, tuteur…"), need);
    inside->addLayout(fields);
    m_list->layout()->addWidget(frame);
    m_rows.push_back(row);
}

void PositioningPlanStep::build(const std::vector<const SummaryLine*>& needs)
{
    const bool same = std::ranges::equal(
        needs, m_rows, {}, [](const SummaryLine* need) { return need->id; }, &Row::line);
    if (same && m_list != nullptr)
        return;
    delete m_list;
    m_rows.clear();
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const SummaryLine* need : needs)
        addRow(*need);
    m_column->insertWidget(m_column->indexOf(m_comparison), m_list);
    m_list->show();
}

void PositioningPlanStep::display()
{
    build(needsOf(m_desk->summary()));
    m_empty->setVisible(m_rows.empty());
    m_empty->setText(QStringLiteral("Le bilan ne retient aucun besoin pour le moment\u00a0: il n’y "
                                    "a pas de parcours à construire. Les besoins cochés dans le "
                                    "bilan apparaissent ici."));
    const Positioning* earlier = m_desk->earlier();
    const auto before =
        earlier == nullptr ? std::vector<BlockSummary>() : summarize(m_desk->framework(), *earlier);
    for (const Row& row : m_rows) {
        const PlanEntry entry = m_desk->positioning().planOf(row.line);
        showText(*row.means, entry.means, m_desk->open());
        showText(*row.period, entry.period, m_desk->open());
        showText(*row.who, entry.who, m_desk->open());
        const NeedChange change =
            earlier == nullptr ? NeedChange::None : needChange(before, m_desk->summary(), row.line);
        row.state->setText(toQt(wording::words(change)));
        theme::setTone(row.state,
                       change == NeedChange::Still ? theme::Tone::Warning : theme::Tone::Muted);
    }
    showComparison();
}

void PositioningPlanStep::showComparison()
{
    const Positioning* earlier = m_desk->earlier();
    m_comparison->setVisible(earlier != nullptr);
    if (earlier == nullptr)
        return;
    QStringList lines{QStringLiteral("Depuis le repérage du %1\u00a0:")
                          .arg(toQt(wording::formatDate(earlier->info.date)))};
    const QStringList changes =
        comparisonText(m_desk->framework(), *earlier, m_desk->positioning());
    for (const QString& change : changes)
        lines << QStringLiteral("–\u00a0") + change;
    if (changes.isEmpty())
        lines.first() += QStringLiteral(" rien n’a changé de niveau, aucun besoin n’est comblé.");
    m_comparison->setText(lines.join(QLatin1Char('\n')));
}

void PositioningPlanStep::enter(const Row& row)
{
    if (!m_desk->open())
        return;
    const auto typed = [](const QLineEdit& field) { return fromQt(field.text().trimmed()); };
    m_desk->enter(row.line, PlanEntry{typed(*row.means), typed(*row.period), typed(*row.who)});
}

} // namespace delibere::widgets
