// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/instrument_check.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace delibere::cli {

namespace {

// With what follows them.
constexpr std::array<std::string_view, 12> ofAJury{
    "candidats", "sources",   "synthese", "retenir", "proposer", "declaration",
    "suites",    "paritaire", "recours",  "lot",     "anonymes", "tableaux"};

} // namespace

Result<void> checkInstrument(const Framework& framework, const std::string& command)
{
    const std::string_view first = std::string_view(command).substr(0, command.find(' '));
    if (!framework.admission || std::ranges::find(ofAJury, first) == ofAJury.end())
        return {};
    return fail(ProblemCode::BadRequest, command,
                "cette session est celle d’une commission d’examen des candidatures. Ses commandes "
                "sont «\u00a0candidatures\u00a0», «\u00a0classement\u00a0» et "
                "«\u00a0documents\u00a0»");
}

} // namespace delibere::cli
