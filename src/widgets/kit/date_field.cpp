// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/date_field.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>

namespace delibere::widgets {

namespace {

QString shown(const std::optional<Date>& date)
{
    return date ? QDate(date->year, date->month, date->day).toString(QStringLiteral("dd/MM/yyyy"))
                : QString();
}

QDate readDate(const QString& text)
{
    static const QRegularExpression figures(
        QStringLiteral("^(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4})$"));
    static const QRegularExpression inOneGo(QStringLiteral("^(\\d{2})(\\d{2})(\\d{4})$"));
    for (const QRegularExpression& form : {figures, inOneGo}) {
        if (const auto match = form.match(text); match.hasMatch())
            return {match.captured(3).toInt(), match.captured(2).toInt(),
                    match.captured(1).toInt()};
    }
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid())
        return iso;
    QString words = text;
    words.replace(QRegularExpression(QStringLiteral("^1er\\b")), QStringLiteral("1"));
    return QLocale(QLocale::French, QLocale::France).toDate(words, QStringLiteral("d MMMM yyyy"));
}

} // namespace

std::optional<Date> parseDate(const QString& text)
{
    const QDate read = readDate(text.simplified().toLower());
    if (!read.isValid() || read.year() < 1900 || read.year() > 9999)
        return std::nullopt;
    return Date{read.year(), read.month(), read.day()};
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
}

void DateField::setDate(const std::optional<Date>& date)
{
    m_date = date;
    setText(shown(date));
}

void DateField::finish()
{
    const QString typed = text().trimmed();
    const std::optional<Date> date = parseDate(typed);
    if (!typed.isEmpty() && !date) {
        setText(shown(m_date));
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
