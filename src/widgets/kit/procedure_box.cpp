// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/procedure_box.h"

#include <algorithm>

#include <QApplication>
#include <QSettings>
#include <QVBoxLayout>

#include "widgets/kit/column_scroll_area.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

// As frameworks name them (referentiels/ECRIRE-UN-REFERENTIEL.md).
const char* helpIdOf(Moment moment)
{
    return moment == Moment::Interview ? "pendant" : "apres";
}

// No colon begins a line.
QString spaced(const std::string& words)
{
    return toQt(wording::withNoBreakSpaces(words));
}

QString keyOf(Moment moment)
{
    return moment == Moment::Interview ? QStringLiteral("procedure/entretien")
                                       : QStringLiteral("procedure/deliberation");
}

} // namespace

ProcedureBox::ProcedureBox(QWidget* parent)
    : QFrame(parent), m_fold(new QToolButton(this)), m_words(new ColumnScrollArea(this))
{
    theme::setRole(this, "sheet");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 1, 5, 8);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    auto* title = plainLabel(this, QStringLiteral("Texte du certificateur"));
    theme::setRole(title, "heading");
    head->addWidget(title, 1);
    m_fold->setText(QStringLiteral("Replier"));
    m_fold->setAccessibleName(QStringLiteral("Replier le texte du certificateur"));
    m_fold->setFocusPolicy(Qt::TabFocus);
    theme::setRole(m_fold, "link");
    head->addWidget(m_fold);
    layout->addLayout(head);
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, theme::unit, 0);
    lines->setSpacing(theme::unit);
    m_words->setWidget(column);
    m_words->setMinimumHeight(10 * theme::unit);
    m_words->setFocusPolicy(Qt::TabFocus); // arrows scroll it
    m_words->setAccessibleName(title->text());
    theme::setRole(m_words, "words");
    layout->addWidget(m_words, 1);
    connect(m_fold, &QToolButton::clicked, this, [this] { choose(false); });
    hide();
}

void ProcedureBox::setUp(const Framework& framework, Moment moment, QToolButton& opener)
{
    m_moment = moment;
    m_opener = &opener;
    const bool opening =
        moment == Moment::Interview && !framework.positioning &&
        std::ranges::find(framework.help, helpIdOf(moment), &HelpText::id) != framework.help.end();
    opener.setText(opening ? QStringLiteral("Ouverture et étapes")
                           : QStringLiteral("Étapes de la procédure"));
    opener.setToolTip(
        opening ? QStringLiteral("Ce qui se dit à l’ouverture, et les étapes du certificateur")
                : QStringLiteral("Les étapes du certificateur"));
    opener.setFocusPolicy(Qt::TabFocus);
    theme::setRole(&opener, "link");
    connect(&opener, &QToolButton::clicked, this, [this] { choose(true); });
    fill(framework);
    // There before anyone looked for it, until it is folded.
    m_open = QSettings().value(keyOf(moment), opening).toBool();
    refresh();
}

QLabel* ProcedureBox::add(const QString& text, const char* role)
{
    QLabel* label = plainLabel(m_words->widget(), text);
    label->setWordWrap(true);
    if (role != nullptr)
        theme::setRole(label, role);
    m_words->widget()->layout()->addWidget(label);
    return label;
}

void ProcedureBox::addHelp(const HelpText& help)
{
    add(toQt(help.title), "heading");
    for (const std::string& paragraph : help.paragraphs)
        add(spaced(paragraph));
}

void ProcedureBox::addSteps(const std::vector<ProcedureStep>& steps)
{
    if (steps.empty())
        return;
    add(QStringLiteral("Étapes de la procédure"), "heading");
    int number = 0;
    for (const ProcedureStep& step : steps) {
        add(QStringLiteral("%1.\u00a0%2").arg(++number).arg(spaced(step.title)));
        for (const std::string& detail : step.details)
            add(spaced(detail), "caption")->setIndent(4 * theme::unit);
    }
}

void ProcedureBox::fill(const Framework& framework)
{
    // The help of a framework with a repérage is the guide of that interview, which is no jury.
    std::vector<HelpText> help;
    if (!framework.positioning)
        help = framework.help;
    std::ranges::stable_partition(
        help, [this](const HelpText& text) { return text.id == helpIdOf(m_moment); });
    const bool opening =
        m_moment == Moment::Interview && !help.empty() && help.front().id == helpIdOf(m_moment);
    if (opening)
        addHelp(help.front());
    addSteps(framework.procedure);
    for (auto text = help.begin() + (opening ? 1 : 0); text != help.end(); ++text)
        addHelp(*text);
    m_useful = m_words->widget()->layout()->count() > 0;
    static_cast<QVBoxLayout*>(m_words->widget()->layout())->addStretch(1);
}

void ProcedureBox::setOffered(bool offered)
{
    m_offered = offered;
    refresh();
}

void ProcedureBox::setOpen(bool open)
{
    m_open = open;
    refresh();
}

// The keys stay with what was pressed: what it becomes has them.
void ProcedureBox::choose(bool open)
{
    QSettings().setValue(keyOf(m_moment), open);
    const bool held = open ? m_opener->hasFocus() : isAncestorOf(QApplication::focusWidget());
    setOpen(open);
    if (held)
        (open ? m_fold : m_opener.data())->setFocus(Qt::OtherFocusReason);
}

void ProcedureBox::refresh()
{
    const bool before = !isHidden();
    setVisible(shown());
    if (m_opener != nullptr)
        m_opener->setVisible(m_useful && m_offered && !m_open);
    if (before != shown())
        emit shownChanged();
}

} // namespace delibere::widgets
