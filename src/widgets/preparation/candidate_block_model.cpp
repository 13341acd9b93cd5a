// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/candidate_block_model.h"

#include <QColor>
#include <QDate>

#include "domain/edit.h"
#include "widgets/kit/date_field.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

namespace {

QString dateText(const Date& date)
{
    return QDate(date.year, date.month, date.day).toString(QStringLiteral("dd/MM/yyyy"));
}

} // namespace

CandidateBlockModel::CandidateBlockModel(SessionDocument& document, QObject* parent)
    : SyncedTableModel(parent), m_document(document)
{
    connect(&document, &SessionDocument::changed, this, [this](const Edit& edit) {
        if (changesSession(edit))
            reload();
    });
    connect(&document, &SessionDocument::currentCandidateChanged, this,
            &CandidateBlockModel::reload);
    reload();
}

void CandidateBlockModel::reload()
{
    const Candidate* now = m_document.jury().candidate(m_document.currentCandidate());
    if (m_candidate.has_value() != (now != nullptr)) {
        beginResetModel();
        m_candidate = now != nullptr ? std::optional(*now) : std::nullopt;
        endResetModel();
        return;
    }
    if (now == nullptr)
        return;
    m_candidate = *now;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CandidateBlockModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_candidate)
        return 0;
    return static_cast<int>(m_document.framework().blocks.size());
}

int CandidateBlockModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidateBlockModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Block& block = m_document.framework().blocks[static_cast<std::size_t>(index.row())];
    const AcquiredBlock* acquired = m_candidate->acquiredBlock(block.id);
    if (index.column() == Presented && role == Qt::CheckStateRole)
        return m_candidate->presents(block.id) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && index.column() == Reference && acquired != nullptr)
        return toQt(acquired->reference).toHtmlEscaped();
    if (role == Qt::ToolTipRole)
        return toQt(block.code + " " + block.title).toHtmlEscaped();
    if (role == Qt::ForegroundRole && !m_candidate->presents(block.id) && acquired == nullptr)
        return theme::colours().muted;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Title:
        return toQt(block.code + " " + block.title);
    case AcquiredOn:
        return acquired != nullptr ? dateText(acquired->on) : QString();
    case Reference:
        return acquired != nullptr ? toQt(acquired->reference) : QString();
    default:
        return {};
    }
}

QVariant CandidateBlockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{QStringLiteral("Bloc"), QStringLiteral("Présenté"),
                                    QStringLiteral("Acquis le"), QStringLiteral("Référence")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return SyncedTableModel::headerData(section, orientation, role);
    return titles.value(section);
}

Qt::ItemFlags CandidateBlockModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = SyncedTableModel::flags(index);
    if (!index.isValid())
        return base;
    const Block& block = m_document.framework().blocks[static_cast<std::size_t>(index.row())];
    const bool acquired = m_candidate->acquiredBlock(block.id) != nullptr;
    switch (index.column()) {
    case Presented:
        return acquired ? base & ~Qt::ItemIsEnabled : base | Qt::ItemIsUserCheckable;
    case AcquiredOn:
        return base | Qt::ItemIsEditable;
    case Reference:
        return acquired ? base | Qt::ItemIsEditable : base;
    default:
        return base;
    }
}

bool CandidateBlockModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    const Block& block = m_document.framework().blocks[static_cast<std::size_t>(index.row())];
    if (index.column() == Presented && role == Qt::CheckStateRole)
        return present(block, value.toInt() == Qt::Checked);
    if (index.column() == AcquiredOn && role == Qt::EditRole)
        return acquire(block, value.toString());
    if (index.column() != Reference || role != Qt::EditRole)
        return false;
    Candidate changed = *m_candidate;
    for (AcquiredBlock& acquired : changed.acquired) {
        if (acquired.block == block.id)
            acquired.reference = fromQt(value.toString().trimmed());
    }
    return apply(changed, block);
}

bool CandidateBlockModel::present(const Block& block, bool presented)
{
    Candidate changed = *m_candidate;
    changed.presented.clear();
    for (const Block& other : m_document.framework().blocks) {
        if (other.id == block.id ? presented : m_candidate->presents(other.id))
            changed.presented.push_back(other.id);
    }
    return apply(changed, block);
}

bool CandidateBlockModel::acquire(const Block& block, const QString& date)
{
    Candidate changed = *m_candidate;
    const AcquiredBlock* before = m_candidate->acquiredBlock(block.id);
    if (date.trimmed().isEmpty()) {
        std::erase_if(changed.acquired,
                      [&](const AcquiredBlock& acquired) { return acquired.block == block.id; });
        return apply(changed, block);
    }
    const auto day = parseDate(date);
    if (!day) {
        emit inputRefused(dateRefusal(date));
        return false;
    }
    std::erase(changed.presented, block.id);
    std::erase_if(changed.acquired,
                  [&](const AcquiredBlock& acquired) { return acquired.block == block.id; });
    changed.acquired.push_back({block.id, *day, before != nullptr ? before->reference : ""});
    return apply(changed, block);
}

bool CandidateBlockModel::apply(const Candidate& changed, const Block& block)
{
    emit inputRefused({});
    if (changed == *m_candidate)
        return true;
    return m_document.apply(
        PutCandidate{changed},
        QStringLiteral("%1 de %2").arg(toQt(block.code), toQt(changed.lastName)));
}

} // namespace delibere::widgets
