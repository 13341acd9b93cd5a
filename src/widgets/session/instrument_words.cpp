// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/instrument_words.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "wording/instrument_words.h"

namespace delibere::widgets {

namespace {

constexpr auto juryWordsProperty = "juryWords";

QString commissionText(const QString& juryWords)
{
    const std::string words = juryWords.toStdString();
    const std::string_view said = wording::commissionWords(words);
    return QString::fromUtf8(said.data(), static_cast<qsizetype>(said.size()));
}

// What it says, by hand and by a screen reader; nothing is set that stays the same.
template <class Widget>
void sayText(Widget& widget)
{
    const QString text = widget.text();
    if (const QString said = commissionText(text); said != text)
        widget.setText(said);
}

void sayHeaders(QTableWidget& table)
{
    for (int column = 0; column < table.columnCount(); ++column) {
        if (QTableWidgetItem* title = table.horizontalHeaderItem(column))
            title->setText(commissionText(title->text()));
    }
}

void sayInWordsOfCommission(QWidget& widget)
{
    if (auto* label = qobject_cast<QLabel*>(&widget))
        sayText(*label);
    else if (auto* button = qobject_cast<QAbstractButton*>(&widget))
        sayText(*button);
    else if (auto* table = qobject_cast<QTableWidget*>(&widget))
        sayHeaders(*table);
    widget.setToolTip(commissionText(widget.toolTip()));
    widget.setAccessibleName(commissionText(widget.accessibleName()));
    widget.setWindowTitle(commissionText(widget.windowTitle()));
}

} // namespace

QString inWordsOf(const SessionDocument& document, const QString& juryWords)
{
    return document.framework().admission ? commissionText(juryWords) : juryWords;
}

CellTable inWordsOf(const SessionDocument& document, CellTable table)
{
    for (TableColumn& column : table.columns)
        column.title = inWordsOf(document, column.title);
    return table;
}

InstrumentVoice::InstrumentVoice(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

void InstrumentVoice::setFramework(const Framework* framework, const QList<QAction*>& actions)
{
    m_commission = framework != nullptr && framework->admission.has_value();
    for (QAction* action : actions) {
        if (!action->property(juryWordsProperty).isValid())
            action->setProperty(juryWordsProperty, action->text());
        const QString words = action->property(juryWordsProperty).toString();
        action->setText(m_commission ? commissionText(words) : words);
    }
}

bool InstrumentVoice::eventFilter(QObject* watched, QEvent* event)
{
    if (m_commission && event->type() == QEvent::Show && watched->isWidgetType())
        sayInWordsOfCommission(*static_cast<QWidget*>(watched));
    return QObject::eventFilter(watched, event);
}

} // namespace delibere::widgets
