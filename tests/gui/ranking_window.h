// SPDX-License-Identifier: GPL-3.0-or-later
// The page « Classer » on the fictitious formation: seven applications of the classic track and one
// of the other, read by the three members, who have handed in. m1 presides and acts.
#pragma once

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include "app/framework_library.h"
#include "gui/hands.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/admission/ranking_model.h"
#include "widgets/admission/ranking_page.h"
#include "widgets/kit/qt_text.h"

namespace delibere::gui {

inline const RankingList classicList{Track::Classic, AdmissionPhase::Main};

struct RankingApplicant {
    const char* number;
    int steps; // of every mark; 40 is the top of the scale; under 0: only m1 has read it
    bool ranked = true;
    Track track = Track::Classic;
};

inline const std::vector<RankingApplicant>& rankingApplicants()
{
    static const std::vector<RankingApplicant> all{
        {"25-0001", 30}, {"25-0002", 28},
        {"25-0003", 28}, {"25-0004", 28},
        {"25-0005", 20}, {"25-0006", 12, false},
        {"25-0007", -1}, {"25-0101", 24, true, Track::WorkStudy}};
    return all;
}

inline CandidateId applicant(const char* number)
{
    return CandidateId(std::string("c") + number);
}

inline app::FrameworkFile formation()
{
    auto loaded = app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) / "referentiels" /
                                     "master-fictif-mathematiques.json");
    REQUIRE(loaded.has_value());
    return std::move(*loaded);
}

inline JurySession rankingSession(const Framework& framework,
                                  const std::vector<RankingApplicant>& applicants)
{
    JurySession made = sample::session();
    made.info.freeTurns = true;
    made.candidates.clear();
    for (const RankingApplicant& each : applicants) {
        Candidate candidate;
        candidate.id = applicant(each.number);
        candidate.lastName = each.number;
        candidate.interviewed = false; // nobody is summoned
        for (const Block& block : framework.blocks)
            candidate.presented.push_back(block.id);
        made.candidates.push_back(candidate);
        Application application;
        application.facts = {each.number, "Licence de mathématiques", "Université fictive", "Ouest",
                             each.track,  AdmissionPhase::Main};
        if (each.ranked)
            application.answer = ApplicationAnswer{};
        made.applications[candidate.id] = application;
    }
    return made;
}

inline ScoreSheet rankingSheet(const Framework& framework, const CandidateId& candidate,
                               const JurorId& juror, int steps)
{
    ScoreSheet sheet;
    sheet.key = {candidate, juror};
    sheet.state = SheetState::Submitted;
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria)
                sheet.criteria[criterion.id].dossier = Percent{steps};
        }
    }
    return sheet;
}

inline app::Session createRanking(const std::filesystem::path& path,
                                  const std::vector<RankingApplicant>& applicants)
{
    const app::FrameworkFile file = formation();
    const JurySession jury = rankingSession(file.framework, applicants);
    auto created = app::Session::create(path, jury, file);
    INFO((created ? std::string() : created.error().where + " " + created.error().detail));
    REQUIRE(created.has_value());
    std::vector<ScoreSheet> sheets;
    for (const RankingApplicant& each : applicants) {
        for (const Juror& juror : jury.jurors) {
            if (each.steps >= 0 || juror.id == JurorId("m1")) // nothing is hidden from m1
                sheets.push_back(rankingSheet(file.framework, applicant(each.number), juror.id,
                                              each.steps < 0 ? 16 : each.steps));
        }
    }
    const auto put = created->importSheets(sheets, {});
    INFO((put ? std::string() : put.error().where + " " + put.error().detail));
    REQUIRE(put.has_value());
    return std::move(*created);
}

class RankingWindow {
public:
    explicit RankingWindow(const std::vector<RankingApplicant>& applicants = rankingApplicants())
        : desk(createRanking(folder.path() / "commission.jury", applicants)), page(desk, prompts),
          hands(page), table(hands.find<QTableView>("rankingTableView")),
          model(*qobject_cast<widgets::RankingModel*>(table.model()))
    {
        REQUIRE(desk.actAs(JurorId("m1")));
        page.resize(1366, 700);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        QApplication::processEvents();
    }

    [[nodiscard]] int row(const char* number) const
    {
        const int found = model.rowOf(applicant(number));
        INFO(number);
        REQUIRE(found >= 0);
        return found;
    }
    void clickRow(const char* number) const
    {
        hands.clickCell(table, row(number), model.columns().number);
    }
    [[nodiscard]] QString cell(const char* number, int column) const
    {
        return model.index(row(number), column).data().toString();
    }
    [[nodiscard]] const Application& application(const char* number)
    {
        return *desk.jury().application(applicant(number));
    }
    // The numbers in their order, those who are ranked.
    [[nodiscard]] QString order() const
    {
        QStringList numbers;
        for (const widgets::RankingEntry& entry : model.board().entries) {
            if (entry.part == widgets::RankingSection::Ranked)
                numbers << entry.number.mid(3);
        }
        return numbers.join(QLatin1Char(' '));
    }
    [[nodiscard]] bool says(const QString& words) const
    {
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    // From the middle of a row to somewhere over another one, with the left button.
    void drag(const char* number, QPoint to) const
    {
        QWidget* viewport = table.viewport();
        const QPoint start = middle(number);
        QTest::mousePress(viewport, Qt::LeftButton, {}, start);
        QTest::mouseMove(viewport, (start + to) / 2);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QApplication::processEvents();
    }
    [[nodiscard]] QPoint middle(const char* number) const
    {
        return table.visualRect(model.index(row(number), model.columns().number)).center();
    }

    sample::ScratchFolder folder;
    sample::ScriptedPrompts prompts;
    widgets::SessionDocument desk;
    widgets::RankingPage page;
    Hands hands;
    QTableView& table;
    widgets::RankingModel& model;
};

} // namespace delibere::gui
