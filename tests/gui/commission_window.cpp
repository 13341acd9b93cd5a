// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commission_window.h"

#include "app/framework_library.h"
#include "support/commission.h"

namespace delibere::gui {

namespace {

app::FrameworkFile formation()
{
    const auto file = app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) /
                                         "referentiels/master-fictif-mathematiques.json");
    REQUIRE(file);
    return *file;
}

} // namespace

JurySession commissionSession(int applications)
{
    JurySession session = sample::commission();
    session.info.freeTurns = true; // who acts is said, not proven, in these tests
    const char* names[] = {"Hélène Imaginaire", "Paul Fictif", "Awa Exemple"};
    for (std::size_t at = 0; at < session.jurors.size(); ++at)
        session.jurors[at].name = names[at];
    for (int number = 1; number <= applications; ++number) {
        const std::string text = "25-" + std::to_string(10'000 + number).substr(1);
        const CandidateId id = sample::addApplication(session, text);
        Candidate& candidate = session.candidates.back();
        candidate.lastName = text;
        candidate.presented = {BlockId("E")};
        candidate.interviewed = false;
        Application& application = session.applications[id];
        application.answer.reset();
        application.facts.diploma = "Licence de mathématiques";
        application.facts.establishment = "Université fictive " + std::to_string(number % 4 + 1);
        application.facts.region = "Région imaginaire";
        application.facts.track = number == applications ? Track::WorkStudy : Track::Classic;
    }
    return session;
}

void createCommission(const std::filesystem::path& path, const JurySession& session)
{
    REQUIRE(app::Session::create(path, session, formation()));
}

std::filesystem::path CommissionRoom::made(const JurySession& session) const
{
    createCommission(m_folder.path() / "commission.jury", session);
    return m_folder.path() / "commission.jury";
}

void CommissionRoom::read(const char* candidate, const char* juror, int steps)
{
    ScoreSheet sheet;
    sheet.key = {CandidateId(candidate), JurorId(juror)};
    sheet.state = SheetState::Submitted;
    for (const Block& block : document().framework().blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria)
                sheet.criteria[criterion.id].dossier = Percent{steps};
        }
    }
    REQUIRE(document().applied(ImportSheet{sheet}));
}

} // namespace delibere::gui
