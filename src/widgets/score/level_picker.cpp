// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/level_picker.h"

#include <QHBoxLayout>

#include "widgets/kit/theme.h"
#include "widgets/session/mark_text.h"

namespace delibere::widgets {

LevelPicker::LevelPicker(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit);
}

void LevelPicker::setScale(const Framework& framework)
{
    const Scale* scale = framework.scale(Evidence::Interview);
    if (scale == nullptr || !m_buttons.empty())
        return;
    for (const Level& level : scale->levels) {
        auto* button = new QToolButton(this);
        theme::setRole(button, "chip");
        button->setCheckable(true);
        button->setText(levelText(framework, LevelMark{level.rank}));
        const QFontMetrics metrics(theme::strongFont());
        button->setMinimumSize(metrics.horizontalAdvance(button->text()) + 28, 32);
        connect(button, &QToolButton::clicked, this, [this, rank = level.rank] { pick(rank); });
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
}

void LevelPicker::setLevel(std::optional<LevelMark> level)
{
    m_level = level;
    for (std::size_t position = 0; position < m_buttons.size(); ++position)
        m_buttons[position]->setChecked(level && level->rank == static_cast<int>(position) + 1);
}

void LevelPicker::pick(int rank)
{
    const bool again = m_level && m_level->rank == rank;
    setLevel(again ? std::nullopt : std::optional(LevelMark{rank}));
    emit picked(m_level);
}

} // namespace delibere::widgets
