// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interviewer_argument.h"

#include <sstream>
#include <vector>

#include "domain/blanks.h"

namespace delibere::cli {

namespace {

constexpr std::size_t fieldCount = 5;
constexpr const char* accreditedWord = "habilité";

} // namespace

Result<Interviewer> interviewerOf(const std::string& argument)
{
    std::vector<std::string> fields;
    std::istringstream text(argument);
    for (std::string field; std::getline(text, field, ';');)
        fields.emplace_back(withoutBlanksAround(field));
    const bool tooMany = fields.size() > fieldCount;
    fields.resize(fieldCount);
    const std::string& accredited = fields.back();
    if (tooMany || fields.front().empty() || (!accredited.empty() && accredited != accreditedWord))
        return fail(ProblemCode::BadRequest, argument,
                    "écrivez Nom;Prénom;Entreprise;Fonction, suivis de ;habilité pour un "
                    "évaluateur habilité");
    return Interviewer{fields[0], fields[1], fields[2], fields[3], !accredited.empty()};
}

} // namespace delibere::cli
