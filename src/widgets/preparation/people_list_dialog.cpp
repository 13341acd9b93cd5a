// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/people_list_dialog.h"

#include <algorithm>

#include <QHeaderView>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "wording/french_format.h"
#include "wording/list_words.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

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

QString explanation(ListKind kind)
{
    return QStringLiteral(
               "Rien n’est écrit avant «\u00a0Ajouter\u00a0». Un clic sur le titre d’une "
               "colonne dit ce qu’elle contient\u202f; une colonne non lue n’apporte rien. "
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

constexpr std::size_t mostRawRows = 200; // enough to see which column is which
constexpr std::size_t mostShared = 3;    // sentences above the table: the rows have the others

// Where no row can be read yet, the rows as they stand in the sheet.
struct ShownRow {
    std::size_t number = 0;
    std::optional<ListVerdict> verdict;
};

template <class Person>
std::vector<ShownRow> shownRows(const app::ListPlan<Person>& plan, const WorkbookSheet& sheet)
{
    std::vector<ShownRow> shown;
    for (const auto& row : plan.rows)
        shown.push_back({row.number, row.verdict});
    if (plan.problems.empty())
        return shown;
    for (std::size_t at = plan.layout.headings;
         at < sheet.rows.size() && shown.size() < mostRawRows; ++at)
        shown.push_back({at + 1, std::nullopt});
    return shown;
}

QTableWidgetItem* verdictItem(const ShownRow& row, bool taken)
{
    auto* item = new QTableWidgetItem(row.verdict ? toQt(wording::words(*row.verdict)) : QString());
    item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
    item->setData(Qt::UserRole, static_cast<qulonglong>(row.number));
    if (!row.verdict)
        return item;
    item->setForeground(theme::toneColour(toneOf(*row.verdict)));
    if (app::mayBeTaken(*row.verdict)) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(taken ? Qt::Checked : Qt::Unchecked);
    }
    return item;
}

QString capitalised(QString text)
{
    text[0] = text[0].toUpper();
    return text;
}

// What several rows are refused for, said once.
template <class Person>
QStringList sharedProblems(const app::ListPlan<Person>& plan, const JurySession& jury)
{
    QStringList lines;
    for (const app::SharedProblem& shared : app::problemsOfRows(plan)) {
        if (shared.rows.size() > 1 && std::size_t(lines.size()) < mostShared)
            lines += QStringLiteral("%1\u00a0: %2")
                         .arg(capitalised(toQt(wording::rowNumbers(shared.rows))),
                              toQt(wording::problemText(shared.problem, jury)));
    }
    return lines;
}

// What stands on the sheet and is no row here, but for the headings.
QStringList skippedText(const std::vector<SkippedRow>& skipped)
{
    QStringList lines;
    int others = 0;
    for (const SkippedRow& row : skipped) {
        if (row.reason == SkipReason::Heading)
            continue;
        if (std::size_t(lines.size()) < mostShared)
            lines += QStringLiteral("Ligne %1 non prise, «\u00a0%2\u00a0»\u00a0: %3.")
                         .arg(row.number)
                         .arg(toQt(row.text), toQt(wording::words(row.reason)));
        else
            ++others;
    }
    if (others > 0)
        lines +=
            toQt("Et " +
                 wording::formatCount(others, "autre ligne non prise", "autres lignes non prises") +
                 ".");
    return lines;
}

QString people(ListKind kind, int count)
{
    switch (kind) {
    case ListKind::Candidates:
        return toQt(wording::formatCount(count, "candidat", "candidats"));
    case ListKind::Applications:
        return toQt(wording::formatCount(count, "candidature", "candidatures"));
    case ListKind::Members:
        break;
    }
    return toQt(wording::formatCount(count, "membre", "membres"));
}

QString titleOf(ListKind kind)
{
    switch (kind) {
    case ListKind::Candidates:
        return QStringLiteral("Une liste de candidats");
    case ListKind::Applications:
        return QStringLiteral("Une liste de candidatures");
    case ListKind::Members:
        break;
    }
    return QStringLiteral("Une liste de membres du jury");
}

} // namespace

PeopleListDialog::PeopleListDialog(SessionDocument& document, Prompts& prompts, ListKind kind,
                                   WorkbookSheet sheet, ListLayout layout,
                                   std::vector<std::optional<ListColumn>> plain, QWidget* parent)
    : WorkDialog(titleOf(kind), explanation(kind), parent), m_document(document),
      m_prompts(prompts), m_kind(kind), m_sheet(std::move(sheet)), m_layout(std::move(layout)),
      m_plain(std::move(plain))
{
    setObjectName(QStringLiteral("PeopleListDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_summary = addText({});
    m_summary->setObjectName(QStringLiteral("planLabel"));
    addTable();
    m_detail = addText({});
    m_detail->setObjectName(QStringLiteral("detailLabel"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addColumnButton();
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
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        const QHeaderView& header = *m_table->horizontalHeader();
        askColumn(column, header.mapToGlobal(
                              QPoint(header.sectionViewportPosition(column), header.height())));
    });
    connect(m_table, &QTableWidget::itemChanged, this,
            [this](QTableWidgetItem* item) { ticked(*item); });
    connect(m_table, &QTableWidget::currentCellChanged, this, &PeopleListDialog::showDetail);
}

void PeopleListDialog::look()
{
    showHeadings();
    if (m_kind == ListKind::Candidates)
        m_plan = app::planCandidates(m_document.session(), m_sheet, m_layout, carried());
    else if (m_kind == ListKind::Applications)
        m_plan = app::planApplications(m_document.session(), m_sheet, m_layout);
    else
        m_plan = app::planJurors(m_document.session(), m_sheet, m_layout);
    // What somebody said of a row is kept, as long as it may be taken.
    std::visit(
        [this](const auto& plan) {
            m_taken = app::rowsToTake(plan);
            for (const auto& row : plan.rows) {
                const auto said = m_said.find(row.number);
                if (said == m_said.end() || !app::mayBeTaken(row.verdict))
                    continue;
                if (said->second)
                    m_taken.insert(row.number);
                else
                    m_taken.erase(row.number);
            }
        },
        m_plan);
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
    for (std::size_t column = 0; column < m_layout.columns.size(); ++column)
        titles += columnTitle(column);
    m_table->setHorizontalHeaderLabels(titles);
    const auto rows =
        std::visit([this](const auto& plan) { return shownRows(plan, m_sheet); }, m_plan);
    m_table->setRowCount(static_cast<int>(rows.size()));
    showRegister();
    for (int at = 0; at < m_table->rowCount(); ++at) {
        const ShownRow& row = rows[static_cast<std::size_t>(at)];
        m_table->setItem(at, Verdict, verdictItem(row, m_taken.contains(row.number)));
        m_table->setItem(at, Number, new QTableWidgetItem(QString::number(row.number)));
        for (int column = 0; column < columns; ++column) {
            auto* cell = new QTableWidgetItem(
                cellText(m_sheet, row.number, static_cast<std::size_t>(column)));
            if (row.verdict && !m_layout.columns[static_cast<std::size_t>(column)])
                cell->setForeground(theme::colours().muted);
            m_table->setItem(at, FirstCell + column, cell);
        }
    }
    m_table->resizeColumnsToContents();
    for (int column = FirstCell; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestCell));
    m_table->setColumnWidth(Verdict, m_table->columnWidth(Verdict) + boxWidth);
    const int column =
        std::min(std::max(m_columnInHand, static_cast<int>(FirstCell)), m_table->columnCount() - 1);
    m_table->setCurrentCell(firstToRead(), column);
    showDetail();
}

// The first that asks for somebody, or the first of all.
int PeopleListDialog::firstToRead() const
{
    return std::visit(
        [](const auto& plan) {
            const auto asks = std::ranges::find_if(plan.rows, [](const auto& row) {
                return row.verdict == ListVerdict::Refused || row.verdict == ListVerdict::Namesake;
            });
            const auto at = asks == plan.rows.end() ? plan.rows.begin() : asks;
            return static_cast<int>(at - plan.rows.begin());
        },
        m_plan);
}

void PeopleListDialog::ticked(const QTableWidgetItem& item)
{
    if (item.column() != Verdict)
        return;
    const auto number = static_cast<std::size_t>(item.data(Qt::UserRole).toULongLong());
    m_said[number] = item.checkState() == Qt::Checked;
    if (m_said[number])
        m_taken.insert(number);
    else
        m_taken.erase(number);
    m_table->setCurrentCell(item.row(), std::max(m_table->currentColumn(), 0)); // and its detail
    refresh();
}

QString PeopleListDialog::summary() const
{
    return std::visit(
        [&](const auto& plan) {
            QStringList lines;
            for (const Problem& problem : plan.problems)
                lines += toQt(wording::problemText(problem, m_document.jury()));
            if (!plan.problems.empty())
                lines += QStringLiteral("Ou dites-le ici, d’un clic sur le titre d’une colonne.");
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
                unread += column.heading.empty()
                              ? toQt(columnName(column.column))
                              : QStringLiteral("«\u00a0%1\u00a0»").arg(toQt(column.heading));
            if (!unread.isEmpty())
                lines += QStringLiteral("Non lu\u00a0: %1.").arg(unread.join(QStringLiteral(", ")));
            lines += skippedText(plan.skipped);
            lines += registerSummary();
            lines += sharedProblems(plan, m_document.jury());
            return lines.join(QLatin1Char('\n'));
        },
        m_plan);
}

void PeopleListDialog::refresh()
{
    m_summary->setText(summary());
    const auto lost =
        std::visit([this](const auto& plan) { return app::lostPresident(plan, m_taken); }, m_plan);
    if (lost)
        sayProblem(*lost, m_document.jury());
    else if (m_lostSaid)
        say({}, theme::Tone::Muted);
    m_lostSaid = lost.has_value();
    m_action->setEnabled(!m_taken.empty() && !lost);
    m_action->setText(actionText());
}

PeopleListDialog::Counts PeopleListDialog::counts() const
{
    Counts counts;
    std::visit(
        [&](const auto& plan) {
            for (const auto& row : plan.rows)
                counts.changed +=
                    row.verdict == ListVerdict::Changed && m_taken.contains(row.number);
        },
        m_plan);
    counts.added = static_cast<int>(m_taken.size()) - counts.changed;
    return counts;
}

// « Ajouter 30 candidats, en modifier 1 »
QString PeopleListDialog::actionText() const
{
    const auto [added, changed] = counts();
    if (added == 0)
        return changed == 0 ? QStringLiteral("Ajouter")
                            : QStringLiteral("Modifier %1").arg(people(m_kind, changed));
    const QString adding = QStringLiteral("Ajouter %1").arg(people(m_kind, added));
    return changed == 0 ? adding : QStringLiteral("%1, en modifier %2").arg(adding).arg(changed);
}

// « Annuler ajout de 30 candidats, modification de 1 »
QString PeopleListDialog::undoText() const
{
    const auto [added, changed] = counts();
    const QString adding = QStringLiteral("ajout de %1").arg(people(m_kind, added));
    if (changed == 0)
        return adding;
    return added == 0 ? QStringLiteral("modification de %1").arg(people(m_kind, changed))
                      : QStringLiteral("%1, modification de %2").arg(adding).arg(changed);
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
                lines +=
                    row.compared.empty()
                        ? QStringLiteral("Le même nom est aussi, sous un autre numéro\u00a0: "
                                         "%1. Cochez si ce sont deux personnes.")
                              .arg(toQt(wording::rowNumbers(row.alike)))
                        : QStringLiteral("Une personne de ce nom est déjà dans la session sous "
                                         "le numéro %1. Cochez si c’est quelqu’un d’autre.")
                              .arg(toQt(row.compared.text()));
            if (row.otherCompany)
                lines += QStringLiteral("Seul le nom dit que c’est la même personne, et "
                                        "l’entreprise est une autre. Cochez si c’est elle.");
            lines += registerDetail(row.carried);
            if (!row.numberGiven.empty())
                lines += QStringLiteral("Le numéro «\u00a0%1\u00a0» s’écrit ici «\u00a0%2\u00a0».")
                             .arg(toQt(row.numberGiven), toQt(row.person.id.text()));
        },
        m_plan);
    m_detail->setText(lines.join(QLatin1Char('\n')));
    const int column = m_table->currentColumn() - FirstCell;
    const bool ofSheet = column >= 0 && column < static_cast<int>(m_layout.columns.size());
    m_column->setEnabled(ofSheet);
    if (ofSheet)
        m_column->setText(QStringLiteral("&Sens de la colonne %1…")
                              .arg(toQt(columnName(static_cast<std::size_t>(column) + 1))));
    grow(); // a detail of three lines has room
}

// All of it, or nothing; one step to undo.
void PeopleListDialog::take()
{
    const auto edits =
        std::visit([this](const auto& plan) { return app::editsOf(plan, m_taken); }, m_plan);
    if (const auto done = m_document.applyTogether(edits, undoText()); !done)
        sayProblem(done.error(), m_document.jury());
    else
        accept();
}

} // namespace delibere::widgets
