// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli reperage signer S.jury --qui … [--reserve T], reperage corriger S.jury --motif T
#include <fmt/format.h>

#include "app/files.h"
#include "app/signing.h"
#include "cli/command.h"
#include "cli/command_positioning.h"
#include "cli/entry_notice.h"
#include "cli/positioning_choice.h"
#include "cli/record_steps.h"
#include "cli/signature_image.h"
#include "domain/record_edit.h"

namespace delibere::cli {

namespace {

struct SignPositioningOptions {
    std::string positioning;
    std::string signer;
    std::string reservation;
    std::string imageFile;
    bool withCodes = false;
};

struct CorrectPositioningOptions {
    std::string positioning;
    std::string reason;
};

Result<app::SignRequest> requestOf(const SignPositioningOptions& options,
                                   const Positioning& positioning)
{
    app::SignRequest request{
        positioning.subject(), SignerId(options.signer), {}, options.reservation};
    return readSignatureImage(options.imageFile, request.signer).map([&](std::string image) {
        request.image = std::move(image);
        return request;
    });
}

// What the paper of this person will show: nobody can make that key again.
void printFingerprint(Console& console, const app::Session& session,
                      const app::SignRequest& request)
{
    const auto history = session.history(request.subject, Viewer::staff());
    if (!history || history->empty())
        return;
    if (const Signature* signature = history->back().signatureOf(request.signer))
        console.print("Empreinte de cette signature\u00a0: " + app::fingerprintOf(*signature));
}

void printSigned(Console& console, const app::Session& session, const Positioning& positioning,
                 const SignerId& signer, const app::Signed& done)
{
    console.print(fmt::format("Repérage de {}, version {}\u00a0: signé par {}",
                              positioningTitle(session, positioning), done.number,
                              signerText(signer)));
    std::string missing;
    for (const SignerId& each : done.missing)
        missing += (missing.empty() ? "" : ", ") + signerText(each);
    console.print(missing.empty() ? "Tous ont signé\u00a0: le repérage est verrouillé."
                                  : "Signatures attendues\u00a0: " + missing);
}

Exit signPositioning(Console& console, app::Session& session, const SignPositioningOptions& options)
{
    const auto positioning = choosePositioning(session, options.positioning);
    if (!positioning)
        return console.report(positioning.error());
    if (!options.withCodes) {
        const Exit drawn = checkWhatIsFrozen(console, session, positioning->subject());
        if (drawn != Exit::Success)
            return drawn;
    }
    const auto request = requestOf(options, *positioning);
    if (!request)
        return console.report(request.error(), session.jury());
    const auto done = app::sign(session, *request);
    if (!done)
        return console.report(done.error(), session.jury());
    printSigned(console, session, *positioning, request->signer, *done);
    printFingerprint(console, session, *request);
    return Exit::Success;
}

Exit correctPositioning(Console& console, app::Session& session,
                        const CorrectPositioningOptions& options)
{
    const auto positioning = choosePositioning(session, options.positioning);
    if (!positioning)
        return console.report(positioning.error());
    const auto correction = correctionOf(session, positioning->subject(), options.reason);
    if (!correction)
        return console.report(correction.error(), session.jury());
    if (const auto done = session.apply(correction->edit, {}); !done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, correction->edit);
    console.print(fmt::format(
        correction->signing
            ? fmt::runtime("Repérage de {}\u00a0: signature de la version {} abandonnée")
            : fmt::runtime("Repérage de {}\u00a0: la version {} reste\u00a0; la suivante "
                           "l’annule et la remplace"),
        positioningTitle(session, *positioning), correction->number));
    return Exit::Success;
}

} // namespace

void addPositioningSigning(CLI::App& group, Action& chosen)
{
    const auto [signer, toSign] =
        addCommand(group, chosen, "signer", "Signe un repérage", signPositioning);
    signer.add_option("--reperage", toSign.positioning, "Identifiant du repérage");
    signer.add_option("--qui", toSign.signer, "candidat, intervenant-1 ou intervenant-2")
        ->required()
        ->check(CLI::IsMember({"candidat", "intervenant-1", "intervenant-2"}));
    signer.add_option("--reserve", toSign.reservation, "Réserve imprimée avec la signature");
    signer.add_flag("--avec-codes", toSign.withCodes,
                    "Fige même les signes qui ne s’impriment que par leur code");
    signer.add_option("--image", toSign.imageFile, "Signature dessinée (PNG)");

    const auto [corrector, toCorrect] =
        addCommand(group, chosen, "corriger",
                   "Renonce à une signature, ou corrige ce qui est signé", correctPositioning);
    corrector.add_option("--reperage", toCorrect.positioning, "Identifiant du repérage");
    corrector.add_option("--motif", toCorrect.reason, "Pourquoi")->required();
}

} // namespace delibere::cli
