// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/ranking_desk.h"

#include <algorithm>

#include "widgets/kit/qt_text.h"
#include "widgets/session/presidency.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

bool onlyOrders(const Edit& edit)
{
    const auto* admission = std::get_if<AdmissionEdit>(&edit);
    return admission != nullptr && (std::holds_alternative<SetAnswer>(*admission) ||
                                    std::holds_alternative<SetRankMove>(*admission) ||
                                    std::holds_alternative<SettleTie>(*admission));
}

} // namespace

RankingDesk::RankingDesk(SessionDocument& document, Prompts& prompts, QObject* parent)
    : QObject(parent), m_document(document), m_prompts(prompts)
{
    connect(&document, &SessionDocument::changed, this, &RankingDesk::follow);
    connect(&document, &SessionDocument::actingJurorChanged, this, [this] { outdate(Stale::All); });
}

void RankingDesk::follow(const Edit& edit)
{
    outdate(onlyOrders(edit) ? Stale::Order : Stale::All);
}

void RankingDesk::refresh()
{
    const Stale stale = std::exchange(m_stale, Stale::Nothing);
    if (stale == Stale::Nothing)
        return;
    m_equals.reset();
    if (stale == Stale::All)
        readAll();
    else
        orderAgain();
    makeShown();
}

void RankingDesk::readAll()
{
    m_lists = rankingLists(m_document.jury());
    if (!m_lists.empty() && std::ranges::find(m_lists, m_list) == m_lists.end())
        m_list = m_lists.front();
    auto shown = app::sessionRanking(m_document.session(), m_document.viewer());
    m_unreadable = !shown;
    if (shown)
        m_shown = std::move(*shown);
    else
        m_withheld = toQt(wording::problemText(shown.error(), m_document.jury()));
    askSealed();
}

// The results stand: only who is where is made again, on the list in sight; another one is read
// again when it is chosen.
void RankingDesk::orderAgain()
{
    const auto held = m_shown.rankings.find(m_list);
    if (held != m_shown.rankings.end())
        held->second = rank(m_document.jury(), m_list, m_shown.results, held->second.firstRank);
}

// The rules are asked with an answer that says what is said already.
void RankingDesk::askSealed()
{
    m_sealed.clear();
    for (const auto& [id, each] : m_document.jury().applications) {
        if (listOf(each.facts) != m_list)
            continue;
        const Problems found = m_document.session().refusals(
            AdmissionEdit(SetAnswer{id, each.answer}), m_document.viewer());
        if (!found.empty())
            m_sealed = toQt(wording::problemText(found.front(), m_document.jury()));
        else if (m_document.session().readOnly())
            m_sealed = QStringLiteral("La session est ouverte en lecture seule.");
        return;
    }
}

QString RankingDesk::withheldText() const
{
    if (m_lists.empty())
        return QStringLiteral("Aucune candidature à classer\u00a0: elles s’ajoutent dans "
                              "Candidatures.");
    const auto hidden = std::ranges::count_if(m_shown.hidden, [&](const CandidateId& id) {
        return listOf(application(id).facts) == m_list;
    });
    if (hidden == 0)
        return {};
    if (m_document.viewer().isStaff())
        return QStringLiteral("Les notes ne sont pas montrées au secrétariat tant que le "
                              "classement n’est pas signé. Choisissez en haut à droite qui est "
                              "là, ou affichez les notes.");
    return QStringLiteral(
               "%1 de cette liste %2 pas encore ici\u00a0: votre fiche n’est pas remise, "
               "ou vous ne siégez pas pour elle. Le classement se lit quand tout ce que "
               "vous lisez est remis.")
        .arg(toQt(wording::formatCount(static_cast<int>(hidden), "candidature", "candidatures")),
             hidden > 1 ? QStringLiteral("ne se montrent") : QStringLiteral("ne se montre"));
}

void RankingDesk::makeShown()
{
    std::erase_if(m_drafts, [&](const auto& draft) {
        return equals(draft.first.front()).empty() ||
               sortedIds(equals(draft.first.front())) != draft.first;
    });
    if (!m_unreadable)
        m_withheld = withheldText();
    m_board = m_withheld.isEmpty()
                  ? makeBoard(m_document.framework(), m_document.jury(), m_shown, m_list, m_drafts)
                  : RankingBoard{};
    emit changed();
}

void RankingDesk::choose(const RankingList& list)
{
    if (list == m_list)
        return;
    m_list = list;
    m_drafts.clear();
    outdate(Stale::All);
    refresh();
}

bool RankingDesk::apply(const std::vector<Edit>& edits, const QString& label, const QString& done)
{
    if (edits.empty())
        return false;
    const auto applied = m_document.applyTogether(edits, label);
    if (!applied)
        emit said(toQt(wording::problemText(applied.error(), m_document.jury())), true);
    else
        emit said(done, false);
    return applied.has_value();
}

const Application& RankingDesk::application(const CandidateId& id) const
{
    return *m_document.jury().application(id);
}

std::optional<Fraction> RankingDesk::resultOf(const CandidateId& id) const
{
    const RankingEntry* entry = m_board.entry(id);
    return entry == nullptr ? std::nullopt : entry->result;
}

std::vector<CandidateId> RankingDesk::equals(const CandidateId& id)
{
    if (!m_equals)
        m_equals = equalGroups(m_document.jury(), m_list, m_shown.results);
    for (const std::vector<CandidateId>& group : *m_equals) {
        if (std::ranges::find(group, id) != group.end())
            return group;
    }
    return {};
}

const TieSettlement* RankingDesk::settlement(const std::vector<CandidateId>& group) const
{
    const auto& all = m_document.jury().tieSettlements;
    const auto found = std::ranges::find_if(all, [&](const TieSettlement& each) {
        return each.list == m_list && std::ranges::is_permutation(each.order, group);
    });
    return found == all.end() ? nullptr : &*found;
}

TieDraft RankingDesk::draft(const std::vector<CandidateId>& group) const
{
    const auto found = m_drafts.find(sortedIds(group));
    if (found != m_drafts.end())
        return found->second;
    const TieSettlement* settled = settlement(group);
    return settled == nullptr ? TieDraft{group, {}}
                              : TieDraft{settled->order, toQt(settled->reason)};
}

void RankingDesk::tryOrder(const std::vector<CandidateId>& group, std::vector<CandidateId> order)
{
    TieDraft tried = draft(group);
    tried.order = std::move(order);
    m_drafts[sortedIds(group)] = std::move(tried);
    makeShown();
}

void RankingDesk::typeReason(const std::vector<CandidateId>& group, const QString& reason)
{
    TieDraft tried = draft(group);
    tried.reason = reason;
    m_drafts[sortedIds(group)] = std::move(tried);
}

QStringList RankingDesk::halfMade() const
{
    QStringList lines;
    for (const auto& [group, draft] : m_drafts) {
        const bool tried = std::ranges::none_of(m_board.ranking.ties, [&](const auto& tie) {
            return tie == draft.order && draft.reason.trimmed().isEmpty();
        });
        const TieSettlement* settled = settlement(group);
        if (!tried || (settled != nullptr && settled->order == draft.order &&
                       toQt(settled->reason) == draft.reason))
            continue;
        QStringList numbers;
        for (const CandidateId& id : draft.order)
            numbers << toQt(application(id).facts.number);
        lines << QStringLiteral("Ex aequo %1\u00a0: l’ordre essayé n’est pas retenu")
                     .arg(numbers.join(QStringLiteral(", ")));
    }
    return lines;
}

} // namespace delibere::widgets
