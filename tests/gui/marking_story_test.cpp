// SPDX-License-Identifier: GPL-3.0-or-later
// Wherever a member clicks on Évaluer, the next key marks, in the column they work in.
#include "gui/score_window.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTreeView>

#include "widgets/score/clock_box.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/score_page.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::ScoreWindow;

namespace {

class Marking : public gui::ScoreRoom {
public:
    Marking() { at.window.resize(1366, 768); }

    void click(QWidget& widget, const QPoint& point) const
    {
        QTest::mouseClick(&widget, Qt::LeftButton, {}, point);
        QApplication::processEvents();
    }
    void clickWords(int row) const
    {
        CriteriaView& table = at.table();
        const QModelIndex words = table.model()->index(row, CriteriaModel::CriterionColumn);
        table.scrollTo(words);
        click(*table.viewport(), table.visualRect(words).center());
    }
    std::size_t marks(Evidence evidence, const char* candidate = "c1") const
    {
        std::size_t count = 0;
        for (const auto& [id, entry] : at.sheet(candidate).criteria)
            count += isEntered(entry.mark(evidence)) ? 1U : 0U;
        return count;
    }
};

} // namespace

TEST_CASE("a click on the words of a criterion marks the dossier while reading")
{
    Marking room;
    room.clickWords(2);
    CHECK(room.at.table().currentIndex() ==
          room.at.table().model()->index(2, CriteriaModel::DossierColumn));
    room.at.pressAll({Qt::Key_E, Qt::Key_Z});
    CHECK(room.at.mark("C1.1.3", Evidence::Dossier) == Mark(LevelMark{3}));
    CHECK(room.at.mark("C1.1.4", Evidence::Dossier) == Mark(LevelMark{2}));
    room.clickWords(1);
    room.at.press(Qt::Key_Tab, Qt::ControlModifier);
    room.at.press(Qt::Key_E);
    CHECK(room.at.mark("C1.2.1", Evidence::Dossier) == Mark(LevelMark{3}));
    room.at.press(Qt::Key_Tab); // a look at the interview
    room.at.press(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(room.at.table().evidence() == Evidence::Dossier);
    CHECK(room.marks(Evidence::Interview) == 0);
}

TEST_CASE("a click on a statement, a competency, a candidate or the clock loses no key")
{
    Marking room;
    const auto& reading = *room.at.window.document()->framework().reading;
    room.at.hands.click(room.at.hands.named(reading.partial.c_str()));
    room.at.press(Qt::Key_E);
    CHECK(room.at.mark("C1.1.1", Evidence::Dossier) == Mark(LevelMark{3}));
    CHECK(room.at.sheet("c1").competency(CompetencyId("C1.1")).reading == Reading::Partial);

    auto& tree = room.at.hands.find<QTreeView>("frameworkTreeView");
    const QModelIndex second = tree.model()->index(1, 0, tree.model()->index(0, 0));
    room.click(*tree.viewport(), tree.visualRect(second).center());
    room.at.press(Qt::Key_R);
    CHECK(room.at.mark("C1.2.1", Evidence::Dossier) == Mark(LevelMark{4}));

    auto& list = room.at.hands.find<QListView>("candidateListView");
    room.click(*list.viewport(), list.visualRect(list.model()->index(1, 0)).center());
    REQUIRE(room.at.window.document()->currentCandidate() == CandidateId("c2"));
    room.at.press(Qt::Key_A); // no jump to a name that begins with A
    CHECK(room.at.window.document()->currentCandidate() == CandidateId("c2"));
    CHECK(room.marks(Evidence::Dossier, "c2") == 1);

    room.click(*list.viewport(), list.visualRect(list.model()->index(0, 0)).center());
    room.at.press(Qt::Key_F4); // the interview
    for (auto* button : room.at.hands.find<ClockBox>("clockBox").findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || !button->isEnabled())
            continue;
        INFO(button->text().toStdString());
        const std::size_t before = room.marks(Evidence::Interview);
        room.at.hands.click(*button);
        room.at.press(Qt::Key_Z);
        CHECK(room.marks(Evidence::Interview) == before + 1);
    }
    auto& page = room.at.hands.find<ScorePage>("ScorePage");
    const std::size_t before = room.marks(Evidence::Interview);
    room.click(page, QPoint(2, page.height() - 2)); // nothing is there
    room.at.press(Qt::Key_Z);
    CHECK(room.marks(Evidence::Interview) == before + 1);
}

TEST_CASE("the key after the last criterion does not rewrite it")
{
    Marking room;
    const auto& criteria =
        room.at.window.document()->framework().competency(CompetencyId("C1.1"))->criteria;
    for (std::size_t row = 0; row < criteria.size(); ++row)
        room.at.press(Qt::Key_E);
    const CriterionId last = criteria.back().id;
    room.at.press(Qt::Key_A);
    CHECK(room.at.sheet("c1").criterion(last).dossier == Mark(LevelMark{3}));
    CHECK(room.marks(Evidence::Dossier) == criteria.size());
    CHECK(room.at.hands.find<ScorePage>("ScorePage").competency() == CompetencyId("C1.2"));
    room.at.press(Qt::Key_A);
    CHECK(room.at.mark("C1.2.1", Evidence::Dossier) == Mark(LevelMark{1}));
}

TEST_CASE("a number typed after the last criterion is the mark of the next, whole")
{
    Marking room;
    const auto& criteria =
        room.at.window.document()->framework().competency(CompetencyId("C1.1"))->criteria;
    for (std::size_t row = 0; row < criteria.size(); ++row)
        room.at.pressAll({Qt::Key_5, Qt::Key_0, Qt::Key_Return});
    REQUIRE(room.marks(Evidence::Dossier) == criteria.size());
    room.at.pressAll({Qt::Key_7, Qt::Key_5});
    const QString notice = room.at.hands.find<QLabel>("noticeLabel").text();
    CHECK(notice.startsWith(QStringLiteral("Suite")));
    CHECK_FALSE(notice.contains(QStringLiteral("rien")));
    CHECK(room.marks(Evidence::Dossier) == criteria.size()); // seen before it is kept
    room.at.press(Qt::Key_Return);
    CHECK(room.at.mark("C1.2.1", Evidence::Dossier) == Mark(Percent{75}));
    CHECK(room.at.sheet("c1").criterion(criteria.back().id).dossier == Mark(Percent{50}));
}

TEST_CASE("a number typed when every criterion is marked rewrites no half of the last")
{
    Marking room;
    for (int criterion = 0; criterion < 106; ++criterion)
        room.at.pressAll({Qt::Key_5, Qt::Key_0, Qt::Key_Return});
    REQUIRE(room.marks(Evidence::Dossier) == 106);
    const ScoreSheet whole = room.at.sheet("c1");
    room.at.pressAll({Qt::Key_7, Qt::Key_5, Qt::Key_Return});
    CHECK(room.at.sheet("c1") == whole);
    room.at.pressAll({Qt::Key_7, Qt::Key_5, Qt::Key_Return}); // said once: now it is meant
    CHECK(room.marks(Evidence::Dossier) == whole.criteria.size());
    CHECK_FALSE(room.at.sheet("c1") == whole);
}

TEST_CASE("the reading of a competency is said with C and P")
{
    Marking room;
    const auto reading = [&] {
        return room.at.sheet("c1").competency(CompetencyId("C1.1")).reading;
    };
    room.at.press(Qt::Key_P);
    CHECK(reading() == Reading::Partial);
    room.at.press(Qt::Key_C);
    CHECK(reading() == Reading::Clear);
    room.at.press(Qt::Key_C); // again: taken back, as its button does
    CHECK(reading() == Reading::NotRead);
    room.at.press(Qt::Key_F4);
    room.at.press(Qt::Key_P);
    CHECK(reading() == Reading::NotRead);
    CHECK(room.at.hands.find<QLabel>("noticeLabel").isVisible());
}
