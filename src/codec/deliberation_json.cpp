// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/deliberation_json.h"

#include "codec/words.h"

namespace delibere::codec {

namespace {

template <class Map>
Json byBlock(const Map& map)
{
    Json list = Json::array();
    for (const auto& [block, entry] : map)
        list.push_back({{"bloc", block.text()}, {"valeur", toJson(entry)}});
    return list;
}

} // namespace

Json toJson(const Appraisal& appraisal)
{
    return {{"valide", appraisal.validated},
            {"pourcentage", orNull(appraisal.percent, [](Percent p) { return p.value; })},
            {"motif", appraisal.reason}};
}

Json toJson(const Vote& vote)
{
    Json json = {
        {"pour", vote.inFavour}, {"contre", vote.against}, {"abstentions", vote.abstained}};
    if (vote.casting != CastingVote::NotUsed)
        json["voix_preponderante"] = wordOf(castingVoteWords, vote.casting);
    return json;
}

Json toJson(const Deliberation& deliberation)
{
    Json discussed = Json::array();
    for (const BlockId& block : deliberation.discussed)
        discussed.push_back(block.text());
    Json recommendations = Json::array();
    for (const auto& [block, text] : deliberation.recommendations)
        recommendations.push_back({{"bloc", block.text()}, {"texte", text}});
    Json json = {{"discutes", std::move(discussed)},
                 {"votes", byBlock(deliberation.votes)},
                 {"appreciations", byBlock(deliberation.appraisals)},
                 {"preconisations", std::move(recommendations)},
                 {"commentaire", deliberation.comment},
                 {"proposition", orNull(deliberation.proposal, [](ProposalKind kind) {
                      return wordOf(proposalWords, kind);
                  })}};
    // Only where it is said: what was signed before could not say it.
    for (const BlockId& block : deliberation.withoutRecommendation)
        json["sans_preconisation"].push_back(block.text());
    addCommonAppraisals(json, deliberation);
    return json;
}

// Only where there is one: what was signed before could not say it.
void addCommonAppraisals(Json& json, const Deliberation& deliberation)
{
    for (const auto& [criterion, text] : deliberation.commonAppraisals)
        json["appreciations_communes"].push_back({{"critere", criterion.text()}, {"texte", text}});
}

} // namespace delibere::codec
