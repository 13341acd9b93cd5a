// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/criterion_detail_model.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <QStringList>

#include "domain/suggestion.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/mark_text.h"
#include "widgets/session/synthesis_text.h"

namespace delibere::widgets {

namespace {

const Mark& markOf(const CriterionCell& cell, Evidence evidence)
{
    return evidence == Evidence::Dossier ? cell.dossier : cell.interview;
}

} // namespace

CriterionDetailModel::CriterionDetailModel(const SessionDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{}

void CriterionDetailModel::show(const Synthesis& synthesis, const BlockId& block,
                                const Deliberation& deliberation,
                                std::span<const ScoreSheet> sheets)
{
    std::vector<Row> rowsBefore = std::exchange(m_rows, {});
    std::vector<Questions> askedBefore = std::exchange(m_asked, {});
    for (const CriterionRow& row : synthesis.criteria) {
        const Competency* competency = m_document.framework().competencyOf(row.criterion);
        if (m_document.framework().blockOf(competency->id)->id == block)
            m_rows.push_back({row, toQt(deliberation.commonAppraisal(row.criterion)),
                              spread(row, Evidence::Dossier), spread(row, Evidence::Interview)});
    }
    std::ranges::stable_sort(m_rows, std::greater{}, [](const Row& row) {
        return std::max(row.dossierSpread, row.interviewSpread);
    });
    gatherQuestions(*m_document.framework().block(block), sheets);
    // The same lines in the same order: whoever reads them keeps his place.
    const auto sameLine = [](const Row& one, const Row& other) {
        return one.criterion.criterion == other.criterion.criterion;
    };
    if (!m_rows.empty() && askedBefore.size() == m_asked.size() &&
        std::ranges::equal(rowsBefore, m_rows, sameLine)) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    m_rows.swap(rowsBefore);
    m_asked.swap(askedBefore);
    beginResetModel();
    m_rows.swap(rowsBefore);
    m_asked.swap(askedBefore);
    endResetModel();
}

void CriterionDetailModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_asked.clear();
    endResetModel();
}

void CriterionDetailModel::gatherQuestions(const Block& block, std::span<const ScoreSheet> sheets)
{
    for (const Competency& competency : block.competencies) {
        const QString lines = questionsOf(competency.id, sheets);
        if (!lines.isEmpty())
            m_asked.push_back(
                {QStringLiteral("Questions posées — ") + toQt(competency.code), lines});
    }
}

// In the order of the panel: the cells name the sheets that count.
QString CriterionDetailModel::questionsOf(const CompetencyId& competency,
                                          std::span<const ScoreSheet> sheets) const
{
    QStringList lines;
    if (m_rows.empty())
        return {};
    for (const CriterionCell& cell : m_rows.front().criterion.cells) {
        const Juror* juror = m_document.jury().juror(cell.juror);
        for (const ScoreSheet& sheet : sheets) {
            if (juror == nullptr || sheet.key.juror != cell.juror)
                continue;
            for (const Question& question : sheet.competency(competency).questions) {
                if (question.asked)
                    lines << QStringLiteral("%1\u00a0: «\u00a0%2\u00a0»")
                                 .arg(shortName(*juror), toQt(question.text));
            }
        }
    }
    return lines.join(QLatin1Char('\n'));
}

int CriterionDetailModel::spread(const CriterionRow& row, Evidence evidence) const
{
    std::vector<int> values;
    for (const CriterionCell& cell : row.cells) {
        const Mark& mark = markOf(cell, evidence);
        if (const auto percent = percentOf(m_document.framework(), evidence, mark))
            values.push_back(*percent);
        else if (const auto* level = std::get_if<LevelMark>(&mark))
            values.push_back(level->rank);
    }
    if (values.empty())
        return 0;
    const auto [lowest, highest] = std::ranges::minmax(values);
    return highest - lowest;
}

bool CriterionDetailModel::disagrees(int spread) const
{
    const auto& limit = m_document.framework().evaluation->maximumSpread;
    return limit ? spread > *limit : spread > 1;
}

QString CriterionDetailModel::marks(const CriterionRow& row, Evidence evidence) const
{
    QStringList words;
    for (const CriterionCell& cell : row.cells)
        words << markText(m_document.framework(), evidence, markOf(cell, evidence),
                          PercentSign::Omitted);
    return words.join(QStringLiteral(" · "));
}

QString CriterionDetailModel::remarks(const CriterionRow& row) const
{
    QStringList lines;
    for (const CriterionCell& cell : row.cells) {
        const Juror* juror = m_document.jury().juror(cell.juror);
        if (!cell.remark.empty() && juror != nullptr)
            lines << QStringLiteral("%1\u00a0: «\u00a0%2\u00a0»")
                         .arg(shortName(*juror), toQt(cell.remark));
    }
    return lines.join(QLatin1Char('\n'));
}

QString CriterionDetailModel::said(const Row& row) const
{
    QStringList lines;
    if (!row.common.isEmpty())
        lines << QStringLiteral("Le jury\u00a0: «\u00a0%1\u00a0»").arg(row.common);
    if (const QString members = remarks(row.criterion); !members.isEmpty())
        lines << members;
    return lines.join(QLatin1Char('\n'));
}

const CriterionRow* CriterionDetailModel::criterionAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_rows.size() ? &m_rows[at].criterion : nullptr;
}

QString CriterionDetailModel::membersOn(const CriterionRow& row) const
{
    QStringList lines;
    for (const auto& [word, evidence] :
         {std::pair{"Dossier", Evidence::Dossier}, std::pair{"Entretien", Evidence::Interview}})
        lines << QStringLiteral("%1 (%2)\u00a0: %3")
                     .arg(QLatin1String(word), panel(), marks(row, evidence));
    if (const QString words = remarks(row); !words.isEmpty())
        lines << words;
    return lines.join(QLatin1Char('\n'));
}

QString CriterionDetailModel::panel() const
{
    QStringList words;
    if (m_rows.empty())
        return {};
    for (const CriterionCell& cell : m_rows.front().criterion.cells) {
        if (const Juror* juror = m_document.jury().juror(cell.juror))
            words << initials(*juror);
    }
    return words.join(QStringLiteral(" · "));
}

int CriterionDetailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size() + m_asked.size());
}

int CriterionDetailModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CriterionDetailModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    if (at >= m_rows.size()) {
        const Questions& asked = m_asked[at - m_rows.size()];
        if (index.column() != CriterionColumn)
            return {};
        return role == Qt::DisplayRole ? QVariant(asked.title)
               : role == DetailRole    ? QVariant(asked.lines)
                                       : QVariant();
    }
    const Row& row = m_rows[at];
    if (index.column() == CriterionColumn) {
        if (role == Qt::DisplayRole)
            return toQt(m_document.framework().criterion(row.criterion.criterion)->text);
        return role == DetailRole ? said(row) : QVariant();
    }
    const bool dossier = index.column() == DossierColumn;
    const Evidence evidence = dossier ? Evidence::Dossier : Evidence::Interview;
    const bool apart = disagrees(dossier ? row.dossierSpread : row.interviewSpread);
    switch (role) {
    case Qt::DisplayRole:
        return marks(row.criterion, evidence);
    case DetailRole: // a word, not the colour alone
        return apart ? QStringLiteral("écart %1")
                           .arg(dossier ? row.dossierSpread : row.interviewSpread)
                     : QString();
    case StrongRole:
        return apart;
    case ToneRole:
    case DetailToneRole:
        return static_cast<int>(apart ? theme::Tone::Warning : theme::Tone::Normal);
    default:
        return {};
    }
}

QVariant CriterionDetailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == CriterionColumn)
        return QStringLiteral("Critère");
    const QString title =
        section == DossierColumn ? QStringLiteral("Dossier") : QStringLiteral("Entretien");
    return title + QLatin1Char('\n') + panel();
}

} // namespace delibere::widgets
