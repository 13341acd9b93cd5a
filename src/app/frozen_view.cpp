// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/frozen_view.h"

#include "crypto/digest.h"

namespace delibere::app {

namespace {

tl::unexpected<Problem> notWhatWasFrozen(std::string id, const RecordVersion& version)
{
    return fail(ProblemCode::SessionCorrupt, std::move(id),
                "version " + std::to_string(version.number));
}

} // namespace

bool hasItsDigest(const RecordVersion& version)
{
    const crypto::Digest digest = crypto::sha256(version.body);
    return version.digest ==
           std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size());
}

FrozenView computed(codec::FrozenRecord record, const Framework& framework)
{
    Synthesis synthesis = synthesize(framework, record.session, record.candidate(), record.sheets,
                                     record.deliberation, record.edition);
    auto panel = checkPanel(framework, record.session, record.candidate(), record.sheets,
                            record.panelEdition);
    return {std::move(record), std::move(synthesis), std::move(panel)};
}

Result<FrozenView> readFrozen(const RecordVersion& version, const Framework& framework)
{
    const auto corrupt = [&] { return notWhatWasFrozen(version.candidate().text(), version); };
    if (!hasItsDigest(version))
        return corrupt();
    auto record = codec::readFrozenRecord(version.body, framework);
    if (!record)
        return corrupt();
    FrozenView view = computed(std::move(*record), framework);
    if (codec::canonical(view.record, framework, view.synthesis, view.panel) != version.body)
        return corrupt();
    return view;
}

Result<codec::FrozenPositioning> readFrozenPositioning(const RecordVersion& version,
                                                       const Framework& framework)
{
    const PositioningId* id = version.positioning();
    auto record = codec::readFrozenPositioning(version.body);
    if (id == nullptr || !hasItsDigest(version) || !record ||
        codec::canonical(*record, framework) != version.body ||
        record->content.positioning.id != *id ||
        record->content.candidate.id != version.candidate() || record->number != version.number)
        return notWhatWasFrozen(id == nullptr ? std::string() : id->text(), version);
    return std::move(*record);
}

} // namespace delibere::app
