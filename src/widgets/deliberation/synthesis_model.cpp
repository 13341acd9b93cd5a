// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/synthesis_model.h"

#include <algorithm>

#include "domain/decision_basis.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/mark_text.h"
#include "widgets/session/synthesis_text.h"
#include "wording/conclusion_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

using theme::Tone;

struct SynthesisModel::Cell {
    QString text;
    QString detail;
    Tone tone = Tone::Normal;
    Tone detailTone = Tone::Muted;
    CellShape shape = CellShape::Plain;
    bool strong = false;
};

SynthesisModel::SynthesisModel(const SessionDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{}

void SynthesisModel::show(std::optional<app::CandidateView> view)
{
    std::vector<Column> columns = columnsOf(view);
    const auto blocks = [](const std::optional<app::CandidateView>& each) {
        return each ? each->synthesis.blocks.size() : 0;
    };
    if (view && m_view && columns == m_columns && blocks(view) == blocks(m_view)) {
        m_view = std::move(view);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_view = std::move(view);
    m_columns = std::move(columns);
    endResetModel();
}

void SynthesisModel::showDrafts(const BlockDrafts& drafts)
{
    if (m_drafts == drafts)
        return;
    m_drafts = drafts;
    if (rowCount() > 0) // the height of the rows does not depend on them
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                         {Qt::DisplayRole, ToneRole});
}

void SynthesisModel::setTight(bool tight)
{
    if (m_tight == tight)
        return;
    beginResetModel();
    m_tight = tight;
    m_columns = columnsOf(m_view);
    endResetModel();
}

std::vector<SynthesisModel::Column>
SynthesisModel::columnsOf(const std::optional<app::CandidateView>& view) const
{
    std::vector<Column> columns;
    if (!view)
        return columns;
    const bool percents = m_document.framework().evaluation->notation == Notation::Percent;
    columns.push_back({Kind::Block, 0});
    for (std::size_t member = 0; member < m_document.jury().jurors.size(); ++member)
        columns.push_back({Kind::Member, member});
    columns.push_back({percents ? Kind::Mean : Kind::Rule, 0});
    if (percents && !m_tight)
        columns.push_back({Kind::Spread, 0});
    if (percents)
        columns.push_back({Kind::Retained, 0});
    columns.push_back({Kind::State, 0});
    return columns;
}

int SynthesisModel::columnOf(Kind kind) const
{
    const auto found = std::ranges::find(m_columns, kind, &Column::kind);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

SynthesisModel::Kind SynthesisModel::kindAt(int column) const
{
    return m_columns[static_cast<std::size_t>(column)].kind;
}

const BlockRow* SynthesisModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr
                                        : &m_view->synthesis.blocks[static_cast<std::size_t>(row)];
}

int SynthesisModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->synthesis.blocks.size());
}

int SynthesisModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString SynthesisModel::spreadText(const BlockRow& row) const
{
    return QStringLiteral("écart %1")
        .arg(toQt(wording::bareMark(m_document.framework().marks(), *row.spread)));
}

// « C1.1, C2 »: those of the bloc that are not settled, and why.
QString SynthesisModel::openCompetencies(const BlockRow& row, bool divergent) const
{
    QStringList codes;
    for (const CompetencyOpinions& opinions : row.competencies) {
        const bool split = opinions.favourable > 0 && opinions.unfavourable > 0;
        if (!opinions.acquired && split == divergent)
            codes << toQt(m_document.framework().competency(opinions.competency)->code);
    }
    return codes.join(QStringLiteral(", "));
}

QString SynthesisModel::flagText(const BlockRow& row) const
{
    const EvaluationRules& rules = *m_document.framework().evaluation;
    QStringList words;
    for (const Flag flag : row.flags) {
        switch (flag) {
        case Flag::BothSidesOfThreshold:
            words << QStringLiteral("de part et d’autre de %1")
                         .arg(toQt(wording::bareMark(rules.marks, *rules.limitOf(row.block))));
            break;
        case Flag::SpreadAboveLimit:
            words << spreadText(row);
            break;
        case Flag::Divergent:
            words << (rules.opinions
                          ? QStringLiteral("avis divergents, relire le dossier\u00a0: %1")
                                .arg(openCompetencies(row, true))
                          : QStringLiteral("les membres divergent"));
            break;
        case Flag::OpinionsMissing:
            words
                << QStringLiteral("il manque des avis\u00a0: %1").arg(openCompetencies(row, false));
            break;
        case Flag::NotAddressed:
            words << QStringLiteral("aucun critère abordé");
            break;
        }
    }
    if (words.isEmpty())
        return row.count == 0 ? QString() : QStringLiteral("rien à discuter");
    const QString title = toDiscuss(row) ? QStringLiteral("▲ à discuter\u00a0: ")
                                         : QStringLiteral("✓ discuté\u00a0: ");
    return title + words.join(QStringLiteral(", "));
}

bool SynthesisModel::toDiscuss(const BlockRow& row) const
{
    return !row.flags.empty() && !m_view->deliberation.discussed.contains(row.block);
}

const BlockDraft* SynthesisModel::draftOf(const BlockRow& row) const
{
    const auto found = m_drafts.find(row.block);
    return found == m_drafts.end() ? nullptr : &found->second;
}

QString SynthesisModel::remarks(const BlockRow& row) const
{
    QStringList words;
    if (row.state == BlockState::AcquiredBefore) {
        const AcquiredBlock* acquired = m_view->candidate.acquiredBlock(row.block);
        words << QStringLiteral("acquis le ") + toQt(wording::formatDate(acquired->on));
    }
    if (const Vote* vote = m_view->deliberation.vote(row.block))
        words << QStringLiteral("vote %1-%2").arg(vote->inFavour).arg(vote->against);
    if (row.retained && !row.retained->reason.empty())
        words << QStringLiteral("motif saisi ✎");
    if (const QString sources = sourcesText(row); !sources.isEmpty())
        words << sources;
    return words.join(QStringLiteral(" · "));
}

// « Formateurs 12, Tuteur — »: what the other sources gave, who sits beside them in the columns.
QString SynthesisModel::sourcesText(const BlockRow& row) const
{
    const EvaluationRules& rules = *m_document.framework().evaluation;
    QStringList words;
    for (const SourcePart& part : row.sources) {
        if (!part.jury)
            words << toQt(rules.weightedSource(part.source)->label) + QChar(0xA0) +
                         (part.mark ? toQt(wording::bareMark(rules.marks, part.mark->mark.value))
                                    : QStringLiteral("—"));
    }
    return words.join(QStringLiteral(", "));
}

// Discussed is said in green, what waits in amber; the words say the same.
SynthesisModel::Cell SynthesisModel::blockCell(const BlockRow& row) const
{
    const Block& block = *m_document.framework().block(row.block);
    const QString title = toQt(block.code + " " + block.titleInSynthesis());
    if (const auto moved = movedDecisions(row, m_view->deliberation); !moved.empty())
        return {title,
                QStringLiteral("▲ a changé de base\u00a0: ") + toQt(wording::words(moved)) +
                    QStringLiteral(" à confirmer"),
                Tone::Normal, Tone::Warning};
    QStringList details{flagText(row), remarks(row)};
    details.removeAll(QString());
    const Tone done = row.flags.empty() ? Tone::Muted : Tone::Good;
    return {title, details.join(QStringLiteral(" · ")), Tone::Normal,
            toDiscuss(row) ? Tone::Warning : done};
}

SynthesisModel::Cell SynthesisModel::jurorCell(const JurorCell& cell) const
{
    switch (cell.status) {
    case CellStatus::Counted:
        break;
    case CellStatus::NotGraded:
        return {QStringLiteral("—"),
                m_document.framework().marks().inPercents() ? QStringLiteral("sans %")
                                                            : QStringLiteral("sans note"),
                Tone::Muted};
    case CellStatus::NotSubmitted:
        return {QStringLiteral("—"), QStringLiteral("non remise"), Tone::Muted};
    case CellStatus::Absent:
        return {QStringLiteral("—"), QStringLiteral("absent"), Tone::Muted};
    case CellStatus::Recused:
        return {QStringLiteral("—"), QStringLiteral("déport"), Tone::Muted};
    case CellStatus::NotAssigned:
        return {QStringLiteral("—"), QStringLiteral("n’évalue pas"), Tone::Muted};
    case CellStatus::NotHeard: // said once, of the candidate
        return {QStringLiteral("—"), {}, Tone::Muted};
    }
    if (cell.topCount)
        return {QStringLiteral("%1/%2").arg(cell.topCount->top).arg(cell.topCount->total), {}};
    if (const auto* level = std::get_if<LevelMark>(&*cell.grade))
        return {levelText(m_document.framework(), *level), {}};
    return {toQt(wording::bareMark(m_document.framework().marks(),
                                   std::get<Percent>(*cell.grade).value)),
            {}};
}

SynthesisModel::Cell SynthesisModel::meanCell(const BlockRow& row) const
{
    if (!row.sources.empty())
        return weightedCell(row);
    if (!row.mean)
        return {QStringLiteral("—"), {}, Tone::Muted};
    const int members = static_cast<int>(row.cells.size());
    Cell cell{meanText(*m_document.framework().evaluation, row), {}};
    if (row.count < members)
        cell.text += QStringLiteral("\u202f/%1").arg(row.count);
    const Cell rule = ruleCell(row);
    QStringList details;
    if (m_tight && row.spread)
        details << spreadText(row);
    if (row.attained)
        details << rule.text;
    cell.detail = details.join(QLatin1Char('\n'));
    cell.detailTone = row.attained ? rule.tone : Tone::Muted;
    cell.strong = true;
    return cell;
}

// The figure that the threshold looks at, with the jury's own mean beside it.
SynthesisModel::Cell SynthesisModel::weightedCell(const BlockRow& row) const
{
    const EvaluationRules& rules = *m_document.framework().evaluation;
    Cell cell{QStringLiteral("—"), {}, Tone::Muted};
    QStringList details;
    if (row.weighted) {
        cell = {figureText(rules, row, *row.weighted), {}};
        cell.strong = true;
    }
    details << QStringLiteral("jury\u00a0") +
                   (row.mean ? meanText(rules, row) : QStringLiteral("—"));
    if (!row.missingSources().empty())
        details << QStringLiteral("incomplète");
    const Cell rule = ruleCell(row);
    if (row.attained)
        details << rule.text;
    cell.detail = details.join(QLatin1Char('\n'));
    cell.detailTone = row.attained ? rule.tone : Tone::Muted;
    return cell;
}

SynthesisModel::Cell SynthesisModel::ruleCell(const BlockRow& row) const
{
    if (!row.attained)
        return {QStringLiteral("—"), {}, Tone::Muted};
    return *row.attained ? Cell{QStringLiteral("atteint"), {}, Tone::Good}
                         : Cell{QStringLiteral("non atteint"), {}, Tone::Bad};
}

SynthesisModel::Cell SynthesisModel::retainedCell(const BlockRow& row) const
{
    if (row.state == BlockState::NotPresented || row.state == BlockState::AcquiredBefore ||
        row.state == BlockState::NotHeard)
        return {};
    const MarkScale marks = m_document.framework().marks();
    const QString unit = toQt(wording::withNoBreakSpaces(wording::markUnit(marks)));
    Cell cell{unit.trimmed(), {}, Tone::Muted};
    if (row.retained && row.retained->percent) {
        cell.text = percentText(marks, row.retained->percent->value);
        cell.tone = Tone::Normal;
    }
    const BlockDraft* draft = draftOf(row);
    if (draft != nullptr && draft->decision) {
        cell.text = draft->decision->percent + unit;
        cell.tone = Tone::Warning;
    }
    cell.shape = CellShape::Field;
    return cell;
}

SynthesisModel::Cell SynthesisModel::stateCell(const BlockRow& row) const
{
    Cell cell{stateText(row.state), {}, stateTone(row.state)};
    cell.shape = row.state == BlockState::NotHeard ? CellShape::Plain : CellShape::Pill;
    if (const BlockDraft* draft = draftOf(row)) {
        cell.text = shortLackText(*draft);
        cell.tone = Tone::Warning;
    }
    return cell;
}

SynthesisModel::Cell SynthesisModel::shown(const QModelIndex& index) const
{
    const BlockRow& row = *rowAt(index.row());
    const Column column = m_columns[static_cast<std::size_t>(index.column())];
    switch (column.kind) {
    case Kind::Block:
        return blockCell(row);
    case Kind::Member:
        return jurorCell(row.cells[column.member]);
    case Kind::Mean:
        return meanCell(row);
    case Kind::Spread:
        return row.spread
                   ? Cell{toQt(wording::bareMark(m_document.framework().marks(), *row.spread)), {}}
                   : Cell{QStringLiteral("—"), {}, Tone::Muted};
    case Kind::Rule:
        return ruleCell(row);
    case Kind::Retained:
        return retainedCell(row);
    case Kind::State:
        break;
    }
    return stateCell(row);
}

QVariant SynthesisModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell cell = shown(index);
    const Kind kind = kindAt(index.column());
    const bool words = kind == Kind::Block || kind == Kind::Rule || kind == Kind::State;
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::TextAlignmentRole:
        return QVariant(words ? Qt::AlignLeft | Qt::AlignVCenter
                              : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole: // plain words, never markup
    case Qt::AccessibleTextRole: {
        const QString text =
            cell.detail.isEmpty() ? cell.text : cell.text + QStringLiteral(" ") + cell.detail;
        return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
    }
    case DetailRole:
        return cell.detail;
    case ToneRole:
        return static_cast<int>(cell.tone);
    case DetailToneRole:
        return static_cast<int>(cell.detailTone);
    case StrongRole:
        return cell.strong;
    case ShapeRole:
        return static_cast<int>(cell.shape);
    case LineLimitRole:
        return kind == Kind::Block ? QVariant(1) : QVariant();
    case DetailLimitRole:
        return kind == Kind::Block ? QVariant(1) : QVariant();
    case FlaggedRole:
        return toDiscuss(*rowAt(index.row()));
    default:
        return {};
    }
}

QVariant SynthesisModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = m_columns[static_cast<std::size_t>(section)];
    const bool words =
        column.kind == Kind::Block || column.kind == Kind::Rule || column.kind == Kind::State;
    if (role == Qt::TextAlignmentRole)
        return int(words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextWordWrap;
    const bool member = column.kind == Kind::Member;
    if (role == Qt::ToolTipRole && member)
        return toQt(m_document.jury().jurors[column.member].name).toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (column.kind) {
    case Kind::Block:
        return QStringLiteral("Bloc, et ce qui est à discuter");
    case Kind::Member:
        return m_tight ? initials(m_document.jury().jurors[column.member])
                       : shortName(m_document.jury().jurors[column.member]);
    case Kind::Mean:
        return (m_document.framework().evaluation->sources.empty() ? QStringLiteral("Moyenne\n")
                                                                   : QStringLiteral("Pondérée\n")) +
               ruleTitle(*m_document.framework().evaluation).toLower();
    case Kind::Spread:
        return QStringLiteral("Écart");
    case Kind::Rule:
        return ruleTitle(*m_document.framework().evaluation);
    case Kind::Retained:
        return QStringLiteral("Retenu");
    case Kind::State:
        return QStringLiteral("État");
    }
    return {};
}

} // namespace delibere::widgets
