// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/sign_dialog.h"

#include <QGuiApplication>
#include <QTimer>

#include "app/problem_text.h"
#include "app/record_draft.h"
#include "app/records.h"
#include "app/signing.h"
#include "domain/sheet_rules.h"
#include "report/layout.h"
#include "ui_sign_dialog.h"
#include "widgets/models/signing_text.h"
#include "widgets/parts/letters_notice.h"
#include "widgets/qt_text.h"
#include "widgets/theme.h"

namespace delibere::widgets {

Result<SignDialog*> SignDialog::make(SessionDocument& document, const CandidateId& candidate,
                                     QWidget* parent)
{
    const auto history = document.session().history(candidate, document.viewer());
    if (!history)
        return tl::unexpected(history.error());
    if (const RecordVersion* held = holding(*history)) {
        if (held->locked())
            return fail(ProblemCode::CandidateLocked, candidate.text());
        return new SignDialog(document, *held, std::nullopt, parent);
    }
    auto draft = app::draftRecord(document.session(), candidate);
    if (!draft)
        return tl::unexpected(draft.error());
    return new SignDialog(document, std::move(draft->version), std::move(draft->edit), parent);
}

SignDialog::SignDialog(SessionDocument& document, RecordVersion version,
                       std::optional<FreezeRecord> freezing, QWidget* parent)
    : QDialog(parent), m_document(document), m_version(std::move(version)),
      m_freezing(std::move(freezing)), m_ui(std::make_unique<Ui::SignDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const QSize room = parent != nullptr ? parent->window()->size() : QSize(1200, 800);
    resize(room.boundedTo(QSize(1240, 900)) - QSize(60, 60));
    const Candidate* candidate = document.jury().candidate(m_version.candidate);
    m_ui->titleLabel->setText(candidate == nullptr ? QString() : toQt(candidate->fullName()));
    m_ui->versionLabel->setText(
        m_freezing ? QStringLiteral("Version %1\u00a0: la première signature la fige, mot pour "
                                    "mot.")
                         .arg(m_version.number)
                   : stageText(m_version).text);
    m_ui->fingerprintLabel->setText(QStringLiteral("Empreinte de ce que vous lisez\n") +
                                    fingerprintText(m_version));
    m_ui->reservationLineEdit->setMaxLength(static_cast<int>(maximumNoteLength));
    m_ui->signPushButton->setDefault(true);
    connectFields();
    fillSigners();
    showPages();
    followSigner();
    m_ui->passphraseLineEdit->setFocus();
}

SignDialog::~SignDialog() = default;

void SignDialog::connectFields()
{
    connect(m_ui->signerComboBox, &QComboBox::currentIndexChanged, this, [this] {
        forgetPassphrases();
        m_ui->reservationLineEdit->clear();
        m_ui->signaturePad->clear();
        followSigner();
    });
    for (QLineEdit* field : {m_ui->passphraseLineEdit, m_ui->repeatLineEdit})
        connect(field, &QLineEdit::textChanged, this, &SignDialog::refresh);
    connect(m_ui->newKeyPushButton, &QPushButton::clicked, this, [this] {
        forgetPassphrases();
        setKeyUse(KeyUse::New);
        m_ui->passphraseLineEdit->setFocus();
    });
    connect(m_ui->signaturePad, &SignaturePad::drawn, this, &SignDialog::refresh);
    connect(m_ui->clearPadPushButton, &QPushButton::clicked, m_ui->signaturePad,
            &SignaturePad::clear);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->signPushButton, &QPushButton::clicked, this, &SignDialog::begin);
}

// Whoever is at the keyboard first.
void SignDialog::fillSigners()
{
    const QSignalBlocker quiet(m_ui->signerComboBox);
    // Who is said not to sign may still do so.
    for (const JurorId& id : m_version.signatories) {
        const Juror* juror = m_document.jury().juror(id);
        if (juror != nullptr && m_version.signatureOf(id) == nullptr)
            m_ui->signerComboBox->addItem(memberText(*juror), toQt(id.text()));
    }
    const int acting = m_ui->signerComboBox->findData(toQt(m_document.actingJuror().text()));
    m_ui->signerComboBox->setCurrentIndex(std::max(0, acting));
}

void SignDialog::showPages()
{
    const auto record =
        app::RecordDocument::of(m_document.session(), m_version, m_document.viewer());
    const auto form = record.map([](const auto& frozen) { return report::layOut(frozen.view()); });
    auto pages =
        form.and_then([](const report::Document& laid) { return report::LaidPages::of(laid); });
    sayLetters(*m_ui->lettersLabel, m_freezing && form ? &*form : nullptr);
    m_ui->pagesView->fitWidth(PagesView::leastToSign);
    m_ui->pagesView->showPages(std::move(pages), m_document.jury());
}

JurorId SignDialog::signer() const
{
    return JurorId(fromQt(m_ui->signerComboBox->currentData().toString()));
}

void SignDialog::followSigner()
{
    setKeyUse(app::keyOf(m_document.session(), signer()) ? KeyUse::Held : KeyUse::New);
}

void SignDialog::setKeyUse(KeyUse use)
{
    m_keyUse = use;
    const auto key = app::keyOf(m_document.session(), signer());
    const bool creating = use == KeyUse::New;
    m_ui->keyLabel->setText(
        !creating ? QStringLiteral("Clé de ce membre\u00a0: %1").arg(toQt(app::fingerprintOf(*key)))
        : key ? QStringLiteral("Une nouvelle clé remplacera la précédente pour les signatures à "
                               "venir. Choisissez cinq mots sans lien entre eux.")
              : QStringLiteral("Première signature\u00a0: choisissez une phrase secrète, cinq mots "
                               "sans lien entre eux. Elle n’est enregistrée nulle part\u00a0; "
                               "oubliée, il faut une autre clé."));
    m_ui->repeatLineEdit->setVisible(creating);
    m_ui->newKeyPushButton->setVisible(!creating);
    refresh();
}

QString SignDialog::lack() const
{
    if (m_ui->pagesView->pageCount() == 0)
        return QStringLiteral(
            "La grille ne peut pas être montrée\u00a0: ce qui ne se lit pas ne se "
            "signe pas.");
    const QString passphrase = m_ui->passphraseLineEdit->text();
    const QString again = m_ui->repeatLineEdit->text();
    if (m_keyUse == KeyUse::New && !again.isEmpty() && !passphrase.startsWith(again))
        return QStringLiteral("Les deux phrases secrètes ne sont pas les mêmes.");
    return {};
}

void SignDialog::refresh()
{
    const QString passphrase = m_ui->passphraseLineEdit->text();
    const bool twice = m_keyUse == KeyUse::Held || passphrase == m_ui->repeatLineEdit->text();
    m_ui->signPushButton->setEnabled(!m_busy && !passphrase.isEmpty() && twice &&
                                     m_ui->signerComboBox->count() > 0 &&
                                     m_ui->pagesView->pageCount() > 0);
    m_ui->clearPadPushButton->setVisible(!m_ui->signaturePad->blank());
    m_ui->messageLabel->setText(lack());
    m_ui->messageLabel->setVisible(!m_ui->messageLabel->text().isEmpty());
    theme::setTone(m_ui->messageLabel, theme::Tone::Bad);
}

// The key asks for half a second of work on purpose: said before the window stands still.
void SignDialog::begin()
{
    if (m_busy || m_ui->pagesView->pageCount() == 0)
        return;
    m_busy = true;
    refresh();
    m_ui->messageLabel->setText(QStringLiteral("Signature en cours…"));
    theme::setTone(m_ui->messageLabel, theme::Tone::Muted);
    m_ui->messageLabel->show();
    m_ui->columnFrame->layout()->activate();
    m_ui->columnFrame->repaint();
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    QTimer::singleShot(0, this, &SignDialog::sign);
}

void SignDialog::sign()
{
    app::SignRequest request{
        m_version.candidate, signer(), m_ui->passphraseLineEdit->text().toStdString(),
        fromQt(m_ui->reservationLineEdit->text().trimmed()), m_ui->signaturePad->png()};
    const auto done = play(request);
    app::forget(request.passphrase);
    QGuiApplication::restoreOverrideCursor();
    m_busy = false;
    forgetPassphrases();
    if (done) {
        accept();
        return;
    }
    followSigner(); // the key may have been made
    m_ui->messageLabel->setText(toQt(app::problemText(done.error(), m_document.jury())));
    theme::setTone(m_ui->messageLabel, theme::Tone::Bad);
    m_ui->messageLabel->show();
    m_ui->passphraseLineEdit->setFocus();
}

void SignDialog::forgetPassphrases()
{
    for (QLineEdit* field : {m_ui->passphraseLineEdit, m_ui->repeatLineEdit})
        field->clear();
}

Result<void> SignDialog::apply(const Edit& edit)
{
    return m_document.applied(edit, signer());
}

// Whose passphrase it is signs, and is named in the journal; who was at the keyboard stays there.
Result<void> SignDialog::play(const app::SignRequest& request)
{
    const JurorId& juror = request.juror;
    std::optional<PutKey> key;
    if (m_keyUse == KeyUse::New) { // a weak passphrase is refused before anything is frozen
        auto made = app::makeKey(m_document.session(), juror, request.passphrase);
        if (!made)
            return tl::unexpected(made.error());
        key = std::move(*made);
    }
    return m_document.inOneTransaction([&] { return playSteps(request, key); }).map([&] {
        m_freezing.reset();
    });
}

Result<void> SignDialog::playSteps(const app::SignRequest& request,
                                   const std::optional<PutKey>& key)
{
    if (key) {
        if (auto put = apply(*key); !put)
            return put;
    }
    if (m_freezing) {
        const auto frozen =
            app::checkPassphrase(m_document.session(), request.juror, request.passphrase)
                .and_then([&] { return apply(*m_freezing); });
        if (!frozen)
            return frozen;
    }
    auto signature = app::makeSignature(m_document.session(), request);
    if (!signature)
        return tl::unexpected(signature.error());
    if (auto put = apply(*signature); !put)
        return put;
    const auto history = m_document.session().history(m_version.candidate, m_document.viewer());
    if (!history)
        return tl::unexpected(history.error());
    if (history->back().complete())
        return apply(LockRecord{m_version.candidate, signature->number});
    return {};
}

} // namespace delibere::widgets
