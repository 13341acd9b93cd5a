// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/frozen_ranking.h"

#include "codec/freezing_place.h"
#include "codec/json_writing.h"
#include "codec/object_reader.h"
#include "codec/whole_document.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

FrozenRanking readRanking(ObjectReader& root)
{
    FrozenRanking record;
    record.number = root.integer("version", versionRange).value_or(1);
    if (const auto place = root.optional("remplace")) {
        ObjectReader replaced(*place);
        record.replaces = replaced.integer("version", versionRange).value_or(0);
        if (const auto reason = replaced.required("motif"))
            record.correction = readNote(*reason).value_or("");
        replaced.refuseOtherKeys();
    }
    if (const auto id = root.required("session"))
        record.session = SessionId(readUuid(*id).value_or(""));
    record.frameworkDigest = root.text("referentiel");
    if (const auto place = root.required("classement")) {
        const std::string* key = readString(*place);
        const auto list = key == nullptr ? std::nullopt : listOfKey(*key);
        if (key != nullptr && !list)
            place->refuse(FindingCode::UnknownValue, *key);
        record.list = list.value_or(RankingList());
    }
    record.last = root.integer("dernier_rang", anyCount).value_or(0);
    for (const Place& item : root.items("signataires", anyCount))
        record.signatories.emplace_back(readId(item).value_or(""));
    record.zoneMinutes = readZone(root);
    root.refuseOtherKeys();
    return record;
}

} // namespace

std::string canonical(const FrozenRanking& record)
{
    Json json = {{"format", "delibere-classement/1"},  {"version", record.number},
                 {"session", record.session.text()},   {"referentiel", record.frameworkDigest},
                 {"classement", listKey(record.list)}, {"dernier_rang", record.last},
                 {"signataires", Json::array()}};
    if (record.replaces > 0)
        json["remplace"] = {{"version", record.replaces}, {"motif", record.correction}};
    addZone(json, record.zoneMinutes);
    for (const SignerId& signer : record.signatories)
        json["signataires"].push_back(signer.text());
    return canonicalBytes(json);
}

Result<FrozenRanking, Findings> readFrozenRanking(std::string_view bytes)
{
    return readWhole<FrozenRanking>(bytes, "delibere-classement", readRanking);
}

} // namespace delibere::codec
