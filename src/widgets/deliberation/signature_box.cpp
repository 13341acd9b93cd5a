// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/signature_box.h"

#include <QVBoxLayout>

#include "app/freezing.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/mention_button.h"
#include "widgets/session/presidency.h"
#include "widgets/session/refusal_text.h"
#include "widgets/session/signing_text.h"
#include "wording/conclusion_words.h"

namespace delibere::widgets {

namespace {

void empty(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be what was clicked
        }
        delete item;
    }
}

QLabel* wrapped(QWidget* owner, const QString& text = {})
{
    QLabel* label = plainLabel(owner, text);
    label->setWordWrap(true);
    return label;
}

// Why nothing can be frozen yet; empty when it can.
QString freezingText(const SessionDocument& document, const app::CandidateView& view)
{
    const Problems found =
        app::freezingRefusals(document.session(), view.candidate.id, document.viewer());
    if (found.empty())
        return {};
    const QString lack =
        toQt(wording::lackText(found.front(), document.framework(), document.jury()));
    return lack.isEmpty() ? refusalText(document, found.front(), RefusedWork::Deciding) : lack;
}

} // namespace

SignatureBox::SignatureBox(QWidget* parent)
    : QWidget(parent), m_members(new QGridLayout), m_stage(wrapped(this)),
      m_fingerprint(plainLabel(this)), m_refusal(wrapped(this)), m_sign(new QPushButton(this)),
      m_preview(new QPushButton(QStringLiteral("Aperçu de la grille"), this)),
      m_withdraw(new QPushButton(QStringLiteral("Renoncer à la signature…"), this)),
      m_replace(new QPushButton(QStringLiteral("Corriger\u00a0: annule et remplace…"), this)),
      m_verify(new QPushButton(QStringLiteral("Vérifier le fichier…"), this)),
      m_older(new QWidget(this))
{
    layOut();
    m_preview->setToolTip(
        QStringLiteral("La grille imprimée garde la place des signatures à la main."));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fingerprint->setAccessibleName(QStringLiteral("Empreinte de la grille figée"));
    connect(m_sign, &QPushButton::clicked, this, &SignatureBox::signRequested);
    connect(m_preview, &QPushButton::clicked, this, [this] { emit previewRequested(0); });
    connect(m_withdraw, &QPushButton::clicked, this, &SignatureBox::withdrawRequested);
    connect(m_replace, &QPushButton::clicked, this, &SignatureBox::replaceRequested);
    connect(m_verify, &QPushButton::clicked, this, &SignatureBox::verificationRequested);
}

void SignatureBox::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::unit);
    m_members->setHorizontalSpacing(2 * theme::unit);
    m_members->setVerticalSpacing(theme::unit);
    m_members->setColumnStretch(0, 1);
    theme::setRole(m_fingerprint, "caption");
    theme::setTone(m_refusal, theme::Tone::Warning);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(2 * theme::unit);
    theme::setRole(m_sign, "primary");
    acts->addWidget(m_sign);
    acts->addWidget(m_preview);
    acts->addStretch(1);
    auto* older = new QVBoxLayout(m_older);
    older->setContentsMargins(0, 0, 0, 0);
    older->setSpacing(theme::unit);
    auto* head = new QHBoxLayout;
    auto* title = plainLabel(this, QStringLiteral("Signatures"));
    theme::setRole(title, "heading");
    head->addWidget(title, 1);
    head->addWidget(m_verify);
    layout->addLayout(head);
    layout->addLayout(m_members);
    layout->addWidget(m_stage);
    layout->addWidget(m_fingerprint);
    layout->addWidget(m_refusal);
    layout->addLayout(acts);
    m_verify->setToolTip(QStringLiteral("Tout est relu et recalculé\u00a0: signatures, grilles "
                                        "figées, fiches, journal"));
    theme::setRole(m_verify, "link");
    for (QPushButton* link : {m_withdraw, m_replace}) {
        theme::setRole(link, "link");
        layout->addWidget(link, 0, Qt::AlignLeft);
    }
    layout->addWidget(m_older);
}

void SignatureBox::display(const SessionDocument& document, const app::CandidateView& view,
                           const RecordHistory& history)
{
    const RecordVersion* held = holding(history);
    showMembers(document, view, held);
    showVersion(held, held == nullptr ? freezingText(document, view) : QString());
    showOlder(history, held);
    const bool open = !document.session().readOnly();
    m_sign->setEnabled(m_sign->isEnabled() && open);
    m_withdraw->setEnabled(open);
    m_replace->setEnabled(open);
}

// Who was to sign what is frozen; else who sits now.
void SignatureBox::showMembers(const SessionDocument& document, const app::CandidateView& view,
                               const RecordVersion* held)
{
    empty(*m_members);
    const JurySession& jury = document.jury();
    int row = 0;
    for (const Juror& juror : jury.jurors) {
        const bool signs = held != nullptr
                               ? std::ranges::find(held->signatories, signerOf(juror.id)) !=
                                     held->signatories.end()
                               : jury.sitsFor(juror.id, view.candidate.id);
        if (!signs)
            continue;
        QLabel* name = wrapped(this, memberText(juror));
        const Spoken state = signatureText(held, signerOf(juror.id));
        QLabel* word = wrapped(this, state.text);
        theme::setTone(word, state.tone);
        m_members->addWidget(name, row, 0, Qt::AlignTop);
        if (state.tone == theme::Tone::Warning && !state.text.isEmpty())
            m_members->addWidget(word, ++row, 0, 1, 2); // long: below, the name keeps its width
        else
            m_members->addWidget(word, row, 1, Qt::AlignTop);
        name->show(); // a layout in sight shows what it is given later
        word->show();
        if (held != nullptr && held->open() && !document.session().readOnly() &&
            presidesFor(document, view.candidate.id))
            addMention(*held, juror, ++row); // below: the name keeps its width
        ++row;
    }
}

// The presidency says who does not sign, or takes it back; who has signed has signed.
void SignatureBox::addMention(const RecordVersion& held, const Juror& juror, int row)
{
    QPushButton* button =
        mentionButton(held, juror, this, [this, id = juror.id](std::optional<NotSigningKind> kind) {
            emit notSigningRequested(id, kind);
        });
    if (button == nullptr)
        return;
    m_members->addWidget(button, row, 0, 1, 2, Qt::AlignRight);
    button->show();
}

void SignatureBox::showVersion(const RecordVersion* held, const QString& refusal)
{
    m_stage->setVisible(held != nullptr);
    m_fingerprint->setVisible(held != nullptr);
    if (held != nullptr) {
        const Spoken stage = stageText(*held);
        m_stage->setText(stage.text);
        theme::setTone(m_stage, stage.tone);
        m_fingerprint->setText(QStringLiteral("Empreinte\n") + fingerprintText(*held));
    }
    const bool locked = held != nullptr && held->locked();
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    m_sign->setText(held == nullptr ? QStringLiteral("Figer et signer…")
                                    : QStringLiteral("Signer…"));
    m_sign->setVisible(!locked);
    m_sign->setEnabled(refusal.isEmpty());
    m_withdraw->setVisible(held != nullptr && held->open());
    m_replace->setVisible(locked);
}

void SignatureBox::showOlder(const RecordHistory& history, const RecordVersion* held)
{
    empty(*m_older->layout());
    for (const RecordVersion& version : history) {
        if (&version == held)
            continue;
        QLabel* line = wrapped(m_older, olderText(version));
        theme::setTone(line, theme::Tone::Muted);
        auto* show =
            new QPushButton(QStringLiteral("Voir la version %1").arg(version.number), m_older);
        theme::setRole(show, "link");
        const int number = version.number;
        connect(show, &QPushButton::clicked, this,
                [this, number] { emit previewRequested(number); });
        m_older->layout()->addWidget(line);
        m_older->layout()->addWidget(show);
        m_older->layout()->setAlignment(show, Qt::AlignLeft);
        line->show();
        show->show();
    }
    m_older->setVisible(m_older->layout()->count() > 0);
}

} // namespace delibere::widgets
