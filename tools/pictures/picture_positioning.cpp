// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picture_positioning.h"

#include "app/data_folder.h"
#include "app/framework_library.h"
#include "app/session_creation.h"
#include "domain/positioning_summary.h"

namespace delibere::pictures {

namespace {

const PositioningId earlier("0b6f1d2e-3c4a-4d5e-8f60-718293a4b5c6");
const PositioningId present("4f1c2d3e-5a6b-4c7d-8e9f-a0b1c2d3e4f5");

Candidate person(const Framework& framework, const char* id, const char* last, const char* first)
{
    Candidate made;
    made.id = CandidateId(id);
    made.lastName = last;
    made.firstName = first;
    made.company = "Solvants du Rhône";
    for (const Block& block : framework.blocks)
        made.presented.push_back(block.id);
    return made;
}

PositioningInfo info(Date day)
{
    return {CandidateId("c1"),
            day,
            {Interviewer{"Deschamps", "Hélène", "Solvants du Rhône", "Responsable des ventes", {}},
             Interviewer{"Petit-Roux", "Marc", "Formation Chimie Sud", "Formateur", true}}};
}

// One level for each of the first tables, in the order of the guide.
void addTables(std::vector<Edit>& edits, const Framework& framework, const PositioningId& id,
               std::initializer_list<int> levels)
{
    const auto tables = positioningTables(framework);
    auto table = tables.begin();
    for (const int level : levels)
        edits.emplace_back(SetPositioningTable{
            id, (*table++)->id, {level == 1 ? Answer::No : Answer::Yes, level, level < 3, {}, {}}});
}

std::vector<Edit> edits(const Framework& framework)
{
    std::vector<Edit> made{PutCandidate{person(framework, "c1", "Lambert", "Camille")},
                           PutCandidate{person(framework, "c2", "Nasri", "Yanis")},
                           PutPositioning{earlier, info({2025, 3, 4})}};
    addTables(made, framework, earlier, {2, 1, 3, 2, 3, 3, 2, 3, 1});
    made.emplace_back(PutPositioning{present, info({2026, 11, 20})});
    made.emplace_back(SetPositioningOpening{
        present,
        {"Quatre ans au service clients, un an sur la route avec un tuteur.",
         "Prendre en charge un secteur dans l’année.", "Faire reconnaître ce qui est déjà fait."}});
    addTables(made, framework, present, {3, 2, 3, 3, 3, 3, 3, 2, 3});
    made.emplace_back(
        SetPositioningTable{present,
                            CompetencyId("C1.T2"),
                            {Answer::Yes, 2, true, "La part de marché reste estimée à vue.",
                             "Décline ses objectifs avec son responsable chaque trimestre."}});
    made.emplace_back(
        SetPositioningTable{present, CompetencyId("C3.T2"), {Answer::No, 2, false, {}, {}}});
    made.emplace_back(SetPositioningSummary{present, BlockId("C1"), {{}, {"formation"}, {}}});
    made.emplace_back(SetPositioningSummary{
        present, BlockId("C5"), {{{"C5.B4", true}}, {"pratique"}, "À voir sur le terrain."}});
    made.emplace_back(SetPositioningPlan{
        present, "C1.B2", {"Formation, deux jours", "avant juin 2027", "Formation Chimie Sud"}});
    return made;
}

} // namespace

Result<app::Session> positioningSession(const std::filesystem::path& folder)
{
    const auto file = app::loadFramework(app::frameworkFolder() /
                                         "cqp-technico-commercial-industries-chimiques.json");
    if (!file)
        return tl::unexpected(file.error().problem);
    auto session = app::createSession(folder / "reperages.jury", *file,
                                      {"Repérages de novembre", "Saint-Fons", {2026, 11, 20}});
    if (!session)
        return session;
    for (const Edit& edit : edits(session->framework())) {
        if (auto applied = session->apply(edit, {}); !applied)
            return tl::unexpected(applied.error());
    }
    return session;
}

} // namespace delibere::pictures
