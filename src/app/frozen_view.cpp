// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/frozen_view.h"

#include "crypto/digest.h"

namespace delibere::app {

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
    const auto corrupt = [&] {
        return fail(ProblemCode::SessionCorrupt, version.candidate.text(),
                    "version " + std::to_string(version.number));
    };
    const crypto::Digest digest = crypto::sha256(version.body);
    if (version.digest !=
        std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()))
        return corrupt();
    auto record = codec::readFrozenRecord(version.body, framework);
    if (!record)
        return corrupt();
    FrozenView view = computed(std::move(*record), framework);
    if (codec::canonical(view.record, framework, view.synthesis, view.panel) != version.body)
        return corrupt();
    return view;
}

} // namespace delibere::app
