// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_signature_step.h"

#include <algorithm>

#include <QVBoxLayout>

#include "app/signing.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/wrap_button.h"
#include "widgets/positioning/positioning_parts.h"
#include "widgets/session/signing_text.h"
#include "wording/positioning_words.h"

namespace delibere::widgets {

namespace {

// What is in there goes; the layout stays.
void empty(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

PositioningSignatureStep::PositioningSignatureStep(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(wrapped(this, QStringLiteral("Avant de conclure"), "title"));
    column->addWidget(m_pointsTitle = wrapped(this, {}));
    m_points = new QWidget(this);
    auto* points = new QVBoxLayout(m_points);
    points->setContentsMargins(0, 0, 0, 0);
    points->setSpacing(0);
    column->addWidget(m_points);
    column->addSpacing(12);
    column->addWidget(wrapped(this, QStringLiteral("Signatures"), "title"));
    column->addWidget(m_stage = wrapped(this, {}));
    m_parties = new QGridLayout;
    m_parties->setHorizontalSpacing(16);
    m_parties->setVerticalSpacing(8);
    m_parties->setColumnStretch(1, 1);
    column->addLayout(m_parties);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_sign = addButton(*buttons, QStringLiteral("Signer…"), "primary");
    m_preview = addButton(*buttons, QStringLiteral("Aperçu du bilan…"), nullptr);
    m_withdraw = addButton(*buttons, QStringLiteral("Renoncer à la signature…"), nullptr);
    m_replace = addButton(*buttons, QStringLiteral("Corriger (annule et remplace)…"), nullptr);
    QPushButton* verify = addButton(*buttons, QStringLiteral("Vérifier"), nullptr);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_sign->setObjectName(QStringLiteral("signPushButton"));
    m_withdraw->setObjectName(QStringLiteral("withdrawPushButton"));
    m_replace->setObjectName(QStringLiteral("replacePushButton"));
    column->addWidget(
        wrapped(this,
                QStringLiteral("Le cachet montre que rien n’a changé depuis\u00a0; ce "
                               "n’est pas une signature électronique qualifiée. Le "
                               "bilan imprimé garde la place des signatures à la "
                               "main et du cachet de l’entreprise."),
                "caption"));
    m_older = new QWidget(this);
    (new QVBoxLayout(m_older))->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_older);
    column->addStretch(1);
    connect(m_sign, &QPushButton::clicked, this, &PositioningSignatureStep::signRequested);
    connect(m_preview, &QPushButton::clicked, this, [this] { emit previewRequested(0); });
    connect(m_withdraw, &QPushButton::clicked, this, &PositioningSignatureStep::withdrawRequested);
    connect(m_replace, &QPushButton::clicked, this, &PositioningSignatureStep::replaceRequested);
    connect(verify, &QPushButton::clicked, this, &PositioningSignatureStep::verificationRequested);
}

QPushButton* PositioningSignatureStep::addButton(QLayout& row, const QString& text,
                                                 const char* role)
{
    auto* button = new QPushButton(text, this);
    if (role != nullptr)
        theme::setRole(button, role);
    row.addWidget(button);
    return button;
}

void PositioningSignatureStep::setUp(PositioningDesk& desk)
{
    m_desk = &desk;
}

void PositioningSignatureStep::addPoint(const QString& text, const PositioningStep& step)
{
    auto* link = new WrapButton(m_points);
    link->setLook(WrapButton::Look::Link);
    link->setTextTone(theme::Tone::Warning);
    link->setText(text);
    connect(link, &QAbstractButton::clicked, this, [this, step] { emit stepRequested(step); });
    m_points->layout()->addWidget(link);
    link->show();
}

// Of one competence, in one line.
void PositioningSignatureStep::addEmptyTables(const BlockSummary& summary)
{
    const int left = summary.tables - summary.entered;
    if (left == 0)
        return;
    const auto first =
        std::ranges::find_if(summary.block->competencies, [&](const Competency& table) {
            return table.positioning && !m_desk->positioning().table(table.id).level;
        });
    const QString words = left == 1 ? QStringLiteral("1 tableau sans niveau")
                                    : QStringLiteral("%1 tableaux sans niveau").arg(left);
    addPoint(QStringLiteral("%1\u00a0: %2")
                 .arg(toQt(wording::blockName(m_desk->framework(), *summary.block)), words),
             {PositioningStep::Kind::Table, first->id});
}

// One line for each place, in the order of the guide: a click leads there.
void PositioningSignatureStep::showOpenPoints()
{
    using Kind = PositioningStep::Kind;
    empty(*m_points->layout());
    const Framework& framework = m_desk->framework();
    const auto& people = m_desk->positioning().info.interviewers;
    if (std::ranges::any_of(people, [](const Interviewer& each) { return each.lastName.empty(); }))
        addPoint(QStringLiteral("Le nom des deux intervenants est nécessaire pour signer."),
                 {Kind::Opening});
    for (const BlockSummary& summary : m_desk->summary())
        addEmptyTables(summary);
    for (const CoherenceWarning& warning : m_desk->warnings()) {
        if (warning.kind == CoherenceKind::TableEmpty)
            continue;
        const Block& block = *framework.block(warning.block);
        const Competency* table = framework.competency(warning.table);
        const QString place =
            table == nullptr ? QStringLiteral("bilan") : toQt(table->code).toLower();
        addPoint(QStringLiteral("%1, %2\u00a0: %3")
                     .arg(toQt(wording::blockName(framework, block)), place,
                          toQt(wording::words(warning, framework))),
                 table == nullptr ? PositioningStep{Kind::Summary}
                                  : PositioningStep{Kind::Table, table->id});
    }
    const int count = m_points->layout()->count();
    const bool sealed = holding(m_desk->history()) != nullptr;
    m_pointsTitle->setText(
        count == 0 ? QStringLiteral("Tout est renseigné et cohérent.")
        : sealed   ? QStringLiteral("Signé avec ces points ouverts\u00a0:")
                   : QStringLiteral("À revoir, ou à laisser ainsi si c’est voulu\u00a0:"));
    theme::setTone(m_pointsTitle, count == 0 ? theme::Tone::Good : theme::Tone::Normal);
}

void PositioningSignatureStep::showParties(const RecordVersion* held)
{
    empty(*m_parties);
    int row = 0;
    for (const SignerId& signer : positioningSignatories()) {
        QLabel* role = plainLabel(this, partyRole(m_desk->framework(), signer));
        role->setFont(theme::strongFont());
        m_parties->addWidget(role, row, 0, Qt::AlignTop);
        m_parties->addWidget(
            wrapped(this, partyName(m_desk->document().jury(), m_desk->positioning(), signer)), row,
            1, Qt::AlignTop);
        const Spoken state = signatureText(held, signer);
        QLabel* said = plainLabel(this, state.text);
        theme::setTone(said, state.tone);
        m_parties->addWidget(said, row, 2, Qt::AlignTop);
        const Signature* signature = held == nullptr ? nullptr : held->signatureOf(signer);
        if (signature != nullptr) {
            QLabel* key =
                wrapped(this, QStringLiteral("clé\u00a0: ") + toQt(app::fingerprintOf(*signature)),
                        "caption");
            key->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_parties->addWidget(key, row + 1, 1, 1, 2);
        }
        row += 2;
    }
    for (int at = 0; at < m_parties->count(); ++at)
        m_parties->itemAt(at)->widget()->show();
}

void PositioningSignatureStep::showButtons(const RecordVersion* held)
{
    const bool writable =
        !m_desk->document().session().readOnly() && m_desk->document().unsavedCount() == 0;
    const bool locked = held != nullptr && held->locked();
    m_sign->setVisible(!locked);
    const auto& people = m_desk->positioning().info.interviewers;
    const bool named =
        std::ranges::none_of(people, [](const Interviewer& each) { return each.lastName.empty(); });
    m_sign->setEnabled(writable && named);
    m_withdraw->setVisible(held != nullptr && !locked);
    m_withdraw->setEnabled(writable);
    m_replace->setVisible(locked);
    m_replace->setEnabled(writable);
    if (held == nullptr) {
        m_stage->setText(QStringLiteral("La première signature fige le repérage, mot pour mot. Le "
                                        "candidat et les deux intervenants signent le même "
                                        "contenu."));
        theme::setTone(m_stage, theme::Tone::Normal);
        return;
    }
    const Spoken stage = stageText(*held);
    m_stage->setText(stage.text + QStringLiteral("\nEmpreinte\u00a0: ") + fingerprintText(*held));
    theme::setTone(m_stage, stage.tone);
}

void PositioningSignatureStep::showOlder(const RecordVersion* held)
{
    empty(*m_older->layout());
    for (const RecordVersion& version : m_desk->history()) {
        if (held != nullptr && version.number == held->number)
            continue;
        auto* link = new WrapButton(m_older);
        link->setLook(WrapButton::Look::Link);
        link->setText(olderText(version));
        connect(link, &QAbstractButton::clicked, this,
                [this, number = version.number] { emit previewRequested(number); });
        m_older->layout()->addWidget(link);
        link->show();
    }
}

void PositioningSignatureStep::display()
{
    const RecordVersion* held = holding(m_desk->history());
    showOpenPoints();
    showParties(held);
    showButtons(held);
    showOlder(held);
}

} // namespace delibere::widgets
