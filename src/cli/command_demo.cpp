// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli demo DOSSIER: the example session played from its files to its PDFs.
#include <fmt/format.h>

#include "app/example_session.h"
#include "cli/command.h"
#include "cli/document_output.h"

namespace delibere::cli {

namespace {

struct DemoOptions {
    std::string folder;
};

Exit play(Console& console, const DemoOptions& options)
{
    const auto example = app::createExample(options.folder);
    if (!example)
        return console.report(example.error());
    const auto session = app::Session::open(example->session);
    if (!session)
        return console.report(session.error());
    console.print(fmt::format("Session\u00a0: {}", example->session.string()));
    for (const auto& sheet : example->sheets)
        console.print(fmt::format("Fiche importée\u00a0: {}", sheet.string()));
    for (const printing::FormKind kind : {printing::FormKind::Grid, printing::FormKind::Sheet}) {
        const auto written =
            printing::forms(*session, Viewer::staff(), kind).and_then([&](const auto& forms) {
                return writeForms(*session, forms,
                                  {std::filesystem::path(options.folder) / "documents"});
            });
        if (!written)
            return console.report(written.error());
        for (const auto& path : written->files)
            console.print(fmt::format("Document\u00a0: {}", path.string()));
        if (!written->complete())
            return console.report(written->failures.front().problem);
    }
    return Exit::Success;
}

} // namespace

void addDemoCommand(CLI::App& program, Action& chosen)
{
    const auto [demo, options] =
        addCommand(program, chosen, "demo", "Joue la session d’exemple dans un dossier", play);
    demo.add_option("dossier", options.folder, "Dossier à remplir")->required();
}

} // namespace delibere::cli
