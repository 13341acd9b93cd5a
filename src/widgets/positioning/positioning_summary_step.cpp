// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_summary_step.h"

#include <algorithm>

#include <QVBoxLayout>

#include "domain/anomaly_places.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/positioning/positioning_parts.h"
#include "widgets/positioning/positioning_steps.h"
#include "widgets/positioning/positioning_summary_text.h"
#include "wording/positioning_words.h"

namespace delibere::widgets {

PositioningSummaryStep::PositioningSummaryStep(QWidget* parent) : QWidget(parent) {}

void PositioningSummaryStep::setUp(PositioningDesk& desk)
{
    m_desk = &desk;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    const PositioningForm& form = *desk.framework().positioning;
    QLabel* title = wrapped(this, toQt(form.title));
    theme::setRole(title, "title");
    column->addWidget(title);
    QLabel* rule = wrapped(this, toQt(form.rule));
    theme::setRole(rule, "subtitle");
    column->addWidget(rule);
    for (const Block& block : desk.framework().blocks)
        addCard(*column, block);
    column->addStretch(1);
}

void PositioningSummaryStep::addCard(QVBoxLayout& column, const Block& block)
{
    Card card;
    card.block = block.id;
    auto* frame = new QFrame(this);
    card.frame = frame;
    theme::setRole(frame, "bar");
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(14, 10, 14, 12);
    inside->setSpacing(6);
    QLabel* title = wrapped(
        frame, QStringLiteral("%1 – %2").arg(toQt(wording::blockName(m_desk->framework(), block)),
                                             toQt(block.title)));
    title->setFont(theme::strongFont());
    inside->addWidget(title);
    auto* state = new QHBoxLayout;
    state->addWidget(card.result = wrapped(frame), 1);
    card.asTables = new QPushButton(QStringLiteral("Reprendre les tableaux"), frame);
    theme::setRole(card.asTables, "link");
    card.asTables->setToolTip(QStringLiteral("Les lignes suivent de nouveau ce que disent les "
                                             "tableaux"));
    connect(card.asTables, &QPushButton::clicked, this, [this, id = block.id] {
        change(id, QStringLiteral("les lignes du bilan"),
               [](SummaryEntry& entry) { entry.lines.clear(); });
    });
    state->addWidget(card.asTables);
    inside->addLayout(state);
    addLines(*inside, block, card);
    addMeans(*inside, card);
    card.detail = new NoteField(frame);
    card.detail->setFixedHeight(theme::scaled(detailHeight));
    card.detail->setPlaceholderText(QStringLiteral("Précisions"));
    card.detail->setAccessibleName(QStringLiteral("Précisions, ") + toQt(block.title));
    connect(card.detail, &NoteField::entered, this, [this, id = block.id](const QString& text) {
        change(id, QStringLiteral("les précisions du bilan"),
               [&](SummaryEntry& entry) { entry.detail = fromQt(text); });
    });
    inside->addWidget(card.detail);
    inside->addWidget(card.warnings = wrapped(frame));
    theme::setTone(card.warnings, theme::Tone::Warning);
    column.addWidget(frame);
    m_cards.push_back(std::move(card));
}

void PositioningSummaryStep::addLines(QVBoxLayout& column, const Block& block, Card& card)
{
    for (const SummaryLine& line : block.summaryLines) {
        auto* button = new WrapButton(card.frame);
        button->setObjectName(QStringLiteral("line ") + toQt(line.id));
        button->setCheckable(true);
        button->setText(toQt(line.text));
        connect(button, &QAbstractButton::clicked, this,
                [this, id = block.id, line = line.id](bool on) { enterLine(id, line, on); });
        column.addWidget(button);
        card.lines.emplace_back(line.id, button);
        for (const Anomaly* anomaly : anomaliesOfLine(m_desk->framework(), line.id)) {
            if (!bites(*anomaly))
                continue;
            QLabel* remark =
                wrapped(card.frame, QStringLiteral("Source\u00a0: ") + toQt(anomaly->statement));
            theme::setRole(remark, "caption");
            column.addWidget(remark);
        }
    }
}

void PositioningSummaryStep::addMeans(QVBoxLayout& column, Card& card)
{
    const PositioningForm& form = *m_desk->framework().positioning;
    QLabel* title = wrapped(card.frame, toQt(form.meansTitle));
    theme::setRole(title, "caption");
    column.addWidget(title);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    for (const PositioningMeans& means : form.means) {
        if (!card.means.empty())
            row->addWidget(plainLabel(card.frame, toQt(form.meansLink)));
        auto* box = new QCheckBox(toQt(means.text), card.frame);
        const Block& block = *m_desk->framework().block(card.block);
        box->setAccessibleName(QStringLiteral("%1, %2").arg(toQt(means.text), toQt(block.title)));
        connect(box, &QCheckBox::clicked, this, [this, own = card.block, id = means.id](bool on) {
            change(own, QStringLiteral("les moyens préconisés"), [&](SummaryEntry& entry) {
                if (on)
                    entry.means.insert(id);
                else
                    entry.means.erase(id);
            });
        });
        row->addWidget(box);
        card.means.emplace_back(means.id, box);
    }
    row->addStretch(1);
    column.addLayout(row);
}

template <class Change>
void PositioningSummaryStep::change(const BlockId& block, const QString& label, Change change)
{
    SummaryEntry entry = m_desk->positioning().summaryOf(block);
    change(entry);
    if (m_desk->open())
        m_desk->enter(block, entry, label);
    display();
}

// What the table says by itself needs no word of the intervenants.
void PositioningSummaryStep::enterLine(const BlockId& block, const std::string& line, bool needed)
{
    const Block& own = *m_desk->framework().block(block);
    const auto found = std::ranges::find(own.summaryLines, line, &SummaryLine::id);
    const bool asked = found->table && m_desk->positioning().table(*found->table).need;
    change(block, QStringLiteral("une ligne du bilan"), [&](SummaryEntry& entry) {
        if (asked == needed)
            entry.lines.erase(line);
        else
            entry.lines[line] = needed;
    });
}

void PositioningSummaryStep::show(const Card& card, const BlockSummary& summary)
{
    const Spoken result = masteryText(summary);
    card.result->setText(result.text);
    theme::setTone(card.result, result.tone);
    card.asTables->setVisible(!summary.entry.lines.empty() && m_desk->open());
    for (const SummaryLineState& state : summary.lines) {
        const auto found = std::ranges::find(card.lines, state.line->id,
                                             &std::pair<std::string, WrapButton*>::first);
        found->second->setChecked(state.needed);
        found->second->setToolTip(state.typed ? QStringLiteral("Dit par les intervenants")
                                              : QStringLiteral("Comme dans le tableau"));
        found->second->setEnabled(m_desk->open());
    }
    for (const auto& [id, box] : card.means) {
        box->setChecked(summary.entry.means.contains(id));
        box->setEnabled(m_desk->open());
    }
    card.detail->setNote(toQt(summary.entry.detail));
    card.detail->setReadOnly(!m_desk->open());
    QStringList warnings;
    for (const CoherenceWarning& warning : m_desk->warnings()) {
        if (warning.block == card.block && warning.table.empty())
            warnings << QStringLiteral("▲ ") + toQt(wording::words(warning, m_desk->framework()));
    }
    card.warnings->setText(warnings.join(QLatin1Char('\n')));
    card.warnings->setVisible(!warnings.isEmpty());
}

void PositioningSummaryStep::display()
{
    for (const BlockSummary& summary : m_desk->summary()) {
        const auto card = std::ranges::find(m_cards, summary.block->id, &Card::block);
        if (card != m_cards.end())
            show(*card, summary);
    }
}

void PositioningSummaryStep::flush()
{
    if (m_desk == nullptr || !m_desk->chosen())
        return;
    for (const Card& card : m_cards)
        card.detail->flush();
}

QWidget* PositioningSummaryStep::card(const BlockId& block) const
{
    const auto found = std::ranges::find(m_cards, block, &Card::block);
    return found == m_cards.end() ? nullptr : found->frame;
}

} // namespace delibere::widgets
