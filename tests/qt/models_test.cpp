// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "support/sample.h"
#include "widgets/deliberation/criterion_detail_model.h"
#include "widgets/deliberation/synthesis_model.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/score/candidate_list_model.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/framework_tree_model.h"
#include "widgets/score/gap_text.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::key;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

QString textAt(const QAbstractItemModel& model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

} // namespace

TEST_CASE("the models keep the promises of Qt while a sheet is filled in")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    CriteriaModel criteria(document);
    CandidateListModel candidates(document);
    FrameworkTreeModel tree(document);
    sample::keepTold(document, criteria);
    sample::keepTold(document, candidates);
    sample::keepTold(document, tree);
    const QAbstractItemModelTester one(&criteria, strict);
    const QAbstractItemModelTester two(&candidates, strict);
    const QAbstractItemModelTester three(&tree, strict);
    const Competency& competency = document.framework().blocks.front().competencies.front();
    criteria.showCompetency(competency.id);
    CHECK(criteria.setData(criteria.index(0, CriteriaModel::DossierColumn),
                           QVariant::fromValue(Mark(Percent{0})), MarkRole));
    CHECK(criteria.setData(criteria.index(0, CriteriaModel::CriterionColumn), QStringLiteral("vu"),
                           Qt::EditRole));
    document.setCurrentCandidate(CandidateId("c2"));
    document.actAs(JurorId("m2"));
    document.setCurrentCandidate(CandidateId("c1"));
    CHECK(criteria.rowCount() == 8);
}

TEST_CASE("the tree counts what is marked and finds each competency")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    FrameworkTreeModel tree(document);
    sample::keepTold(document, tree);
    const Competency& competency = document.framework().blocks[1].competencies[2];
    const QModelIndex place = tree.indexOf(competency.id);
    REQUIRE(tree.competencyAt(place) == &competency);
    REQUIRE(tree.blockAt(place.parent()) == &document.framework().blocks[1]);
    document.apply(SetMark{document.currentSheet(), competency.criteria.front().id,
                           Evidence::Interview, NotCovered{}});
    CHECK(place.data(FrameworkTreeModel::CountRole).toString().startsWith("1/"));
}

TEST_CASE("a juror who withdrew sees no criterion of that candidate")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    CriteriaModel criteria(document);
    sample::keepTold(document, criteria);
    criteria.showCompetency(document.framework().blocks.front().competencies.front().id);
    REQUIRE(criteria.rowCount() > 0);
    document.apply(SetRecusal{CandidateId("c1"), JurorId("m1"), std::string()});
    CHECK(criteria.rowCount() == 0);
    const CandidateListModel candidates(document);
    CHECK(textAt(candidates, 0, 0, CandidateListModel::DetailTextRole).contains("déport"));
}

TEST_CASE("a candidate who is not heard is listed with the status in place of the progress")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    const auto& criterion =
        document.framework().blocks.front().competencies.front().criteria.front();
    document.apply(SetMark{document.currentSheet(), criterion.id, Evidence::Interview, Percent{0}});
    CandidateListModel candidates(document);
    sample::keepTold(document, candidates);
    CHECK(textAt(candidates, 0, 0, CandidateListModel::DetailTextRole).contains("1/106"));
    for (const auto& [status, words] :
         {std::pair{CandidateStatus::Absent, "absent"},
          std::pair{CandidateStatus::Excused, "excusé sur justificatif"},
          std::pair{CandidateStatus::Pending, "en attente"},
          std::pair{CandidateStatus::Suspended, "décision suspendue"}}) {
        Candidate candidate = document.jury().candidates.front();
        candidate.status = status;
        REQUIRE(document.apply(PutCandidate{candidate}));
        const QString detail = textAt(candidates, 0, 0, CandidateListModel::DetailTextRole);
        CHECK(detail.contains(QString::fromUtf8(words)));
        CHECK_FALSE(detail.contains("1/106"));
        CHECK(candidates.index(0).data(CandidateListModel::ClosedRole).toBool());
        CHECK(candidates.index(0).data(CandidateListModel::ShareRole).toDouble() == 0.0);
        const OwnSheet own(document, candidate.id);
        CHECK(own.access() == SheetAccess::NotHeard);
        CHECK(own.refusal().contains(QString::fromUtf8(words)));
    }
    CHECK_FALSE(document.apply(
        SetMark{document.currentSheet(), criterion.id, Evidence::Interview, Percent{50}}));
    CHECK(sitting.sheet().criterion(criterion.id).interview == Mark(Percent{0}));
    document.actAs({});
    CHECK(textAt(candidates, 0, 0, CandidateListModel::DetailTextRole).contains("suspendue"));
}

TEST_CASE("the grid counts submitted sheets only and says over how many")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    sitting.submit("m1", 69);
    sitting.submit("m2", 70);
    SynthesisModel grid(document);
    const QAbstractItemModelTester tester(&grid, strict);
    grid.show(*document.session().view(CandidateId("c1"), Viewer::staff()));
    CHECK(textAt(grid, 0, 1) == "69");
    CHECK(textAt(grid, 0, 3) == "—");
    CHECK(textAt(grid, 0, 3, DetailRole) == "non remise");
    CHECK(textAt(grid, 0, 4) == "69,5\u202f/2");
    CHECK(textAt(grid, 0, 4, DetailRole) == "non atteint");
    CHECK(textAt(grid, 0, 7) == "à décider");
    CHECK(textAt(grid, 0, 0, DetailRole).contains("de part et d’autre de 70"));
    CHECK(textAt(grid, 0, 6) == "%"); // nothing is filled in
    grid.show(std::nullopt);
    CHECK(grid.rowCount() == 0);
}

TEST_CASE("the grid shows the weighted figure, the jury's own under it, and what is missing")
{
    sample::Sitting sitting("../tests/data/referentiels/valide-ponderation.json");
    SessionDocument& document = sitting.document();
    sitting.submit("m1", 16);
    sitting.submit("m2", 20);
    const auto give = [&](const char* source, int steps) {
        REQUIRE(document.apply(
            SetOutsideMark{{CandidateId("c1"), BlockId("D1"), SourceId(source)},
                           OutsideMark{Percent{steps}, "Nadia Keller", Date{2026, 3, 2}}}));
    };
    give("formateurs", 24);
    SynthesisModel grid(document);
    const QAbstractItemModelTester tester(&grid, strict);
    const auto show = [&] {
        grid.show(*document.session().view(CandidateId("c1"), Viewer::staff()));
    };
    show();
    CHECK(grid.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString().startsWith("Pondérée"));
    CHECK(textAt(grid, 0, 4) == "—");
    CHECK(textAt(grid, 0, 4, DetailRole) == "jury\u00a09\nincomplète");
    CHECK(textAt(grid, 0, 0, DetailRole).contains("Formateurs\u00a012, Tuteur\u00a0—"));
    give("tuteur", 28);
    show();
    CHECK(textAt(grid, 0, 4) == "10,9");
    CHECK(textAt(grid, 0, 4, DetailRole) == "jury\u00a09\natteint");
    CHECK(textAt(grid, 0, 0, DetailRole).contains("Tuteur\u00a014"));
}

TEST_CASE("criteria come in the order of the disagreement")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    const auto& criteria = document.framework().blocks.front().competencies.front().criteria;
    document.apply(SetMark{key("c1", "m1"), criteria[2].id, Evidence::Interview, Percent{10}});
    document.apply(SetMark{key("c1", "m2"), criteria[2].id, Evidence::Interview, Percent{90}});
    sitting.submit("m1", 70);
    sitting.submit("m2", 70);
    CriterionDetailModel detail(document);
    const QAbstractItemModelTester tester(&detail, strict);
    const auto view = document.session().view(CandidateId("c1"), Viewer::staff());
    detail.show(view->synthesis, document.framework().blocks.front().id, view->deliberation);
    CHECK(textAt(detail, 0, 0).toStdString() == criteria[2].text);
    CHECK(textAt(detail, 0, 2) == "10 · 90");
    CHECK(textAt(detail, 0, 2, DetailRole) == "écart 80");
    CHECK(textAt(detail, 1, 2) == "— · —");
}

TEST_CASE("the line of what is left names the blocs and leads to the first")
{
    const Framework framework = sample::percentFramework();
    const Candidate candidate = sample::session().candidates.front();
    const GapLine line = gapLine(framework, gaps(framework, candidate, ScoreSheet{}));
    CHECK(line.required);
    CHECK(line.text.contains("B1 et B2 sans"));
    REQUIRE(line.first);
    CHECK(line.first->kind == GapKind::NoFinal);
    CHECK(gapLine(framework, {}).text.isEmpty());
}
