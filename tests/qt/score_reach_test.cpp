// SPDX-License-Identifier: GPL-3.0-or-later
// Everything on the page Évaluer within reach: of the Tab key, of a screen reader, of a finger, of
// a mouse alone, and on a small screen.
#include "qt/shown_page.h"

#include <functional>
#include <set>

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSlider>
#include <QTreeView>

#include "app/example_session.h"
#include "support/scripted_prompts.h"
#include "widgets/kit/percent_popup.h"
#include "widgets/kit/theme.h"
#include "widgets/score/criteria_model.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::Shown;

namespace {

std::vector<QWidget*> controls(QWidget& page)
{
    std::vector<QWidget*> found;
    for (auto* widget : page.findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(widget) != nullptr ||
                             qobject_cast<QLineEdit*>(widget) != nullptr ||
                             qobject_cast<QAbstractItemView*>(widget) != nullptr;
        if (control && widget->isVisible() && widget->inherits("QHeaderView") == false)
            found.push_back(widget);
    }
    REQUIRE_FALSE(found.empty());
    return found;
}

std::string nameOf(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const QString name = !widget.accessibleName().isEmpty() ? widget.accessibleName()
                         : button != nullptr                ? button->text()
                                                            : QString();
    return name.toStdString();
}

// A sheet where every kind of control shows: questions, suggestions, a dossier in doubt.
void fill(Shown& shown)
{
    SessionDocument& document = shown.sitting.document();
    document.apply(SetCompetencyEntry{document.currentSheet(),
                                      CompetencyId("C1.1"),
                                      {Reading::Partial, {{"Comment ?", false}}, {}}});
    QApplication::processEvents();
}

PercentPopup& openPopup(Shown& shown, int row)
{
    CriteriaView& table = shown.table();
    const QRect cell = table.visualRect(table.model()->index(row, CriteriaModel::DossierColumn));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      QPoint(cell.right() - 20, cell.center().y()));
    for (auto* popup : table.findChildren<PercentPopup*>()) {
        if (popup->isVisible())
            return *popup;
    }
    FAIL("no popup opened");
    throw 0;
}

QAbstractButton& button(QWidget& owner, const char* name)
{
    for (auto* found : owner.findChildren<QAbstractButton*>()) {
        if (found->isVisible() && nameOf(*found) == name)
            return *found;
    }
    FAIL("no button " << name);
    throw 0;
}

void inEachMode(Shown& shown, const std::function<void()>& look)
{
    for (const ScoreMode mode : {ScoreMode::Reading, ScoreMode::Interview}) {
        shown.page.setMode(mode);
        QApplication::processEvents();
        look();
    }
}

Mark dossier(Shown& shown, const char* criterion)
{
    return shown.sitting.sheet().criterion(CriterionId(criterion)).dossier;
}

} // namespace

TEST_CASE("every control says its name")
{
    Shown shown;
    fill(shown);
    inEachMode(shown, [&] {
        for (const QWidget* control : controls(shown.page)) {
            INFO(control->metaObject()->className() << " " << control->objectName().toStdString());
            CHECK_FALSE(nameOf(*control).empty());
        }
    });
}

TEST_CASE("every control that takes the focus shows that it has it")
{
    Shown shown;
    fill(shown);
    shown.press(Qt::Key_E);
    inEachMode(shown, [&] {
        for (QWidget* control : controls(shown.page)) {
            if (control->focusPolicy() == Qt::NoFocus || !control->isEnabled())
                continue;
            INFO(control->metaObject()->className() << " " << nameOf(*control));
            control->setFocus(Qt::TabFocusReason);
            REQUIRE(control->hasFocus());
            const QImage with = control->grab().toImage();
            control->clearFocus();
            CHECK(control->grab().toImage() != with);
        }
    });
}

TEST_CASE("every target of a finger is 32 pixels wide and high at least")
{
    Shown shown;
    fill(shown);
    inEachMode(shown, [&] {
        for (const QWidget* control : controls(shown.page)) {
            INFO(nameOf(*control) << " " << control->width() << " × " << control->height());
            CHECK(control->width() >= 32);
            CHECK(control->height() >= 32);
        }
        auto& list = shown.part<QListView>("candidateListView");
        CHECK(list.visualRect(list.model()->index(0, 0)).height() >= 32);
        auto& tree = shown.part<QTreeView>("frameworkTreeView");
        for (QModelIndex row = tree.model()->index(0, 0); row.isValid(); row = tree.indexBelow(row))
            CHECK(tree.visualRect(row).height() >= 32);
        for (int row = 0; row < shown.table().model()->rowCount(); ++row)
            CHECK(shown.table().rowHeight(row) >= 32);
    });
}

TEST_CASE("the bar of the window is within reach of a finger too")
{
    const sample::ScratchFolder folder;
    const auto example = app::createExample(folder.path());
    REQUIRE(example);
    sample::ScriptedPrompts prompts;
    MainWindow window(prompts);
    window.openSession(QString::fromStdString(example->session.string()));
    window.showPage(Page::Scoring);
    window.resize(1360, 850);
    window.show();
    QApplication::processEvents();
    for (const QWidget* control : controls(window)) {
        INFO(nameOf(*control) << " " << control->width() << " × " << control->height());
        CHECK_FALSE(nameOf(*control).empty());
        CHECK(control->width() >= 32);
        CHECK(control->height() >= 32);
    }
}

TEST_CASE("Tab walks from the candidates to the hand-over, once round, in reading order")
{
    Shown shown;
    fill(shown);
    shown.part<QListView>("candidateListView").setFocus(Qt::TabFocusReason);
    std::vector<QWidget*> walked;
    std::set<QWidget*> seen;
    for (QWidget* here = QApplication::focusWidget(); seen.insert(here).second;
         here = QApplication::focusWidget()) {
        walked.push_back(here);
        // The table keeps Tab for itself: one leaves it with F6.
        if (here == &shown.table())
            QTest::keyClick(here, Qt::Key_F6);
        else
            QTest::keyClick(here, Qt::Key_Tab);
    }
    const auto place = [&](const char* name) {
        const auto found = std::ranges::find(walked, QString::fromLatin1(name),
                                             [](const QWidget* w) { return w->objectName(); });
        INFO(name);
        REQUIRE(found != walked.end());
        return found - walked.begin();
    };
    CHECK(place("candidateListView") < place("frameworkTreeView"));
    CHECK(place("frameworkTreeView") < place("criteriaView"));
    CHECK(place("criteriaView") < place("dossierReadCheckBox"));
    CHECK(place("dossierReadCheckBox") < place("gapButton"));
    CHECK(walked.size() >= 10);
}

TEST_CASE("a mouse alone enters any percent, « non abordé » and nothing again")
{
    Shown shown;
    PercentPopup& popup = openPopup(shown, 0);
    popup.findChild<QSlider*>()->setValue(73);
    button(popup, "Un de moins").click();
    CHECK(dossier(shown, "C1.1.1") == Mark(NotEntered{})); // nothing before the button
    button(popup, "Inscrire 72\u00a0%").click();
    CHECK(dossier(shown, "C1.1.1") == Mark(Percent{72}));
    button(openPopup(shown, 1), "Non abordé").click();
    CHECK(dossier(shown, "C1.1.2") == Mark(NotCovered{}));
    button(openPopup(shown, 1), "Effacer").click();
    CHECK(dossier(shown, "C1.1.2") == Mark(NotEntered{}));
}

TEST_CASE("with the candidate present the popup does not begin at the mark")
{
    Shown shown;
    for (const Qt::Key key : {Qt::Key_8, Qt::Key_7, Qt::Key_Return})
        shown.press(key);
    PercentPopup& popup = openPopup(shown, 0);
    CHECK(popup.findChild<QSlider*>()->value() == 87);
    popup.hide();
    shown.press(Qt::Key_F9);
    CHECK(openPopup(shown, 0).findChild<QSlider*>()->value() == 50);
}

TEST_CASE("a submitted sheet opens no popup and says why")
{
    Shown shown;
    shown.sitting.submit("m1", 75);
    CriteriaView& table = shown.table();
    const QRect cell = table.visualRect(table.model()->index(0, CriteriaModel::DossierColumn));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      QPoint(cell.right() - 20, cell.center().y()));
    for (const auto* popup : table.findChildren<PercentPopup*>())
        CHECK_FALSE(popup->isVisible());
    CHECK(shown.part<QLabel>("noticeLabel").text().startsWith("Fiche remise"));
}

TEST_CASE("nothing scrolls sideways at 1280 by 720, and a narrow page keeps room for the words")
{
    Shown shown;
    for (const QSize size : {QSize(1280, 660), QSize(960, 540)}) {
        shown.page.resize(size);
        // A small page says less, and then asks for less room.
        CHECK(
            QTest::qWaitFor([&] { return shown.page.minimumSizeHint().width() <= size.width(); }));
        shown.page.resize(size);
        QApplication::processEvents();
        const CriteriaView& table = shown.table();
        int width = 0;
        for (int column = 0; column < CriteriaModel::ColumnCount; ++column)
            width += table.columnWidth(column);
        CHECK(width <= table.viewport()->width());
        CHECK(table.columnWidth(CriteriaModel::CriterionColumn) >= 140);
    }
    // Narrow: only the evidence in hand shows its levels, and Tab brings the other one.
    CHECK(shown.table().columnWidth(CriteriaModel::InterviewColumn) <
          shown.table().columnWidth(CriteriaModel::DossierColumn));
    shown.press(Qt::Key_Tab);
    CHECK(shown.table().columnWidth(CriteriaModel::InterviewColumn) >
          shown.table().columnWidth(CriteriaModel::DossierColumn));
}

TEST_CASE("a click on a narrow cell opens it and marks nothing")
{
    Shown shown;
    shown.page.resize(960, 540);
    QApplication::processEvents();
    CriteriaView& table = shown.table();
    const QRect cell = table.visualRect(table.model()->index(0, CriteriaModel::InterviewColumn));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
    CHECK(table.evidence() == Evidence::Interview);
    CHECK(shown.sitting.sheet().criteria.empty());
}

TEST_CASE("the list of keys is read to the last letter on a small page")
{
    Shown shown;
    for (const QSize size : {QSize(1360, 700), QSize(960, 540)}) {
        INFO(size.width() << " × " << size.height());
        shown.page.resize(size);
        QApplication::processEvents();
        shown.press(Qt::Key_F1);
        QApplication::processEvents();
        auto& panel = shown.part<QWidget>("keyBox");
        int words = 0;
        for (const auto* label : panel.findChildren<QLabel*>()) {
            if (!label->isVisible())
                continue;
            ++words;
            INFO(label->text().toStdString());
            const int whole = label->fontMetrics().horizontalAdvance(label->text());
            CHECK(
                (label->width() >= whole ||
                 (label->wordWrap() && label->height() >= label->heightForWidth(label->width()))));
        }
        CHECK(words > 20);
        CHECK(shown.table().isVisible());
        shown.press(Qt::Key_F1);
    }
}
