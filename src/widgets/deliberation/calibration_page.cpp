// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/calibration_page.h"

#include <QItemSelectionModel>

#include "ui_calibration_page.h"
#include "widgets/deliberation/calibration_tables.h"
#include "widgets/kit/cell_table.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/presidency.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/session_document.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

QString emptyText(const SessionDocument& document, int hidden)
{
    QString text = inWordsOf(
        document,
        QStringLiteral(
            "Aucune fiche n’a été rouverte.\n\nAprès avoir reçu les premiers candidats, le jury "
            "peut "
            "se "
            "concerter. Un membre qui veut alors revoir ses appréciations ouvre sa fiche dans "
            "Évaluer, "
            "choisit «\u00a0Rouvrir…\u00a0», dit pourquoi, corrige et remet la fiche à nouveau. Ce "
            "qu’elle "
            "disait avant est gardé\u00a0; ce que la concertation a changé se lit ici, bloc par "
            "bloc."));
    if (hidden > 0)
        text += QStringLiteral("\n\n") + hiddenText(document, hidden);
    return text;
}

} // namespace

CalibrationPage::CalibrationPage(SessionDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_ui(std::make_unique<Ui::CalibrationPage>()),
      m_reopenings(new CellTableModel(this)), m_changes(new CellTableModel(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->reopeningsTableView);
    setUpCellTable(*m_ui->reopeningsTableView, *m_reopenings);
    setUpCellTable(*m_ui->changesTableView, *m_changes);
    connect(m_ui->reopeningsTableView->selectionModel(), &QItemSelectionModel::currentRowChanged,
            this, [this](const QModelIndex& current) {
                showChanges(sourceRow(*m_ui->reopeningsTableView, current));
            });
    new RefreshWhenShown(this, document, [this] { refresh(); });
}

CalibrationPage::~CalibrationPage() = default;

// Nothing of what was shown to another member stays in the tables.
void CalibrationPage::close(const QString& why)
{
    m_ui->calibrationClosedLabel->setText(why);
    m_ui->calibrationClosedFrame->setVisible(!why.isEmpty());
    m_ui->reopeningsFrame->setVisible(why.isEmpty());
    m_ui->changesFrame->setVisible(why.isEmpty());
    m_ui->pageLayout->setAlignment(why.isEmpty() ? Qt::Alignment() : Qt::Alignment(Qt::AlignTop));
    if (why.isEmpty())
        return;
    m_shown.clear();
    m_reopenings->show({});
    m_changes->show({});
}

void CalibrationPage::refresh()
{
    if (const QString refusal = presidencyRefusal(m_document); !refusal.isEmpty())
        return close(refusal);
    auto calibration = app::sessionCalibration(m_document.session(), m_document.viewer());
    if (!calibration)
        return close(toQt(wording::problemText(calibration.error(), m_document.jury())));
    if (calibration->reopenings.empty())
        return close(emptyText(m_document, calibration->hidden));
    close({});
    const int row = qMax(0, m_ui->reopeningsTableView->currentIndex().row());
    m_ui->calibrationHiddenLabel->setText(hiddenText(m_document, calibration->hidden));
    m_ui->calibrationHiddenLabel->setVisible(calibration->hidden > 0);
    m_shown = std::move(calibration->reopenings);
    m_reopenings->show(inWordsOf(m_document, reopeningTable(m_document.jury(), m_shown)));
    QTableView& table = *m_ui->reopeningsTableView;
    table.selectionModel()->setCurrentIndex(
        table.model()->index(qMin(row, m_reopenings->rowCount() - 1), 0),
        QItemSelectionModel::NoUpdate); // in hand, not chosen to be copied
}

void CalibrationPage::showChanges(int row)
{
    m_ui->reopeningsTableView->viewport()->update(); // the row in hand has another ground
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return;
    const app::Reopening& chosen = m_shown[static_cast<std::size_t>(row)];
    m_ui->changesTitleLabel->setText(reopeningTitle(m_document.jury(), chosen));
    m_changes->show(inWordsOf(m_document, changeTable(m_document.framework(), chosen)));
}

} // namespace delibere::widgets
