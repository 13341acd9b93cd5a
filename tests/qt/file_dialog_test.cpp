// SPDX-License-Identifier: GPL-3.0-or-later
// The file dialog of Qt opens and closes every file of the folder that it shows. The session that
// is open beside it stays held: what a second program may do is asked of one.
#include <QFileDialog>
#include <QFileSystemModel>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "support/sample.h"

using namespace delibere;

namespace {

constexpr int patience = 60'000; // milliseconds, of a machine that does other things

// What delibere-cli complains of that wants to write in this session; empty when it could.
std::string secondProgram(const std::filesystem::path& path)
{
    QProcess program;
    program.start(QStringLiteral(DELIBERE_CLI),
                  {QStringLiteral("presence"), QString::fromStdString(path.string()),
                   QStringLiteral("--candidat"), QStringLiteral("c2"), QStringLiteral("--statut"),
                   QStringLiteral("absent")});
    REQUIRE(program.waitForFinished(patience));
    REQUIRE(program.exitStatus() == QProcess::NormalExit);
    return program.readAllStandardError().toStdString();
}

} // namespace

TEST_CASE("a session stays its program's when a file dialog shows its folder")
{
    sample::Sitting sitting;
    const auto path = sitting.document().session().path();
    for (int round = 0; round < 3; ++round) {
        QFileDialog dialog(nullptr, QStringLiteral("Enregistrer en PDF"),
                           QString::fromStdString(path.parent_path().string()));
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setViewMode(QFileDialog::Detail);
        dialog.show();
        auto* model = dialog.findChild<QFileSystemModel*>();
        REQUIRE(model != nullptr);
        // Listed, and its kind guessed: the column of kinds is what opens the file.
        const auto kindKnown = [&] {
            const QModelIndex index = model->index(QString::fromStdString(path.string()), 2);
            return index.isValid() && !index.data().toString().isEmpty() &&
                   !model->fileIcon(index.siblingAtColumn(0)).isNull();
        };
        REQUIRE(QTest::qWaitFor(kindKnown, patience));
        CHECK(secondProgram(path).find("déjà ouverte") != std::string::npos);
        dialog.reject();
        CHECK(secondProgram(path).find("déjà ouverte") != std::string::npos);
        REQUIRE(sitting.document().apply(SetRemark{sample::key("c1", "m1"), CriterionId("C1.1.1"),
                                                   "tour " + std::to_string(round)}));
        CHECK(sitting.document().unsavedCount() == 0);
        CHECK(secondProgram(path).find("déjà ouverte") != std::string::npos);
    }
    CHECK(sitting.document().jury().candidate(CandidateId("c2"))->status ==
          CandidateStatus::Expected);
}
