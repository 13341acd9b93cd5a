// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/record_parts.h"

namespace delibere::codec {

namespace {

constexpr Range voteRange{0, 30};

std::string readFreeText(ObjectReader& object, std::string_view key)
{
    const auto place = object.required(key);
    return place ? readNote(*place).value_or("") : std::string();
}

Appraisal readAppraisal(const Place& place)
{
    ObjectReader object(place);
    Appraisal appraisal;
    appraisal.validated = object.boolean("valide");
    if (const auto percent = object.required("pourcentage"); percent && !percent->value->isNull()) {
        if (const auto value = readInteger(*percent, percentRange))
            appraisal.percent = Percent{*value};
    }
    appraisal.reason = readFreeText(object, "motif");
    object.refuseOtherKeys();
    return appraisal;
}

Vote readVote(const Place& place)
{
    ObjectReader object(place);
    Vote vote;
    vote.inFavour = object.integer("pour", voteRange).value_or(0);
    vote.against = object.integer("contre", voteRange).value_or(0);
    vote.abstained = object.integer("abstentions", voteRange).value_or(0);
    vote.casting = object.optionalWord<CastingVote>("voix_preponderante", castingVoteWords)
                       .value_or(CastingVote::NotUsed);
    object.refuseOtherKeys();
    return vote;
}

template <class Map, class Read>
void readByBlock(ObjectReader& object, std::string_view key, Map& map, Read read)
{
    for (const Place& item : object.items(key, anyCount)) {
        ObjectReader entry(item);
        const BlockId block(entry.id("bloc"));
        read(entry, map[block]);
        entry.refuseOtherKeys();
    }
}

} // namespace

Deliberation readDeliberation(const Place& place, const CandidateId& candidate)
{
    ObjectReader object(place);
    Deliberation deliberation;
    deliberation.candidate = candidate;
    for (const Place& item : object.items("discutes", anyCount))
        deliberation.discussed.emplace(readId(item).value_or(""));
    readByBlock(object, "votes", deliberation.votes, [](ObjectReader& entry, Vote& vote) {
        if (const auto value = entry.required("valeur"))
            vote = readVote(*value);
    });
    readByBlock(object, "appreciations", deliberation.appraisals,
                [](ObjectReader& entry, Appraisal& appraisal) {
                    if (const auto value = entry.required("valeur"))
                        appraisal = readAppraisal(*value);
                });
    readByBlock(
        object, "preconisations", deliberation.recommendations,
        [](ObjectReader& entry, std::string& text) { text = readFreeText(entry, "texte"); });
    if (object.optional("sans_preconisation")) {
        for (const Place& item : object.items("sans_preconisation", anyCount))
            deliberation.withoutRecommendation.emplace(readId(item).value_or(""));
    }
    if (object.optional("appreciations_communes")) {
        for (const Place& item : object.items("appreciations_communes", anyCount)) {
            ObjectReader entry(item);
            const CriterionId criterion(entry.id("critere"));
            deliberation.commonAppraisals[criterion] = readFreeText(entry, "texte");
            entry.refuseOtherKeys();
        }
    }
    deliberation.comment = readFreeText(object, "commentaire");
    if (const auto word = object.required("proposition"); word && !word->value->isNull())
        deliberation.proposal = readWord<ProposalKind>(*word, proposalWords);
    object.refuseOtherKeys();
    return deliberation;
}

} // namespace delibere::codec
