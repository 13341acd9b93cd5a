// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/application_box.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/session_ranking.h"
#include "widgets/admission/piece_request_dialog.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/session_document.h"
#include "widgets/session/shown_name.h"
#include "wording/application_words.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int stateWidth = 112; // « à préciser »

QLabel* headingOf(QWidget* parent, const QString& text)
{
    QLabel* label = plainLabel(parent, text);
    theme::setRole(label, "heading");
    return label;
}

QPushButton* linkOf(QWidget* parent, const QString& text, const char* name)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    theme::setRole(button, "link");
    return button;
}

QLabel* wrapped(QWidget* parent, const char* name)
{
    QLabel* label = plainLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    return label;
}

QHBoxLayout* lineOf(std::initializer_list<QWidget*> parts)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(2 * theme::unit);
    for (QWidget* part : parts)
        line->addWidget(part);
    line->addStretch(1);
    return line;
}

QString titleOf(const RequestedPiece& piece)
{
    QString title = toQt(piece.title);
    if (!piece.compulsory)
        title += QStringLiteral(" (facultative)");
    return title;
}

} // namespace

ApplicationBox::ApplicationBox(QWidget* parent) : QWidget(parent) {}

void ApplicationBox::setUp(SessionDocument& document, Prompts& prompts)
{
    m_document = &document;
    m_prompts = &prompts;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(2 * theme::unit);
    addFacts(*column);
    addPieces(*column);
    addDecisions(*column);
    column->addStretch(1);
}

void ApplicationBox::addFacts(QVBoxLayout& column)
{
    m_title = wrapped(this, "applicationTitleLabel");
    theme::setRole(m_title, "title");
    m_facts = wrapped(this, "applicationFactsLabel");
    m_readers = wrapped(this, "applicationReadersLabel");
    theme::setTone(m_readers, theme::Tone::Muted);
    m_open = linkOf(this, QStringLiteral("Ouvrir dans Lire"), "openPushButton");
    connect(m_open, &QPushButton::clicked, this, &ApplicationBox::openRequested);
    for (QWidget* part : {m_title, m_facts, m_readers})
        column.addWidget(part);
    column.addLayout(lineOf({m_open}));
}

// One line for each piece that the formation asks for; they never change while a session is open.
void ApplicationBox::addPieces(QVBoxLayout& column)
{
    const std::vector<RequestedPiece>& pieces = m_document->framework().admission->pieces;
    if (pieces.empty())
        return;
    column.addWidget(headingOf(this, QStringLiteral("Pièces")));
    auto* grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(theme::unit);
    int row = 0;
    for (const RequestedPiece& piece : pieces) {
        QLabel* title = plainLabel(this, titleOf(piece));
        title->setWordWrap(true);
        title->setToolTip(toQt(piece.instruction).toHtmlEscaped());
        PieceLine line{new QComboBox(this), wrapped(this, "pieceNoteLabel"),
                       linkOf(this, QStringLiteral("À préciser…"), "askPushButton")};
        line.state->setObjectName(QStringLiteral("pieceComboBox-") + toQt(piece.id.text()));
        line.ask->setObjectName(QStringLiteral("askPushButton-") + toQt(piece.id.text()));
        line.state->setAccessibleName(QStringLiteral("Pièce\u00a0: ") + toQt(piece.title));
        line.ask->setToolTip(QStringLiteral("Demander une précision, et garder quel jour"));
        line.ask->setAccessibleName(QStringLiteral("Demander une précision\u00a0: ") +
                                    toQt(piece.title));
        line.state->addItem(QStringLiteral("non vue"));
        for (const PieceState state : {PieceState::Received, PieceState::Unreadable})
            line.state->addItem(toQt(wording::words(state)));
        line.state->setFixedWidth(theme::scaled(stateWidth));
        theme::setRole(line.note, "caption");
        connect(line.state, &QComboBox::activated, this,
                [this, id = piece.id](int choice) { setPiece(id, choice); });
        connect(line.ask, &QPushButton::clicked, this, [this, id = piece.id] { askPrecision(id); });
        grid->addWidget(title, row, 0);
        grid->addWidget(line.state, row, 1);
        grid->addWidget(line.note, row + 1, 0);
        grid->addWidget(line.ask, row + 1, 1, Qt::AlignRight | Qt::AlignTop);
        m_pieces.emplace(piece.id, line);
        row += 2;
    }
    column.addLayout(grid);
}

void ApplicationBox::addDecisions(QVBoxLayout& column)
{
    if (examinesByInterview(*m_document->framework().admission)) {
        column.addWidget(headingOf(this, QStringLiteral("Entretien")));
        m_summons = wrapped(this, "summonsLabel");
        m_summon = linkOf(this, QStringLiteral("Convoquer"), "summonPushButton");
        m_doNotSummon = linkOf(this, QStringLiteral("Ne pas convoquer"), "doNotSummonPushButton");
        connect(m_summon, &QPushButton::clicked, this, [this] { summon(Summons::Summoned); });
        connect(m_doNotSummon, &QPushButton::clicked, this,
                [this] { summon(Summons::NotSummoned); });
        column.addWidget(m_summons);
        column.addLayout(lineOf({m_summon, m_doNotSummon}));
    }
    column.addWidget(headingOf(this, QStringLiteral("Réponse de la commission")));
    m_answer = wrapped(this, "answerLabel");
    m_refuse = linkOf(this, QStringLiteral("Refuser, dossier incomplet…"), "refusePushButton");
    m_refuse->setToolTip(
        QStringLiteral("Motif administratif\u00a0: la personne pourra candidater de nouveau. Un "
                       "refus pour motif académique se prononce dans Classer."));
    m_takeBack = linkOf(this, QStringLiteral("Retirer la réponse"), "takeBackPushButton");
    connect(m_refuse, &QPushButton::clicked, this, &ApplicationBox::refuse);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        m_document->apply(SetAnswer{m_document->currentCandidate(), std::nullopt},
                          QStringLiteral("la réponse"));
    });
    column.addWidget(m_answer);
    column.addLayout(lineOf({m_refuse, m_takeBack}));
    m_message = wrapped(this, "applicationMessageLabel");
    theme::setTone(m_message, theme::Tone::Bad);
    m_message->hide();
    column.addWidget(m_message);
}

const Application* ApplicationBox::application() const
{
    return m_document->jury().application(m_document->currentCandidate());
}

void ApplicationBox::display(const QString& readers)
{
    m_message->hide();
    const Application* shown = application();
    for (QWidget* part : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        part->setEnabled(shown != nullptr);
    if (shown == nullptr) {
        m_title->setText(QStringLiteral("Aucune candidature"));
        m_facts->setText(QStringLiteral("Choisissez-en une dans la table."));
        m_readers->clear();
        return;
    }
    m_title->setText(shownName(m_document->jury(), m_document->currentCandidate()));
    const QString origin = toQt(wording::originWords(shown->facts));
    const QString list = QStringLiteral("Voie %1, phase %2")
                             .arg(toQt(wording::words(shown->facts.track)),
                                  toQt(wording::words(shown->facts.phase)));
    m_facts->setText(origin.isEmpty() ? list : origin + QLatin1Char('\n') + list);
    m_readers->setText(readers);
    displayPieces(*shown);
    displayDecisions(*shown);
}

void ApplicationBox::displayPieces(const Application& application)
{
    const bool open = !m_document->session().readOnly();
    for (const auto& [id, line] : m_pieces) {
        const auto found = application.pieces.find(id);
        const PieceNote* note = found == application.pieces.end() ? nullptr : &found->second;
        while (line.state->count() > 3)
            line.state->removeItem(3);
        if (note != nullptr && note->state == PieceState::ToClarify)
            line.state->addItem(toQt(wording::words(PieceState::ToClarify)));
        line.state->setCurrentIndex(note == nullptr ? 0 : static_cast<int>(note->state) + 1);
        line.state->setEnabled(open);
        line.ask->setEnabled(open);
        const bool told = note != nullptr && (note->askedOn || !note->request.empty());
        line.note->setText(told ? toQt(wording::words(*note)) : QString());
    }
}

void ApplicationBox::displayDecisions(const Application& application)
{
    const bool open = !m_document->session().readOnly();
    if (m_summons != nullptr) {
        m_summons->setText(application.summons == Summons::Undecided
                               ? QStringLiteral("Pas encore décidé.")
                               : toQt(wording::words(application.summons)));
        m_summon->setEnabled(open && application.summons != Summons::Summoned);
        m_doNotSummon->setEnabled(open && application.summons != Summons::NotSummoned);
    }
    const auto& answer = application.answer;
    QString text = answer ? toQt(wording::words(answer->kind))
                          : QStringLiteral("Pas encore de réponse\u00a0: elle se donne dans "
                                           "Classer.");
    if (answer && !answer->reason.empty())
        text += QStringLiteral("\u00a0: ") + toQt(answer->reason);
    m_answer->setText(text);
    m_refuse->setEnabled(open && (!answer || answer->kind != AnswerKind::AdministrativeRefusal));
    m_takeBack->setVisible(answer.has_value());
    m_takeBack->setEnabled(open);
}

// What was asked is not forgotten when the piece comes.
void ApplicationBox::setPiece(const PieceId& piece, int choice)
{
    const Application& held = *application();
    std::optional<PieceNote> note;
    if (const auto found = held.pieces.find(piece); found != held.pieces.end())
        note = found->second;
    if (choice == 0) {
        note.reset();
    } else {
        if (!note)
            note.emplace();
        note->state = static_cast<PieceState>(choice - 1);
    }
    m_document->apply(SetPiece{m_document->currentCandidate(), piece, note},
                      QStringLiteral("une pièce"));
}

void ApplicationBox::askPrecision(const PieceId& piece)
{
    auto* dialog = new PieceRequestDialog(*m_document, m_document->currentCandidate(), piece, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ApplicationBox::refuse()
{
    const auto reason = m_prompts->askText(
        QStringLiteral("Refuser\u00a0: dossier incomplet"),
        QStringLiteral("Refus pour motif administratif de %1. Le motif est donné à la personne et "
                       "imprimé. Un refus pour motif académique, lui, se prononce dans Classer.")
            .arg(m_title->text()),
        QStringLiteral("Refuser"));
    if (!reason)
        return;
    m_document->apply(
        SetAnswer{m_document->currentCandidate(),
                  ApplicationAnswer{AnswerKind::AdministrativeRefusal, fromQt(reason->trimmed())}},
        QStringLiteral("le refus administratif"));
}

void ApplicationBox::summon(Summons summons)
{
    const auto sheets = m_document->session().markedSheets();
    const auto done =
        sheets ? m_document->applyTogether(app::summonsEdits(m_document->session(),
                                                             {m_document->currentCandidate()},
                                                             summons, *sheets),
                                           QStringLiteral("la convocation"))
               : Result<void>(tl::unexpected(sheets.error()));
    if (done)
        return;
    m_message->setText(toQt(wording::problemText(done.error(), m_document->jury())));
    m_message->show();
}

} // namespace delibere::widgets
