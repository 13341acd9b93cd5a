// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/frozen_view.h"
#include "app/records.h"
#include "app/seal_code.h"
#include "app/signing.h"
#include "codec/hex.h"
#include "domain/positioning_comparison.h"
#include "domain/positioning_rules.h"

namespace delibere::app {

namespace {

// As much of the session as the three signed. One that was signed before its title was part of it
// goes by the day of the interview.
JurySession signedOf(const codec::FrozenPositioning& frozen)
{
    JurySession jury;
    jury.id = frozen.session;
    jury.info = frozen.info;
    if (jury.info.title.empty())
        jury.info.date = frozen.content.positioning.info.date;
    jury.candidates = {frozen.content.candidate};
    return jury;
}

} // namespace

Result<PositioningDocument> PositioningDocument::of(const Session& session, const PositioningId& id,
                                                    PositioningPart part, const Viewer& viewer)
{
    const auto all = session.positionings(viewer);
    auto positioning = session.positioning(id, viewer);
    if (!all || !positioning)
        return tl::unexpected(!all ? all.error() : positioning.error());
    const auto history = session.history(positioning->subject(), viewer);
    if (!history)
        return tl::unexpected(history.error());
    if (const RecordVersion* held = holding(*history))
        return of(session, *held, part, viewer);
    PositioningDocument document(session.framework(), session.jury());
    if (const Candidate* candidate = session.jury().candidate(positioning->info.candidate))
        document.m_candidate = *candidate;
    if (const Positioning* earlier = earlierOf(*all, id))
        document.m_earlier = *earlier;
    document.m_positioning = std::move(*positioning);
    document.m_part = part;
    document.m_stamp.frameworkDigest = session.frameworkDigest();
    document.m_stamp.fingerprint = fingerprintOf(document.view());
    return document;
}

Result<PositioningDocument> PositioningDocument::of(const Session& session,
                                                    const RecordVersion& version,
                                                    PositioningPart part, const Viewer& viewer)
{
    if (auto seen = session.history(version.subject, viewer); !seen)
        return tl::unexpected(seen.error());
    return of(session.framework(), version, part);
}

Result<PositioningDocument> PositioningDocument::of(const Framework& framework,
                                                    const RecordVersion& version,
                                                    PositioningPart part)
{
    if (auto able = checkForPositioning(framework); !able)
        return tl::unexpected(able.error());
    auto frozen = readFrozenPositioning(version, framework);
    if (!frozen)
        return tl::unexpected(frozen.error());
    PositioningDocument document(framework, signedOf(*frozen));
    document.m_candidate = std::move(frozen->content.candidate);
    document.m_positioning = std::move(frozen->content.positioning);
    document.m_part = part;
    document.m_earlier = std::move(frozen->earlier);
    document.m_version = version;
    document.m_stamp = {stateOf(version.stage), codec::hexOf(version.digest),
                        frozen->content.frameworkDigest, version.number, frozen->correction};
    if (version.locked())
        document.m_stamp.code = sealCode(version, document.m_jury);
    return document;
}

Result<PositioningDocument> PositioningDocument::blank(const Session& session, OwnRemarks remarks)
{
    return checkForPositioning(session.framework()).map([&] {
        PositioningDocument document(session.framework(), session.jury());
        document.m_positioning.info.date = session.jury().info.date;
        document.m_remarks = remarks;
        document.m_stamp.frameworkDigest = session.frameworkDigest();
        return document;
    });
}

PositioningRecord PositioningDocument::record() const
{
    std::map<SignerId, std::string> keys;
    if (m_version) {
        for (const Signature& signature : m_version->signatures)
            keys.emplace(signature.signer, fingerprintOf(signature));
    }
    const RecordVersion* version = m_version ? &*m_version : nullptr;
    return {*m_framework,    m_jury,
            m_candidate,     m_positioning,
            m_part,          m_earlier ? &*m_earlier : nullptr,
            m_stamp,         version,
            std::move(keys), m_remarks == OwnRemarks::LeftOut};
}

} // namespace delibere::app
