// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/people_list_dialog.h"

#include <algorithm>

#include <QHeaderView>
#include <QMenu>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "wording/french_format.h"
#include "wording/list_words.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

enum Column { Verdict, Number, FirstCell };

constexpr int leastWidth = 860;
constexpr int leastHeight = 260;
constexpr int widestCell = 220;
constexpr int boxWidth = 28;

theme::Tone toneOf(ListVerdict verdict)
{
    switch (verdict) {
    case ListVerdict::Refused:
        return theme::Tone::Bad;
    case ListVerdict::Namesake:
        return theme::Tone::Warning;
    case ListVerdict::Identical:
    case ListVerdict::Repeated:
        return theme::Tone::Muted;
    case ListVerdict::New:
    case ListVerdict::Changed:
        break;
    }
    return theme::Tone::Normal;
}

// A namesake may be somebody else: taken only when somebody says so.
bool mayBeTaken(ListVerdict verdict)
{
    return verdict == ListVerdict::New || verdict == ListVerdict::Changed ||
           verdict == ListVerdict::Namesake;
}

QString explanation(ListKind kind)
{
    return QStringLiteral(
               "Rien n’est écrit avant «\u00a0Ajouter\u00a0». Un clic sur le titre d’une "
               "colonne dit ce qu’elle contient\u202f; une colonne sans nom n’est pas lue. "
               "Une case vide n’efface rien.%1")
        .arg(kind == ListKind::Candidates
                 ? QStringLiteral(" Deux personnes de même nom se distinguent par leur numéro de "
                                  "dossier.")
                 : QString());
}

QString cellText(const WorkbookSheet& sheet, std::size_t row, std::size_t column)
{
    if (row == 0 || row > sheet.rows.size() || column >= sheet.rows[row - 1].size())
        return {};
    return toQt(sheet.rows[row - 1][column].text);
}

} // namespace

PeopleListDialog::PeopleListDialog(SessionDocument& document, ListKind kind, WorkbookSheet sheet,
                                   ListLayout layout, QWidget* parent)
    : WorkDialog(kind == ListKind::Candidates ? QStringLiteral("Une liste de candidats")
                                              : QStringLiteral("Une liste de membres du jury"),
                 explanation(kind), parent),
      m_document(document), m_kind(kind), m_sheet(std::move(sheet)), m_layout(std::move(layout))
{
    setObjectName(QStringLiteral("PeopleListDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_summary = addText({});
    m_summary->setObjectName(QStringLiteral("planLabel"));
    addTable();
    m_detail = addText({});
    m_detail->setObjectName(QStringLiteral("detailLabel"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = addAction(QStringLiteral("Ajouter"), QStringLiteral("Annuler"));
    connect(m_action, &QPushButton::clicked, this, &PeopleListDialog::take);
    look();
    m_table->setFocus();
}

void PeopleListDialog::addTable()
{
    m_table = new QTableWidget(this);
    m_table->setObjectName(QStringLiteral("listTableWidget"));
    m_table->setAccessibleName(QStringLiteral("Lignes de la liste, et ce qui en est dit"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->setMinimumSize(leastWidth, leastHeight);
    addCopying(*m_table);
    addPart(m_table, 1);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            &PeopleListDialog::askColumn);
    connect(m_table, &QTableWidget::itemChanged, this,
            [this](QTableWidgetItem* item) { ticked(*item); });
    connect(m_table, &QTableWidget::currentCellChanged, this, &PeopleListDialog::showDetail);
}

void PeopleListDialog::look()
{
    if (m_kind == ListKind::Candidates)
        m_plan = app::planCandidates(m_document.session(), m_sheet, m_layout);
    else
        m_plan = app::planJurors(m_document.session(), m_sheet, m_layout);
    m_taken = std::visit([](const auto& plan) { return app::rowsToTake(plan); }, m_plan);
    showRows();
    refresh();
}

void PeopleListDialog::showRows()
{
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    const auto columns = static_cast<int>(m_layout.columns.size());
    m_table->setColumnCount(FirstCell + columns);
    QStringList titles{QStringLiteral("Constat"), QStringLiteral("Ligne")};
    for (const auto& column : m_layout.columns)
        titles +=
            column ? toQt(wording::listHeading(m_kind, *column)) : QStringLiteral("(non lue)");
    m_table->setHorizontalHeaderLabels(titles);
    std::visit(
        [&](const auto& plan) {
            m_table->setRowCount(static_cast<int>(plan.rows.size()));
            int at = 0;
            for (const auto& row : plan.rows) {
                auto* verdict = new QTableWidgetItem(toQt(wording::words(row.verdict)));
                verdict->setForeground(theme::toneColour(toneOf(row.verdict)));
                if (mayBeTaken(row.verdict)) {
                    verdict->setFlags(verdict->flags() | Qt::ItemIsUserCheckable);
                    verdict->setCheckState(m_taken.contains(row.number) ? Qt::Checked
                                                                        : Qt::Unchecked);
                } else
                    verdict->setFlags(verdict->flags() & ~Qt::ItemIsUserCheckable);
                verdict->setData(Qt::UserRole, static_cast<qulonglong>(row.number));
                m_table->setItem(at, Verdict, verdict);
                m_table->setItem(at, Number, new QTableWidgetItem(QString::number(row.number)));
                for (int column = 0; column < columns; ++column) {
                    auto* cell = new QTableWidgetItem(
                        cellText(m_sheet, row.number, static_cast<std::size_t>(column)));
                    if (!m_layout.columns[static_cast<std::size_t>(column)])
                        cell->setForeground(theme::colours().muted);
                    m_table->setItem(at, FirstCell + column, cell);
                }
                ++at;
            }
        },
        m_plan);
    m_table->resizeColumnsToContents();
    for (int column = FirstCell; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestCell));
    m_table->setColumnWidth(Verdict, m_table->columnWidth(Verdict) + boxWidth);
    m_table->setCurrentCell(firstToRead(), Verdict);
    showDetail();
}

// The first that asks for somebody, or the first of all; -1: there is none.
int PeopleListDialog::firstToRead() const
{
    return std::visit(
        [](const auto& plan) {
            const auto asks = std::ranges::find_if(plan.rows, [](const auto& row) {
                return row.verdict == ListVerdict::Refused || row.verdict == ListVerdict::Namesake;
            });
            const auto at = asks == plan.rows.end() ? plan.rows.begin() : asks;
            return plan.rows.empty() ? -1 : static_cast<int>(at - plan.rows.begin());
        },
        m_plan);
}

void PeopleListDialog::askColumn(int column)
{
    const int at = column - FirstCell;
    if (at < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString& title, std::optional<ListColumn> what) {
        QAction* action = menu->addAction(title, this, [this, at, what] { setColumn(at, what); });
        action->setCheckable(true);
        action->setChecked(m_layout.columns[static_cast<std::size_t>(at)] == what);
    };
    for (const ListColumn what : wording::listColumns(m_kind))
        offer(toQt(wording::listHeading(m_kind, what)), what);
    menu->addSeparator();
    offer(QStringLiteral("Ne pas lire"), std::nullopt);
    const QHeaderView& header = *m_table->horizontalHeader();
    menu->popup(
        header.mapToGlobal(QPoint(header.sectionViewportPosition(column), header.height())));
}

// What another column was said to be, this one is now.
void PeopleListDialog::setColumn(int column, std::optional<ListColumn> what)
{
    if (what)
        std::ranges::replace(m_layout.columns, what, std::optional<ListColumn>());
    m_layout.columns[static_cast<std::size_t>(column)] = what;
    look();
}

void PeopleListDialog::ticked(const QTableWidgetItem& item)
{
    if (item.column() != Verdict)
        return;
    const auto number = static_cast<std::size_t>(item.data(Qt::UserRole).toULongLong());
    if (item.checkState() == Qt::Checked)
        m_taken.insert(number);
    else
        m_taken.erase(number);
    refresh();
}

QString PeopleListDialog::summary() const
{
    return std::visit(
        [&](const auto& plan) {
            QStringList lines;
            for (const Problem& problem : plan.problems)
                lines += toQt(wording::problemText(problem, m_document.jury()));
            if (plan.problems.empty()) {
                QStringList counts;
                for (const auto verdict :
                     {ListVerdict::New, ListVerdict::Changed, ListVerdict::Identical,
                      ListVerdict::Namesake, ListVerdict::Repeated, ListVerdict::Refused}) {
                    if (const std::size_t count = plan.count(verdict); count > 0)
                        counts += QStringLiteral("%1\u00a0: %2")
                                      .arg(toQt(wording::words(verdict)))
                                      .arg(count);
                }
                lines += QStringLiteral("%1\u00a0: %2.")
                             .arg(toQt(wording::formatCount(static_cast<int>(plan.rows.size()),
                                                            "ligne", "lignes")),
                                  counts.join(QStringLiteral(", ")));
            }
            QStringList unread;
            for (const UnreadColumn& column : plan.unread)
                unread += QStringLiteral("«\u00a0%1\u00a0»").arg(toQt(column.heading));
            if (!unread.isEmpty())
                lines += QStringLiteral("Non lu\u00a0: %1.").arg(unread.join(QStringLiteral(", ")));
            return lines.join(QLatin1Char('\n'));
        },
        m_plan);
}

void PeopleListDialog::refresh()
{
    m_summary->setText(summary());
    m_action->setEnabled(!m_taken.empty());
    m_action->setText(actionText());
}

// « Ajouter 30 candidats, en modifier 1 »
QString PeopleListDialog::actionText() const
{
    int changed = 0;
    std::visit(
        [&](const auto& plan) {
            for (const auto& row : plan.rows)
                changed += row.verdict == ListVerdict::Changed && m_taken.contains(row.number);
        },
        m_plan);
    const int added = static_cast<int>(m_taken.size()) - changed;
    const QString people =
        m_kind == ListKind::Candidates ? QStringLiteral("candidat") : QStringLiteral("membre");
    const auto counted = [&](int count) {
        return QStringLiteral("%1\u00a0%2").arg(count).arg(count < 2 ? people : people + u's');
    };
    if (added == 0)
        return changed == 0 ? QStringLiteral("Ajouter")
                            : QStringLiteral("Modifier %1").arg(counted(changed));
    const QString adding = QStringLiteral("Ajouter %1").arg(counted(added));
    return changed == 0 ? adding : QStringLiteral("%1, en modifier %2").arg(adding).arg(changed);
}

// All that is said of the row in hand: why it is refused, what would change.
void PeopleListDialog::showDetail()
{
    const int current = m_table->currentRow();
    QStringList lines;
    std::visit(
        [&](const auto& plan) {
            if (current < 0 || static_cast<std::size_t>(current) >= plan.rows.size())
                return;
            const auto& row = plan.rows[static_cast<std::size_t>(current)];
            for (const Problem& problem : row.problems)
                lines += toQt(wording::problemText(problem, m_document.jury()));
            for (const ListChange& change : row.changes)
                lines += toQt(wording::words(m_kind, change));
            if (row.verdict == ListVerdict::Namesake)
                lines += QStringLiteral("Une personne de ce nom est déjà là sous un autre numéro. "
                                        "Cochez si c’est quelqu’un d’autre.");
            if (!row.numberGiven.empty())
                lines += QStringLiteral("Le numéro «\u00a0%1\u00a0» s’écrit ici «\u00a0%2\u00a0».")
                             .arg(toQt(row.numberGiven), toQt(row.person.id.text()));
        },
        m_plan);
    m_detail->setText(lines.join(QLatin1Char('\n')));
}

// All of it, or nothing; one step to undo.
void PeopleListDialog::take()
{
    const auto edits =
        std::visit([this](const auto& plan) { return app::editsOf(plan, m_taken); }, m_plan);
    const QString label =
        QStringLiteral("ajout de %1")
            .arg(toQt(
                m_kind == ListKind::Candidates
                    ? wording::formatCount(static_cast<int>(edits.size()), "candidat", "candidats")
                    : wording::formatCount(static_cast<int>(edits.size()), "membre", "membres")));
    if (const auto done = m_document.applyTogether(edits, label); !done)
        sayProblem(done.error(), m_document.jury());
    else
        accept();
}

} // namespace delibere::widgets
