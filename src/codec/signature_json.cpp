// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/signature_json.h"

#include "codec/hex.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

struct SubjectWriter {
    Json& json;

    void operator()(const CandidateId& candidate) const { json["candidat"] = candidate.text(); }
    void operator()(const PositioningSubject& subject) const
    {
        json["candidat"] = subject.candidate.text();
        json["reperage"] = subject.positioning.text();
    }
    void operator()(const RankingList& list) const { json["classement"] = listKey(list); }
};

} // namespace

void addSubject(Json& json, const RecordSubject& subject)
{
    std::visit(SubjectWriter{json}, subject);
}

RecordSubject readSubject(ObjectReader& object)
{
    if (const auto place = object.optional("classement")) {
        const std::string* key = readString(*place);
        const auto list = key == nullptr ? std::nullopt : listOfKey(*key);
        if (key != nullptr && !list)
            place->refuse(FindingCode::UnknownValue, *key);
        return list.value_or(RankingList());
    }
    CandidateId candidate(object.id("candidat"));
    const auto positioning = object.optional("reperage");
    if (!positioning)
        return candidate;
    return PositioningSubject{PositioningId(readUuid(*positioning).value_or("")),
                              std::move(candidate)};
}

Json toJson(const Signature& signature)
{
    return {{"membre", signature.signer.text()},
            {"cle", hexOf(signature.publicKey)},
            {"le", signature.at.time_since_epoch().count()},
            {"reserve", signature.reservation},
            {"image", hexOf(signature.image)},
            {"journal",
             {{"sequence", signature.journal.sequence}, {"hash", hexOf(signature.journal.hash)}}},
            {"valeur", hexOf(signature.value)}};
}

Json toJson(const NotSigning& said)
{
    return {{"membre", said.signer.text()},
            {"nature", wordOf(notSigningWords, said.kind)},
            {"motif", said.reason},
            {"le", said.at.time_since_epoch().count()}};
}

NotSigning readNotSigning(const Place& place)
{
    ObjectReader object(place);
    NotSigning said;
    said.signer = SignerId(object.id("membre"));
    said.kind = object.word<NotSigningKind>("nature", notSigningWords).value_or(said.kind);
    if (const auto reason = object.required("motif"))
        said.reason = readNote(*reason).value_or("");
    said.at = readSeconds(object, "le");
    object.refuseOtherKeys();
    return said;
}

std::string readHex(ObjectReader& object, std::string_view key)
{
    const auto place = object.required(key);
    const std::string* text = place ? readString(*place) : nullptr;
    if (text == nullptr)
        return {};
    auto bytes = bytesOfHex(*text);
    if (!bytes)
        place->refuse(FindingCode::UnknownValue, text->substr(0, 16));
    return bytes.value_or("");
}

std::chrono::sys_seconds readSeconds(ObjectReader& object, std::string_view key)
{
    const auto place = object.required(key);
    const auto* value = place ? place->value->as<std::int64_t>() : nullptr;
    if (place && value == nullptr)
        place->refuse(FindingCode::WrongType, "un nombre entier");
    return std::chrono::sys_seconds(std::chrono::seconds(value == nullptr ? 0 : *value));
}

Signature readSignature(const Place& place)
{
    ObjectReader object(place);
    Signature signature;
    signature.signer = SignerId(object.id("membre"));
    signature.publicKey = readHex(object, "cle");
    signature.at = readSeconds(object, "le");
    if (const auto reservation = object.required("reserve"))
        signature.reservation = readNote(*reservation).value_or("");
    signature.image = readHex(object, "image");
    if (const auto journal = object.required("journal")) {
        ObjectReader anchor(*journal);
        signature.journal.sequence = anchor.integer("sequence", anyInteger).value_or(0);
        signature.journal.hash = readHex(anchor, "hash");
        anchor.refuseOtherKeys();
    }
    signature.value = readHex(object, "valeur");
    object.refuseOtherKeys();
    return signature;
}

} // namespace delibere::codec
