// SPDX-License-Identifier: GPL-3.0-or-later
// A register of acquired blocs beside a list of candidates: what it knows of them is seen row by
// row before it is taken with them.
#include <algorithm>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "app/acquired_register_file.h"
#include "widgets/kit/qt_text.h"
#include "widgets/preparation/people_list_dialog.h"
#include "wording/french_format.h"
#include "wording/register_words.h"

namespace delibere::widgets {

namespace {

bool isCarried(const CarriedBlock& block, app::Uncertain uncertain)
{
    return isCertain(block.finding) ||
           (uncertain == app::Uncertain::Carry && isUncertain(block.finding));
}

// « BC1, BC2 »; what is not carried has its reason in the detail of the row.
QString carriedCell(const std::vector<CarriedBlock>& blocks, app::Uncertain uncertain)
{
    QStringList ids;
    for (const CarriedBlock& block : blocks) {
        if (isCarried(block, uncertain))
            ids += toQt(block.block.text());
    }
    return ids.join(QStringLiteral(", "));
}

} // namespace

void PeopleListDialog::addRegister(QWidget& row)
{
    auto* line = qobject_cast<QHBoxLayout*>(row.layout());
    auto* choose = new QPushButton(QStringLiteral("&Registre…"), &row);
    choose->setObjectName(QStringLiteral("registerPushButton"));
    choose->setToolTip(
        QStringLiteral("Reprendre d’un registre les blocs acquis qui valent encore"));
    choose->setAutoDefault(false);
    line->addWidget(choose);
    m_uncertain = new QCheckBox(QStringLiteral("Prendre aussi ce qui est à &confirmer"), &row);
    m_uncertain->setObjectName(QStringLiteral("uncertainCheckBox"));
    m_uncertain->hide();
    line->addWidget(m_uncertain);
    connect(choose, &QPushButton::clicked, this, &PeopleListDialog::chooseRegister);
    connect(m_uncertain, &QCheckBox::toggled, this, &PeopleListDialog::look);
}

void PeopleListDialog::chooseRegister()
{
    const auto path = m_prompts.openFile(QStringLiteral("Un registre des acquis"),
                                         QStringLiteral("Registres (*.registre)"));
    if (!path)
        return;
    auto read = app::readRegister(fromQt(*path));
    if (!read) {
        sayProblem(read.error(), m_document.jury());
        return;
    }
    say({}, theme::Tone::Muted);
    m_register = std::move(*read);
    m_registerName = QFileInfo(*path).fileName();
    {
        const QSignalBlocker quiet(m_uncertain);
        m_uncertain->setChecked(false); // said of another register
    }
    look();
}

app::CarriedIn PeopleListDialog::carried() const
{
    const bool uncertain = m_uncertain != nullptr && m_uncertain->isChecked();
    return {m_register ? &*m_register : nullptr,
            uncertain ? app::Uncertain::Carry : app::Uncertain::Leave};
}

void PeopleListDialog::showRegister()
{
    const auto* plan = std::get_if<app::CandidateList>(&m_plan);
    if (!m_register || plan == nullptr)
        return;
    const int column = m_table->columnCount();
    m_table->setColumnCount(column + 1);
    m_table->setHorizontalHeaderItem(column,
                                     new QTableWidgetItem(QStringLiteral("Acquis (registre)")));
    bool asks = false;
    for (std::size_t at = 0; at < plan->rows.size(); ++at) {
        const auto& blocks = plan->rows[at].carried;
        m_table->setItem(static_cast<int>(at), column,
                         new QTableWidgetItem(carriedCell(blocks, plan->uncertain)));
        asks = asks || std::ranges::any_of(blocks, isUncertain, &CarriedBlock::finding);
    }
    m_uncertain->setVisible(asks);
}

// « Registre branche.registre : 3 acquis repris, 1 expiré, 2 à confirmer. »
QStringList PeopleListDialog::registerSummary() const
{
    const auto* plan = std::get_if<app::CandidateList>(&m_plan);
    if (!m_register || plan == nullptr)
        return {};
    int taken = 0;
    int expired = 0;
    int uncertain = 0;
    int others = 0;
    for (const auto& row : plan->rows) {
        for (const CarriedBlock& block : row.carried) {
            if (isCarried(block, plan->uncertain))
                ++taken;
            else if (isUncertain(block.finding))
                ++uncertain;
            else if (block.finding == CarryFinding::Expired)
                ++expired;
            else
                ++others;
        }
    }
    QStringList parts{
        toQt(wording::formatCount(taken, "bloc acquis repris", "blocs acquis repris"))};
    if (uncertain > 0)
        parts += QStringLiteral("à confirmer\u00a0: %1").arg(uncertain);
    if (expired > 0)
        parts += toQt(wording::formatCount(expired, "expiré", "expirés"));
    if (others > 0)
        parts += QStringLiteral("non repris pour une autre raison\u00a0: %1").arg(others);
    return {QStringLiteral("Registre %1\u00a0: %2.")
                .arg(m_registerName, parts.join(QStringLiteral(", ")))};
}

QStringList PeopleListDialog::registerDetail(const std::vector<CarriedBlock>& blocks) const
{
    const bool takes = m_uncertain != nullptr && m_uncertain->isChecked();
    QStringList lines;
    for (const CarriedBlock& block : blocks)
        lines +=
            QStringLiteral("Registre\u00a0: %1").arg(toQt(wording::carriedWords(block, takes)));
    return lines;
}

} // namespace delibere::widgets
