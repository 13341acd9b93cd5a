// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/scale_box.h"

#include <QStringList>
#include <QVBoxLayout>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/score/level_line.h"

namespace delibere::widgets {

namespace {

QString levelWords(const Level& level)
{
    QStringList paragraphs;
    if (!level.label.empty())
        paragraphs << toQt(level.label);
    for (const std::string& paragraph : level.description)
        paragraphs << toQt(paragraph);
    return QStringLiteral("%1 · ").arg(level.rank) + paragraphs.join(QLatin1Char('\n'));
}

QString anchorNote(const Scale& scale)
{
    QStringList anchors;
    for (const Level& level : scale.levels) {
        if (level.anchor)
            anchors << QString::number(*level.anchor);
    }
    if (anchors.isEmpty())
        return {};
    const QString words = scale.anchorsPublished ? QStringLiteral("repères publiés")
                                                 : QStringLiteral("repères proposés, non publiés");
    return anchors.join(QStringLiteral(" · ")) + QStringLiteral("\u00a0: ") + words;
}

} // namespace

ScaleBox::ScaleBox(QWidget* parent)
    : QWidget(parent), m_title(plainLabel(this)), m_lines(new QWidget(this)),
      m_note(plainLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit + 2);
    theme::setRole(m_title, "heading");
    theme::setRole(m_note, "caption");
    for (QLabel* label : {m_title, m_note}) {
        label->setWordWrap(true);
    }
    auto* lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme::unit);
    layout->addWidget(m_title);
    layout->addWidget(m_lines);
    layout->addWidget(m_note);
}

void ScaleBox::showScale(const Scale* scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    qDeleteAll(m_levels);
    m_levels.clear();
    m_title->setText(scale == nullptr ? QString() : toQt(scale->title));
    m_note->setText(scale == nullptr ? QString() : anchorNote(*scale));
    m_note->setVisible(!m_note->text().isEmpty());
    if (scale == nullptr)
        return;
    for (const Level& level : scale->levels) {
        auto* line = new LevelLine(m_lines);
        line->setText(levelWords(level));
        m_lines->layout()->addWidget(line);
        m_levels.push_back(line);
    }
    lightLevel(m_lit);
}

void ScaleBox::lightLevel(std::optional<int> rank)
{
    m_lit = rank;
    const bool shown = m_discretion == Discretion::MarksShown;
    for (std::size_t position = 0; position < m_levels.size(); ++position)
        m_levels[position]->setLit(shown && rank == static_cast<int>(position) + 1);
    if (shown && rank && *rank >= 1 && *rank <= static_cast<int>(m_levels.size()))
        emit lit(m_levels[static_cast<std::size_t>(*rank) - 1]);
}

void ScaleBox::setDiscretion(Discretion discretion)
{
    m_discretion = discretion;
    const bool shown = discretion == Discretion::MarksShown;
    m_note->setVisible(shown && !m_note->text().isEmpty());
    lightLevel(m_lit);
}

} // namespace delibere::widgets
