// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the names of other candidates out of what people wrote about one of them: a remark may
// compare two. Full names in either order, then the last name alone as a whole word, in any
// spelling that folding.h takes for the same; the number of an application wherever it stands. It
// knows spellings, not people: a nickname stays, and a common word spelt like a name goes, unless
// it is one that French uses every day and is written without a capital ("petit").
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
    // whom the record names, is left: two candidates of one name are not told apart by it.
    NameMask(const JurySession& session, const CandidateId& candidate);

    // Of a text that people wrote about the candidate.
    [[nodiscard]] std::string operator()(const std::string& text) const;
    // Only first and last name together: what a form says by itself, or a place, may hold a last
    // name ("Lyon"), hardly both.
    [[nodiscard]] std::string fullNames(const std::string& text) const;

private:
    struct Name {
        std::u32string letters;       // folded, without what parts its words
        std::vector<bool> startsWord; // by letter
        bool full = false;            // first name and last name, or the number of an application
        bool everyday = false;        // also a word that French uses every day
    };
    class Spelt;

    void add(std::string_view text, bool full);
    void addNumber(std::string_view number);
    [[nodiscard]] std::string masked(const std::string& text, bool fullOnly) const;

    std::vector<std::string> m_known; // of those who may be named
    std::vector<Name> m_names;        // the longest first
};

} // namespace delibere
