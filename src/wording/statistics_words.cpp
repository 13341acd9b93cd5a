// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/statistics_words.h"

#include <fmt/format.h>

#include "wording/problem_text.h"

namespace delibere::wording {

namespace {

// The whole path where two copies have one name.
std::string alreadyText(const std::string& name, const StatisticsFinding& finding)
{
    if (finding.detail == finding.file.string())
        return fmt::format("«\u00a0{}\u00a0» est donnée plusieurs fois\u00a0: elle n’est comptée "
                           "qu’une fois.",
                           name);
    const std::string other = std::filesystem::path(finding.detail).filename().string();
    return fmt::format(
        "«\u00a0{}\u00a0» est une copie de la session de «\u00a0{}\u00a0»\u00a0: elle "
        "n’est comptée qu’une fois.",
        name, other == name ? finding.detail : other);
}

} // namespace

std::string findingText(const StatisticsFinding& finding)
{
    const std::string name = finding.file.filename().string();
    switch (finding.code) {
    case StatisticsFindingCode::FileRefused:
        return problemText(finding.problem);
    case StatisticsFindingCode::OfACommission:
        return fmt::format("«\u00a0{}\u00a0» est la session d’une commission d’examen des "
                           "candidatures\u00a0: elle classe, et n’a pas de grille à compter.",
                           name);
    case StatisticsFindingCode::CountedAlready:
        return alreadyText(name, finding);
    case StatisticsFindingCode::GridUnreadable:
        return fmt::format("«\u00a0{}\u00a0»\u00a0: la grille signée de {} ne peut pas être relue "
                           "et n’est pas comptée. Vérifiez cette session.",
                           name, finding.detail);
    }
    return {};
}

std::string words(Withheld why)
{
    return why == Withheld::SmallGroup ? "masqué (moins de 5)" : "masqué (recoupement)";
}

} // namespace delibere::wording
