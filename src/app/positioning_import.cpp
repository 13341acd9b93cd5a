// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/positioning_import.h"

#include <algorithm>
#include <map>

#include "codec/positioning_codec.h"
#include "crypto/uuid.h"
#include "domain/edit_texts.h"
#include "domain/positioning_rules.h"
#include "domain/text_rules.h"
#include "store/atomic_file.h"

namespace delibere::app {

namespace {

constexpr std::size_t maximumPositioningBytes = std::size_t{4} * 1024 * 1024;

// Of that id and that name, or else the only one of that name.
const Candidate* knownCandidate(const std::vector<Candidate>& candidates, const Candidate& received)
{
    const auto same = [&](const Candidate& each) {
        return samePerson(each.fullName(), received.fullName());
    };
    const auto found = std::ranges::find_if(
        candidates, [&](const Candidate& each) { return each.id == received.id && same(each); });
    if (found != candidates.end())
        return &*found;
    if (std::ranges::count_if(candidates, same) != 1)
        return nullptr;
    return &*std::ranges::find_if(candidates, same);
}

// A person whom the session does not know yet; presents every bloc until someone says otherwise.
Candidate newCandidate(const JurySession& jury, const std::vector<Candidate>& added,
                       const Framework& framework, const Candidate& received)
{
    Candidate candidate;
    candidate.lastName = received.lastName;
    candidate.firstName = received.firstName;
    candidate.company = received.company;
    for (const Block& block : framework.blocks)
        candidate.presented.push_back(block.id);
    const auto taken = [&](const CandidateId& id) {
        return jury.candidate(id) != nullptr || jury.juror(JurorId(id.text())) != nullptr ||
               std::ranges::find(added, id, &Candidate::id) != added.end();
    };
    candidate.id = received.id;
    for (int number = 1; candidate.id.empty() || taken(candidate.id); ++number)
        candidate.id = CandidateId("c" + std::to_string(number));
    return candidate;
}

// The same entries, whatever id each session gave its candidate.
bool sameContent(Positioning received, const Positioning& stored)
{
    received.info.candidate = stored.info.candidate;
    return received == stored;
}

class PositioningExamination {
public:
    explicit PositioningExamination(const Session& session) : m_session(session) {}

    PositioningImportLine examine(const std::filesystem::path& path)
    {
        const auto bytes = store::readFile(path, maximumPositioningBytes);
        if (!bytes)
            return refusedLine<PositioningImportLine>(path, bytes.error());
        auto read = codec::readPositioning(*bytes);
        if (!read)
            return refusedLine<PositioningImportLine>(
                path, {ProblemCode::BadFile, path.string(), {}}, read.error());
        if (!read->frameworkDigest.empty() && read->frameworkDigest != m_session.frameworkDigest())
            return refusedLine<PositioningImportLine>(
                path, {ProblemCode::OtherFramework, path.string(), read->frameworkDigest});
        if (read->positioning.id.empty())
            read->positioning.id = newPositioningId();
        const Edit whole = composedTexts(ImportPositioning{std::move(read->positioning)});
        if (auto checked = checkTexts(whole).and_then(
                [&] { return checkTexts(PutCandidate{read->candidate}); });
            !checked)
            return refusedLine<PositioningImportLine>(path, checked.error());
        read->positioning = editAs<ImportPositioning>(whole)->positioning;
        PositioningImportLine line;
        line.path = path;
        resolveCandidate(line, *read);
        judge(line);
        return line;
    }

private:
    void resolveCandidate(PositioningImportLine& line, codec::ExchangedPositioning& read)
    {
        std::vector<Candidate> known = m_session.jury().candidates;
        known.insert(known.end(), m_added.begin(), m_added.end());
        const Candidate* found = knownCandidate(known, read.candidate);
        line.newCandidate = found == nullptr;
        line.candidate = found != nullptr ? *found
                                          : newCandidate(m_session.jury(), m_added,
                                                         m_session.framework(), read.candidate);
        line.positioning = std::move(read.positioning);
        line.positioning->info.candidate = line.candidate->id;
    }

    void judge(PositioningImportLine& line)
    {
        const PositioningId& id = line.positioning->id;
        const auto refuse = [&](Problem problem) { line.problem = std::move(problem); };
        JurySession jury = m_session.jury();
        jury.candidates.push_back(*line.candidate);
        if (auto checked = checkPositioning(m_session.framework(), jury, *line.positioning);
            !checked) {
            refuse(checked.error());
            return;
        }
        const auto stored = m_session.positioning(id, Viewer::staff());
        if (stored && sameContent(*line.positioning, *stored)) {
            line.verdict = ImportVerdict::Identical;
            return;
        }
        if (stored) {
            refuse({ProblemCode::DivergentPositioning, line.path.string(), id.text()});
            return;
        }
        if (stored.error().code != ProblemCode::UnknownPositioning) {
            refuse(stored.error());
            return;
        }
        const auto [first, isNew] = m_seen.emplace(id, line.path);
        if (!isNew) {
            refuse({ProblemCode::SameSheetTwice, line.path.string(), first->second.string()});
            return;
        }
        line.verdict = ImportVerdict::New;
        if (line.newCandidate)
            m_added.push_back(*line.candidate);
    }

    const Session& m_session;
    std::vector<Candidate> m_added; // by the files before
    std::map<PositioningId, std::filesystem::path> m_seen;
};

} // namespace

PositioningImportPlan planPositioningImport(const Session& session,
                                            const std::vector<std::filesystem::path>& files)
{
    PositioningImportPlan plan;
    PositioningExamination examination(session);
    for (const auto& path : files)
        plan.lines.push_back(examination.examine(path));
    return plan;
}

Result<void> commitImport(Session& session, const PositioningImportPlan& plan)
{
    std::vector<Edit> edits;
    for (const PositioningImportLine& line : plan.lines) {
        if (line.verdict != ImportVerdict::New)
            continue;
        if (line.newCandidate)
            edits.emplace_back(PutCandidate{*line.candidate});
        edits.emplace_back(ImportPositioning{*line.positioning});
    }
    if (edits.empty())
        return {};
    return session.applyTogether(edits, {}).map([](const AppliedTogether&) {});
}

Result<std::string> exportPositioning(const Session& session, const PositioningId& id,
                                      const Viewer& viewer)
{
    auto positioning = session.positioning(id, viewer);
    if (!positioning)
        return tl::unexpected(positioning.error());
    const Candidate* candidate = session.jury().candidate(positioning->info.candidate);
    if (candidate == nullptr)
        return fail(ProblemCode::UnknownCandidate, positioning->info.candidate.text());
    codec::ExchangedPositioning exchanged{session.frameworkDigest(), {}, std::move(*positioning)};
    exchanged.candidate.id = candidate->id;
    exchanged.candidate.lastName = candidate->lastName;
    exchanged.candidate.firstName = candidate->firstName;
    exchanged.candidate.company = candidate->company;
    return codec::writePositioning(exchanged);
}

PositioningId newPositioningId()
{
    return PositioningId(crypto::randomUuid());
}

} // namespace delibere::app
