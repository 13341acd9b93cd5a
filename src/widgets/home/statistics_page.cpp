// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/statistics_page.h"

#include <algorithm>

#include <QItemSelectionModel>
#include <QScrollBar>

#include "tables/statistics_table.h"
#include "tables/table_file.h"
#include "ui_statistics_page.h"
#include "widgets/home/statistics_reader.h"
#include "widgets/kit/cell_table.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/two_line_delegate.h"
#include "wording/problem_text.h"
#include "wording/statistics_words.h"

namespace delibere::widgets {

namespace {

constexpr int oneFinding = 64; // pixels
constexpr int severalFindings = 128;

const QString sessionFilter = QStringLiteral("Sessions de jury (*.jury)");
const QString tableFilter = QStringLiteral("Classeur (*.xlsx);;CSV (*.csv)");

// The first line that has figures, or the first.
int firstShown(const std::vector<StatisticsLine>& lines)
{
    const auto found = std::ranges::find_if(lines, [](const StatisticsLine& line) {
        return line.period->candidates && line.period->candidates->candidates > 0;
    });
    return found == lines.end() ? 0 : static_cast<int>(found - lines.begin());
}

} // namespace

StatisticsPage::StatisticsPage(Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_prompts(prompts), m_ui(std::make_unique<Ui::StatisticsPage>()),
      m_reader(new StatisticsReader(this)), m_periods(new CellTableModel(this)),
      m_blocks(new CellTableModel(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->folderPushButton);
    setUpCellTable(*m_ui->periodsTableView, *m_periods);
    setUpCellTable(*m_ui->blocksTableView, *m_blocks);
    m_ui->findingsListView->setItemDelegate(new TwoLineDelegate(m_ui->findingsListView));
    m_ui->findingsListView->setModel(&m_findings);
    addCopying(*m_ui->findingsListView);
    connect(m_ui->backPushButton, &QPushButton::clicked, this, &StatisticsPage::backRequested);
    connect(m_ui->folderPushButton, &QPushButton::clicked, this, &StatisticsPage::askFolder);
    connect(m_ui->filePushButton, &QPushButton::clicked, this, &StatisticsPage::askFile);
    connect(m_ui->restartPushButton, &QPushButton::clicked, this, &StatisticsPage::restart);
    connect(m_ui->stopPushButton, &QPushButton::clicked, m_reader, &StatisticsReader::stop);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &StatisticsPage::save);
    connect(m_ui->periodsTableView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                showBlocks(sourceRow(*m_ui->periodsTableView, current));
                keepInSight(current);
            });
    connect(m_reader, &StatisticsReader::progressed, this, &StatisticsPage::showProgress);
    connect(m_reader, &StatisticsReader::finished, this,
            [this](bool stopped) { show(m_reader->result(), stopped); });
    restart();
}

StatisticsPage::~StatisticsPage() = default;

void StatisticsPage::askFolder()
{
    const auto folder = m_prompts.chooseFolder(QStringLiteral("Dossier des sessions"));
    if (!folder)
        return;
    const auto files = app::sessionFiles(fromQt(*folder));
    if (!files)
        return showState(toQt(wording::problemText(files.error())), true);
    if (files->empty())
        return showState(QStringLiteral("Aucun fichier .jury dans ce dossier ni dans ceux qu’il "
                                        "contient. Choisissez-en un autre."),
                         true);
    add(*files);
}

void StatisticsPage::askFile()
{
    if (const auto file = m_prompts.openFile(QStringLiteral("Ajouter une session"), sessionFilter))
        add({fromQt(*file)});
}

void StatisticsPage::add(const std::vector<std::filesystem::path>& files)
{
    if (m_reader->working())
        return;
    for (const std::filesystem::path& file : files) {
        if (std::ranges::find(m_files, file) == m_files.end())
            m_files.push_back(file);
    }
    showProgress(0, static_cast<int>(m_files.size()));
    m_reader->start(m_files);
}

// With nothing given yet.
void StatisticsPage::restart()
{
    m_files.clear();
    m_lines.clear();
    m_periods->show({});
    m_blocks->show({});
    m_findings.clear();
    m_ui->emptyFrame->show();
    m_ui->progressFrame->hide();
    m_ui->figuresScrollArea->hide();
    m_ui->savePushButton->setEnabled(false);
    m_ui->restartPushButton->setEnabled(false);
    showState({});
}

void StatisticsPage::showProgress(int done, int files)
{
    if (m_ui->progressFrame->isHidden()) {
        m_ui->progressFrame->show();
        for (QPushButton* button : {m_ui->folderPushButton, m_ui->filePushButton,
                                    m_ui->restartPushButton, m_ui->savePushButton})
            button->setEnabled(false);
        m_ui->stopPushButton->setFocus();
        showState({});
    }
    m_ui->readingProgressBar->setRange(0, files);
    m_ui->readingProgressBar->setValue(done);
    m_ui->progressLabel->setText(
        QStringLiteral("Lecture des sessions\u00a0: %1 sur %2").arg(done).arg(files));
}

void StatisticsPage::show(app::SessionStatistics statistics, bool stopped)
{
    m_shown = std::move(statistics);
    const bool hadFocus = m_ui->stopPushButton->hasFocus();
    m_lines = linesOf(m_shown);
    m_ui->progressFrame->hide();
    m_ui->folderPushButton->setEnabled(true);
    m_ui->filePushButton->setEnabled(true);
    m_ui->restartPushButton->setEnabled(true);
    m_ui->savePushButton->setEnabled(!m_lines.empty());
    m_ui->emptyFrame->hide();
    m_ui->figuresScrollArea->show();
    m_ui->periodsFrame->setVisible(!m_lines.empty());
    m_ui->blocksFrame->setVisible(!m_lines.empty());
    m_periods->show(periodTable(m_lines));
    showFindings();
    showState(stopped ? QStringLiteral("Lecture arrêtée\u00a0: ces chiffres ne portent que sur %1 "
                                       "fichiers sur %2. ")
                                .arg(m_shown.files)
                                .arg(m_files.size()) +
                            countSentence(m_shown)
                      : countSentence(m_shown),
              stopped);
    if (m_lines.empty())
        return;
    const int first = firstShown(m_lines);
    m_ui->periodsTableView->setCurrentIndex(
        shownIndex(*m_ui->periodsTableView, m_periods->index(first, 0)));
    showBlocks(first);
    m_ui->figuresScrollArea->verticalScrollBar()->setValue(0);
    if (hadFocus)
        m_ui->periodsTableView->setFocus();
}

void StatisticsPage::showFindings()
{
    m_findings.clear();
    for (const StatisticsFinding& finding : m_shown.findings) {
        auto* item = new QStandardItem(toQt(wording::findingText(finding)));
        item->setEditable(false);
        item->setData(toQt(finding.file.string()), TwoLineDelegate::SecondLineRole);
        item->setData(static_cast<int>(theme::Tone::Muted), TwoLineDelegate::ToneRole);
        m_findings.appendRow(item);
    }
    m_ui->findingsListView->setFixedHeight(
        m_findings.rowCount() > 1 ? theme::scaled(severalFindings) : theme::scaled(oneFinding));
    m_ui->findingsFrame->setVisible(m_findings.rowCount() > 0);
}

void StatisticsPage::showBlocks(int line)
{
    const auto at = static_cast<std::size_t>(line);
    if (line < 0 || at >= m_lines.size())
        return;
    m_ui->blocksLabel->setText(lineTitle(m_lines[at]));
    m_blocks->show(blockFigureTable(*m_lines[at].period));
}

// The tables show all their rows: it is the column that scrolls.
void StatisticsPage::keepInSight(const QModelIndex& line)
{
    const QTableView& table = *m_ui->periodsTableView;
    const QRect row = table.visualRect(line);
    const QPoint at = table.viewport()->mapTo(m_ui->figuresWidget, row.center());
    m_ui->figuresScrollArea->ensureVisible(0, at.y(), 0, row.height());
}

void StatisticsPage::save()
{
    auto path = m_prompts.saveFile(QStringLiteral("Enregistrer le tableau"),
                                   QStringLiteral("statistiques.xlsx"), tableFilter);
    if (!path)
        return;
    if (!path->endsWith(QStringLiteral(".xlsx")) && !path->endsWith(QStringLiteral(".csv")))
        path->append(QStringLiteral(".xlsx"));
    const std::filesystem::path file = fromQt(*path);
    std::error_code ignored;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto written = std::filesystem::exists(file, ignored)
                             ? Result<void>(fail(ProblemCode::FileExists, file.string()))
                             : tables::writeTable(file, tables::statisticsTable(m_shown.frameworks),
                                                  tables::formatOf(file), now);
    if (written)
        showState(QStringLiteral("Tableau enregistré\u00a0: %1").arg(*path));
    else
        showState(toQt(wording::problemText(written.error())), true);
}

void StatisticsPage::showState(const QString& text, bool problem)
{
    m_ui->stateLabel->setText(text);
    theme::setTone(m_ui->stateLabel, problem ? theme::Tone::Warning : theme::Tone::Normal);
}

} // namespace delibere::widgets
