// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/paritary_table.h"

#include <algorithm>

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>

#include "widgets/kit/percent_field.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_items.h"
#include "widgets/kit/table_tools.h"
#include "wording/decision_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

enum BlockColumn { Code, Evaluated, Choice, NewMark, Reason };
enum BlockChoice { Open, Validated, NotValidated };

constexpr int rowsInSight = 3;  // at least
constexpr int besideWords = 80; // pixels: what a list in a cell needs around its words

QString evaluatedWords(const MarkScale& marks, const DecidedBlock& block)
{
    const QString word = toQt(wording::decisionWord(block.state, block.rescued));
    return block.percent ? toQt(wording::formatMark(marks, block.percent->value)) + ", " + word
                         : word;
}

bool isDecided(const DecidedBlock& block)
{
    return block.state == BlockState::Validated || block.state == BlockState::NotValidated;
}

} // namespace

ParitaryTable::ParitaryTable(QWidget* parent) : QTableWidget(parent)
{
    setColumnCount(Reason + 1);
    setHorizontalHeaderLabels({QStringLiteral("Bloc"), QStringLiteral("Jury d’évaluation"),
                               QStringLiteral("Jury paritaire"),
                               QStringLiteral("Nouvelle appréciation"), QStringLiteral("Motif")});
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(Choice, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(
        Choice, fontMetrics().horizontalAdvance(QStringLiteral("non validé")) + besideWords);
    horizontalHeader()->setSectionResizeMode(Reason, QHeaderView::Stretch);
    verticalHeader()->hide();
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAccessibleName(QStringLiteral("Décision du jury paritaire, bloc par bloc"));
    setMinimumHeight((rowsInSight + 1) * verticalHeader()->defaultSectionSize());
    addCopying(*this);
}

void ParitaryTable::showRow(const Framework& framework, const app::ParitaryRowDocument& row)
{
    m_lines.clear();
    setRowCount(0);
    for (const DecidedBlock& block : row.evaluated) {
        if (!isDecided(block))
            continue;
        const Appraisal* held = nullptr;
        if (row.decision) {
            const auto found = row.decision->decision.blocks.find(block.block);
            held = found == row.decision->decision.blocks.end() ? nullptr : &found->second;
        }
        addLine(framework, block, held);
    }
    resizeRowsToContents();
}

void ParitaryTable::addLine(const Framework& framework, const DecidedBlock& block,
                            const Appraisal* held)
{
    const int row = rowCount();
    insertRow(row);
    const Block* named = framework.block(block.block);
    auto* code = wordsItem(toQt(named->code));
    code->setToolTip(toQt(named->title));
    setItem(row, Code, code);
    setItem(row, Evaluated, wordsItem(evaluatedWords(framework.marks(), block)));
    Line line{block.block, block.state == BlockState::Validated, new QComboBox(this),
              new PercentField(this), new QLineEdit(this)};
    line.choice->addItems(
        {QStringLiteral("à décider"), QStringLiteral("validé"), QStringLiteral("non validé")});
    line.choice->setAccessibleName(code->text() + QStringLiteral(", décision du jury paritaire"));
    line.mark->setAccessibleName(code->text() + QStringLiteral(", nouvelle appréciation"));
    line.mark->setMarks(framework.marks());
    line.mark->setEnabled(framework.inPercents());
    line.reason->setAccessibleName(code->text() + QStringLiteral(", motif"));
    if (held != nullptr) {
        line.choice->setCurrentIndex(held->validated ? Validated : NotValidated);
        line.mark->setPercent(held->percent);
        line.reason->setText(toQt(held->reason));
    }
    setCellWidget(row, Choice, line.choice);
    setCellWidget(row, NewMark, line.mark);
    setCellWidget(row, Reason, line.reason);
    connect(line.choice, &QComboBox::currentIndexChanged, this, &ParitaryTable::touched);
    connect(line.mark, &QLineEdit::textEdited, this, &ParitaryTable::touched);
    connect(line.reason, &QLineEdit::textEdited, this, &ParitaryTable::touched);
    m_lines.push_back(line);
}

std::vector<ParitaryTable::Typed> ParitaryTable::typed() const
{
    std::vector<Typed> lines;
    std::ranges::transform(m_lines, std::back_inserter(lines), [](const Line& line) {
        return Typed{line.choice->currentIndex(), line.mark->typedPercent(), line.reason->text()};
    });
    return lines;
}

void ParitaryTable::setTyped(const std::vector<Typed>& lines)
{
    for (std::size_t at = 0; at < m_lines.size() && at < lines.size(); ++at) {
        m_lines[at].choice->setCurrentIndex(lines[at].choice);
        m_lines[at].mark->setPercent(lines[at].mark);
        m_lines[at].reason->setText(lines[at].reason);
    }
}

void ParitaryTable::decideLikeEvaluated()
{
    for (const Line& line : m_lines) {
        if (line.choice->currentIndex() == Open)
            line.choice->setCurrentIndex(line.validatedBefore ? Validated : NotValidated);
    }
}

std::map<BlockId, Appraisal> ParitaryTable::decided() const
{
    std::map<BlockId, Appraisal> blocks;
    for (const Line& line : m_lines) {
        if (line.choice->currentIndex() != Open)
            blocks[line.block] = {line.choice->currentIndex() == Validated,
                                  line.mark->typedPercent(), fromQt(line.reason->text().trimmed())};
    }
    return blocks;
}

bool ParitaryTable::markRefused() const
{
    return std::ranges::any_of(m_lines, [](const Line& line) { return line.mark->refused(); });
}

} // namespace delibere::widgets
