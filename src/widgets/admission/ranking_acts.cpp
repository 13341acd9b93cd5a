// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of the commission on its list: answers, places, ties. Each is one step to undo.
#include <algorithm>

#include "domain/rank_placing.h"
#include "widgets/admission/ranking_desk.h"
#include "widgets/admission/ranking_text.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

QString actTitle(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::Ranked:
        return QStringLiteral("Classer");
    case AnswerKind::AcademicRefusal:
        return QStringLiteral("Refuser (motif académique)");
    case AnswerKind::AdministrativeRefusal:
        return QStringLiteral("Refuser (motif administratif)");
    case AnswerKind::Awaiting:
        break;
    }
    return QStringLiteral("Mettre en attente d’une précision");
}

QString actWord(AnswerKind kind)
{
    if (kind == AnswerKind::Ranked)
        return QStringLiteral("Classer");
    return kind == AnswerKind::Awaiting ? QStringLiteral("Mettre en attente")
                                        : QStringLiteral("Refuser");
}

// What the person is about to do, and to how many.
QString reasonQuestion(AnswerKind kind, std::size_t count)
{
    const QString who = count == 1 ? QStringLiteral("1 candidature reçoit")
                                   : QStringLiteral("%1 candidatures reçoivent").arg(count);
    if (kind == AnswerKind::Awaiting)
        return who + QStringLiteral(" cette réponse. Quelle précision est attendue\u00a0?");
    const QString again =
        kind == AnswerKind::AdministrativeRefusal
            ? QStringLiteral(" Un refus administratif dit que le dossier est incomplet ou "
                             "irrecevable\u00a0; la candidature peut être déposée à nouveau.")
            : QStringLiteral(" Un refus académique dit ce que vaut la candidature.");
    return who + QStringLiteral(" cette réponse.") + again +
           QStringLiteral(" Pour quel motif\u00a0? Il part avec la réponse.");
}

} // namespace

std::optional<QString> RankingDesk::askReason(AnswerKind kind, std::size_t count)
{
    if (kind != AnswerKind::Ranked)
        return m_prompts.askText(actTitle(kind), reasonQuestion(kind, count), actWord(kind));
    const bool sure =
        count == 1 ||
        m_prompts.confirm(
            actTitle(kind),
            QStringLiteral("%1 candidatures seront classées, chacune à son résultat.").arg(count),
            actWord(kind));
    return sure ? std::optional(QString()) : std::nullopt;
}

void RankingDesk::answer(const std::vector<CandidateId>& ids, AnswerKind kind)
{
    if (ids.empty())
        return;
    if (const auto reason = askReason(kind, ids.size()))
        enterAnswer(ids, kind, *reason);
}

void RankingDesk::enterAnswer(const std::vector<CandidateId>& ids, AnswerKind kind,
                              const QString& reason)
{
    std::vector<Edit> edits;
    for (const CandidateId& id : ids) {
        ApplicationAnswer given{kind, fromQt(reason), {}};
        if (kind == AnswerKind::AcademicRefusal)
            given.basis = resultOf(id);
        if (application(id).answer != given)
            edits.emplace_back(AdmissionEdit(SetAnswer{id, given}));
    }
    apply(edits, QStringLiteral("la réponse"),
          QStringLiteral("%1\u00a0: %2.")
              .arg(applicationsText(static_cast<int>(edits.size())), answerName(kind)));
}

void RankingDesk::unanswer(const std::vector<CandidateId>& ids)
{
    std::vector<Edit> edits;
    for (const CandidateId& id : ids) {
        if (application(id).answer)
            edits.emplace_back(AdmissionEdit(SetAnswer{id, std::nullopt}));
    }
    apply(edits, QStringLiteral("le retrait de la réponse"),
          QStringLiteral("%1 sans réponse à nouveau.")
              .arg(applicationsText(static_cast<int>(edits.size()))));
}

// Those who have an answer keep it.
void RankingDesk::answerAll(AnswerKind kind)
{
    const bool above = kind == AnswerKind::Ranked;
    const QString title = above ? QStringLiteral("Classer à partir d’un résultat")
                                : QStringLiteral("Refuser sous un résultat");
    const auto typed = m_prompts.askLine(
        title,
        QStringLiteral("%1 Les candidatures qui ont déjà une réponse la gardent. Résultat, sur "
                       "%2\u00a0:")
            .arg(above ? QStringLiteral("Classer toutes les candidatures sans réponse dont le "
                                        "résultat exact vaut au moins\u00a0…")
                       : QStringLiteral("Refuser (motif académique) toutes les candidatures sans "
                                        "réponse dont le résultat exact est sous\u00a0…"))
            .arg(m_board.marks.points),
        QStringLiteral("Compter"));
    if (!typed)
        return;
    const auto limit = resultTyped(m_board.marks, *typed);
    if (!limit) {
        emit said(QStringLiteral("«\u00a0%1\u00a0» n’est pas un résultat\u00a0: écrivez un nombre "
                                 "de 0 à %2, comme 12 ou 12,5.")
                      .arg(*typed)
                      .arg(m_board.marks.points),
                  true);
        return;
    }
    std::vector<CandidateId> found;
    for (const RankingEntry& entry : m_board.entries) {
        if (entry.part == RankingSection::Unanswered && entry.result &&
            (*entry.result >= *limit) == above)
            found.push_back(entry.id);
    }
    if (found.empty()) {
        emit said(QStringLiteral("Aucune candidature sans réponse n’a un tel résultat."), true);
        return;
    }
    const bool sure =
        !above ||
        m_prompts.confirm(title,
                          QStringLiteral("%1 sans réponse à %2 ou plus\u00a0: les classer, "
                                         "chacune à son résultat\u00a0?")
                              .arg(applicationsText(static_cast<int>(found.size())),
                                   resultText(m_board.marks, limit)),
                          actWord(kind));
    const auto reason = above ? std::optional(QString()) : askReason(kind, found.size());
    if (sure && reason)
        enterAnswer(found, kind, *reason);
}

// Behind one of its equals, or directly before the first of them.
bool RankingDesk::withinTie(const RankingEntry& entry, const CandidateId& after) const
{
    const auto& entries = m_board.entries;
    auto at = std::ranges::find(entries, after, &RankingEntry::id);
    if (at != entries.end() && at->tie == entry.tie)
        return true;
    at = at == entries.end() ? entries.begin() : at + 1;
    while (at != entries.end() && at->id == entry.id)
        ++at;
    return at != entries.end() && at->tie == entry.tie;
}

void RankingDesk::place(const CandidateId& id, const CandidateId& after)
{
    const Application& moved = application(id);
    if (!moved.ranked() || id == after)
        return;
    const RankingEntry* entry = m_board.entry(id);
    // Among equals an order is tried, and settled with its reason.
    const auto group = equals(id);
    if (entry != nullptr && entry->tie >= 0 && withinTie(*entry, after)) {
        std::vector<CandidateId> order = draft(group).order;
        std::erase(order, id);
        const auto behind = std::ranges::find(order, after);
        order.insert(behind == order.end() ? order.begin() : behind + 1, id);
        tryOrder(group, std::move(order));
        return;
    }
    QString reason = moved.move ? toQt(moved.move->reason) : QString();
    if (entry != nullptr && entry->result && reason.trimmed().isEmpty()) {
        const auto given = m_prompts.askText(
            QStringLiteral("Placer une candidature"),
            QStringLiteral("La candidature %1 a un résultat, %2\u00a0: elle n’est plus à la place "
                           "qu’il lui donne. Le motif s’inscrit au procès-verbal. Pour quel "
                           "motif\u00a0?")
                .arg(entry->number, resultText(m_board.marks, entry->result)),
            QStringLiteral("Placer"));
        if (!given)
            return;
        reason = *given;
    }
    std::vector<Edit> edits;
    for (const PlacedMove& each : placingMoves(m_document.jury(), m_board.ranking, id,
                                               RankMove{after, fromQt(reason), 0, resultOf(id)}))
        edits.emplace_back(AdmissionEdit(SetRankMove{each.candidate, each.move}));
    apply(edits, QStringLiteral("la place"),
          QStringLiteral("Candidature %1 placée par la commission.")
              .arg(toQt(application(id).facts.number)));
}

void RankingDesk::placeAtRank(const CandidateId& id)
{
    const Ranking& ranking = m_board.ranking;
    const int last = ranking.firstRank + m_board.ranked() - 1;
    const auto typed =
        m_prompts.askLine(QStringLiteral("Placer au rang"),
                          QStringLiteral("À quel rang placer la candidature %1, de %2 à %3\u00a0?")
                              .arg(toQt(application(id).facts.number))
                              .arg(ranking.firstRank)
                              .arg(last),
                          QStringLiteral("Placer"));
    if (!typed)
        return;
    bool figure = false;
    const int wanted = typed->trimmed().toInt(&figure);
    if (!figure || wanted < ranking.firstRank || wanted > last) {
        emit said(QStringLiteral("«\u00a0%1\u00a0» n’est pas un rang de cette liste\u00a0: de %2 "
                                 "à %3.")
                      .arg(*typed)
                      .arg(ranking.firstRank)
                      .arg(last),
                  true);
        return;
    }
    CandidateId after; // whoever has the rank before, once it is gone
    int rank = ranking.firstRank;
    for (const RankingEntry& entry : m_board.entries) {
        if (entry.part != RankingSection::Ranked || rank >= wanted || !entry.placed)
            break;
        if (entry.id == id)
            continue;
        after = entry.id;
        ++rank;
    }
    const RankingEntry* entry = m_board.entry(id);
    if (entry != nullptr && entry->rank == wanted && entry->placed && entry->tie < 0)
        emit said(
            QStringLiteral("La candidature %1 est déjà au rang %2.").arg(entry->number).arg(wanted),
            false);
    else
        place(id, after);
}

// One after the other: each leaves everybody else where they are.
void RankingDesk::takeBack(const std::vector<CandidateId>& ids)
{
    int done = 0;
    for (const CandidateId& id : ids) {
        if (!application(id).ranked() || !application(id).move)
            continue;
        std::vector<Edit> edits;
        for (const PlacedMove& each :
             placingMoves(m_document.jury(), m_board.ranking, id, std::nullopt))
            edits.emplace_back(AdmissionEdit(SetRankMove{each.candidate, each.move}));
        if (!apply(edits, QStringLiteral("la reprise d’une place"), {}))
            return;
        refresh();
        ++done;
    }
    emit said(done == 0
                  ? QStringLiteral("Aucune de ces candidatures n’a été placée à la main.")
                  : QStringLiteral("%1 à la place de son résultat.").arg(applicationsText(done)),
              done == 0);
}

// A refusal or a place that was said of another result is said of this one.
void RankingDesk::confirm(const std::vector<CandidateId>& ids)
{
    std::vector<Edit> edits;
    for (const CandidateId& id : ids) {
        const Application& held = application(id);
        if (held.ranked() && held.move) {
            RankMove move = *held.move;
            move.basis = resultOf(id);
            if (move != *held.move)
                edits.emplace_back(AdmissionEdit(SetRankMove{id, move}));
        } else if (held.answer && held.answer->kind == AnswerKind::AcademicRefusal) {
            ApplicationAnswer given = *held.answer;
            given.basis = resultOf(id);
            if (given != *held.answer)
                edits.emplace_back(AdmissionEdit(SetAnswer{id, given}));
        }
    }
    if (edits.empty())
        emit said(QStringLiteral("Rien à confirmer\u00a0: le résultat n’a pas changé depuis."),
                  true);
    else
        apply(edits, QStringLiteral("la confirmation"),
              QStringLiteral("Décision confirmée sur le résultat d’aujourd’hui."));
}

void RankingDesk::settle(const std::vector<CandidateId>& group)
{
    const TieDraft tried = draft(group);
    if (tried.reason.trimmed().isEmpty())
        return;
    const QString done =
        QStringLiteral("%1 départagées.").arg(applicationsText(static_cast<int>(group.size())));
    if (apply({AdmissionEdit(SettleTie{m_list, tried.order, fromQt(tried.reason.trimmed())})},
              QStringLiteral("le départage"), done))
        m_drafts.erase(sortedIds(group));
}

void RankingDesk::unsettle(const std::vector<CandidateId>& order)
{
    apply({AdmissionEdit(SettleTie{m_list, order, std::nullopt})},
          QStringLiteral("la reprise du départage"), QStringLiteral("Départage repris."));
}

} // namespace delibere::widgets
