// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/juror_model.h"

#include <QColor>

#include "domain/edit.h"
#include "domain/numbered_id.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

namespace {

const QStringList roleWords{QStringLiteral("membre"), QStringLiteral("présidence")};
const QStringList presenceWords{QStringLiteral("présent"), QStringLiteral("absent")};

QString text(const Juror& juror, int column)
{
    switch (column) {
    case JurorModel::Name:
        return toQt(juror.name);
    case JurorModel::Function:
        return toQt(juror.function);
    case JurorModel::College:
        return toQt(juror.college);
    case JurorModel::Employer:
        return toQt(juror.employer);
    case JurorModel::Role:
        return roleWords[juror.role == JurorRole::President ? 1 : 0];
    case JurorModel::Presence:
        return presenceWords[juror.attendance == Attendance::Absent ? 1 : 0];
    default:
        return {};
    }
}

// What the column has no room for.
QString presenceTip(const Juror& juror)
{
    QStringList words{presenceWords[juror.attendance == Attendance::Absent ? 1 : 0]};
    if (!juror.arrival.empty())
        words << QStringLiteral("arrivée ") + toQt(juror.arrival);
    if (!juror.departure.empty())
        words << QStringLiteral("départ ") + toQt(juror.departure);
    return words.join(QStringLiteral(", "));
}

void setText(Juror& juror, int column, const QString& value)
{
    const std::string text = fromQt(value.trimmed());
    switch (column) {
    case JurorModel::Name:
        juror.name = text;
        break;
    case JurorModel::Function:
        juror.function = text;
        break;
    case JurorModel::College:
        juror.college = text;
        break;
    case JurorModel::Employer:
        juror.employer = text;
        break;
    case JurorModel::Role:
        juror.role = value == roleWords[1] ? JurorRole::President : JurorRole::Member;
        break;
    case JurorModel::Presence:
        juror.attendance = value == presenceWords[1] ? Attendance::Absent : Attendance::Present;
        break;
    default:
        break;
    }
}

QVariant choices(int column)
{
    if (column == JurorModel::Role)
        return roleWords;
    return column == JurorModel::Presence ? QVariant(presenceWords) : QVariant();
}

} // namespace

JurorModel::JurorModel(SessionDocument& document, QObject* parent)
    : SyncedTableModel(parent), m_document(document), m_rows(document.jury().jurors)
{
    m_rows.emplace_back();
    connect(&document, &SessionDocument::changed, this, [this](const Edit& edit) {
        if (changesSession(edit))
            reload();
    });
}

void JurorModel::reload()
{
    std::vector<Juror> now = m_document.jury().jurors;
    now.emplace_back();
    sync(m_rows, now);
}

const Juror* JurorModel::juror(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return nullptr;
    const auto& held = m_rows[static_cast<std::size_t>(row)];
    return held.id.empty() ? nullptr : &held;
}

int JurorModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JurorModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JurorModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Juror* held = juror(index.row());
    if (role == ChoicesRole)
        return choices(index.column());
    if (role == BlankRowRole)
        return held == nullptr;
    if (held == nullptr) {
        if (index.column() == Name && role == Qt::DisplayRole)
            return QStringLiteral("Ajouter…");
        return role == Qt::ForegroundRole ? QVariant(theme::colours().muted) : QVariant();
    }
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return text(*held, index.column());
    if (role == Qt::ToolTipRole && index.column() == Presence)
        return presenceTip(*held).toHtmlEscaped();
    if (role == Qt::ToolTipRole)
        return text(*held, index.column()).toHtmlEscaped();
    if (role == Qt::ForegroundRole && held->attendance == Attendance::Absent)
        return theme::colours().muted;
    return {};
}

QVariant JurorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{QStringLiteral("Nom"),     QStringLiteral("Fonction"),
                                    QStringLiteral("Collège"), QStringLiteral("Employeur"),
                                    QStringLiteral("Rôle"),    QStringLiteral("Présence")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return SyncedTableModel::headerData(section, orientation, role);
    return titles.value(section);
}

Qt::ItemFlags JurorModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = SyncedTableModel::flags(index);
    const bool editable = juror(index.row()) != nullptr || index.column() == Name;
    return editable ? base | Qt::ItemIsEditable : base;
}

bool JurorModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Juror* held = juror(index.row());
    Juror changed = held != nullptr ? *held : Juror{};
    setText(changed, index.column(), value.toString());
    if (held != nullptr && changed == *held)
        return true;
    if (held == nullptr) {
        if (changed.name.empty())
            return false; // nothing was typed
        changed.id = nextNumberedId(m_document.jury().jurors, "m");
    }
    const QString label = held == nullptr ? QStringLiteral("ajout de %1") : QStringLiteral("%1");
    return m_document.apply(PutJuror{changed}, label.arg(toQt(changed.name)));
}

} // namespace delibere::widgets
