// SPDX-License-Identifier: GPL-3.0-or-later
// Where a command writes: data on one stream, problems on the other, and the exit code that says
// which it was. Commands never print elsewhere.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "app/framework_library.h"
#include "domain/finding.h"
#include "domain/jury_session.h"
#include "domain/problem.h"

namespace delibere::cli {

enum class Exit {
    Success = 0,
    Problem = 1,
    Usage = 2,
    NotVerified = 3, // verifier: neither altered nor unaltered, and why
};

class Console {
public:
    // `watched`: problems go to a terminal, and somebody waits there.
    Console(std::ostream& data, std::ostream& problems, bool watched = false)
        : m_data(data), m_problems(problems), m_watched(watched)
    {}

    // Words of people and of files, in lines that are safe to show (shown_text.h).
    void print(const std::string& line);
    void printJson(const nlohmann::ordered_json& value);
    // Data for another program, as they are.
    void raw(const std::string& text) { m_data << text; }

    // Each returns Exit::Problem, so that a command can end with it.
    Exit report(const Problem& problem);
    // With the names of people in place of their ids.
    Exit report(const Problem& problem, const JurySession& jury);
    Exit report(const app::Refusal& refusal);
    // "  erreur /blocs/2/intitule : …", "  avertissement feuille « Blocs », ligne 4, colonne C : …"
    void report(const Findings& findings);
    void complain(const std::string& line);

    // "Lecture 42 %", over itself, and gone before the next line; nothing where nobody watches.
    void progress(const std::string& what, std::uint64_t done, std::uint64_t all);

    // Everything printed has left this program: to be asked once, at the end. OutputLost.
    [[nodiscard]] Result<void> flush();

private:
    void clearProgress();

    std::ostream& m_data;
    std::ostream& m_problems;
    bool m_watched;
    std::string m_progress; // as it stands there
};

} // namespace delibere::cli
