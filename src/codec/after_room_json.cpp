// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/after_room_json.h"

#include "codec/deliberation_json.h"

namespace delibere::codec {

Json toJson(const ParitaryPerson& member)
{
    return {{"nom", member.name},
            {"fonction", member.function},
            {"college", member.college},
            {"preside", member.presides}};
}

Json toJson(const ParitaryDecision& decision)
{
    Json blocks = Json::array();
    for (const auto& [block, said] : decision.blocks)
        blocks.push_back({{"bloc", block.text()}, {"valeur", toJson(said)}});
    return {{"version", decision.version},
            {"le", decision.on.iso()},
            {"blocs", std::move(blocks)},
            {"commentaire", decision.comment}};
}

Json toJson(const Appeal& appeal)
{
    return {{"recu_le", appeal.received.iso()},
            {"motif", appeal.reasons},
            {"repondu_le", orNull(appeal.answered, [](const Date& day) { return day.iso(); })},
            {"reponse", appeal.answer}};
}

Json toJson(const NumberedDecision& decision)
{
    Json json = toJson(decision.decision);
    json["numero"] = decision.number;
    json["retiree"] = orNull(decision.withdrawn);
    return json;
}

} // namespace delibere::codec
