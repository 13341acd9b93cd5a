// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that come into Préparation: a file of a spreadsheet, or what was copied in one.
#include <QAction>

#include "tables/clipboard_reading.h"
#include "tables/workbook_reading.h"
#include "ui_preparation_page.h"
#include "widgets/kit/entry_table.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/preparation/assignment_dialog.h"
#include "widgets/preparation/hearing_notes_dialog.h"
#include "widgets/preparation/outside_marks_dialog.h"
#include "widgets/preparation/people_list_dialog.h"
#include "widgets/preparation/preparation_page.h"
#include "widgets/preparation/timetable_dialog.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

void addPasting(EntryTable& table)
{
    auto* paste = new QAction(QStringLiteral("Coller"), &table); // Ctrl+V is the table's own
    QObject::connect(paste, &QAction::triggered, &table, &EntryTable::pasteHere);
    table.addAction(paste);
}

} // namespace

void PreparationPage::connectLists()
{
    for (EntryTable* table : {m_ui->jurorsTableView, m_ui->candidatesTableView})
        addPasting(*table);
    connect(m_ui->assignmentPushButton, &QPushButton::clicked, this,
            [this] { (new AssignmentDialog(m_document, this))->open(); });
    connect(m_ui->hearingNotesPushButton, &QPushButton::clicked, this,
            [this] { (new HearingNotesDialog(m_document, this))->open(); });
    const auto& rules = m_document.framework().evaluation;
    m_ui->outsideMarksPushButton->setVisible(rules && !rules->sources.empty());
    connect(m_ui->outsideMarksPushButton, &QPushButton::clicked, this,
            [this] { (new OutsideMarksDialog(m_document, this))->open(); });
    connect(m_ui->timetablePushButton, &QPushButton::clicked, this,
            [this] { (new TimetableDialog(m_document, this))->open(); });
    connect(m_ui->jurorsListPushButton, &QPushButton::clicked, this,
            [this] { importList(ListKind::Members); });
    connect(m_ui->candidatesListPushButton, &QPushButton::clicked, this,
            [this] { importList(ListKind::Candidates); });
    connect(m_ui->jurorsTableView, &EntryTable::cellsPasted, this, [this](const QString& text) {
        showPasted(ListKind::Members, text, m_ui->jurorsTableView->currentIndex().column());
    });
    connect(m_ui->candidatesTableView, &EntryTable::cellsPasted, this, [this](const QString& text) {
        showPasted(ListKind::Candidates, text, m_ui->candidatesTableView->currentIndex().column());
    });
}

// No bloc is presented or acquired, and applications are on a page of their own: here stands the
// day of the interviews.
void PreparationPage::showCommission()
{
    for (const int column :
         {CandidateModel::Company, CandidateModel::Presented, CandidateModel::Acquired})
        m_ui->candidatesTableView->setColumnHidden(column, true);
    m_ui->candidatesListPushButton->setText(QStringLiteral("Candidatures…"));
    m_ui->candidatesListPushButton->setToolTip(
        QStringLiteral("Toutes les candidatures, leurs pièces et leurs lecteurs"));
    disconnect(m_ui->candidatesListPushButton, nullptr, this, nullptr);
    connect(m_ui->candidatesListPushButton, &QPushButton::clicked, this,
            &PreparationPage::applicationsRequested);
    disconnect(m_ui->candidatesTableView, &EntryTable::cellsPasted, this, nullptr);
    m_ui->candidatesRemovePushButton->hide(); // with the application, on its page
    m_ui->candidatesFrame->setVisible(examinesByInterview(*m_document.framework().admission));
}

void PreparationPage::showPasted(ListKind kind, const QString& text, int column)
{
    auto sheet = tables::pastedSheet(fromQt(text));
    if (!sheet) {
        m_prompts.showProblem(toQt(wording::problemText(sheet.error())));
        return;
    }
    const auto from = static_cast<std::size_t>(std::max(0, column));
    const ListLayout layout = app::pastedLayout(kind, *sheet, from);
    (new PeopleListDialog(m_document, m_prompts, kind, std::move(*sheet), layout,
                          app::columnsOfPage(kind, from), this))
        ->open();
}

// Of several sheets the one that has people; of several of those, the one that is chosen.
void PreparationPage::importList(ListKind kind)
{
    const auto file = m_prompts.openFile(QStringLiteral("Une liste"),
                                         QStringLiteral("Classeurs (*.xlsx *.ods *.csv)"));
    if (!file)
        return;
    auto workbook = tables::readWorkbook(fromQt(*file));
    if (!workbook) {
        m_prompts.showProblem(toQt(wording::problemText(workbook.error())));
        return;
    }
    std::vector<std::size_t> sheets = app::sheetsOfPeople(kind, *workbook);
    if (sheets.empty() && !workbook->sheets.empty())
        sheets.push_back(0); // its columns are said in the dialog
    if (sheets.empty())
        return;
    int chosen = 0;
    if (sheets.size() > 1) {
        QStringList names;
        for (const std::size_t sheet : sheets)
            names += toQt(workbook->sheets[sheet].name);
        const auto answer =
            m_prompts.choose(QStringLiteral("Quelle feuille\u00a0?"),
                             QStringLiteral("Plusieurs feuilles de ce classeur portent des noms."),
                             names, 0, QStringLiteral("Lire"));
        if (!answer)
            return;
        chosen = *answer;
    }
    WorkbookSheet& sheet = workbook->sheets[sheets[static_cast<std::size_t>(chosen)]];
    const ListLayout layout = app::recognisedLayout(kind, sheet);
    (new PeopleListDialog(m_document, m_prompts, kind, std::move(sheet), layout, {}, this))->open();
}

} // namespace delibere::widgets
