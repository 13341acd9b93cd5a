// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/criteria_model.h"

#include <algorithm>
#include <utility>

#include "domain/edit.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/mark_text.h"
#include "widgets/session/own_sheet.h"
#include "wording/application_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

CriteriaModel::CriteriaModel(SessionDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{}

void CriteriaModel::showCompetency(const CompetencyId& competency)
{
    m_competency = competency;
    reload();
}

void CriteriaModel::reload()
{
    beginResetModel();
    const Competency* competency = m_document.framework().competency(m_competency);
    m_lead = competency == nullptr ? QString() : toQt(wording::withNoBreakSpaces(competency->lead));
    m_rows = snapshot();
    endResetModel();
}

std::vector<CriteriaModel::Row> CriteriaModel::snapshot() const
{
    std::vector<Row> rows;
    const Competency* competency = m_document.framework().competency(m_competency);
    const OwnSheet own(m_document, m_document.currentCandidate());
    if (competency == nullptr || own.hidden())
        return rows;
    for (const Criterion& criterion : competency->criteria)
        rows.push_back({criterion, own.sheet().criterion(criterion.id)});
    return rows;
}

void CriteriaModel::follow(const Edit& edit)
{
    if (changesSession(edit)) {
        reload();
        return;
    }
    if (aboutSheet(edit) != m_document.currentSheet())
        return;
    auto rows = snapshot();
    if (rows.size() != m_rows.size()) {
        reload();
        return;
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const CriterionEntry before = std::exchange(m_rows[row].entry, rows[row].entry);
        tell(static_cast<int>(row), before);
    }
}

// Just the cells that changed; a mark never changes the height of its row.
void CriteriaModel::tell(int row, const CriterionEntry& before)
{
    const CriterionEntry& now = m_rows[static_cast<std::size_t>(row)].entry;
    if (now.remark != before.remark)
        emit dataChanged(index(row, CriterionColumn), index(row, CriterionColumn));
    for (const int column : {DossierColumn, InterviewColumn}) {
        if (now.mark(evidenceOf(column)) != before.mark(evidenceOf(column)))
            emit dataChanged(index(row, column), index(row, column),
                             {MarkRole, Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

Mark CriteriaModel::markAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() == CriterionColumn)
        return NotEntered{};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    return row.entry.mark(evidenceOf(index.column()));
}

int CriteriaModel::rowOf(const CriterionId& criterion) const
{
    const auto found =
        std::ranges::find(m_rows, criterion, [](const Row& row) { return row.criterion.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CriteriaModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CriteriaModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CriteriaModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == CriterionColumn) {
        const QString remark = toQt(row.entry.remark);
        switch (role) {
        case Qt::DisplayRole:
            return toQt(row.criterion.text);
        case Qt::EditRole:
        case RemarkRole:
            return remark;
        case DetailRole:
            return detailOf(row.criterion.id, remark);
        default:
            return {};
        }
    }
    const Evidence evidence = evidenceOf(index.column());
    if (role == MarkRole)
        return QVariant::fromValue(markAt(index));
    if (role == Qt::DisplayRole)
        return markText(m_document.framework(), evidence, markAt(index));
    if (role == Qt::AccessibleTextRole)
        return spokenMark(m_document.framework(), evidence, markAt(index));
    return {};
}

QVariant CriteriaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == CriterionColumn)
        return m_lead.isEmpty() ? QStringLiteral("Critère") : m_lead;
    return section == DossierColumn ? QStringLiteral("Dossier") : QStringLiteral("Entretien");
}

// What a commission published of its weight, then what was remarked.
QString CriteriaModel::detailOf(const CriterionId& criterion, const QString& remark) const
{
    const auto& admission = m_document.framework().admission;
    QStringList parts;
    if (admission && admission->weightsPublished())
        parts << toQt(wording::weightWords(*admission, criterion));
    if (!remark.isEmpty())
        parts << QStringLiteral("✎ ") + remark;
    return parts.join(QStringLiteral(" · "));
}

Qt::ItemFlags CriteriaModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == CriterionColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool CriteriaModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const SheetKey sheet = m_document.currentSheet();
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == CriterionColumn && role == Qt::EditRole) {
        const std::string text = fromQt(value.toString().trimmed());
        return text == row.entry.remark ||
               m_document.apply(SetRemark{sheet, row.criterion.id, text},
                                QStringLiteral("la remarque"));
    }
    if (index.column() != CriterionColumn && role == MarkRole) {
        const auto mark = value.value<Mark>();
        return mark == markAt(index) ||
               m_document.apply(SetMark{sheet, row.criterion.id, evidenceOf(index.column()), mark},
                                QStringLiteral("l’appréciation"));
    }
    return false;
}

} // namespace delibere::widgets
