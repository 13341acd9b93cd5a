// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/signed_record.h"

#include <algorithm>

namespace delibere {

const CandidateId& RecordVersion::candidate() const
{
    static const CandidateId nobody;
    const CandidateId* candidate = candidateOf(subject);
    return candidate == nullptr ? nobody : *candidate;
}

const Signature* RecordVersion::signatureOf(const SignerId& signer) const
{
    const auto found = std::ranges::find(signatures, signer, &Signature::signer);
    return found == signatures.end() ? nullptr : &*found;
}

std::vector<SignerId> RecordVersion::missing() const
{
    std::vector<SignerId> missing;
    std::ranges::copy_if(signatories, std::back_inserter(missing), [&](const SignerId& signer) {
        return signatureOf(signer) == nullptr && notSigningOf(signer) == nullptr;
    });
    return missing;
}

const NotSigning* RecordVersion::notSigningOf(const SignerId& signer) const
{
    const auto found = std::ranges::find(notSigning, signer, &NotSigning::signer);
    return found == notSigning.end() || signatureOf(signer) != nullptr ? nullptr : &*found;
}

std::vector<NotSigning> RecordVersion::mentions() const
{
    std::vector<NotSigning> said;
    for (const SignerId& signer : signatories) {
        if (const NotSigning* mention = notSigningOf(signer))
            said.push_back(*mention);
    }
    return said;
}

const RecordVersion* holding(const RecordHistory& history)
{
    const auto found = std::ranges::find_if(history, &RecordVersion::holds);
    return found == history.end() ? nullptr : &*found;
}

std::string correctionReason(const RecordHistory& history)
{
    const auto last =
        std::find_if(history.rbegin(), history.rend(), [](const RecordVersion& version) {
            return version.stage == RecordStage::Replaced;
        });
    return last == history.rend() ? std::string() : last->reason;
}

NextVersion nextVersion(const RecordHistory& history)
{
    NextVersion next{static_cast<int>(history.size()) + 1, 0, correctionReason(history)};
    for (const RecordVersion& version : history) {
        if (version.stage == RecordStage::Replaced)
            next.replaces = version.number;
    }
    return next;
}

} // namespace delibere
