// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/switches_json.h"

#include "codec/json_writing.h"
#include "codec/whole_document.h"

namespace delibere::codec {

namespace {

using campaign::Switches;

constexpr std::string_view switchesFormat = "delibere-hypotheses";

struct YesOrNo {
    const char* key;
    bool Switches::*value;
};
constexpr YesOrNo eitherWay[] = {
    {"A2", &Switches::missedDeadlineLosesHold},    {"A3", &Switches::silenceKeepsWaits},
    {"A4", &Switches::workStudyOffersOutliveHold}, {"A6", &Switches::acceptanceMayBeWithdrawn},
    {"A13", &Switches::holdMayBeDeclinedLate},     {"A17", &Switches::newcomersStayCallable},
    {"A18", &Switches::betterOfferDropsPending},   {"A23", &Switches::mayotteWithReunion},
};

struct Counted {
    const char* key;
    int Switches::*value;
    Range range;
};
constexpr Counted counted[] = {
    {"A9", &Switches::complementaryVacancies, {0, 65535}},
    {"A14", &Switches::referralDays, {1, 250}},
};

Switches switchesOf(ObjectReader& root)
{
    Switches switches;
    for (const auto& [key, value] : eitherWay) {
        if (const auto place = root.optional(key)) {
            if (const bool* said = place->value->as<bool>())
                switches.*value = *said;
            else
                place->refuse(FindingCode::WrongType, "true, false");
        }
    }
    for (const auto& [key, value, range] : counted)
        switches.*value = root.optionalInteger(key, range).value_or(switches.*value);
    root.refuseOtherKeys();
    return switches;
}

} // namespace

Result<Switches, Findings> readSwitches(std::string_view json)
{
    return readWhole<Switches>(json, switchesFormat, switchesOf);
}

std::string writeSwitches(const Switches& switches)
{
    Json json{{"format", std::string(switchesFormat) + "/1"}};
    for (const auto& [key, value] : eitherWay)
        json[key] = switches.*value;
    for (const auto& [key, value, range] : counted)
        json[key] = switches.*value;
    return indented(json);
}

} // namespace delibere::codec
