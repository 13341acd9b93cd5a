// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/validity_json.h"

#include "codec/words.h"

namespace delibere::codec {

namespace {

constexpr std::string_view unitKey = "validite";
constexpr std::string_view countKey = "nombre";

} // namespace

Validity readValidity(ObjectReader& object)
{
    const auto unit = object.word<ValidityUnit>(unitKey, validityWords);
    const Presence counted = !unit                            ? Presence::Open
                             : *unit == ValidityUnit::ForLife ? Presence::Forbidden
                                                              : Presence::Required;
    Validity validity{unit.value_or(ValidityUnit::ForLife), 0};
    if (const auto count = object.expected(countKey, counted, unitKey))
        validity.count = readInteger(*count, {1, mostValidityCount}).value_or(1);
    return validity;
}

void addValidity(Json& json, const Validity& validity)
{
    json[std::string(unitKey)] = wordOf(validityWords, validity.unit);
    if (validity.unit != ValidityUnit::ForLife)
        json[std::string(countKey)] = validity.count;
}

} // namespace delibere::codec
