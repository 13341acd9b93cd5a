// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/version_box.h"

#include <algorithm>

#include <QVBoxLayout>

#include "app/freezing.h"
#include "domain/ranking_record.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/wrap_button.h"
#include "widgets/session/mention_button.h"
#include "widgets/session/presidency.h"
#include "widgets/session/signing_text.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr std::size_t mostObstacles = 5;

void clearOut(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be what was clicked
        }
        delete item;
    }
}

QLabel* lineOfWords(QWidget* owner, const QString& text = {})
{
    QLabel* label = plainLabel(owner, text);
    label->setWordWrap(true);
    return label;
}

QPushButton* versionButton(QWidget* owner, const QString& text, const char* name,
                           const char* role = nullptr)
{
    auto* made = new QPushButton(text, owner);
    made->setObjectName(QLatin1String(name));
    if (role != nullptr)
        theme::setRole(made, role);
    return made;
}

QWidget* column(QWidget* owner)
{
    auto* made = new QWidget(owner);
    auto* lines = new QVBoxLayout(made);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    return made;
}

// The first application that the refusal names.
CandidateId namedIn(const Problem& problem, const JurySession& jury)
{
    std::vector<std::string> named = problem.ids;
    named.push_back(problem.where);
    named.push_back(problem.detail);
    for (const std::string& id : named) {
        if (!id.empty() && jury.application(CandidateId(id)) != nullptr)
            return CandidateId(id);
        for (const auto& [candidate, application] : jury.applications) {
            if (!id.empty() && application.facts.number == id)
                return candidate;
        }
    }
    return {};
}

} // namespace

VersionBox::VersionBox(QWidget* parent)
    : QFrame(parent), m_title(plainLabel(this)), m_state(plainLabel(this)),
      m_stage(lineOfWords(this)), m_members(new QGridLayout), m_obstacles(column(this)),
      m_older(column(this)), m_read(versionButton(this, {}, "readVersionPushButton")),
      m_sign(versionButton(this, {}, "signRankingPushButton", "primary")),
      m_withdraw(versionButton(this, QStringLiteral("Renoncer à la signature…"),
                               "withdrawRankingPushButton", "link")),
      m_replace(
          versionButton(this, QStringLiteral("Annuler et remplacer…"), "replaceRankingPushButton")),
      m_export(versionButton(this, QStringLiteral("Exporter pour la plateforme…"),
                             "exportRankingPushButton", "link"))
{
    theme::setRole(this, "sheet");
    layOut();
    connect(m_sign, &QPushButton::clicked, this, &VersionBox::signRequested);
    connect(m_withdraw, &QPushButton::clicked, this, &VersionBox::withdrawRequested);
    connect(m_replace, &QPushButton::clicked, this, &VersionBox::replaceRequested);
    connect(m_export, &QPushButton::clicked, this, &VersionBox::exportRequested);
    connect(m_read, &QPushButton::clicked, this, [this] { emit readRequested(0); });
}

void VersionBox::layOut()
{
    theme::setRole(m_title, "heading");
    m_state->setObjectName(QStringLiteral("versionStateLabel"));
    m_members->setHorizontalSpacing(8);
    m_members->setVerticalSpacing(4);
    m_members->setColumnStretch(0, 1);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_read);
    acts->addStretch(1);
    acts->addWidget(m_sign);
    acts->addWidget(m_replace);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 12, 16, 12);
    lines->setSpacing(6);
    lines->addLayout(head);
    lines->addWidget(m_stage);
    lines->addLayout(m_members);
    lines->addWidget(m_obstacles);
    lines->addWidget(m_older);
    lines->addLayout(acts);
    lines->addWidget(m_withdraw, 0, Qt::AlignLeft);
    lines->addWidget(m_export, 0, Qt::AlignLeft);
}

void VersionBox::display(RankingDesk& desk)
{
    const SessionDocument& document = desk.document();
    const auto found = document.session().history(desk.list(), document.viewer());
    setVisible(found.has_value());
    if (!found)
        return;
    const RecordVersion* held = holding(*found);
    showStage(held, static_cast<int>(found->size()) + 1);
    showMembers(desk, held);
    showObstacles(desk, held);
    showOlder(*found, held);
    const bool open = !document.session().readOnly();
    m_withdraw->setEnabled(open);
    m_replace->setEnabled(open);
    m_sign->setEnabled(m_sign->isEnabled() && open);
}

void VersionBox::showStage(const RecordVersion* held, int next)
{
    const bool locked = held != nullptr && held->locked();
    m_title->setText(
        QStringLiteral("Classement, version %1").arg(held == nullptr ? next : held->number));
    m_state->setText(held == nullptr ? QStringLiteral("brouillon")
                     : locked        ? QStringLiteral("✓ signé")
                                     : QStringLiteral("en cours de signature"));
    theme::setTone(m_state, locked ? theme::Tone::Good : theme::Tone::Warning);
    m_stage->setVisible(held != nullptr);
    if (held != nullptr) {
        const Spoken stage = stageText(*held);
        m_stage->setText(stage.text + QStringLiteral("\nEmpreinte\n") + fingerprintText(*held));
        theme::setTone(m_stage, stage.tone);
    }
    m_read->setText(held == nullptr ? QStringLiteral("Aperçu")
                                    : QStringLiteral("Lire la version %1").arg(held->number));
    m_sign->setText(held == nullptr ? QStringLiteral("Figer et signer…")
                                    : QStringLiteral("Signer…"));
    m_sign->setVisible(!locked);
    m_sign->setEnabled(true);
    m_withdraw->setVisible(held != nullptr && held->open());
    m_replace->setVisible(locked);
    m_export->setVisible(locked);
}

// Who was to sign what is frozen; else who would.
void VersionBox::showMembers(RankingDesk& desk, const RecordVersion* held)
{
    clearOut(*m_members);
    const SessionDocument& document = desk.document();
    const std::vector<SignerId> signers =
        held == nullptr ? rankingSigners(document.jury()) : held->signatories;
    int row = 0;
    for (const SignerId& signer : signers) {
        const Juror* juror = document.jury().juror(memberOf(signer));
        QLabel* name =
            lineOfWords(this, juror == nullptr ? toQt(signer.text()) : memberText(*juror));
        const Spoken state = signatureText(held, signer);
        QLabel* word = lineOfWords(this, state.text);
        theme::setTone(word, state.tone);
        const bool below = held != nullptr && state.tone != theme::Tone::Muted;
        m_members->addWidget(name, row, 0, Qt::AlignTop);
        if (below)
            m_members->addWidget(word, ++row, 0, 1, 2);
        else
            m_members->addWidget(word, row, 1, Qt::AlignTop);
        name->show();
        word->show();
        if (juror != nullptr && held != nullptr && held->open() && presides(document) &&
            !document.session().readOnly())
            addMention(*held, *juror, ++row);
        ++row;
    }
}

void VersionBox::addMention(const RecordVersion& held, const Juror& juror, int row)
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

// What the rules answer, in their order; each leads to the application that it names.
void VersionBox::showObstacles(RankingDesk& desk, const RecordVersion* held)
{
    clearOut(*m_obstacles->layout());
    const SessionDocument& document = desk.document();
    Problems found;
    if (held == nullptr)
        found = app::freezingRefusals(document.session(), desk.list(), document.viewer());
    for (std::size_t at = 0; at < found.size() && at < mostObstacles; ++at) {
        const CandidateId leads = namedIn(found[at], document.jury());
        auto* line = new WrapButton(m_obstacles);
        line->setLook(WrapButton::Look::Link);
        line->setTextTone(theme::Tone::Warning);
        line->setText(toQt(wording::problemText(found[at], document.jury())) +
                      (leads.empty() ? QString() : QStringLiteral("\u00a0›")));
        connect(line, &QAbstractButton::clicked, this,
                [this, leads] { emit obstacleChosen(leads); });
        m_obstacles->layout()->addWidget(line);
        line->show();
    }
    m_obstacles->setVisible(!found.empty());
    m_sign->setEnabled(found.empty());
}

void VersionBox::showOlder(const RecordHistory& history, const RecordVersion* held)
{
    clearOut(*m_older->layout());
    for (const RecordVersion& version : history) {
        if (&version == held)
            continue;
        QLabel* line = lineOfWords(m_older, olderText(version));
        theme::setTone(line, theme::Tone::Muted);
        auto* read =
            versionButton(m_older, QStringLiteral("Lire la version %1").arg(version.number),
                          "readOlderPushButton", "link");
        connect(read, &QPushButton::clicked, this,
                [this, number = version.number] { emit readRequested(number); });
        m_older->layout()->addWidget(line);
        m_older->layout()->addWidget(read);
        line->show();
        read->show();
    }
    m_older->setVisible(m_older->layout()->count() > 0);
}

} // namespace delibere::widgets
