// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/seal_code.h"

#include <algorithm>

#include "codec/base45.h"
#include "domain/positioning.h"

namespace delibere::app {

namespace {

constexpr std::string_view prefix = "DELIBERE1:";
constexpr std::size_t digestLength = 32;
constexpr std::size_t signatureLength = 64;

// Whose signature stands for all: the president of the jury, the first intervenant of a repérage.
bool leads(const RecordVersion& version, const JurySession& session, const SignerId& signer)
{
    if (version.positioning() != nullptr)
        return signer == interviewerSigner(0);
    const Juror* juror = session.juror(memberOf(signer));
    return juror != nullptr && juror->role == JurorRole::President;
}

} // namespace

std::string sealCode(const RecordVersion& version, const JurySession& session)
{
    if (version.signatures.empty())
        return {};
    auto chosen = std::ranges::find_if(version.signatures, [&](const Signature& signature) {
        return leads(version, session, signature.signer);
    });
    if (chosen == version.signatures.end())
        chosen = version.signatures.begin();
    return std::string(prefix) + codec::base45Of(version.digest + chosen->value);
}

std::optional<SealCode> readSealCode(const std::string& text)
{
    if (!text.starts_with(prefix))
        return std::nullopt;
    const auto bytes = codec::bytesOfBase45(std::string_view(text).substr(prefix.size()));
    if (!bytes || bytes->size() != digestLength + signatureLength)
        return std::nullopt;
    return SealCode{bytes->substr(0, digestLength), bytes->substr(digestLength)};
}

bool matches(const SealCode& code, const RecordVersion& version)
{
    return code.digest == version.digest &&
           std::ranges::find(version.signatures, code.signature, &Signature::value) !=
               version.signatures.end();
}

} // namespace delibere::app
