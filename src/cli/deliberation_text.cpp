// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deliberation_text.h"

#include <fmt/format.h>

#include "wording/conclusion_words.h"
#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

std::string stateOf(const MarkScale& marks, const Appraisal* appraisal)
{
    if (appraisal == nullptr)
        return "à décider";
    std::string text = appraisal->validated ? "validé" : "non validé";
    if (appraisal->percent)
        text = wording::formatMark(marks, appraisal->percent->value) + ", " + text;
    return appraisal->reason.empty() ? text : text + ", motif saisi";
}

std::string voteText(const Vote& vote)
{
    std::string text = fmt::format(", vote {}/{}/{}", vote.inFavour, vote.against, vote.abstained);
    if (vote.casting != CastingVote::NotUsed)
        text += vote.casting == CastingVote::InFavour ? ", voix prépondérante pour"
                                                      : ", voix prépondérante contre";
    return text;
}

// As the staff sees it: what the command has just written, and what it leaves to do.
Result<app::CandidateView> viewOf(const app::Session& session, const CandidateId& candidate)
{
    return session.view(candidate, Viewer::staff());
}

} // namespace

void printLacks(Console& console, const app::Session& session, const app::CandidateView& view)
{
    const bool begun = !view.deliberation.appraisals.empty() || view.deliberation.proposal;
    for (const Problem& lack : lacksOf(app::factsOf(session, view))) {
        const std::string words = wording::lackText(lack, session.framework(), session.jury());
        if (lack.code == ProblemCode::NothingToPropose)
            console.print("  " + words);
        else if (begun && lack.code != ProblemCode::CandidateNotHeard)
            console.print("  reste avant de conclure\u00a0: " + words);
    }
}

Exit printBlock(Console& console, const app::Session& session, const CandidateId& candidate,
                const BlockId& block)
{
    const auto view = viewOf(session, candidate);
    if (!view)
        return console.report(view.error(), session.jury());
    const Deliberation* held = &view->deliberation;
    std::string line =
        fmt::format("{}, {}\u00a0: {}", nameAndId(session.jury(), candidate), block.text(),
                    stateOf(session.framework().marks(), held->appraisal(block)));
    if (const Vote* vote = held->vote(block))
        line += voteText(*vote);
    if (held->discussed.contains(block))
        line += ", discuté";
    console.print(line);
    const BlockRow* row = view->synthesis.block(block);
    if (const auto moved =
            row == nullptr ? std::vector<DecisionKind>() : movedDecisions(*row, *held);
        !moved.empty())
        console.print("  ce qui était sur la table a changé depuis, à confirmer\u00a0: " +
                      wording::words(moved));
    return Exit::Success;
}

Exit printProposal(Console& console, const app::Session& session, const CandidateId& candidate)
{
    const auto view = viewOf(session, candidate);
    if (!view)
        return console.report(view.error(), session.jury());
    console.print(fmt::format(
        "{}, proposition d’attribution\u00a0: {}", nameAndId(session.jury(), candidate),
        wording::outcomeWord(outcomeOfRows(view->synthesis.blocks, view->deliberation.proposal))));
    for (const Problem& lack : lacksOf(app::factsOf(session, *view))) {
        if (lack.code == ProblemCode::DecisionMoved)
            console.print("  " + wording::lackText(lack, session.framework(), session.jury()));
    }
    return Exit::Success;
}

Exit printDoubtfulSeats(Console& console, const app::Session& session, const CandidateId& only)
{
    for (const Candidate& candidate : session.jury().candidates) {
        if (!only.empty() && candidate.id != only)
            continue;
        const auto found = session.panel(candidate.id);
        if (!found)
            return console.report(found.error(), session.jury());
        for (const PanelFinding& finding : *found) {
            if (aboutSeats(finding.check))
                console.print("à noter, " + nameAndId(session.jury(), candidate.id) +
                              "\u00a0: " + wording::words(finding, session.jury()));
        }
    }
    return Exit::Success;
}

std::string nameAndId(const JurySession& jury, const CandidateId& candidate)
{
    const Candidate* found = jury.candidate(candidate);
    // Of an application without a name the number is both.
    return found == nullptr || found->fullName() == candidate.text()
               ? candidate.text()
               : fmt::format("{} ({})", found->fullName(), candidate.text());
}

std::string nameAndId(const JurySession& jury, const JurorId& juror)
{
    const Juror* found = jury.juror(juror);
    return found == nullptr ? juror.text() : fmt::format("{} ({})", found->name, juror.text());
}

std::string namesAndIds(const JurySession& jury, const std::vector<SignerId>& members)
{
    std::string names;
    for (const SignerId& member : members)
        names += (names.empty() ? "" : ", ") + nameAndId(jury, memberOf(member));
    return names;
}

} // namespace delibere::cli
