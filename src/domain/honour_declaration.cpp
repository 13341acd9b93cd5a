// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/honour_declaration.h"

#include <algorithm>

#include "domain/letter_record.h"

namespace delibere {

std::vector<DeclaredCandidate> candidatesToDeclare(const JurySession& session, const JurorId& juror)
{
    const auto declared = declaredOn(session, juror);
    std::vector<DeclaredCandidate> candidates(declared.size());
    std::ranges::transform(declared, candidates.begin(), [&](const Candidate* each) {
        return DeclaredCandidate{each->id,         each->lastName,
                                 each->firstName,  each->company,
                                 each->fileNumber, session.recusal(each->id, juror) != nullptr};
    });
    return candidates;
}

std::vector<DeclaredCandidate> notCovered(const HonourDeclaration& signedOne,
                                          const JurySession& session)
{
    auto open = candidatesToDeclare(session, signedOne.juror);
    std::erase_if(open, [&](const DeclaredCandidate& now) {
        return std::ranges::any_of(signedOne.candidates, [&](const DeclaredCandidate& then) {
            return then.id == now.id && then.recused == now.recused;
        });
    });
    return open;
}

} // namespace delibere
