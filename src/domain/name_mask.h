// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the names of other candidates out of what people wrote about one of them: a remark may
// compare two. Full names in either order, then the last name alone as a whole word. It knows
// spellings, not people: a nickname stays, and a common word spelt like a name goes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/jury_session.h"

namespace delibere {

inline constexpr std::string_view maskedName = "[autre candidat]";

class NameMask {
public:
    // Of everyone but this candidate. A name that is also one of this candidate's, or of a member,
    // whom the record names, is left.
    NameMask(const JurySession& session, const CandidateId& candidate);

    [[nodiscard]] std::string operator()(const std::string& text) const;

private:
    void add(const std::string& name);

    std::vector<std::string> m_known; // of those who may be named
    std::vector<std::string> m_names; // the longest first
};

} // namespace delibere
