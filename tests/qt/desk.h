// SPDX-License-Identifier: GPL-3.0-or-later
// The page Documents on the screen, in front of a sitting: its parts by name, and what it says.
#pragma once

#include <filesystem>

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "support/scripted_prompts.h"
#include "widgets/documents/documents_page.h"
#include "widgets/documents/form_kind_list.h"

namespace delibere::sample {

struct Desk {
    static constexpr int patience = 60'000; // milliseconds, of a machine that does other things

    explicit Desk(const char* file = percentFile) : sitting(file), page(sitting.document(), prompts)
    {
        REQUIRE(document().actAs({})); // the secretariat, who asked for the marks
        REQUIRE(document().showMarks());
        page.resize(1280, 670);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    template <class Widget>
    Widget& part(const char* name)
    {
        INFO(name);
        auto* found = page.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    widgets::SessionDocument& document() { return sitting.document(); }
    void choose(printing::FormKind kind) { page.choose(kind); }
    QListView& list() { return part<QListView>("documentsListView"); }
    QString said(const char* label) { return part<QLabel>(label).text(); }
    QString line(int row, int role = Qt::DisplayRole)
    {
        return list().model()->index(row, 0).data(role).toString();
    }
    void answer(const std::filesystem::path& path)
    {
        prompts.paths.push_back(QString::fromStdString(path.string()));
    }
    // Writes into the folder or prints into the file that was answered, to the end.
    void run(const char* button)
    {
        part<QPushButton>(button).click();
        REQUIRE(QTest::qWaitFor([this] { return part<QWidget>("resultWidget").isVisible(); },
                                patience));
    }
    // As many candidates more, who present everything.
    void addCandidates(int count)
    {
        const Candidate model = document().jury().candidates.front();
        for (int number = 0; number < count; ++number) {
            Candidate candidate = model;
            candidate.id = CandidateId("d" + std::to_string(number));
            candidate.lastName = "Essai " + std::to_string(number);
            REQUIRE(document().apply(PutCandidate{candidate}));
        }
    }

    ScratchFolder folder; // where it writes
    ScriptedPrompts prompts;
    Sitting sitting;
    widgets::DocumentsPage page;
};

inline std::size_t filesIn(const std::filesystem::path& folder)
{
    const std::filesystem::directory_iterator all(folder);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

} // namespace delibere::sample
