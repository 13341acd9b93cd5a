// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/recommendation_list.h"

#include <algorithm>

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/kit/note_field.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

RecommendationList::RecommendationList(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit);
}

void RecommendationList::display(const Framework& framework, const Synthesis& synthesis,
                                 const Deliberation& deliberation)
{
    std::vector<BlockId> blocks;
    for (const BlockRow& row : synthesis.blocks) {
        const bool typed = deliberation.recommendations.contains(row.block);
        if (row.state == BlockState::NotValidated || (row.state == BlockState::Validated && typed))
            blocks.push_back(row.block);
    }
    const auto shown = [this](const BlockId& block) { return m_fields.contains(block); };
    if (blocks.size() != m_fields.size() || !std::ranges::all_of(blocks, shown))
        rebuild(framework, blocks);
    for (const auto& [block, field] : m_fields) {
        const auto text = deliberation.recommendations.find(block);
        const bool given = text != deliberation.recommendations.end();
        field->setNote(given ? toQt(text->second) : QString());
        QCheckBox& without = *m_without.at(block);
        without.setChecked(!given && deliberation.withoutRecommendation.contains(block));
        without.setVisible(!given && synthesis.block(block)->state == BlockState::NotValidated);
    }
    setVisible(!blocks.empty());
}

void RecommendationList::rebuild(const Framework& framework, const std::vector<BlockId>& blocks)
{
    flush();
    m_fields.clear();
    m_without.clear();
    for (QWidget* child : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        child->hide();
        child->deleteLater();
    }
    for (const BlockId& block : blocks) {
        auto* label = plainLabel(this, QStringLiteral("Préconisation — ") +
                                           toQt(framework.block(block)->code));
        theme::setRole(label, "heading");
        auto* field = new NoteField(this);
        field->setFixedHeight(theme::scaled(13 * theme::unit));
        field->setAccessibleName(label->text());
        field->setPlaceholderText(
            QStringLiteral("Ce que la personne peut travailler pour obtenir ce bloc"));
        label->setBuddy(field);
        layout()->addWidget(label);
        layout()->addWidget(field);
        m_fields.emplace(block, field);
        auto* without = new QCheckBox(QStringLiteral("Le jury n’en donne pas"), this);
        without->setAccessibleName(label->text() +
                                   QStringLiteral("\u00a0: le jury n’en donne pas"));
        without->setEnabled(m_open);
        layout()->addWidget(without);
        m_without.emplace(block, without);
        connect(without, &QCheckBox::clicked, this,
                [this, block](bool said) { emit noneSaid(block, said); });
        connect(field, &NoteField::entered, this,
                [this, block](const QString& text) { emit entered(block, text); });
    }
}

void RecommendationList::setOpen(bool open)
{
    m_open = open;
    for (const auto& [block, without] : m_without)
        without->setEnabled(open);
    for (const auto& [block, field] : m_fields)
        field->setReadOnly(!open);
}

void RecommendationList::flush()
{
    const auto fields = m_fields; // what is written may make the list anew
    for (const auto& [block, field] : fields)
        field->flush();
}

} // namespace delibere::widgets
