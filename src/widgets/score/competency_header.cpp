// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/competency_header.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "domain/anomaly_places.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/wrap_button.h"
#include "widgets/kit/wrapped_text.h"

namespace delibere::widgets {

CompetencyHeader::CompetencyHeader(QWidget* parent)
    : QWidget(parent), m_block(plainLabel(this)), m_title(plainLabel(this)),
      m_clear(new WrapButton(this)), m_partial(new WrapButton(this)), m_summary(plainLabel(this)),
      m_sourceButton(new QToolButton(this)), m_source(plainLabel(this)),
      m_discretionButton(new QToolButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 4, 6, 8);
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
    theme::setTone(m_summary, theme::Tone::Muted);
    m_summary->setWordWrap(true);
    theme::setRole(m_sourceButton, "link");
    theme::setTone(m_sourceButton, theme::Tone::Warning);
    m_sourceButton->setCheckable(true);
    m_sourceButton->setFocusPolicy(Qt::TabFocus);
    m_sourceButton->setAccessibleName(QStringLiteral("Texte source à vérifier"));
    m_sourceButton->setObjectName(QStringLiteral("sourceToolButton"));
    m_source->setObjectName(QStringLiteral("sourceLabel"));
    theme::setRole(m_source, "caption");
    m_source->setWordWrap(true);
    theme::setRole(m_discretionButton, "quiet");
    m_discretionButton->setCheckable(true);
    m_discretionButton->setFocusPolicy(Qt::TabFocus);
    m_discretionButton->setText(QStringLiteral("Candidat présent (F9)"));
    m_discretionButton->setToolTip(
        QStringLiteral("Masquer tout ce qui se lit comme une appréciation"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_block, 1);
    top->addWidget(m_sourceButton);
    top->addWidget(m_discretionButton);
    layout->addLayout(top);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(m_source);
    layout->addLayout(statements);
    connect(m_discretionButton, &QToolButton::clicked, this,
            &CompetencyHeader::discretionRequested);
    connect(m_sourceButton, &QToolButton::toggled, this, &CompetencyHeader::refresh);
    connect(m_clear, &WrapButton::clicked, this, [this] { choose(Reading::Clear); });
    connect(m_partial, &WrapButton::clicked, this, [this] { choose(Reading::Partial); });
}

void CompetencyHeader::showCompetency(const Framework& framework, const Block& block,
                                      const Competency& competency)
{
    m_blockTitle = toQt(block.code + " " + block.title);
    m_blockCode = toQt(block.code);
    m_wholeTitle = toQt(competency.code + " " + competency.title);
    showSource(framework, competency);
    m_hasStatements = framework.reading.has_value();
    if (m_hasStatements) {
        m_clearStatement = toQt(framework.reading->clear);
        m_partialStatement = toQt(framework.reading->partial);
        m_statementsHeading = toQt(framework.reading->heading);
    }
    refresh();
}

void CompetencyHeader::showSource(const Framework& framework, const Competency& competency)
{
    QStringList statements;
    bool misleading = false;
    for (const Anomaly* anomaly : anomaliesOf(framework, competency.id)) {
        if (!bites(*anomaly))
            continue;
        statements << toQt(anomaly->statement);
        misleading = misleading || anomaly->kind == AnomalyKind::DoubtfulContent;
    }
    const QString text = statements.join(QLatin1Char('\n'));
    if (text == m_source->text())
        return;
    m_source->setText(text);
    m_sourceButton->setToolTip(text.toHtmlEscaped());
    m_sourceButton->setAccessibleDescription(text);
    m_sourceButton->setChecked(misleading && !m_tight && !m_folded && m_mode == ScoreMode::Reading);
}

void CompetencyHeader::setReading(Reading reading)
{
    m_reading = reading;
    m_clear->setChecked(reading == Reading::Clear);
    m_partial->setChecked(reading == Reading::Partial);
    refresh();
}

void CompetencyHeader::setOpen(bool open)
{
    m_clear->setEnabled(open);
    m_partial->setEnabled(open);
}

void CompetencyHeader::setMode(ScoreMode mode)
{
    m_mode = mode;
    const bool small = m_tight || mode == ScoreMode::Interview;
    m_title->setFont(theme::strongFont(small ? theme::textSize : 15));
    refresh();
}

void CompetencyHeader::setTight(bool tight)
{
    if (tight && !m_tight) // the criteria come first; the mark stays
        m_sourceButton->setChecked(false);
    m_tight = tight;
    setMode(m_mode);
}

void CompetencyHeader::setFolded(bool folded)
{
    if (folded && !m_folded)
        m_sourceButton->setChecked(false);
    m_folded = folded;
    refresh();
}

void CompetencyHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showTitle();
}

void CompetencyHeader::showTitle()
{
    constexpr int foldedLines = 2;
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const QString text =
        m_folded ? limitedText(m_title->font(), m_wholeTitle, room, foldedLines) : m_wholeTitle;
    m_title->setToolTip(text == m_wholeTitle ? QString() : m_wholeTitle.toHtmlEscaped());
    m_title->setAccessibleName(m_wholeTitle);
    if (text != m_title->text())
        m_title->setText(text);
}

// The certifier's words whole, or ours for them with his a hover away.
void CompetencyHeader::showStatements()
{
    const auto show = [this](WrapButton& button, const QString& whole, const QString& brief) {
        button.setText(m_folded ? brief : whole);
        button.setToolTip((m_folded ? whole : m_statementsHeading).toHtmlEscaped());
        button.setAccessibleName(whole);
        button.updateGeometry();
    };
    show(*m_clear, m_clearStatement, QStringLiteral("Description claire"));
    show(*m_partial, m_partialStatement, QStringLiteral("Description partielle"));
}

void CompetencyHeader::setDiscretion(Discretion discretion)
{
    m_discretion = discretion;
    m_discretionButton->setChecked(discretion == Discretion::CandidatePresent);
    refresh();
}

void CompetencyHeader::refresh()
{
    const bool shown = m_hasStatements && m_discretion == Discretion::MarksShown;
    const bool reading = m_mode == ScoreMode::Reading;
    m_block->setText(m_tight ? m_blockCode : m_blockTitle);
    showTitle();
    if (m_hasStatements)
        showStatements();
    m_clear->setVisible(shown && reading);
    m_partial->setVisible(shown && reading);
    const WrapButton* chosen = m_reading == Reading::Clear     ? m_clear
                               : m_reading == Reading::Partial ? m_partial
                                                               : nullptr;
    m_summary->setText(QStringLiteral("Dossier : ") +
                       (chosen == nullptr   ? QStringLiteral("claire ou partielle, à dire")
                        : chosen == m_clear ? m_clearStatement
                                            : m_partialStatement));
    m_summary->setVisible(shown && !reading);
    const bool doubtful = !m_source->text().isEmpty() && m_discretion == Discretion::MarksShown;
    m_sourceButton->setText(m_tight ? QStringLiteral("▲ Source")
                                    : QStringLiteral("▲ Texte source à vérifier"));
    m_sourceButton->setVisible(doubtful);
    m_source->setVisible(doubtful && m_sourceButton->isChecked());
}

bool CompetencyHeader::chooseReading(Reading reading)
{
    if (!m_clear->isVisible() || !m_clear->isEnabled())
        return false;
    choose(reading);
    return true;
}

void CompetencyHeader::choose(Reading reading)
{
    const Reading chosen = reading == m_reading ? Reading::NotRead : reading;
    setReading(chosen);
    emit readingChosen(chosen);
}

} // namespace delibere::widgets
