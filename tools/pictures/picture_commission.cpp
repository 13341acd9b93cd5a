// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picture_commission.h"

#include <algorithm>
#include <array>

#include "app/data_folder.h"
#include "app/framework_library.h"
#include "app/session_creation.h"

namespace delibere::pictures {

namespace {

constexpr int applications = 64;
constexpr int unread = 60; // from here on the complementary phase, that nobody has read yet
constexpr std::array diplomas{"Licence Mathématiques", "Licence MIASHS", "BUT Science des données",
                              "Licence Informatique", "Licence Physique"};
constexpr std::array establishments{"Université des Rives", "Institut de la Baie",
                                    "École de la Pointe", "Université du Plateau"};
constexpr std::array regions{"Région des Lacs", "Région des Îles", "Région du Couchant"};

std::string numberOf(int application)
{
    return "26-" + std::to_string(10'000 + application).substr(1);
}

CandidateId idOf(int application)
{
    return CandidateId(numberOf(application));
}

Juror member(const char* id, const char* name, const char* function)
{
    Juror made;
    made.id = JurorId(id);
    made.name = name;
    made.function = function;
    return made;
}

JurySession panel()
{
    JurySession made;
    made.id = SessionId("5a1c9e20-7b34-4d6f-8e21-0f9a8b7c6d5e");
    made.info = {"Commission d’examen des candidatures",
                 "Campus imaginaire du Port",
                 Date{2026, 4, 16},
                 {},
                 {}};
    made.info.freeTurns = true; // who acts is said, not proven
    made.jurors = {member("m1", "Hélène Morvan", "Responsable de la formation"),
                   member("m2", "Idris Lenoir", "Enseignant en probabilités"),
                   member("m3", "Jeanne Vasseur", "Enseignante en analyse"),
                   member("m4", "Marek Dubreuil", "Enseignant en statistique")};
    made.jurors.front().role = JurorRole::President;
    return made;
}

int levelOf(int application)
{
    return 34 - application * 17 % 23;
}

// Always the same, and nobody's; of two applications equal.
int marked(int application, int reader, int criterion)
{
    if (application == 17 || application == 38)
        return 30;
    const int own = (application * 7 + reader * 3 + criterion * 4) % 5 - 2;
    return std::clamp(levelOf(application) + own, 6, 40);
}

ScoreSheet sheetOf(const Framework& framework, int application, int reader, bool whole)
{
    ScoreSheet sheet;
    sheet.key = {idOf(application), JurorId("m" + std::to_string(reader))};
    sheet.state = whole ? SheetState::Submitted : SheetState::Draft;
    sheet.dossierRead = true;
    int criteria = 0;
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                if (whole || criteria < 4)
                    sheet.criteria[criterion.id].dossier =
                        Percent{marked(application, reader, criteria)};
                ++criteria;
            }
        }
    }
    if (!whole && !framework.blocks.empty())
        sheet.criteria[framework.blocks.front().competencies.front().criteria.front().id].remark =
            "Deux semestres très réguliers, analyse solide.";
    return sheet;
}

void addApplications(JurySession& session, const Framework& framework)
{
    for (int number = 1; number <= applications; ++number) {
        const auto at = static_cast<std::size_t>(number);
        Candidate candidate;
        candidate.id = idOf(number);
        candidate.lastName = numberOf(number);
        candidate.interviewed = false;
        for (const Block& block : framework.blocks)
            candidate.presented.push_back(block.id);
        session.candidates.push_back(candidate);
        Application application;
        application.facts = {numberOf(number),
                             diplomas[at % diplomas.size()],
                             establishments[at % establishments.size()],
                             regions[at % regions.size()],
                             number % 8 == 0 ? Track::WorkStudy : Track::Classic,
                             number < unread ? AdmissionPhase::Main
                                             : AdmissionPhase::Complementary};
        for (const RequestedPiece& piece : framework.admission->pieces) {
            if (piece.compulsory)
                application.pieces[piece.id] = {};
        }
        session.applications[candidate.id] = application;
        for (const int reader : {number % 4 + 1, (number + 1 + number / 4 % 2) % 4 + 1})
            session.assignments.push_back({candidate.id, JurorId("m" + std::to_string(reader))});
    }
    auto& asked = session.applications[idOf(3)].pieces;
    if (!asked.empty())
        asked.begin()->second = {PieceState::ToClarify, Date{2026, 3, 24},
                                 "La seconde page manque."};
}

std::vector<Edit> decisions()
{
    std::vector<Edit> made;
    for (int number = 1; number < unread; ++number) {
        const int level = levelOf(number);
        if (number == 3)
            made.emplace_back(SetAnswer{
                idOf(number), ApplicationAnswer{AnswerKind::Awaiting,
                                                "La seconde page de la lettre de motivation.",
                                                {}}});
        else if (number % 29 == 5)
            made.emplace_back(
                SetAnswer{idOf(number), ApplicationAnswer{AnswerKind::AdministrativeRefusal,
                                                          "Relevés de notes non reçus.",
                                                          {}}});
        else if (level >= 20)
            made.emplace_back(SetAnswer{idOf(number), ApplicationAnswer{}});
        else if (level < 17)
            made.emplace_back(SetAnswer{
                idOf(number), ApplicationAnswer{AnswerKind::AcademicRefusal,
                                                "Bases d’analyse et de probabilités insuffisantes.",
                                                {}}});
    }
    return made;
}

// A dossier that is being read, and one that was marked anew after the readers talked of it.
std::vector<std::pair<Edit, JurorId>> readings(const Framework& framework)
{
    std::vector<std::pair<Edit, JurorId>> made;
    const JurorId reader("m1");
    const ScoreSheet begun = sheetOf(framework, unread, 1, false);
    for (const auto& [criterion, entry] : begun.criteria)
        made.emplace_back(SetMark{begun.key, criterion, Evidence::Dossier, entry.dossier}, reader);
    const SheetKey talkedOf{idOf(36), reader};
    const auto& rubric = framework.blocks.front().competencies.front();
    made.emplace_back(ReopenSheet{talkedOf, "Dossier commun : barème lu autrement"}, reader);
    for (std::size_t at = 0; at < 2; ++at)
        made.emplace_back(SetMark{talkedOf, rubric.criteria[at].id, Evidence::Dossier, Percent{27}},
                          reader);
    made.emplace_back(SubmitSheet{talkedOf}, reader);
    return made;
}

} // namespace

CandidateId readApplication()
{
    return idOf(17);
}

CandidateId unreadApplication()
{
    return idOf(unread);
}

Result<app::Session> commissionSession(const std::filesystem::path& folder)
{
    const auto file =
        app::loadFramework(app::frameworkFolder() / "master-fictif-mathematiques.json");
    if (!file)
        return tl::unexpected(file.error().problem);
    const Framework& framework = file->framework;
    JurySession session = panel();
    addApplications(session, framework);
    auto made = app::Session::create(folder / "commission.jury", session, *file);
    if (!made)
        return made;
    std::vector<ScoreSheet> sheets;
    for (const auto& [candidate, juror] : session.assignments) {
        const int number = std::stoi(candidate.text().substr(3));
        if (number < unread)
            sheets.push_back(sheetOf(framework, number, juror.text().back() - '0', true));
    }
    if (auto put = made->importSheets(sheets, {}); !put)
        return tl::unexpected(put.error());
    for (const Edit& edit : decisions()) {
        if (auto done = made->apply(edit, {}); !done)
            return tl::unexpected(done.error());
    }
    for (const auto& [edit, juror] : readings(framework)) {
        if (auto done = made->apply(edit, juror); !done)
            return tl::unexpected(done.error());
    }
    return made;
}

} // namespace delibere::pictures
