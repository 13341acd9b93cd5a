// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/recusal_model.h"

#include "domain/edit.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

RecusalModel::RecusalModel(SessionDocument& document, QObject* parent)
    : SyncedTableModel(parent), m_document(document), m_rows(rows())
{
    connect(&document, &SessionDocument::changed, this, [this](const Edit& edit) {
        if (changesSession(edit))
            sync(m_rows, rows());
    });
    connect(&document, &SessionDocument::currentCandidateChanged, this,
            [this] { sync(m_rows, rows()); });
}

std::vector<RecusalModel::Row> RecusalModel::rows() const
{
    const JurySession& jury = m_document.jury();
    if (jury.candidate(m_document.currentCandidate()) == nullptr)
        return {};
    std::vector<Row> made;
    for (const Juror& juror : jury.jurors) {
        const Recusal* recusal = jury.recusal(m_document.currentCandidate(), juror.id);
        made.push_back({juror.id, toQt(juror.name),
                        recusal != nullptr ? std::optional(recusal->reason) : std::nullopt});
    }
    return made;
}

int RecusalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecusalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecusalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == Member && role == Qt::CheckStateRole)
        return row.reason ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    return index.column() == Member ? row.name : toQt(row.reason.value_or(""));
}

QVariant RecusalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{QStringLiteral("Se déporte"),
                                    QStringLiteral("Motif (jamais imprimé)")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return SyncedTableModel::headerData(section, orientation, role);
    return titles.value(section);
}

Qt::ItemFlags RecusalModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = SyncedTableModel::flags(index);
    if (!index.isValid())
        return base;
    if (index.column() == Member)
        return base | Qt::ItemIsUserCheckable;
    const bool recused = m_rows[static_cast<std::size_t>(index.row())].reason.has_value();
    return recused ? base | Qt::ItemIsEditable : base;
}

bool RecusalModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    const Row row = m_rows[static_cast<std::size_t>(index.row())];
    SetRecusal edit{m_document.currentCandidate(), row.id, row.reason};
    if (index.column() == Member && role == Qt::CheckStateRole)
        edit.reason = value.toInt() == Qt::Checked ? std::optional<std::string>("") : std::nullopt;
    else if (index.column() == Reason && role == Qt::EditRole && row.reason)
        edit.reason = fromQt(value.toString().trimmed());
    else
        return false;
    if (edit.reason == row.reason)
        return true;
    return m_document.apply(edit, QStringLiteral("déport de %1").arg(row.name));
}

} // namespace delibere::widgets
