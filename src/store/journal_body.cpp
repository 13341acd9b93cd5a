// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_body.h"

#include "codec/canonical.h"
#include "crypto/digest.h"
#include "domain/edit_texts.h"

namespace delibere::store {

namespace {

void veil(std::string& text)
{
    if (!text.empty())
        text = "sha256:" + crypto::hex(crypto::sha256(text));
}

std::string digestOf(const std::string& bytes)
{
    const crypto::Digest digest = crypto::sha256(bytes);
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// Reasons about the procedure are kept nowhere else; the title and the place of a session are
// nobody's.
template <class... Changes>
bool isAnyOf(const Edit& edit)
{
    return ((editAs<Changes>(edit) != nullptr) || ...);
}
bool saysNothingOfPeople(const Edit& edit)
{
    return isAnyOf<ReopenSheet, SetSheetAside, RefuseTranscription, WithdrawRecord, ReplaceRecord,
                   SetSessionInfo>(edit);
}

// What is no text that people write, and yet stays out of the journal.
struct VeilContent {
    // The lengths of salt and nonce are fixed: no two secrets share these bytes.
    void operator()(PutKey& edit) const
    {
        LockedSecret& secret = edit.key.secret;
        if (secret.sealed.empty())
            return;
        const std::string digest = digestOf(
            "delibere-coffre-1\n" + std::to_string(secret.operations) + "\n" +
            std::to_string(secret.memory) + "\n" + secret.salt + secret.nonce + secret.sealed);
        secret = {};
        secret.sealed = digest;
    }
    // The record table holds it, its digest is what counts.
    void operator()(FreezeRecord& edit) const { veil(edit.body); }
    void operator()(PutSignature& edit) const
    {
        if (!edit.signature.image.empty())
            edit.signature.image = digestOf(edit.signature.image);
    }
    // The table holds what it says of itself; the digest of the file says which file it was.
    void operator()(KeepPacket& edit) const { veil(edit.packet.manifest); }
    template <class Other>
    void operator()(Other& /*its texts say it all*/) const
    {}
};

} // namespace

// Both values are hexadecimal (the table checks the id): nothing to escape.
std::string creationBody(const crypto::Digest& framework, const SessionId& session)
{
    return R"({"framework":")" + crypto::hex(framework) + R"(","session":")" + session.text() +
           "\"}";
}

std::string journalBody(const Edit& edit)
{
    Edit veiled = edit;
    if (!saysNothingOfPeople(edit))
        changeTexts(veiled, [](std::string_view label, std::string& text) {
            // A body, not a person; and who answers for what was typed for somebody else.
            if (label != "collège" && label != typistLabel)
                veil(text);
        });
    visitChange(VeilContent{}, veiled);
    return codec::canonical(veiled);
}

} // namespace delibere::store
