// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/competency_header.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/parts/plain_label.h"
#include "widgets/parts/wrap_button.h"
#include "widgets/qt_text.h"
#include "widgets/theme.h"

namespace delibere::widgets {

CompetencyHeader::CompetencyHeader(QWidget* parent)
    : QWidget(parent), m_block(plainLabel(this)), m_title(plainLabel(this)),
      m_clear(new WrapButton(this)), m_partial(new WrapButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 10);
    layout->setSpacing(theme::unit);
    theme::setRole(m_block, "subtitle");
    for (QLabel* label : {m_block, m_title}) {
        label->setWordWrap(true);
    }
    m_title->setFont(theme::strongFont(15));
    auto* statements = new QHBoxLayout;
    statements->setSpacing(theme::unit + 2);
    for (WrapButton* button : {m_clear, m_partial}) {
        button->setCheckable(true);
        statements->addWidget(button, 1);
    }
    layout->addWidget(m_block);
    layout->addWidget(m_title);
    layout->addSpacing(theme::unit);
    layout->addLayout(statements);
    connect(m_clear, &WrapButton::clicked, this, [this] { choose(Reading::Clear); });
    connect(m_partial, &WrapButton::clicked, this, [this] { choose(Reading::Partial); });
}

void CompetencyHeader::showCompetency(const Framework& framework, const Block& block,
                                      const Competency& competency)
{
    m_block->setText(toQt(block.code + " " + block.title));
    m_title->setText(toQt(competency.code + " " + competency.title));
    m_hasStatements = framework.reading.has_value();
    if (m_hasStatements) {
        m_clear->setText(toQt(framework.reading->clear));
        m_partial->setText(toQt(framework.reading->partial));
        m_clear->setToolTip(toQt(framework.reading->heading).toHtmlEscaped());
        m_partial->setToolTip(m_clear->toolTip());
    }
    setReadingShown(true);
}

void CompetencyHeader::setReading(Reading reading)
{
    m_reading = reading;
    m_clear->setChecked(reading == Reading::Clear);
    m_partial->setChecked(reading == Reading::Partial);
}

void CompetencyHeader::setOpen(bool open)
{
    m_clear->setEnabled(open);
    m_partial->setEnabled(open);
}

void CompetencyHeader::setReadingShown(bool shown)
{
    m_clear->setVisible(shown && m_hasStatements);
    m_partial->setVisible(shown && m_hasStatements);
}

void CompetencyHeader::choose(Reading reading)
{
    const Reading chosen = reading == m_reading ? Reading::NotRead : reading;
    setReading(chosen);
    emit readingChosen(chosen);
}

} // namespace delibere::widgets
