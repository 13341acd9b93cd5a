// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/ranking_words.h"

namespace delibere::wording {

std::string rankingName(const RankingList& list)
{
    return "classement (" + listWords(list) + ")";
}

std::string listWords(const RankingList& list)
{
    std::string name("voie ");
    name += list.track == Track::Classic ? "classique" : "en alternance";
    name += list.phase == AdmissionPhase::Main ? ", phase principale" : ", phase complémentaire";
    return name;
}

} // namespace delibere::wording
