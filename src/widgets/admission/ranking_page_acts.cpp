// SPDX-License-Identifier: GPL-3.0-or-later
// The page « Classer »: what its buttons and its keys do, and its signatures.
#include <algorithm>
#include <chrono>

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>

#include "app/freezing.h"
#include "app/ranking_document.h"
#include "app/signing.h"
#include "tables/ranking_table.h"
#include "tables/table_file.h"
#include "ui_ranking_page.h"
#include "widgets/admission/ranking_model.h"
#include "widgets/admission/ranking_page.h"
#include "widgets/admission/readers_dialog.h"
#include "widgets/admission/tie_box.h"
#include "widgets/kit/preview_dialog.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/row_drag.h"
#include "widgets/session/sign_dialog.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

void RankingPage::setUpActs()
{
    addAnswers();
    connect(m_ui->placePushButton, &QPushButton::clicked, this, [this] {
        if (!current().empty())
            m_desk.placeAtRank(current());
    });
    connect(m_ui->takeMoveBackPushButton, &QPushButton::clicked, this,
            [this] { m_desk.takeBack(chosen()); });
    connect(m_ui->severityPushButton, &QPushButton::clicked, this, [this] {
        auto* dialog = new ReadersDialog(m_desk, m_document, this);
        dialog->open();
    });
}

// In the menu of the button, under the right button of the mouse, and by Ctrl+1 to Ctrl+4.
void RankingPage::addAnswers()
{
    auto* menu = new QMenu(m_ui->answerPushButton);
    QTableView& table = *m_ui->rankingTableView;
    const auto add = [&](const QString& text, auto act, Qt::Key key = Qt::Key_unknown) {
        QAction* action = menu->addAction(text);
        if (key != Qt::Key_unknown) {
            action->setShortcut(QKeySequence(Qt::CTRL | key));
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            table.addAction(action);
        }
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_ui->answerPushButton->isEnabled())
                act();
        });
    };
    const auto answering = [this](AnswerKind kind) {
        return [this, kind] { m_desk.answer(chosen(), kind); };
    };
    add(QStringLiteral("Classer"), answering(AnswerKind::Ranked), Qt::Key_1);
    add(QStringLiteral("Refuser (académique)…"), answering(AnswerKind::AcademicRefusal), Qt::Key_2);
    add(QStringLiteral("Refuser (administratif)…"), answering(AnswerKind::AdministrativeRefusal),
        Qt::Key_3);
    add(QStringLiteral("En attente d’une précision…"), answering(AnswerKind::Awaiting), Qt::Key_4);
    add(
        QStringLiteral("Retirer la réponse"), [this] { m_desk.unanswer(chosen()); }, Qt::Key_0);
    menu->addSeparator();
    add(QStringLiteral("Classer celles au résultat d’au moins…"),
        [this] { m_desk.answerAll(AnswerKind::Ranked); });
    add(QStringLiteral("Refuser celles au résultat sous…"),
        [this] { m_desk.answerAll(AnswerKind::AcademicRefusal); });
    m_ui->answerPushButton->setMenu(menu);
}

void RankingPage::setUpKeys()
{
    const auto key = [this](QWidget* owner, const QKeySequence& keys, auto act) {
        auto* shortcut =
            new QShortcut(keys, owner, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    QTableView* table = m_ui->rankingTableView;
    key(table, QKeySequence(Qt::ALT | Qt::Key_Up), [this] { step(-1); });
    key(table, QKeySequence(Qt::ALT | Qt::Key_Down), [this] { step(1); });
    key(this, QKeySequence(Qt::Key_F8), [this] { goToNext(); });
    key(this, QKeySequence(Qt::CTRL | Qt::Key_G), [this] {
        m_ui->jumpLineEdit->setFocus(Qt::ShortcutFocusReason);
        m_ui->jumpLineEdit->selectAll();
    });
}

bool RankingPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->rankingTableView->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_ui->rankingTableView && event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (pressed->modifiers() == Qt::NoModifier && tableKey(pressed->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

// Enter goes from a row of equals to where they are told apart.
bool RankingPage::tableKey(int key)
{
    const int row = m_ui->rankingTableView->currentIndex().row();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_model->toggle(row))
            return true;
        if (m_ties->isVisible())
            m_ties->begin();
        return m_ties->isVisible();
    case Qt::Key_Space:
        return m_model->toggle(row);
    case Qt::Key_Delete:
        if (m_ui->takeMoveBackPushButton->isEnabled())
            m_desk.takeBack(chosen());
        return true;
    default:
        return false;
    }
}

void RankingPage::jump()
{
    bool figure = false;
    const int rank = m_ui->jumpLineEdit->text().trimmed().toInt(&figure);
    const auto& entries = m_desk.board().entries;
    const auto found = std::ranges::find(entries, rank, &RankingEntry::rank);
    if (!figure || rank < 1 || found == entries.end()) {
        say(QStringLiteral("Personne n’est au rang «\u00a0%1\u00a0» dans cette liste.")
                .arg(m_ui->jumpLineEdit->text()),
            true);
        return;
    }
    find(found->id);
}

// Whatever was searched for, or looked at apart, it is in the table.
void RankingPage::find(const CandidateId& id)
{
    m_ui->searchLineEdit->clear();
    select(id);
    if (m_model->rowOf(id) < 0) {
        m_ui->filterComboBox->setCurrentIndex(0);
        select(id);
    }
    m_ui->rankingTableView->setFocus(Qt::OtherFocusReason);
}

void RankingPage::goToNext()
{
    const auto& entries = m_desk.board().entries;
    const auto count = entries.size();
    const auto here = std::ranges::find(entries, current(), &RankingEntry::id);
    const std::size_t start =
        here == entries.end() ? 0 : static_cast<std::size_t>(here - entries.begin()) + 1;
    for (std::size_t step = 0; step < count; ++step) {
        const RankingEntry& entry = entries[(start + step) % count];
        if (entry.settled)
            continue;
        find(entry.id);
        return;
    }
}

void RankingPage::dragged(int from, int to)
{
    const RankingEntry* entry = m_model->entryAt(from);
    if (entry == nullptr)
        return; // a line, or a fold
    const CandidateId id = entry->id;
    m_desk.place(id, m_model->placeAfter(to > from ? to + 1 : to, id));
    select(id);
}

// One place up or down among those who have one.
void RankingPage::step(int by)
{
    if (!m_desk.sealed().isEmpty() || m_model->sorted())
        return;
    const auto& entries = m_desk.board().entries;
    const auto here = std::ranges::find(entries, current(), &RankingEntry::id);
    if (here == entries.end() || here->part != RankingSection::Ranked)
        return;
    const auto at = static_cast<std::ptrdiff_t>(here - entries.begin());
    const std::ptrdiff_t next = at + by;
    if (next < 0 || next >= m_desk.board().ranked())
        return;
    std::ptrdiff_t after = by < 0 ? at - 2 : at + 1;
    while (after >= 0 && !entries[static_cast<std::size_t>(after)].placed)
        --after;
    const CandidateId id = here->id;
    m_desk.place(id, after < 0 ? CandidateId() : entries[static_cast<std::size_t>(after)].id);
    select(id);
}

void RankingPage::sign()
{
    const auto dialog = SignDialog::make(m_document, m_desk.list(), this);
    if (dialog)
        (*dialog)->open();
    else
        m_prompts.showProblem(toQt(wording::problemText(dialog.error(), m_document.jury())));
}

std::optional<RecordVersion> RankingPage::held() const
{
    const auto history = m_document.session().history(m_desk.list(), m_document.viewer());
    const RecordVersion* found = history ? holding(*history) : nullptr;
    return found == nullptr ? std::nullopt : std::optional(*found);
}

// The presidency's word on one signatory; the last one that was waited for locks the ranking.
void RankingPage::sayNotSigning(const JurorId& juror, std::optional<NotSigningKind> kind)
{
    const Juror* member = m_document.jury().juror(juror);
    if (!held() || member == nullptr)
        return;
    app::NotSigningRequest request{m_desk.list(), juror, kind, {}, m_document.actingJuror()};
    if (kind) {
        const auto reason = m_prompts.askText(
            *kind == NotSigningKind::Refuses ? QStringLiteral("Refuse de signer")
                                             : QStringLiteral("Empêché(e) de signer"),
            QStringLiteral("La mention et son motif s’impriment à côté des signatures. Les "
                           "lectures de %1 restent et comptent comme avant. Pour quel "
                           "motif\u00a0?")
                .arg(toQt(member->name)),
            QStringLiteral("Noter"));
        if (!reason)
            return;
        request.reason = fromQt(*reason);
    }
    const auto apply = [&](const Edit& edit, const JurorId& actor) {
        return m_document.applied(edit, actor, QStringLiteral("la mention de qui ne signe pas"));
    };
    const auto done = m_document.inOneTransaction([&] {
        return app::playNotSigning(m_document.session(), request, apply).map([](const auto&) {});
    });
    if (!done)
        m_prompts.showProblem(toQt(wording::problemText(done.error(), m_document.jury())));
}

// The version asked for, else the one that holds, else the ranking as it stands.
void RankingPage::read(int version)
{
    std::optional<RecordVersion> wanted = held();
    if (const auto history = m_document.session().history(m_desk.list(), m_document.viewer())) {
        const auto named = std::ranges::find(*history, version, &RecordVersion::number);
        if (named != history->end())
            wanted = *named;
    }
    const bool draft = !wanted;
    auto pages = [&]() -> Result<report::Document> {
        if (wanted)
            return signedPages(m_document, *wanted);
        return app::draftRecord(m_document.session(), m_desk.list())
            .and_then([&](const app::RecordDraft& made) {
                return signedPages(m_document, made.version);
            });
    }();
    if (!pages) {
        m_prompts.showProblem(toQt(wording::problemText(pages.error(), m_document.jury())));
        return;
    }
    QString file = QStringLiteral("classement-") +
                   toQt(listKey(m_desk.list())).replace(QLatin1Char('/'), QLatin1Char('-'));
    if (!draft)
        file += QStringLiteral("-v%1").arg(wanted->number);
    auto* dialog = new PreviewDialog(std::move(*pages), m_document.jury().info.date,
                                     file + QStringLiteral(".pdf"), m_prompts, this);
    dialog->open();
}

void RankingPage::withdraw()
{
    const auto version = held();
    if (!version)
        return;
    const auto reason = m_prompts.askText(
        QStringLiteral("Renoncer à la signature"),
        QStringLiteral("Le classement redevient modifiable et les signatures déjà données tombent. "
                       "La version abandonnée reste dans la session. Pour quel motif\u00a0?"),
        QStringLiteral("Renoncer"));
    if (reason)
        m_document.apply(WithdrawRecord{version->subject, version->number, fromQt(*reason)});
}

void RankingPage::replace()
{
    const auto version = held();
    if (!version)
        return;
    const auto reason = m_prompts.askText(
        QStringLiteral("Annule et remplace"),
        QStringLiteral("Une nouvelle version annulera et remplacera la version signée, qui reste "
                       "dans la session et s’imprime toujours. Toute la commission signera à "
                       "nouveau. Que corrige-t-elle, et pourquoi\u00a0?"),
        QStringLiteral("Corriger"));
    if (reason)
        m_document.apply(ReplaceRecord{version->subject, version->number, fromQt(*reason)});
}

// What a platform takes: number, rank, answer and reason.
void RankingPage::exportSigned()
{
    const auto ranking =
        app::signedRankingOf(m_document.session(), m_desk.list(), m_document.viewer());
    if (!ranking) {
        m_prompts.showProblem(toQt(wording::problemText(ranking.error(), m_document.jury())));
        return;
    }
    QString name = QStringLiteral("classement-") + toQt(listKey(m_desk.list()));
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const auto file =
        m_prompts.saveFile(QStringLiteral("Le classement, pour la plateforme"),
                           name + QStringLiteral(".csv"), QStringLiteral("Tableur (*.csv)"));
    if (!file)
        return;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto written = tables::writeTable(fromQt(*file), tables::rankingTable(*ranking),
                                            tables::TableFormat::Csv, now);
    if (!written)
        m_prompts.showProblem(toQt(wording::problemText(written.error())));
}

} // namespace delibere::widgets
