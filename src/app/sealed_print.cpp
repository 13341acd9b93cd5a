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

std::vector<SignerId> wronglySigned(const RecordDocument& record)
{
    std::vector<SignerId> wrong;
    const std::vector<JurorId>& sat = record.record().signatories;
    for (const Signature& signature : record.version().signatures) {
        const auto key = publicKeyOf(signature.publicKey);
        const auto value = signatureOf(signature.value);
        const std::string statement =
            statementOf(record.record().session.id, record.version(), signature);
        const bool valid = key && value && crypto::verify(*key, statement, *value);
        if (!valid || std::ranges::find(sat, signature.signer) == sat.end())
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
