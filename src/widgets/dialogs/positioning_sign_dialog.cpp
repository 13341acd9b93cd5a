// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/positioning_sign_dialog.h"

#include <algorithm>

#include "app/positioning_signing.h"
#include "app/problem_text.h"
#include "app/record_draft.h"
#include "app/records.h"
#include "domain/sheet_rules.h"
#include "report/layout.h"
#include "ui_positioning_sign_dialog.h"
#include "widgets/models/positioning_signing_text.h"
#include "widgets/models/signing_text.h"
#include "widgets/parts/letters_notice.h"
#include "widgets/qt_text.h"
#include "widgets/theme.h"

namespace delibere::widgets {

Result<PositioningSignDialog*> PositioningSignDialog::make(PositioningDesk& desk, QWidget* parent)
{
    const PositioningId& id = desk.positioning().id;
    if (const RecordVersion* held = holding(desk.history())) {
        if (held->locked())
            return fail(ProblemCode::PositioningLocked, id.text());
        return new PositioningSignDialog(desk, *held, std::nullopt, parent);
    }
    auto draft = app::draftRecord(desk.document().session(), id);
    if (!draft)
        return tl::unexpected(draft.error());
    return new PositioningSignDialog(desk, std::move(draft->version), std::move(draft->edit),
                                     parent);
}

PositioningSignDialog::PositioningSignDialog(PositioningDesk& desk, RecordVersion version,
                                             std::optional<FreezeRecord> freezing, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_version(std::move(version)), m_freezing(std::move(freezing)),
      m_ui(std::make_unique<Ui::PositioningSignDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const QSize room = parent != nullptr ? parent->window()->size() : QSize(1200, 800);
    resize(room.boundedTo(QSize(1240, 900)) - QSize(60, 60));
    m_ui->titleLabel->setText(desk.candidateName());
    m_ui->versionLabel->setText(
        m_freezing ? QStringLiteral("Version %1\u00a0: la première signature la fige, mot pour "
                                    "mot.")
                         .arg(m_version.number)
                   : stageText(m_version).text);
    m_ui->fingerprintLabel->setText(QStringLiteral("Empreinte de ce que vous lisez\n") +
                                    fingerprintText(m_version));
    m_ui->reservationLineEdit->setMaxLength(static_cast<int>(maximumNoteLength));
    m_ui->signPushButton->setDefault(true);
    m_ui->messageLabel->hide();
    m_ui->clearPadPushButton->hide();
    connect(m_ui->signerComboBox, &QComboBox::currentIndexChanged, this, [this] {
        m_ui->reservationLineEdit->clear();
        m_ui->signaturePad->clear();
        followSigner();
    });
    connect(m_ui->signaturePad, &SignaturePad::drawn, this,
            [this] { m_ui->clearPadPushButton->setVisible(!m_ui->signaturePad->blank()); });
    connect(m_ui->clearPadPushButton, &QPushButton::clicked, m_ui->signaturePad,
            &SignaturePad::clear);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->signPushButton, &QPushButton::clicked, this, &PositioningSignDialog::sign);
    fillSigners();
    showPages();
    followSigner();
    m_ui->signerComboBox->setFocus();
}

PositioningSignDialog::~PositioningSignDialog() = default;

void PositioningSignDialog::fillSigners()
{
    const QSignalBlocker quiet(m_ui->signerComboBox);
    for (const SignerId& signer : m_version.missing())
        m_ui->signerComboBox->addItem(
            QStringLiteral("%1 – %2").arg(partyRole(m_desk.framework(), signer),
                                          partyName(m_desk, signer)),
            toQt(signer.text()));
}

SignerId PositioningSignDialog::signer() const
{
    return SignerId(fromQt(m_ui->signerComboBox->currentData().toString()));
}

// The declaration of the form is the intervenants'; the candidate signs that they took part.
void PositioningSignDialog::followSigner()
{
    const bool candidate = signer() == candidateSigner();
    m_ui->declarationLabel->setText(
        candidate ? QStringLiteral("Vous signez le bilan de cet entretien, tel qu’il est affiché "
                                   "à gauche. Une copie vous est remise.")
                  : toQt(m_desk.framework().positioning->declaration));
    m_ui->clearPadPushButton->setVisible(!m_ui->signaturePad->blank());
}

void PositioningSignDialog::showPages()
{
    const auto record =
        app::PositioningDocument::of(m_desk.document().session(), m_version,
                                     PositioningPart::Summary, m_desk.document().viewer());
    const auto form = record.map([](const auto& frozen) { return report::layOut(frozen.view()); });
    auto pages =
        form.and_then([](const report::Document& laid) { return report::LaidPages::of(laid); });
    sayLetters(*m_ui->lettersLabel, m_freezing && form ? &*form : nullptr);
    m_ui->pagesView->fitWidth(PagesView::leastToSign);
    m_ui->pagesView->showPages(std::move(pages), m_desk.document().jury());
    const bool shown = m_ui->pagesView->pageCount() > 0;
    m_ui->signPushButton->setEnabled(shown);
    if (shown)
        return;
    m_ui->messageLabel->setText(
        QStringLiteral("Le bilan ne peut pas être montré\u00a0: ce qui ne se "
                       "lit pas ne se signe pas."));
    theme::setTone(m_ui->messageLabel, theme::Tone::Bad);
    m_ui->messageLabel->show();
}

void PositioningSignDialog::sign()
{
    const auto done = play();
    if (done) {
        accept();
        return;
    }
    m_ui->messageLabel->setText(toQt(app::problemText(done.error(), m_desk.document().jury())));
    theme::setTone(m_ui->messageLabel, theme::Tone::Bad);
    m_ui->messageLabel->show();
}

Result<void> PositioningSignDialog::apply(const Edit& edit)
{
    return m_desk.document().applied(edit);
}

Result<void> PositioningSignDialog::play()
{
    return m_desk.document().inOneTransaction([&] { return playSteps(); }).map([&] {
        m_freezing.reset();
    });
}

Result<void> PositioningSignDialog::playSteps()
{
    if (m_freezing) {
        if (auto frozen = apply(*m_freezing); !frozen)
            return frozen;
    }
    auto signature = app::makePositioningSignature(
        m_desk.document().session(),
        {m_version.positioning, signer(), fromQt(m_ui->reservationLineEdit->text().trimmed()),
         m_ui->signaturePad->png()});
    if (!signature)
        return tl::unexpected(signature.error());
    if (auto put = apply(*signature); !put)
        return put;
    // Not the desk's: it looks again once everything is on disk.
    const auto history =
        m_desk.document().session().history(m_version.positioning, m_desk.document().viewer());
    if (!history)
        return tl::unexpected(history.error());
    if (history->back().missing().empty())
        return apply(LockRecord{m_version.candidate, m_version.number, m_version.positioning});
    return {};
}

} // namespace delibere::widgets
