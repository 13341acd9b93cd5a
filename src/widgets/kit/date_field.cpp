// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/date_field.h"

#include <utility>

#include <QDate>

#include "widgets/kit/qt_text.h"
#include "wording/french_reading.h"

namespace delibere::widgets {

namespace {

QString shown(const std::optional<Date>& date)
{
    return date ? QDate(date->year, date->month, date->day).toString(QStringLiteral("dd/MM/yyyy"))
                : QString();
}

} // namespace

std::optional<Date> parseDate(const QString& text)
{
    return wording::dateFrom(fromQt(text));
}

QString dateRefusal(const QString& text)
{
    return QStringLiteral("«\u00a0%1\u00a0» n’est pas une date\u00a0: écrivez jour, mois et année "
                          "en quatre chiffres, par exemple 12/03/2026.")
        .arg(text);
}

DateField::DateField(QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(QStringLiteral("jj/mm/aaaa"));
    setMaxLength(32);
    connect(this, &QLineEdit::editingFinished, this, &DateField::finish);
    connect(this, &QLineEdit::textEdited, this, [this] { m_refused.reset(); });
}

void DateField::setDate(const std::optional<Date>& date)
{
    m_date = date;
    m_refused.reset();
    setText(shown(date));
}

std::optional<QString> DateField::takeRefusal()
{
    return std::exchange(m_refused, std::nullopt);
}

void DateField::finish()
{
    const QString typed = text().trimmed();
    const std::optional<Date> date = parseDate(typed);
    if (!typed.isEmpty() && !date) {
        setText(shown(m_date));
        m_refused = typed;
        emit refused(typed);
        return;
    }
    setText(shown(date));
    if (date == m_date) {
        emit accepted();
        return;
    }
    m_date = date;
    emit accepted();
    emit entered(date);
}

} // namespace delibere::widgets
