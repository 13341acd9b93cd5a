// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/framework_tree_model.h"

#include <algorithm>
#include <utility>

#include "domain/edit.h"
#include "widgets/kit/qt_text.h"
#include "widgets/score/sheet_progress.h"
#include "widgets/session/own_sheet.h"

namespace delibere::widgets {

FrameworkTreeModel::FrameworkTreeModel(SessionDocument& document, QObject* parent)
    : QAbstractItemModel(parent), m_document(document),
      m_sheet(OwnSheet(document, document.currentCandidate()).sheet())
{}

// The tree never changes, only what is said of it: what is unfolded stays unfolded.
void FrameworkTreeModel::reload()
{
    m_sheet = currentSheet();
    m_coverage = coverageNow();
    const int blocks = rowCount();
    if (blocks == 0)
        return;
    emit dataChanged(index(0, 0), index(blocks - 1, 0));
    for (int row = 0; row < blocks; ++row) {
        const QModelIndex block = index(row, 0);
        if (const int count = rowCount(block); count > 0)
            emit dataChanged(index(0, 0, block), index(count - 1, 0, block));
    }
}

void FrameworkTreeModel::setMode(ScoreMode mode)
{
    m_mode = mode;
    reload();
}

void FrameworkTreeModel::follow(const Edit& edit)
{
    if (changesSession(edit))
        reload();
    else if (aboutSheet(edit) == m_document.currentSheet())
        refresh();
}

// A mark seldom changes what a line says: only what does is painted again.
void FrameworkTreeModel::refresh()
{
    const ScoreSheet sheetBefore = std::exchange(m_sheet, currentSheet());
    const auto coverageBefore = std::exchange(m_coverage, coverageNow());
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex block = index(row, 0);
        const bool talked = coverageAt(coverageBefore, block) != coverageAt(m_coverage, block);
        if (talked ||
            progressOf(*blockAt(block), sheetBefore) != progressOf(*blockAt(block), m_sheet))
            emit dataChanged(block, block);
        for (int below = 0; below < rowCount(block); ++below) {
            const QModelIndex competency = index(below, 0, block);
            if (talked || differs(*competencyAt(competency), sheetBefore))
                emit dataChanged(competency, competency);
        }
    }
}

bool FrameworkTreeModel::differs(const Competency& competency, const ScoreSheet& before) const
{
    return progressOf(competency, before) != progressOf(competency, m_sheet) ||
           before.competency(competency.id).reading != m_sheet.competency(competency.id).reading;
}

const Block* FrameworkTreeModel::blockAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    if (const auto* block = static_cast<const Block*>(index.constInternalPointer()))
        return block;
    return &m_document.framework().blocks[static_cast<std::size_t>(index.row())];
}

const Competency* FrameworkTreeModel::competencyAt(const QModelIndex& index) const
{
    const auto* block = static_cast<const Block*>(index.constInternalPointer());
    if (!index.isValid() || block == nullptr)
        return nullptr;
    return &block->competencies[static_cast<std::size_t>(index.row())];
}

QModelIndex FrameworkTreeModel::indexOf(const CompetencyId& competency) const
{
    const auto& blocks = m_document.framework().blocks;
    for (std::size_t position = 0; position < blocks.size(); ++position) {
        const auto& competencies = blocks[position].competencies;
        for (std::size_t row = 0; row < competencies.size(); ++row) {
            if (competencies[row].id == competency)
                return index(static_cast<int>(row), 0, index(static_cast<int>(position), 0));
        }
    }
    return {};
}

QModelIndex FrameworkTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column);
    return createIndex(row, column, blockAt(parent));
}

QModelIndex FrameworkTreeModel::parent(const QModelIndex& index) const
{
    const auto* block = static_cast<const Block*>(index.constInternalPointer());
    if (!index.isValid() || block == nullptr)
        return {};
    return createIndex(static_cast<int>(block - m_document.framework().blocks.data()), 0);
}

int FrameworkTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_document.framework().blocks.size());
    if (parent.column() != 0 || competencyAt(parent) != nullptr)
        return 0;
    return static_cast<int>(blockAt(parent)->competencies.size());
}

int FrameworkTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

bool FrameworkTreeModel::closed(const Block& block) const
{
    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    return candidate != nullptr && !candidate->presents(block.id);
}

ScoreSheet FrameworkTreeModel::currentSheet() const
{
    return OwnSheet(m_document, m_document.currentCandidate()).sheet();
}

std::vector<BlockCoverage> FrameworkTreeModel::coverageNow() const
{
    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    if (m_mode == ScoreMode::Reading || candidate == nullptr)
        return {};
    return coverageOf(m_document.framework(), *candidate, m_sheet);
}

std::optional<BlockCoverage>
FrameworkTreeModel::coverageAt(const std::vector<BlockCoverage>& coverage,
                               const QModelIndex& index) const
{
    const auto found = std::ranges::find(coverage, blockAt(index)->id, &BlockCoverage::block);
    return found == coverage.end() ? std::nullopt : std::optional(*found);
}

bool FrameworkTreeModel::untouched(const QModelIndex& index) const
{
    const auto coverage = coverageAt(m_coverage, index);
    if (!coverage)
        return false;
    return competencyAt(index) == nullptr
               ? !coverage->touched()
               : !coverage->competencies[static_cast<std::size_t>(index.row())].touched();
}

// In the interview: competencies touched in a bloc, criteria covered in a competency.
QString FrameworkTreeModel::covered(const QModelIndex& index) const
{
    const auto coverage = coverageAt(m_coverage, index);
    if (!coverage || untouched(index))
        return QStringLiteral("pas abordé");
    if (competencyAt(index) != nullptr) {
        const auto& part = coverage->competencies[static_cast<std::size_t>(index.row())];
        return QStringLiteral("%1/%2").arg(part.covered).arg(part.total);
    }
    const auto touched =
        std::ranges::count_if(coverage->competencies, &CompetencyCoverage::touched);
    return QStringLiteral("%1/%2").arg(touched).arg(coverage->competencies.size());
}

QString FrameworkTreeModel::count(const QModelIndex& index) const
{
    const Block& block = *blockAt(index);
    const Competency* competency = competencyAt(index);
    if (closed(block)) {
        const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
        if (competency != nullptr)
            return {};
        return candidate->acquiredBlock(block.id) != nullptr ? QStringLiteral("acquis")
                                                             : QStringLiteral("non présenté");
    }
    if (m_mode == ScoreMode::Interview)
        return covered(index);
    const SheetProgress progress =
        competency == nullptr ? progressOf(block, m_sheet) : progressOf(*competency, m_sheet);
    return QStringLiteral("%1/%2").arg(progress.marked).arg(progress.total);
}

QVariant FrameworkTreeModel::shares(const QModelIndex& index) const
{
    const auto coverage = coverageAt(m_coverage, index);
    if (!coverage || competencyAt(index) != nullptr)
        return {};
    QList<double> shares;
    for (const CompetencyCoverage& part : coverage->competencies)
        shares << double(part.covered) / part.total;
    return QVariant::fromValue(shares);
}

QVariant FrameworkTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Competency* competency = competencyAt(index);
    const Block& block = *blockAt(index);
    const QString title = competency == nullptr ? toQt(block.code + " " + block.title)
                                                : toQt(competency->code + " " + competency->title);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole: // plain words, never markup
        return title.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return QString(title + QStringLiteral(", ") + count(index));
    case CountRole:
        return count(index);
    case DoubtRole:
        return competency != nullptr &&
               m_sheet.competency(competency->id).reading == Reading::Partial;
    case ClosedRole:
        return closed(block);
    case UntouchedRole:
        return untouched(index);
    case SharesRole:
        return shares(index);
    default:
        return {};
    }
}

} // namespace delibere::widgets
