// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sealed_print.h"

#include <algorithm>

#include "app/key_bytes.h"

namespace delibere::app {

std::string proofText(const PrintProof& proof)
{
    return codec::writeProof(proof);
}

std::optional<PrintProof> readProof(const std::string& text)
{
    auto proof = codec::readProof(text);
    return proof ? std::optional(std::move(*proof)) : std::nullopt;
}

std::vector<SignerId> wronglySigned(const RecordVersion& version, const SessionId& session,
                                    const std::vector<SignerId>& signatories)
{
    std::vector<SignerId> wrong;
    for (const Signature& signature : version.signatures) {
        const auto key = publicKeyOf(signature.publicKey);
        const auto value = signatureOf(signature.value);
        const bool valid =
            key && value && crypto::verify(*key, statementOf(session, version, signature), *value);
        if (!valid || std::ranges::find(signatories, signature.signer) == signatories.end())
            wrong.push_back(signature.signer);
    }
    return wrong;
}

std::string keyFingerprintOf(const Signature& signature)
{
    const auto key = publicKeyOf(signature.publicKey);
    return key ? crypto::keyFingerprint(*key) : std::string();
}

} // namespace delibere::app
