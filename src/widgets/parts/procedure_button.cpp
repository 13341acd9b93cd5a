// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/procedure_button.h"

#include <algorithm>

#include <QDialog>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "widgets/qt_text.h"
#include "widgets/theme.h"

namespace delibere::widgets {

namespace {

constexpr QSize firstSize(620, 520);

// As docs/format of a framework names them.
const char* helpIdOf(Moment moment)
{
    return moment == Moment::Interview ? "pendant" : "apres";
}

void addHelp(QStringList& lines, const HelpText& help)
{
    lines << QString() << toQt(help.title).toUpper();
    for (const std::string& paragraph : help.paragraphs)
        lines << toQt(paragraph);
}

void addSteps(QStringList& lines, const std::vector<ProcedureStep>& steps)
{
    if (steps.empty())
        return;
    lines << QString() << QStringLiteral("LES ÉTAPES DE LA PROCÉDURE");
    int number = 0;
    for (const ProcedureStep& step : steps) {
        lines << QStringLiteral("%1. %2").arg(++number).arg(toQt(step.title));
        for (const std::string& detail : step.details)
            lines << QStringLiteral("    ") + toQt(detail);
    }
}

} // namespace

QString procedureText(const Framework& framework, Moment moment)
{
    QStringList lines;
    const auto now = std::ranges::find(framework.help, helpIdOf(moment), &HelpText::id);
    if (now != framework.help.end())
        addHelp(lines, *now);
    addSteps(lines, framework.procedure);
    for (auto help = framework.help.begin(); help != framework.help.end(); ++help) {
        if (help != now)
            addHelp(lines, *help);
    }
    return lines.join(QLatin1Char('\n')).trimmed();
}

ProcedureButton::ProcedureButton(const Framework& framework, Moment moment, QWidget* parent)
    : QToolButton(parent), m_framework(framework), m_moment(moment)
{
    setObjectName(QStringLiteral("procedureToolButton"));
    setText(QStringLiteral("Procédure…"));
    setToolTip(moment == Moment::Interview
                   ? QStringLiteral("Ce qui se dit à l’ouverture, et les étapes du certificateur")
                   : QStringLiteral("Les étapes du certificateur"));
    setFocusPolicy(Qt::TabFocus);
    theme::setRole(this, "link");
    setVisible(useful());
    connect(this, &QToolButton::clicked, this, &ProcedureButton::open);
}

bool ProcedureButton::useful() const
{
    return !m_framework.procedure.empty() || !m_framework.help.empty();
}

void ProcedureButton::open()
{
    if (m_dialog == nullptr) {
        m_dialog = new QDialog(window());
        m_dialog->setWindowTitle(QStringLiteral("Procédure — texte du certificateur"));
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->resize(firstSize.boundedTo(window()->size()));
        auto* text = new QPlainTextEdit(procedureText(m_framework, m_moment), m_dialog);
        text->setObjectName(QStringLiteral("procedureText"));
        text->setReadOnly(true);
        text->setAccessibleName(m_dialog->windowTitle());
        auto* layout = new QVBoxLayout(m_dialog);
        layout->addWidget(text);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace delibere::widgets
