// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/readers_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/admission/ranking_text.h"
#include "widgets/kit/cell_table.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

constexpr int readersWidth = 640;
constexpr int readersHeight = 420;

QString differenceText(const MarkScale& marks, const std::optional<Fraction>& difference)
{
    if (!difference)
        return QStringLiteral("—");
    if (difference->num() < 0)
        return QStringLiteral("−") +
               resultText(marks, Fraction(-difference->num(), difference->den()));
    return (difference->num() > 0 ? QStringLiteral("+") : QString()) +
           resultText(marks, difference);
}

CellTable readersTable(const RankingDesk& desk, const SessionDocument& document)
{
    const MarkScale marks = document.framework().marks();
    CellTable table;
    table.columns = {
        {QStringLiteral("Lecteur")},
        {QStringLiteral("Lues"), 72, true, QStringLiteral("Fiches remises et entières")},
        {QStringLiteral("Moyenne"), 96, true},
        {QStringLiteral("Lues à plusieurs"), 96, true},
        {QStringLiteral("Différence"), 112, true,
         QStringLiteral("Moyenne de ses résultats moins ceux des autres lecteurs, sur "
                        "les mêmes candidatures")}};
    for (const ReaderSeverity& each : severities(document.jury(), desk.shown().results)) {
        const Juror* juror = document.jury().juror(each.juror);
        table.rows.push_back({{toQt(juror == nullptr ? each.juror.text() : juror->name)},
                              {QString::number(each.read)},
                              {resultText(marks, each.mean)},
                              {QString::number(each.shared)},
                              {differenceText(marks, each.difference)}});
    }
    return table;
}

} // namespace

ReadersDialog::ReadersDialog(const RankingDesk& desk, const SessionDocument& document,
                             QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("ReadersDialog"));
    setWindowTitle(QStringLiteral("Lecteurs"));
    resize(readersWidth, readersHeight);
    auto* column = new QVBoxLayout(this);
    auto* words = plainLabel(
        this, QStringLiteral("La sévérité de chaque lecteur est montrée, jamais corrigée\u00a0: le "
                             "résultat d’une candidature est la moyenne exacte de ses lecteurs."));
    words->setWordWrap(true);
    auto* table = new QTableView(this);
    table->setObjectName(QStringLiteral("readersTableView"));
    table->setAccessibleName(QStringLiteral("Lecteurs, leurs moyennes et leurs différences"));
    auto* model = new CellTableModel(this);
    setUpCellTable(*table, *model);
    model->show(readersTable(desk, document));
    auto* close = new QPushButton(QStringLiteral("Fermer"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(words);
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    table->setFocus();
}

} // namespace delibere::widgets
