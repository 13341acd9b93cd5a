// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/tie_box.h"

#include <algorithm>

#include <QHeaderView>
#include <QShortcut>
#include <QVBoxLayout>

#include "domain/sheet_rules.h"
#include "widgets/admission/ranking_text.h"
#include "widgets/kit/cell_delegate.h"
#include "widgets/kit/key_hints.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/row_drag.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int reasonHeight = 56;
constexpr int mostRows = 6; // in sight; more are scrolled

QLabel* tieLabel(QWidget* owner, const char* role = nullptr)
{
    QLabel* label = plainLabel(owner);
    label->setWordWrap(true);
    if (role != nullptr)
        theme::setRole(label, role);
    return label;
}

QPushButton* tieButton(QWidget* owner, const QString& text, const char* name)
{
    auto* made = new QPushButton(text, owner);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

TieBox::TieBox(RankingDesk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_title(tieLabel(this, "heading")), m_where(tieLabel(this)),
      m_table(new QTableView(this)), m_model(new CellTableModel(this)),
      m_up(tieButton(this, QStringLiteral("▲ Avant"), "tieUpPushButton")),
      m_down(tieButton(this, QStringLiteral("▼ Après"), "tieDownPushButton")),
      m_reason(new NoteField(this)), m_left(tieLabel(this)),
      m_settle(tieButton(this, QStringLiteral("Départager"), "settlePushButton")),
      m_unsettle(tieButton(this, QStringLiteral("Reprendre le départage"), "unsettlePushButton"))
{
    theme::setRole(this, "sheet");
    layOut();
    connectKeys();
    hide();
}

void TieBox::layOut()
{
    m_title->setObjectName(QStringLiteral("tieTitleLabel"));
    m_left->setObjectName(QStringLiteral("tieLeftLabel"));
    theme::setTone(m_where, theme::Tone::Muted);
    m_table->setObjectName(QStringLiteral("tieTableView"));
    m_table->setAccessibleName(QStringLiteral("Ordre choisi entre les ex aequo"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::scaled(32));
    m_table->horizontalHeader()->setHighlightSections(false);
    addCopying(*m_table);
    m_reason->setObjectName(QStringLiteral("tieReasonField"));
    m_reason->setAccessibleName(QStringLiteral("Motif du départage, inscrit au procès-verbal"));
    m_reason->setRoom(theme::scaled(reasonHeight));
    m_reason->setTabChangesFocus(true);
    theme::setRole(m_settle, "primary");
    theme::setRole(m_unsettle, "link");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    auto* steps = new QHBoxLayout;
    auto* keys = new KeyHints(this);
    keys->setHints({{QStringLiteral("Alt+↑ ↓"), QStringLiteral("ou glisser la ligne")}});
    for (QPushButton* button : {m_up, m_down})
        steps->addWidget(button);
    steps->addWidget(keys, 1);
    auto* reason = plainLabel(this, QStringLiteral("&Motif du départage — inscrit au "
                                                   "procès-verbal"));
    reason->setBuddy(m_reason);
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_settle);
    acts->addWidget(m_unsettle);
    acts->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addWidget(m_table);
    column->addLayout(steps);
    column->addWidget(reason);
    column->addWidget(m_reason);
    column->addWidget(m_left);
    column->addLayout(acts);
}

void TieBox::connectKeys()
{
    connect(m_up, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { step(1); });
    for (const auto& [key, by] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | key), this, nullptr, nullptr,
                                       Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { step(by); });
    }
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(QKeySequence(Qt::CTRL | key), m_reason, nullptr, nullptr,
                                    Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this, &TieBox::settle);
    }
    auto* drag = new RowDrag(*m_table, [this] { return m_open ? m_model->rowCount() : 0; });
    connect(drag, &RowDrag::moved, this, &TieBox::moveRow);
    connect(m_reason, &NoteField::entered, this, [this](const QString& text) {
        if (!m_group.empty())
            m_desk.typeReason(m_group, text);
    });
    connect(m_reason, &QPlainTextEdit::textChanged, this, &TieBox::followReason);
    connect(m_settle, &QPushButton::clicked, this, &TieBox::settle);
    connect(m_unsettle, &QPushButton::clicked, this, [this] { m_desk.unsettle(m_group); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_table->viewport(),
            qOverload<>(&QWidget::update)); // the row in hand has its ground
}

void TieBox::display(const std::vector<CandidateId>& group)
{
    if (sortedIds(group) != sortedIds(m_group)) {
        m_reason->flush(); // of those before
        m_group = group;
        m_reason->setNote(m_group.empty() ? QString() : m_desk.draft(m_group).reason);
    }
    setVisible(!m_group.empty());
    if (!m_group.empty())
        fill();
}

void TieBox::fill()
{
    const RankingBoard& board = m_desk.board();
    const TieDraft draft = m_desk.draft(m_group);
    const TieSettlement* settled = m_desk.settlement(m_group);
    m_open = m_desk.sealed().isEmpty();
    int first = 0;
    int last = 0;
    for (const CandidateId& id : m_group) {
        const RankingEntry* entry = board.entry(id);
        if (entry == nullptr)
            continue;
        first = first == 0 ? entry->rank : std::min(first, entry->rank);
        last = std::max(last, entry->rank);
    }
    const RankingEntry* one = board.entry(m_group.front());
    m_title->setText(
        QStringLiteral("%1 %2 ex aequo à %3")
            .arg(settled == nullptr ? QStringLiteral("Départager")
                                    : QStringLiteral("Départagées\u00a0:"))
            .arg(m_group.size())
            .arg(resultText(board.marks, one == nullptr ? std::nullopt : one->result)));
    const bool capacity = board.places && first <= *board.places && *board.places < last;
    m_where->setText(QStringLiteral("Rangs %1 à %2").arg(first).arg(last) +
                     (capacity ? QStringLiteral("\u00a0; la capacité passe entre elles.")
                               : QStringLiteral(".")));
    const int row = m_table->currentIndex().row();
    m_model->show(cells(draft));
    fitTable();
    m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
    m_reason->setReadOnly(!m_open);
    m_unsettle->setVisible(settled != nullptr && m_open);
    m_settle->setText(settled == nullptr ? QStringLiteral("Départager")
                                         : QStringLiteral("Départager à nouveau"));
    followReason();
}

// Criteria of the published rule, in its order; they are equal too, and the commission sees it.
CellTable TieBox::cells(const TieDraft& draft) const
{
    const RankingBoard& board = m_desk.board();
    const Admission& admission = *m_desk.document().framework().admission;
    CellTable table;
    table.columns = {{QStringLiteral("Rang"), 52, true},
                     {QStringLiteral("Numéro")},
                     {QStringLiteral("Dossier"), 68, true}};
    if (admission.tieRule) {
        for (const CriterionId& id : admission.tieRule->criteria) {
            const QString code = toQt(id.text());
            table.columns.push_back({code, 60, true, code});
        }
    }
    std::vector<int> ranks;
    for (const CandidateId& id : draft.order) {
        const RankingEntry* entry = board.entry(id);
        ranks.push_back(entry == nullptr ? 0 : entry->rank);
    }
    std::ranges::sort(ranks);
    for (std::size_t at = 0; at < draft.order.size(); ++at) {
        const CandidateId& id = draft.order[at];
        const RankingEntry* entry = board.entry(id);
        const ApplicationResult* result = m_desk.shown().result(id);
        std::vector<TableCell> cells{
            {QString::number(ranks[at]), {}, theme::Tone::Normal, theme::Tone::Muted, true},
            {entry == nullptr ? toQt(id.text()) : entry->number},
            {resultText(board.marks, result == nullptr ? std::nullopt : result->dossier)}};
        for (std::size_t key = 0; cells.size() < table.columns.size(); ++key)
            cells.push_back({result == nullptr || key >= result->tieKeys.size()
                                 ? QStringLiteral("—")
                                 : resultText(board.marks, result->tieKeys[key])});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void TieBox::fitTable()
{
    QHeaderView& header = *m_table->horizontalHeader();
    const auto& columns = m_model->table().columns;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int width = columns[static_cast<std::size_t>(column)].width;
        header.setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (width > 0)
            header.resizeSection(column, theme::scaled(width));
    }
    const int rows = std::min(mostRows, m_model->rowCount());
    m_table->setFixedHeight(header.sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

void TieBox::step(int by)
{
    const int from = m_table->currentIndex().row();
    moveRow(from, from + by);
}

void TieBox::moveRow(int from, int to)
{
    const int rows = m_model->rowCount();
    if (!m_open || from < 0 || to < 0 || from >= rows || to >= rows || from == to)
        return;
    std::vector<CandidateId> order = m_desk.draft(m_group).order;
    const CandidateId id = order[static_cast<std::size_t>(from)];
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, id);
    m_desk.tryOrder(m_group, std::move(order));
    m_table->setCurrentIndex(m_model->index(to, 0));
}

void TieBox::settle()
{
    if (!m_settle->isEnabled())
        return;
    m_reason->flush();
    m_desk.typeReason(m_group, m_reason->toPlainText()); // also what an undo left there
    m_desk.settle(m_group);
}

// What is half done says what it lacks.
void TieBox::followReason()
{
    const QString reason = m_reason->toPlainText().trimmed();
    const TieSettlement* settled = m_group.empty() ? nullptr : m_desk.settlement(m_group);
    const bool same = settled != nullptr && toQt(settled->reason) == reason &&
                      m_desk.draft(m_group).order == settled->order;
    m_settle->setEnabled(m_open && !reason.isEmpty() && !same);
    m_left->setVisible(!same);
    theme::setTone(m_left, m_open ? theme::Tone::Warning : theme::Tone::Muted);
    if (!m_open)
        m_left->setText(m_desk.sealed());
    else if (reason.isEmpty())
        m_left->setText(QStringLiteral("Reste\u00a0: écrire le motif. Sans lui, elles restent ex "
                                       "aequo et le classement ne se fige pas."));
    else
        m_left->setText(QStringLiteral("Reste\u00a0: «\u00a0Départager\u00a0» (Ctrl+Entrée) "
                                       "retient cet ordre et ce motif."));
}

} // namespace delibere::widgets
