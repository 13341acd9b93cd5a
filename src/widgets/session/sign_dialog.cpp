// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/sign_dialog.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/freezing.h"
#include "app/ranking_document.h"
#include "app/records.h"
#include "domain/sheet_rules.h"
#include "report/layout.h"
#include "ui_sign_dialog.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/secret_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/key_renewal_dialog.h"
#include "widgets/session/letters_notice.h"
#include "widgets/session/signing_text.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int messageLines = 3;

struct LaidOut {
    const SessionDocument& document;
    const RecordVersion& version;

    Result<report::Document> operator()(const CandidateId& /*grid*/) const
    {
        return app::RecordDocument::of(document.session(), version, document.viewer())
            .map([](const auto& record) { return report::layOut(record.view()); });
    }
    Result<report::Document> operator()(const PositioningSubject& /*positioning*/) const
    {
        return app::PositioningDocument::of(document.session(), version, PositioningPart::Summary,
                                            document.viewer())
            .map([](const auto& record) { return report::layOut(record.view()); });
    }
    // All that is signed is read: the minutes, then the list.
    Result<report::Document> operator()(const RankingList& /*list*/) const
    {
        return laidOut(RankingPart::Minutes).and_then([&](report::Document minutes) {
            return laidOut(RankingPart::List).map([&](const report::Document& list) {
                minutes.elements.push_back(report::Heading{list.title});
                std::ranges::copy(list.elements, std::back_inserter(minutes.elements));
                return minutes;
            });
        });
    }
    [[nodiscard]] Result<report::Document> laidOut(RankingPart part) const
    {
        return app::RankingDocument::of(document.session(), version, part, document.viewer())
            .map([](const auto& record) { return report::layOut(record.view()); });
    }
};

} // namespace

Result<report::Document> signedPages(const SessionDocument& document, const RecordVersion& version)
{
    return std::visit(LaidOut{document, version}, version.subject);
}

Result<SignDialog*> SignDialog::make(SessionDocument& document, const RecordSubject& subject,
                                     QWidget* parent)
{
    const auto history = document.session().history(subject, document.viewer());
    if (!history)
        return tl::unexpected(history.error());
    if (const RecordVersion* held = holding(*history)) {
        if (held->open())
            return new SignDialog(document, *held, std::nullopt, parent);
        const PositioningId* positioning = positioningOf(subject);
        return positioning != nullptr ? fail(ProblemCode::PositioningLocked, positioning->text())
               : rankingOf(subject) != nullptr
                   ? fail(ProblemCode::RankingSealed, subjectText(subject))
                   : fail(ProblemCode::CandidateLocked, subjectText(subject));
    }
    auto draft = app::draftRecord(document.session(), subject);
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
    const SigningWords words = signingWords(m_version.subject);
    setWindowTitle(words.title);
    m_ui->pagesView->setAccessibleName(words.pages);
    m_ui->reservationLabel->setText(words.reservation);
    m_ui->reservationLineEdit->setAccessibleName(words.reservationName);
    m_ui->honestLabel->setText(words.proof);
    m_ui->titleLabel->setText(signedTitle(document.jury(), m_version.subject));
    m_ui->versionLabel->setText(
        m_freezing ? QStringLiteral("Version %1\u00a0: la première signature la fige, mot pour "
                                    "mot.")
                         .arg(m_version.number)
                   : stageText(m_version).text);
    m_ui->fingerprintLabel->setText(QStringLiteral("Empreinte de ce que vous lisez\n") +
                                    fingerprintText(m_version));
    m_ui->reservationLineEdit->setMaxLength(static_cast<int>(maximumNoteLength));
    m_ui->signPushButton->setDefault(true);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_ui->passphraseLabel, m_ui->passphraseLineEdit,
                                         m_ui->repeatLineEdit, m_ui->forgottenPushButton})
        widget->setVisible(asksPassphrase());
    m_ui->messageLabel->setMinimumHeight( // no button jumps
        messageLines * m_ui->messageLabel->fontMetrics().lineSpacing());
    connect(&m_run, &BesideRun::finished, this, &SignDialog::keyOpened);
    connectFields();
    fillSigners();
    showPages();
    followSigner();
    if (asksPassphrase())
        m_ui->passphraseLineEdit->setFocus();
    else
        m_ui->signerComboBox->setFocus();
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
    connect(m_ui->forgottenPushButton, &QPushButton::clicked, this, &SignDialog::askRenewal);
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
    for (const SignerId& id : m_version.signatories) {
        if (m_version.signatureOf(id) == nullptr)
            m_ui->signerComboBox->addItem(signerText(m_document, m_version.subject, id),
                                          toQt(id.text()));
    }
    const int acting = m_ui->signerComboBox->findData(toQt(m_document.actingJuror().text()));
    m_ui->signerComboBox->setCurrentIndex(std::max(0, acting));
}

void SignDialog::showPages()
{
    const auto form = signedPages(m_document, m_version);
    auto pages =
        form.and_then([](const report::Document& laid) { return report::LaidPages::of(laid); });
    sayLetters(*m_ui->lettersLabel, m_freezing && form ? &*form : nullptr);
    m_ui->pagesView->fitWidth(PagesView::leastToSign);
    m_ui->pagesView->showPages(std::move(pages), m_document.jury());
}

SignerId SignDialog::signer() const
{
    return SignerId(fromQt(m_ui->signerComboBox->currentData().toString()));
}

void SignDialog::followSigner()
{
    if (!asksPassphrase()) {
        // The declaration of the form is the intervenants'; the candidate signs that they took
        // part.
        m_ui->keyLabel->setText(
            signer() == candidateSigner()
                ? QStringLiteral("Vous signez le bilan de cet entretien, tel qu’il est affiché à "
                                 "gauche. Une copie vous est remise.")
                : toQt(m_document.framework().positioning->declaration));
        refresh();
        return;
    }
    const auto key = app::keyOf(m_document.session(), memberOf(signer()));
    m_firstKey = !key;
    m_ui->keyLabel->setText(
        key ? QStringLiteral("Clé de ce membre\u00a0: %1").arg(toQt(app::fingerprintOf(*key)))
            : QStringLiteral("Première signature\u00a0: choisissez une phrase secrète, cinq mots "
                             "sans lien entre eux. Elle n’est enregistrée nulle part\u00a0; "
                             "oubliée, il faut une autre clé."));
    m_ui->repeatLineEdit->setVisible(m_firstKey);
    m_ui->forgottenPushButton->setVisible(!m_firstKey);
    refresh();
}

void SignDialog::askRenewal()
{
    forgetPassphrases();
    auto* renewal = new KeyRenewalDialog(m_document, memberOf(signer()), this);
    connect(renewal, &QDialog::accepted, this, [this] {
        followSigner();
        m_ui->passphraseLineEdit->setFocus();
    });
    renewal->open();
}

QString SignDialog::lack() const
{
    if (m_ui->pagesView->pageCount() == 0)
        return signingWords(m_version.subject).notShown;
    const QString passphrase = m_ui->passphraseLineEdit->text();
    const QString again = m_ui->repeatLineEdit->text();
    if (m_firstKey && !again.isEmpty() && !passphrase.startsWith(again))
        return QStringLiteral("Les deux phrases secrètes ne sont pas les mêmes.");
    return {};
}

void SignDialog::refresh()
{
    const QString passphrase = m_ui->passphraseLineEdit->text();
    const bool twice = !m_firstKey || passphrase == m_ui->repeatLineEdit->text();
    const bool known = !asksPassphrase() || (!passphrase.isEmpty() && twice);
    m_ui->signPushButton->setEnabled(!working() && known && m_ui->signerComboBox->count() > 0 &&
                                     m_ui->pagesView->pageCount() > 0);
    m_ui->clearPadPushButton->setVisible(!m_ui->signaturePad->blank());
    say(lack());
}

void SignDialog::say(const QString& text)
{
    m_ui->messageLabel->setText(text);
    theme::setTone(m_ui->messageLabel, theme::Tone::Bad);
}

// A key asks for half a second of work on purpose: beside the window, which lives on.
void SignDialog::begin()
{
    if (working() || m_ui->pagesView->pageCount() == 0)
        return;
    m_opened.reset();
    if (!asksPassphrase()) {
        end(play({}));
        return;
    }
    auto key = app::keyToOpen(m_document.session(), memberOf(signer()));
    if (!key) {
        end(tl::unexpected(key.error()));
        return;
    }
    m_run.start(1, [opened = &m_opened, jury = m_document.jury(), key = std::move(*key),
                    passphrase = secretOf(*m_ui->passphraseLineEdit)](int) {
        *opened = app::openKey(jury, key, *passphrase);
    });
    forgetPassphrases();
    setWaiting(true);
    m_ui->messageLabel->setText(QStringLiteral("Signature en cours…"));
    theme::setTone(m_ui->messageLabel, theme::Tone::Muted);
}

// What is pressed or typed in waits; the grid can be read on.
void SignDialog::setWaiting(bool waits)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_ui->signerComboBox, m_ui->passphraseLineEdit, m_ui->repeatLineEdit,
             m_ui->forgottenPushButton, m_ui->reservationLineEdit, m_ui->signaturePad,
             m_ui->clearPadPushButton, m_ui->cancelPushButton, m_ui->signPushButton})
        widget->setEnabled(!waits);
    if (waits)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
}

void SignDialog::reject()
{
    if (!working())
        QDialog::reject();
}

bool SignDialog::working() const
{
    return m_run.working();
}

void SignDialog::keyOpened()
{
    setWaiting(false);
    auto opened = std::exchange(m_opened, std::nullopt);
    end(opened->and_then([this](app::OpenedKey& key) { return play(std::move(key)); }));
}

void SignDialog::end(const Result<void>& done)
{
    if (done) {
        accept();
        return;
    }
    followSigner();
    say(toQt(wording::problemText(done.error(), m_document.jury())));
    if (asksPassphrase())
        m_ui->passphraseLineEdit->setFocus();
}

void SignDialog::forgetPassphrases()
{
    for (QLineEdit* field : {m_ui->passphraseLineEdit, m_ui->repeatLineEdit})
        field->clear();
}

// Whose passphrase it is signs a grid, and is named in the journal; who was at the keyboard stays
// there, and is named for the parties of a repérage.
Result<void> SignDialog::play(std::optional<app::OpenedKey> key)
{
    app::SignRequest request{m_version.subject, signer()};
    request.reservation = fromQt(m_ui->reservationLineEdit->text().trimmed());
    request.image = m_ui->signaturePad->png();
    request.freezing = m_freezing;
    if (key) {
        request.newKey = std::move(key->made);
        request.opened = std::make_shared<const crypto::SecretKey>(std::move(key->secret));
    } else {
        request.actor = m_document.actingJuror();
    }
    const auto done = m_document.inOneTransaction([&] {
        return app::playSignature(m_document.session(), request, m_document.door())
            .map([](const auto&) {});
    });
    if (done)
        m_freezing.reset();
    return done;
}

} // namespace delibere::widgets
