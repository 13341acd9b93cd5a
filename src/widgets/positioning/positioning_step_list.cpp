// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_step_list.h"

#include <algorithm>

#include <QKeyEvent>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "wording/positioning_words.h"

namespace delibere::widgets {

namespace {

constexpr int rowHeight = 30;
constexpr int headingHeight = 34;

} // namespace

PositioningStepList::PositioningStepList(QWidget* parent) : QListWidget(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(false);
    addCopying(*this);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        const auto found = std::ranges::find(m_items, item(row));
        if (found != m_items.end())
            emit chosen(m_steps[static_cast<std::size_t>(found - m_items.begin())]);
    });
}

void PositioningStepList::build(const Framework& framework)
{
    m_steps = positioningSteps(framework);
    BlockId block;
    for (const PositioningStep& step : m_steps) {
        const Block* own = step.table.empty() ? nullptr : framework.blockOf(step.table);
        if (own != nullptr && own->id != block) {
            block = own->id;
            auto* heading = new QListWidgetItem(this);
            heading->setFlags(Qt::NoItemFlags);
            heading->setFont(theme::strongFont(theme::headingSize));
            heading->setSizeHint({0, theme::scaled(headingHeight)});
            m_headings.emplace_back(block, heading);
        }
        auto* item = new QListWidgetItem(this);
        item->setSizeHint({0, theme::scaled(rowHeight)});
        m_items.push_back(item);
    }
}

void PositioningStepList::showHeadings(const PositioningDesk& desk)
{
    for (const BlockSummary& summary : desk.summary()) {
        const auto found = std::ranges::find(m_headings, summary.block->id,
                                             &std::pair<BlockId, QListWidgetItem*>::first);
        if (found == m_headings.end())
            continue;
        QListWidgetItem& heading = *found->second;
        heading.setText(QStringLiteral("%1 · %2/%3")
                            .arg(toQt(wording::blockName(desk.framework(), *summary.block)))
                            .arg(summary.entered)
                            .arg(summary.tables));
        heading.setToolTip(toQt(summary.block->title));
        heading.setForeground(theme::colours().secondary);
    }
}

void PositioningStepList::display(const PositioningDesk& desk, const PositioningStep& current,
                                  bool discreet)
{
    const QSignalBlocker quiet(this);
    if (m_steps.empty())
        build(desk.framework());
    showHeadings(desk);
    for (std::size_t at = 0; at < m_steps.size(); ++at) {
        const StepLine line = stepLine(desk, m_steps[at], discreet);
        QListWidgetItem& item = *m_items[at];
        const bool table = m_steps[at].kind == PositioningStep::Kind::Table;
        item.setText(line.mark.isEmpty() && !table ? line.title
                                                   : line.mark + QStringLiteral("  ") + line.title);
        const QString words = line.state.isEmpty()
                                  ? line.title
                                  : QStringLiteral("%1\u00a0: %2").arg(line.title, line.state);
        item.setToolTip(words);
        item.setData(Qt::AccessibleTextRole, words);
        item.setForeground(line.tone == theme::Tone::Warning ? theme::toneColour(line.tone)
                                                             : theme::colours().text);
    }
    const auto found = std::ranges::find(m_steps, current);
    if (found != m_steps.end())
        setCurrentItem(m_items[static_cast<std::size_t>(found - m_steps.begin())]);
}

// Letters and digits answer the guide; only the arrows are the list's.
void PositioningStepList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        QListWidget::keyPressEvent(event);
        return;
    default:
        event->ignore();
    }
}

} // namespace delibere::widgets
