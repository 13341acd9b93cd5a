// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/example_session.h"

#include <algorithm>

#include "app/data_folder.h"
#include "app/session_creation.h"
#include "app/sheet_import.h"
#include "store/atomic_file.h"

namespace delibere::app {

namespace {

constexpr auto frameworkName = "cqp-technicien-maintenance-alimentaire.json";
constexpr std::size_t maximumSheetBytes = std::size_t{1} * 1024 * 1024;

SetAppraisal retain(const char* candidate, const char* block, bool validated, int percent,
                    const char* reason = "")
{
    return {CandidateId(candidate), BlockId(block), Appraisal{validated, Percent{percent}, reason}};
}

// What the jury of the example decides; the means are 80, 70, 75.33, 72.33, 50 for c1 and
// 82.5, 75, 69.5 for c2.
std::vector<Edit> deliberationEdits()
{
    const CandidateId first("c1");
    const CandidateId second("c2");
    return {
        retain("c1", "BC1", true, 80),
        retain("c1", "BC2", true, 72,
               "Écart discuté\u00a0: le diagnostic exposé à l’oral s’appuie sur un vécu réel."),
        SetDiscussed{first, BlockId("BC2"), true},
        retain("c1", "BC3", true, 75),
        retain("c1", "BC4", true, 72),
        retain("c1", "BC5", false, 50),
        SetRecommendation{
            first, BlockId("BC5"),
            "Conduire un plan d’action complet (C5.1), de l’indicateur au standard mis "
            "à jour, et participer à un groupe de travail (C5.3)."},
        SetComment{first, "Parcours solide en organisation et en intervention. Les projets "
                          "d’amélioration continue restent à conduire en autonomie."},
        SetProposal{first, ProposalKind::Partial},
        retain("c2", "BC1", true, 83),
        retain("c2", "BC2", true, 75),
        SetDiscussed{second, BlockId("BC4"), true},
        retain("c2", "BC4", true, 70,
               "Rattrapage\u00a0: les mesures présentées en séance complètent le dossier."),
        SetComment{second, "Exposé clair, exemples précis sur les trois blocs présentés."},
        SetProposal{second, ProposalKind::Total},
    };
}

Result<std::vector<std::filesystem::path>> copySheets(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> sources;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(exampleFolder() / "fiches", error))
        sources.push_back(entry.path());
    if (error)
        return fail(ProblemCode::FileNotFound, (exampleFolder() / "fiches").string());
    std::ranges::sort(sources);
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, folder.string(), error.value());
    std::vector<std::filesystem::path> copies;
    for (const auto& source : sources) {
        const auto bytes = store::readFile(source, maximumSheetBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        copies.push_back(folder / source.filename());
        if (auto written = store::writeFile(copies.back(), *bytes); !written)
            return tl::unexpected(written.error());
    }
    return copies;
}

Result<void> play(Session& session, const std::vector<std::filesystem::path>& sheets)
{
    const ImportPlan plan = planImport(session, sheets);
    for (const ImportLine& line : plan.lines) {
        if (line.problem)
            return tl::unexpected(*line.problem);
    }
    if (auto imported = commitImport(session, plan); !imported)
        return imported;
    for (const Edit& edit : deliberationEdits()) {
        if (auto applied = session.apply(edit, JurorId("m1")); !applied)
            return tl::unexpected(applied.error());
    }
    return {};
}

} // namespace

Result<Example, Refusal> createExample(const std::filesystem::path& folder, store::Clock clock)
{
    const auto path = folder / "exemple.jury";
    const auto refuse = [&](const Problem& problem) {
        return tl::unexpected(Refusal{path, problem, {}});
    };
    if (std::filesystem::exists(path))
        return refuse({ProblemCode::FileExists, path.string(), {}});
    const auto sheets = copySheets(folder / "fiches");
    if (!sheets)
        return refuse(sheets.error());
    auto session = createSession(path, frameworkFolder() / frameworkName,
                                 exampleFolder() / "session.json", std::move(clock));
    if (!session)
        return tl::unexpected(session.error());
    if (auto played = play(*session, *sheets); !played)
        return refuse(played.error());
    return Example{path, *sheets};
}

Result<void> addCandidateToMark(Session& example)
{
    Candidate candidate;
    candidate.id = CandidateId("c3");
    candidate.lastName = "Haddad";
    candidate.firstName = "Inès";
    candidate.company = "Fromagerie des Trois Vallées";
    candidate.time = "15:00";
    for (const Block& block : example.framework().blocks)
        candidate.presented.push_back(block.id);
    return example.apply(PutCandidate{candidate}, {}).map([](const Applied&) {});
}

} // namespace delibere::app
