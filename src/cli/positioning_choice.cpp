// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/positioning_choice.h"

#include <fmt/format.h>

#include "app/signing.h"
#include "cli/deliberation_text.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

constexpr std::size_t shortLength = 8;

Problem several(const std::string& asked, const std::vector<const Positioning*>& found)
{
    std::string ids;
    for (const Positioning* each : found)
        ids += (ids.empty() ? "" : ", ") + shortId(each->id);
    return {ProblemCode::BadRequest, asked.empty() ? "--reperage" : asked,
            "plusieurs repérages conviennent (" + ids + ")\u202f; dites lequel"};
}

} // namespace

Result<Positioning> choosePositioning(const app::Session& session, const std::string& asked)
{
    const auto all = session.positionings(Viewer::staff());
    if (!all)
        return tl::unexpected(all.error());
    std::vector<const Positioning*> found;
    for (const Positioning& each : *all) {
        const bool begins = asked.size() >= shortLength && each.id.text().starts_with(asked);
        if (asked.empty() || begins)
            found.push_back(&each);
    }
    if (found.empty() && asked.empty())
        return fail(ProblemCode::BadRequest, session.path().string(),
                    "cette session ne contient aucun repérage\u202f; créez-en ou importez-en un");
    if (found.empty() && asked.size() < shortLength)
        return fail(ProblemCode::BadRequest, asked,
                    "donnez au moins les huit premiers caractères de l’identifiant");
    if (found.empty())
        return fail(ProblemCode::UnknownPositioning, asked);
    if (found.size() > 1)
        return tl::unexpected(several(asked, found));
    return *found.front();
}

std::string shortId(const PositioningId& id)
{
    return id.text().substr(0, shortLength);
}

std::string signerText(const SignerId& signer)
{
    if (signer == candidateSigner())
        return "le candidat";
    return signer == interviewerSigner(0) ? "l’intervenant 1" : "l’intervenant 2";
}

std::string positioningTitle(const app::Session& session, const Positioning& positioning)
{
    return fmt::format("{}, {}", nameAndId(session.jury(), positioning.info.candidate),
                       wording::formatDate(positioning.info.date));
}

Result<std::string> signedText(const app::Session& session, const Positioning& positioning)
{
    return session.history(positioning.subject(), Viewer::staff()).map([](const auto& history) {
        const RecordVersion* held = holding(history);
        if (held == nullptr)
            return correctionReason(history).empty()
                       ? std::string("non signé")
                       : "correction ouverte, non signée\u00a0: " + correctionReason(history);
        if (held->locked())
            return fmt::format("signé, version {}, empreinte {}", held->number,
                               app::digestText(*held));
        std::string missing;
        for (const SignerId& signer : held->missing())
            missing += (missing.empty() ? "" : ", ") + signerText(signer);
        return fmt::format("version {}, signatures attendues\u00a0: {}", held->number, missing);
    });
}

} // namespace delibere::cli
