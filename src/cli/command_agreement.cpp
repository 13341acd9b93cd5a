// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli accord S.jury
#include <fmt/format.h>

#include "app/session_agreement.h"
#include "cli/agreement_text.h"
#include "cli/command.h"
#include "wording/agreement_words.h"

namespace delibere::cli {

namespace {

struct AgreementOptions {
    bool json = false;
};

void printText(Console& console, const app::Session& session, const app::SessionAgreement& found)
{
    if (found.scope != AgreementScope::Computed)
        console.print(wording::words(found.scope));
    for (const BlockAgreement& agreement : found.blocks) {
        const Block& block = *session.framework().block(agreement.block);
        console.print(fmt::format("{} {}", block.code, block.titleInSynthesis()));
        for (const std::string& line : agreementLines(session.jury(), agreement))
            console.print("  " + line);
    }
}

Exit showAgreement(Console& console, const app::Session& session, const AgreementOptions& options)
{
    const auto agreement = app::sessionAgreement(session, Viewer::staff());
    if (!agreement)
        return console.report(agreement.error());
    if (options.json)
        console.raw(app::agreementJson(session, *agreement));
    else
        printText(console, session, *agreement);
    return Exit::Success;
}

} // namespace

void addAgreementCommand(CLI::App& program, Action& chosen)
{
    const auto [accord, options] =
        addCommand(program, chosen, "accord", "Accord entre les membres, par bloc", showAgreement);
    accord.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace delibere::cli
