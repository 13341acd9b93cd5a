// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/shown_text.h"
#include "wording/finding_text.h"
#include "wording/problem_text.h"

namespace delibere::cli {

void Console::progress(const std::string& what, std::uint64_t done, std::uint64_t all)
{
    if (!m_watched || all == 0)
        return;
    std::string text = fmt::format("{} {}\u00a0%", what, done * 100 / all);
    if (text == m_progress)
        return;
    clearProgress();
    m_progress = std::move(text);
    m_problems << m_progress << std::flush;
}

void Console::clearProgress()
{
    if (!m_progress.empty())
        m_problems << "\r\x1b[K" << std::flush;
    m_progress.clear();
}

void Console::print(const std::string& line)
{
    clearProgress();
    m_data << shownText(line) << '\n';
}

void Console::printJson(const nlohmann::ordered_json& value)
{
    clearProgress();
    m_data << jsonText(value) << '\n';
}

void Console::complain(const std::string& line)
{
    clearProgress();
    m_problems << shownText(line) << '\n';
}

Result<void> Console::flush()
{
    m_data.flush();
    if (!m_data)
        return fail(ProblemCode::OutputLost);
    return {};
}

Exit Console::report(const Problem& problem)
{
    complain(wording::problemText(problem));
    return Exit::Problem;
}

Exit Console::report(const Problem& problem, const JurySession& jury)
{
    complain(wording::problemText(problem, jury));
    return Exit::Problem;
}

Exit Console::report(const app::Refusal& refusal)
{
    report(refusal.problem);
    report(refusal.findings);
    return Exit::Problem;
}

void Console::report(const Findings& findings)
{
    for (const Finding& finding : findings) {
        const auto* word = finding.severity == Severity::Error ? "erreur" : "avertissement";
        complain(fmt::format("  {} {}\u00a0: {}", word, wording::findingPlace(finding),
                             wording::findingText(finding)));
    }
}

} // namespace delibere::cli
