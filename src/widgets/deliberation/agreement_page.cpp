// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/agreement_page.h"

#include "ui_agreement_page.h"
#include "widgets/deliberation/agreement_tables.h"
#include "widgets/kit/cell_table.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/presidency.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/session_document.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

AgreementPage::AgreementPage(SessionDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_ui(std::make_unique<Ui::AgreementPage>()),
      m_blocks(new CellTableModel(this)), m_severity(new CellTableModel(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->agreementTableView);
    setUpCellTable(*m_ui->agreementTableView, *m_blocks);
    setUpCellTable(*m_ui->severityTableView, *m_severity);
    new RefreshWhenShown(this, document, [this] { refresh(); });
}

AgreementPage::~AgreementPage() = default;

// Nothing of what was shown to another member stays in the tables.
void AgreementPage::close(const QString& why)
{
    m_ui->agreementClosedLabel->setText(why);
    m_ui->agreementClosedFrame->setVisible(!why.isEmpty());
    m_ui->blocksFrame->setVisible(why.isEmpty());
    m_ui->severityFrame->setVisible(why.isEmpty());
    m_ui->pageLayout->setAlignment(why.isEmpty() ? Qt::Alignment() : Qt::Alignment(Qt::AlignTop));
    if (why.isEmpty())
        return;
    m_blocks->show({});
    m_severity->show({});
}

void AgreementPage::refresh()
{
    if (const QString refusal = presidencyRefusal(m_document); !refusal.isEmpty())
        return close(refusal);
    const auto agreement = app::sessionAgreement(m_document.session(), m_document.viewer());
    if (!agreement)
        return close(toQt(wording::problemText(agreement.error())));
    if (agreement->scope != AgreementScope::Computed)
        return close(agreementSentence(*agreement));
    close({});
    m_ui->sentenceLabel->setText(agreementSentence(*agreement));
    m_ui->agreementHiddenLabel->setText(hiddenText(m_document, agreement->hidden));
    m_ui->agreementHiddenLabel->setVisible(agreement->hidden > 0);
    m_blocks->show(blockAgreementTable(m_document.framework(), *agreement));
    m_severity->show(severityTable(m_document.framework(), m_document.jury(), *agreement));
}

} // namespace delibere::widgets
