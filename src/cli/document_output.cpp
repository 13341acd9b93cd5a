// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/document_output.h"

#include <cstdlib>

#include <QGuiApplication>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "wording/problem_text.h"

namespace delibere::cli {

void startDrawing()
{
    if (QGuiApplication::instance() != nullptr)
        return;
    static int count = 1;
    static char name[] = "delibere-cli";
    static char* values[] = {name, nullptr};
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    // What Qt says of the desktop is no problem of the person who prints.
    ::setenv("QT_LOGGING_RULES", "default.warning=false", 0);
    static const QGuiApplication application(count, values);
}

Result<printing::Written> writeForms(const app::Session& session, std::vector<printing::Form> forms,
                                     const printing::Destination& destination)
{
    startDrawing();
    return printing::writeForms(session, Viewer::staff(), std::move(forms), destination);
}

Exit listDocuments(Console& console, const printing::Written& written, bool json)
{
    using Json = nlohmann::ordered_json;
    Json files = Json::array();
    for (const auto& path : written.files) {
        files.push_back(path.string());
        if (!json)
            console.print(path.string());
    }
    Json failures = Json::array();
    for (const printing::FormFailure& failure : written.failures) {
        const std::string form = printing::formWord(failure.form.kind);
        const std::string reason = wording::problemText(failure.problem);
        const std::string about = failure.form.candidate().text();
        failures.push_back({{"forme", form}, {"candidat", about}, {"motif", reason}});
        console.complain(fmt::format("{} {}\u00a0: {}", form, about, reason));
    }
    Json said{{"documents", files}};
    if (!failures.empty())
        said["echecs"] = failures;
    if (json)
        console.printJson(said);
    return written.complete() ? Exit::Success : Exit::Problem;
}

} // namespace delibere::cli
