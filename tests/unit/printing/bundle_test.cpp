// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the jury paritaire: what is in it, where it is written, and what a failure leaves.
#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "printing/bundle.h"
#include "support/scratch_folder.h"
#include "unit/app/signed_room.h"

using namespace delibere;
using namespace delibere::printing;
using sample::c1;

namespace {

// c1 is signed by all, the others are open; one sits in the jury paritaire.
class BundleRoom : public sample::SignedRoom {
public:
    BundleRoom()
    {
        decide("c1");
        makeKeys();
        for (const char* juror : {"m1", "m2", "m3"})
            REQUIRE(sign("c1", juror).has_value());
        apply(NameParitaryJury{{{"Ada Colin", "Déléguée", "salariés", true}}});
    }
    void decideAfterwards()
    {
        ParitaryDecision made{1, Date{2026, 4, 2}, {}, {}};
        for (const Block& block : session().framework().blocks)
            made.blocks[block.id] = {true, std::nullopt, {}};
        apply(SetParitaryDecision{c1, 1, made});
    }
    [[nodiscard]] std::vector<Form> forms()
    {
        return bundleForms(session(), Viewer::staff()).value();
    }
    [[nodiscard]] long count(FormKind kind)
    {
        const std::vector<Form> all = forms();
        return std::ranges::count(all, kind, &Form::kind);
    }
};

} // namespace

TEST_CASE("a bundle holds the grids that everyone signed, and no draft")
{
    BundleRoom room;
    REQUIRE(room.count(FormKind::Grid) == 1);
    const std::vector<Form> forms = room.forms();
    CHECK(*std::ranges::find(forms, FormKind::Grid, &Form::kind) ==
          Form{FormKind::Grid, c1, {}, 1});
}

TEST_CASE("minutes and final table of the jury paritaire go while a decision of it stands")
{
    BundleRoom room;
    CHECK(room.count(FormKind::FinalTable) == 0);
    room.decideAfterwards();
    CHECK(room.count(FormKind::FinalTable) == 1);
    CHECK(room.count(FormKind::ParitaryMinutes) == 1);
    room.apply(SetParitaryWithdrawal{c1, 1, "Une pièce manquait."});
    CHECK(room.count(FormKind::FinalTable) == 0);
    CHECK(room.count(FormKind::ParitaryMinutes) == 0);
    CHECK(room.count(FormKind::AnonymousCodes) == 0);
}

TEST_CASE("a bundle is written where a slash ends its name, and the next one beside it")
{
    BundleRoom room;
    const sample::ScratchFolder folder;
    CHECK(freeBundleFolder(folder.path()) == folder.path() / "lot");
    const auto made =
        writeBundle(room.session(), Viewer::staff(), folder.path() / "envoi" / "lot" / "");
    REQUIRE(made.has_value());
    CHECK(made->list == folder.path() / "envoi" / "lot" / "liste-des-fichiers.txt");
    CHECK(std::filesystem::exists(made->list));
    CHECK(freeBundleFolder(folder.path() / "envoi") == folder.path() / "envoi" / "lot-2");
    CHECK(writeBundle(room.session(), Viewer::staff(), folder.path() / "envoi" / "lot" / "")
              .error()
              .code == ProblemCode::FileExists);
}

TEST_CASE("a bundle that is given up leaves nothing, not even the folders around it")
{
    BundleRoom room;
    const sample::ScratchFolder folder;
    {
        auto writing = BundleWriting::start(room.session(), Viewer::staff(),
                                            folder.path() / "a" / "b" / "lot");
        REQUIRE(writing.has_value());
        Batch batch = writing->takeBatch();
        REQUIRE(batch.advance());
        CHECK(std::filesystem::exists(folder.path() / "a" / "b"));
        batch.cancel();
        static_cast<void>(batch.finish());
    }
    CHECK(std::filesystem::is_empty(folder.path()));
    std::ofstream(folder.path() / "fichier") << "rien";
    CHECK_FALSE(writeBundle(room.session(), Viewer::staff(), folder.path() / "fichier" / "lot"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
