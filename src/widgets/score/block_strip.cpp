// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/block_strip.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/kit/icons.h"
#include "widgets/kit/percent_field.h"
#include "widgets/kit/percent_popup.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/score/level_picker.h"
#include "wording/french_format.h"

namespace delibere::widgets {

BlockStrip::BlockStrip(QWidget* parent)
    : QWidget(parent), m_dossierLabel(plainLabel(this)), m_dossier(new PercentField(this)),
      m_suggestion(plainLabel(this)), m_take(new QPushButton(this)), m_finalLabel(plainLabel(this)),
      m_final(new PercentField(this)), m_level(new LevelPicker(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5 * theme::unit);
    m_dossier->setAccessibleName(QStringLiteral("Appréciation du bloc après le dossier"));
    m_final->setAccessibleName(QStringLiteral("Appréciation du bloc retenue par vous"));
    m_final->setFont(theme::strongFont(15));
    m_take->setText(QStringLiteral("Reprendre  Ctrl+↵"));
    m_take->setToolTip(QStringLiteral("Retenir la suggestion"));
    m_dossierGroup = labelled(m_dossierLabel, {m_dossier, sliderFor(m_dossier)});
    m_suggestionGroup = labelled(m_suggestion, {m_take});
    auto* final = labelled(m_finalLabel, {m_final, sliderFor(m_final), m_level});
    for (QWidget* group : {m_dossierGroup, m_suggestionGroup, final})
        layout->addWidget(group);

    connect(m_take, &QPushButton::clicked, this, &BlockStrip::takeSuggestion);
    connect(m_dossier, &PercentField::entered, this, [this](std::optional<Percent> percent) {
        m_entry.dossier = percent;
        emit blockEntered(m_entry);
    });
    connect(m_final, &PercentField::entered, this, [this](std::optional<Percent> percent) {
        m_entry.final = percent ? std::optional<Grade>(*percent) : std::nullopt;
        emit blockEntered(m_entry);
    });
    connect(m_level, &LevelPicker::picked, this, &BlockStrip::pickLevel);
}

QWidget* BlockStrip::labelled(QLabel* label, std::initializer_list<QWidget*> controls)
{
    auto* group = new QWidget(this);
    auto* layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    theme::setTone(label, theme::Tone::Muted);
    label->setBuddy(*controls.begin());
    layout->addWidget(label);
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    for (QWidget* control : controls)
        line->addWidget(control);
    line->addStretch(1);
    layout->addLayout(line);
    return group;
}

// A percent without a keyboard.
QToolButton* BlockStrip::sliderFor(PercentField* field)
{
    auto* button = new QToolButton(this);
    theme::setRole(button, "quiet");
    button->setIcon(icon(Glyph::Chevron));
    button->setIconSize({10, 10});
    button->setFixedSize(32, 32);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(QStringLiteral("Choisir à la souris"));
    button->setAccessibleName(field->accessibleName() + QStringLiteral(", à la souris"));
    auto* popup = new PercentPopup(PercentPopup::For::Bloc, button);
    connect(button, &QToolButton::clicked, this, [button, popup, field] {
        const auto percent = field->typedPercent();
        popup->openAt({button->mapToGlobal(QPoint()), button->size()},
                      percent ? std::optional(percent->value) : std::nullopt);
    });
    connect(popup, &PercentPopup::chosen, field, [field](const Mark& mark) {
        const auto* percent = std::get_if<Percent>(&mark);
        field->enter(percent == nullptr ? std::nullopt : std::optional(*percent));
    });
    m_sliders.push_back(button);
    return button;
}

bool BlockStrip::percents() const
{
    return m_framework->evaluation->notation == Notation::Percent;
}

void BlockStrip::setUp(const Framework& framework)
{
    m_framework = &framework;
    m_level->setScale(framework);
    const MarkScale marks = framework.marks();
    for (PercentField* field : {m_dossier, m_final})
        field->setMarks(marks);
    for (const QToolButton* slider : m_sliders)
        slider->findChild<PercentPopup*>()->setMarks(marks);
    m_dossierGroup->setVisible(percents());
    m_suggestionGroup->setVisible(percents());
    m_final->setVisible(percents());
    m_level->setVisible(!percents());
}

void BlockStrip::display(const Block& block, const Competency& competency, const ScoreSheet& sheet)
{
    const bool same = m_shown == std::pair(sheet.key, block.id);
    m_shown = {sheet.key, block.id};
    m_entry = sheet.block(block.id);
    m_competencyEntry = sheet.competency(competency.id);
    m_suggested = suggest(*m_framework, block, sheet);
    m_dossierLabel->setText(toQt(block.code) + (m_tight ? QStringLiteral(", dossier")
                                                        : QStringLiteral(" après le dossier")));
    const bool byBlock = m_framework->evaluation->unit == Unit::Block;
    m_finalLabel->setText(
        percents() && !m_framework->marks().inPercents()
            ? m_tight ? QStringLiteral("Note retenue") : QStringLiteral("Note retenue par vous")
        : percents() ? m_tight ? QStringLiteral("% de maîtrise retenu")
                               : QStringLiteral("% de maîtrise retenu par vous")
        : byBlock ? toQt(block.code) + QStringLiteral("\u00a0: niveau retenu par vous")
                     : toQt(competency.code) + QStringLiteral("\u00a0: niveau retenu par vous"));
    if (!same || !m_dossier->refused())
        m_dossier->setPercent(m_entry.dossier);
    const auto* percent = m_entry.final ? std::get_if<Percent>(&*m_entry.final) : nullptr;
    if (!same || !m_final->refused())
        m_final->setPercent(percent == nullptr ? std::nullopt : std::optional(*percent));
    const auto* level = m_entry.final ? std::get_if<LevelMark>(&*m_entry.final) : nullptr;
    m_level->setLevel(!byBlock           ? m_competencyEntry.final
                      : level == nullptr ? std::nullopt
                                         : std::optional(*level));
    showSuggestion();
}

// Plain text: a suggestion never looks like a mark.
void BlockStrip::showSuggestion()
{
    const bool shown = m_discretion == Discretion::MarksShown;
    if (!shown)
        m_suggestion->clear();
    else if (!m_suggested.mean)
        m_suggestion->setText(m_tight
                                  ? QStringLiteral("Suggestion\u00a0: aucune")
                                  : QStringLiteral("Suggestion\u00a0: aucune, rien n’est marqué"));
    else
        m_suggestion->setText((m_tight ? QStringLiteral("Suggestion\u00a0: %1, %2 sur %3")
                                       : QStringLiteral("Suggestion\u00a0: %1 d’après %2 sur %3"))
                                  .arg(toQt(wording::formatMarkMean(
                                           m_framework->marks(), *m_suggested.mean, std::nullopt)),
                                       m_tight ? QString::number(m_suggested.counted)
                                               : toQt(wording::formatCount(m_suggested.counted,
                                                                           "critère", "critères")))
                                  .arg(m_suggested.total));
    m_take->setEnabled(m_open && shown && m_suggested.mean.has_value());
}

void BlockStrip::setOpen(bool open)
{
    m_open = open;
    m_dossier->setReadOnly(!open);
    m_final->setReadOnly(!open);
    m_level->setEnabled(open);
    showSliders();
    showSuggestion();
}

void BlockStrip::showSliders()
{
    for (QToolButton* slider : m_sliders)
        slider->setVisible(m_open && percents() && m_discretion == Discretion::MarksShown);
}

void BlockStrip::setTight(bool tight)
{
    m_tight = tight;
    showSuggestion();
}

void BlockStrip::setDiscretion(Discretion discretion)
{
    m_discretion = discretion;
    const bool hidden = discretion == Discretion::CandidatePresent;
    m_dossier->setHidden(hidden);
    m_final->setHidden(hidden);
    m_level->setVisible(!hidden && !percents());
    showSliders();
    showSuggestion();
}

void BlockStrip::takeSuggestion()
{
    if (!m_take->isEnabled() || !percents() || isHidden())
        return;
    const Percent percent{m_suggested.mean->rounded()};
    if (m_entry.final == Grade(percent))
        return;
    m_entry.final = percent;
    m_final->setPercent(percent);
    emit blockEntered(m_entry);
}

void BlockStrip::focusFinal()
{
    if (isHidden()) // a commission concludes on no part of a sheet
        return;
    if (percents())
        m_final->setFocus(Qt::ShortcutFocusReason);
    else
        m_level->setFocus(Qt::ShortcutFocusReason);
}

void BlockStrip::pickLevel(std::optional<LevelMark> level)
{
    if (m_framework->evaluation->unit == Unit::Competency) {
        m_competencyEntry.final = level;
        emit competencyEntered(m_competencyEntry);
        return;
    }
    m_entry.final = level ? std::optional<Grade>(*level) : std::nullopt;
    emit blockEntered(m_entry);
}

} // namespace delibere::widgets
