// SPDX-License-Identifier: GPL-3.0-or-later
// Running an import of files that were told apart: each line is said first, then all the new ones
// are written in one transaction, or nothing is. What a line says is the command's.
#pragma once

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/framework_library.h"
#include "app/sheet_import.h"
#include "cli/console.h"
#include "cli/entry_notice.h"
#include "wording/problem_names.h"

namespace delibere::cli {

struct ImportRun {
    bool trial = false;       // look and write nothing
    bool json = false;        // for scripts
    const char* list = "";    // JSON key of the lines: "fiches"
    const char* count = "";   // JSON key of how many were written: "ecrites"
    const char* written = ""; // "Fiches écrites"
};

template <class Plan, class ToJson, class PrintLine, class EditOf>
Exit runImport(Console& console, app::Session& session, const Plan& plan, const ImportRun& run,
               ToJson toJson, PrintLine printLine, EditOf editOf)
{
    using Json = nlohmann::ordered_json;
    Json lines = Json::array();
    for (const auto& line : plan.lines) {
        lines.push_back(toJson(line));
        if (!run.json)
            printLine(console, line);
        if (line.problem)
            console.report(app::Refusal{
                line.path, wording::withNames(*line.problem, session.jury()), line.findings});
    }
    const bool writes = !run.trial && !plan.refused();
    if (writes) {
        if (const auto committed = app::commitImport(session, plan); !committed)
            return console.report(committed.error(), session.jury());
        for (const auto& line : plan.lines) {
            if (line.verdict == app::ImportVerdict::New)
                sayUndrawable(console, editOf(line));
        }
    }
    const std::size_t written = writes ? plan.count(app::ImportVerdict::New) : 0;
    if (run.json)
        console.printJson(Json{{run.list, lines}, {run.count, written}});
    else if (run.trial)
        console.print("Essai\u00a0: rien n’a été écrit.");
    else if (plan.refused())
        console.print("Rien n’a été écrit.");
    else
        console.print(fmt::format("{}\u00a0: {}", run.written, written));
    return plan.refused() ? Exit::Problem : Exit::Success;
}

} // namespace delibere::cli
