// SPDX-License-Identifier: GPL-3.0-or-later
// A page is worked out when it is looked at: what is entered elsewhere costs the pages that are not
// in sight nothing, and each is right when it comes.
#include "gui/score_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <catch2/catch.hpp>

#include "support/sample.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::ScoreWindow;

namespace {

// What its labels, buttons and fields say.
QStringList wordsOf(const QWidget& page)
{
    QStringList words;
    for (const auto* label : page.findChildren<QLabel*>())
        words << label->text();
    for (const auto* button : page.findChildren<QAbstractButton*>())
        words << button->text();
    for (const auto* field : page.findChildren<QLineEdit*>())
        words << field->text();
    for (const auto* box : page.findChildren<QComboBox*>())
        words << box->currentText();
    return words;
}

QStringList cellsOf(const QWidget& page)
{
    QStringList cells;
    for (const auto* view : page.findChildren<QAbstractItemView*>()) {
        const QAbstractItemModel* model = view->model();
        for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
        }
    }
    return cells;
}

class PageWatch {
public:
    explicit PageWatch(const QWidget& page)
        : m_page(page), m_words(wordsOf(page).join(QLatin1Char('\n')).toStdString())
    {
        const auto tell = [this] { ++m_told; };
        for (const auto* view : page.findChildren<QAbstractItemView*>()) {
            const QAbstractItemModel* model = view->model();
            if (model == nullptr)
                continue;
            QObject::connect(model, &QAbstractItemModel::dataChanged, &m_context, tell);
            QObject::connect(model, &QAbstractItemModel::modelReset, &m_context, tell);
            QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_context, tell);
            QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_context, tell);
        }
    }
    void checkUntouched() const
    {
        CHECK(m_told == 0);
        CHECK(wordsOf(m_page).join(QLatin1Char('\n')).toStdString() == m_words);
    }

private:
    QObject m_context;
    const QWidget& m_page;
    std::string m_words;
    int m_told = 0;
};

} // namespace

TEST_CASE("a candidate who is taken away while another page is in sight is in nobody's hands")
{
    const sample::ScratchFolder folder;
    const std::filesystem::path path = folder.path() / "jury.jury";
    gui::createScoreSession(path, "cqp-technico-commercial-industries-chimiques.json");
    ScoreWindow at(path);
    SessionDocument& document = *at.window.document();
    at.window.showPage(Page::Preparation);
    Candidate added = document.jury().candidates.front();
    added.id = CandidateId("c9");
    added.lastName = "Zwingelstein";
    REQUIRE(document.apply(PutCandidate{added}));
    document.setCurrentCandidate(added.id);
    at.window.showPage(Page::Documents);
    document.undoStack().undo();
    REQUIRE(document.jury().candidate(added.id) == nullptr);
    CHECK(document.currentCandidate() == document.jury().candidates.front().id);
}

TEST_CASE("a page that is not in sight refreshes nothing for an entry, and is right when it comes")
{
    const sample::ScratchFolder folder;
    const std::filesystem::path path = folder.path() / "jury.jury";
    gui::createScoreSession(path, "cqp-technico-commercial-industries-chimiques.json");
    ScoreWindow at(path);
    SessionDocument& document = *at.window.document();
    Candidate candidate = document.jury().candidates.front();
    REQUIRE(document.apply(PutPositioning{sample::positioning().id,
                                          {candidate.id, sample::positioning().info.date, {}}}));
    const auto& stack = at.hands.find<QStackedWidget>("pagesStackedWidget");
    for (const SessionPage& page : sessionPages()) {
        INFO(page.chapter.toStdString());
        if (!page.available(document)) // of another instrument
            continue;
        at.window.showPage(page.id);
        QApplication::processEvents();
        const QWidget& hidden = *stack.currentWidget();
        at.window.showPage(page.id == Page::Documents ? Page::Deliberation : Page::Documents);
        QApplication::processEvents();
        REQUIRE_FALSE(hidden.isVisible());

        const PageWatch watch(hidden);
        const CompetencyId& competency =
            document.framework().blocks.front().competencies.front().id;
        CompetencyEntry entry;
        entry.reading = static_cast<int>(page.id) % 2 == 0 ? Reading::Clear : Reading::Partial;
        REQUIRE(document.apply(SetCompetencyEntry{document.currentSheet(), competency, entry}));
        watch.checkUntouched();
        candidate.lastName = "Renommée" + std::to_string(static_cast<int>(page.id));
        REQUIRE(document.apply(PutCandidate{candidate}));
        // Préparation is the jury itself, and says which candidate is in hand.
        if (page.id != Page::Preparation)
            watch.checkUntouched();

        at.window.showPage(page.id);
        const QString said = (wordsOf(hidden) + cellsOf(hidden)).join(QLatin1Char('\n'));
        // Documents begins with those of the session, which name nobody.
        CHECK(said.contains(QString::fromStdString(candidate.lastName)) ==
              (page.id != Page::Documents));
    }
}
