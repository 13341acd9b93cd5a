// SPDX-License-Identifier: GPL-3.0-or-later
// The tableau récapitulatif and the bordereaux as tables: what a cell says, and what it never says.
#include <algorithm>

#include <catch2/catch.hpp>

#include "support/sample.h"
#include "tables/csv.h"
#include "tables/entry_slip_table.h"
#include "tables/summary_table.h"
#include "unit/app/signed_room.h"

using namespace delibere;
using namespace delibere::tables;
using Catch::Contains;

namespace {

const Viewer staff = Viewer::staff();

Cell cellOf(const Table& table, std::size_t row, const std::string& column)
{
    const auto found = std::ranges::find(table.columns, column);
    INFO(column);
    REQUIRE(found != table.columns.end());
    return table.rows.at(row).at(static_cast<std::size_t>(found - table.columns.begin()));
}

Cell text(const char* words)
{
    return std::string(words);
}

bool asWideAsItsColumns(const Table& table)
{
    return std::ranges::all_of(table.rows,
                               [&](const Row& row) { return row.size() == table.columns.size(); });
}

// No percent, whatever its state.
template <class Line>
Line bare(const char* id, BlockState state = BlockState::Undecided)
{
    Line line;
    line.block = BlockId(id);
    line.state = state;
    return line;
}

struct Summary {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();
    std::vector<SummaryTableRow> rows{1};
    FollowUp followUp{};

    Summary()
    {
        rows[0].candidate = session.candidates[0];
        rows[0].blocks = {bare<DecidedBlock>("B1"), bare<DecidedBlock>("B2")};
    }
    [[nodiscard]] Table table() const
    {
        return summaryTable(SummaryTableRecord{framework, session, rows, followUp, {}});
    }
};

struct Slips {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();
    std::vector<EntryLine> lines{bare<EntryLine>("B1"), bare<EntryLine>("B2")};
    std::string comment{};

    [[nodiscard]] Table table() const
    {
        const std::vector<EntrySlipRecord> slips{
            {framework, session, session.candidates[0], lines, comment, {}}};
        return entrySlipTable(framework, session.info, slips);
    }
};

} // namespace

TEST_CASE("an undecided bloc is a blank beside its word, never a zero")
{
    for (const Table& table : {Summary().table(), Slips().table()}) {
        CHECK(cellOf(table, 0, "B1, appréciation retenue (%)") == Cell(Blank{}));
        CHECK(cellOf(table, 0, "B1, décision") == text("à décider"));
        CHECK_THAT(csv(table), !Contains(";0"));
    }
}

TEST_CASE("what the jury retained is a percent that a spreadsheet can compute with")
{
    Summary summary;
    summary.rows[0].blocks[0] = {BlockId("B1"), BlockState::Validated, Percent{68}, true};
    summary.rows[0].blocks[1] = {BlockId("B2"), BlockState::NotValidated, Percent{0}, false};
    const Table table = summary.table();
    CHECK(cellOf(table, 0, "B1, appréciation retenue (%)") == Cell(ExactPercent{Fraction(68, 1)}));
    CHECK(cellOf(table, 0, "B1, décision") == text("validé (rattrapage)"));
    // A zero that was retained is not a blank.
    CHECK(cellOf(table, 0, "B2, appréciation retenue (%)") == Cell(ExactPercent{Fraction(0, 1)}));
    CHECK(cellOf(table, 0, "B2, décision") == text("non validé"));
}

TEST_CASE("each bloc is in its own columns, whatever the order of what is given")
{
    Slips slips;
    slips.lines = {{BlockId("B2"), BlockState::Validated, Percent{90}},
                   bare<EntryLine>("B1", BlockState::AcquiredBefore)};
    const Table table = slips.table();
    CHECK(cellOf(table, 0, "B1, décision") == text("acquis antérieurement"));
    CHECK(cellOf(table, 0, "B2, appréciation retenue (%)") == Cell(ExactPercent{Fraction(90, 1)}));
    const auto first = std::ranges::find(table.columns, "B1, décision");
    CHECK(first < std::ranges::find(table.columns, "B2, décision"));
}

TEST_CASE("a framework of levels has a decision a bloc and no percent")
{
    Summary summary;
    summary.framework = sample::tableFramework();
    const Table table = summary.table();
    CHECK(asWideAsItsColumns(table));
    CHECK_THAT(csv(table), !Contains("%") && Contains("B1, décision;B2, décision"));
}

TEST_CASE("who is not heard has a presence in words, and nothing to decide")
{
    Summary summary;
    summary.rows[0].candidate.status = CandidateStatus::Excused;
    summary.rows[0].blocks = {bare<DecidedBlock>("B1", BlockState::NotHeard),
                              bare<DecidedBlock>("B2", BlockState::NotPresented)};
    const Table table = summary.table();
    CHECK(cellOf(table, 0, "Présence") == text("excusé sur justificatif"));
    CHECK(cellOf(table, 0, "B1, décision") == text("sans objet"));
    CHECK(cellOf(table, 0, "B2, décision") == text("non présenté"));
    CHECK(cellOf(table, 0, "Proposition d’attribution") == text("sans objet"));
}

TEST_CASE("the days of the jury paritaire and of the CPNE are dates, blank before")
{
    Summary summary;
    summary.followUp[FollowUpStep::ParitaryJury] = Date{2026, 4, 2};
    const Table table = summary.table();
    CHECK(cellOf(table, 0, "Jury paritaire") == Cell(Date{2026, 4, 2}));
    CHECK(cellOf(table, 0, "Avis de la CPNE") == Cell(Blank{}));
}

TEST_CASE("a comment that begins like a formula stays a text")
{
    Slips slips;
    slips.comment = "=HYPERLINK(\"a\")";
    CHECK(cellOf(slips.table(), 0, "Commentaire") == Cell(slips.comment));
    CHECK_THAT(csv(slips.table()), Contains("\"'=HYPERLINK(\"\"a\"\")\""));
}

TEST_CASE("the tables of a session have a line for each candidate, signed or not")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const auto summary = summaryTable(room.session(), staff);
    const auto slips = entrySlipTable(room.session(), staff);
    REQUIRE(summary);
    REQUIRE(slips);
    for (const Table* table : {&*summary, &*slips}) {
        REQUIRE(table->rows.size() == 2);
        CHECK(asWideAsItsColumns(*table));
        CHECK(cellOf(*table, 0, "Candidat") == text("c1"));
        CHECK(cellOf(*table, 0, "BC5, appréciation retenue (%)") ==
              Cell(ExactPercent{Fraction(80, 1)}));
        CHECK(cellOf(*table, 0, "Grille") == text("signée"));
        CHECK(cellOf(*table, 0, "Version") == Cell(std::int64_t{1}));
        CHECK(cellOf(*table, 1, "Grille") == text("brouillon"));
        CHECK(cellOf(*table, 1, "Version") == Cell(Blank{}));
    }
    CHECK(cellOf(*summary, 0, "Proposition d’attribution") ==
          text("réussite totale à la certification visée"));
    CHECK(cellOf(*summary, 1, "Proposition d’attribution") == text("à décider"));
    CHECK(cellOf(*slips, 0, "Commentaire") == text("Parcours solide."));
    // Of the same frozen bytes, both say the same fingerprint.
    CHECK(cellOf(*summary, 0, "Empreinte") == cellOf(*slips, 0, "Empreinte"));
}

TEST_CASE("a member who may not see a candidate gets no table at all")
{
    sample::SignedRoom room;
    const Viewer stranger = Viewer::member(JurorId("m9"));
    const auto summary = summaryTable(room.session(), stranger);
    const auto slips = entrySlipTable(room.session(), stranger);
    REQUIRE_FALSE(summary);
    REQUIRE_FALSE(slips);
    CHECK(summary.error().code == ProblemCode::SightRefused);
    CHECK(slips.error().code == ProblemCode::SightRefused);
}
