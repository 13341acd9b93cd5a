// SPDX-License-Identifier: GPL-3.0-or-later
// The .campagne file: one SQLite database that is a campaign. Who applied where and at which rank,
// what people said for which day, and the events that the engine wrote; the state is their fold
// (campaign/board.h) and stands nowhere. One connection, one thread, one process; its tables are
// told in docs/format-campagne.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "campaign/catalogue.h"
#include "campaign/event.h"
#include "campaign/ranked_lists.h"
#include "domain/problem.h"
#include "store/clock.h"
#include "store/session_file.h"

namespace delibere::store {

inline constexpr int campaignSchemaVersion = 1;

struct FormationRow {
    std::string id;            // of the platform (ifc)
    std::string establishment; // its UAI number
    std::string region;        // INSEE code
    std::string mention;
    std::string course; // parcours; may be empty
    campaign::Formation rules;

    friend bool operator==(const FormationRow&, const FormationRow&) = default;
};

struct ApplicationRow {
    campaign::FormationNumber formation = 0;
    campaign::CandidateNumber candidate = 0;
    std::uint16_t rank = 0;      // in the list of its phase; 0: not ranked, and so refused
    std::uint8_t preference = 0; // the candidate's own order, 1 = best; 0: not said

    friend bool operator==(const ApplicationRow&, const ApplicationRow&) = default;
};

// What somebody says on a day, as a file says it before that day is played.
enum class Saying : std::uint8_t {
    Definitive = 1, // accepts for good
    Provisional,    // accepts for now, and keeps every waiting list
    Refusal,
    Withdrawal, // of a place, or of a waiting list
    Ordered,    // the first of an order for the complementary phase, which begins it anew
    OrderedNext,
    Contract, // validated by the establishment
};

struct SaidRow {
    campaign::Day day = 0;
    int second = 0; // of the day, Paris
    Saying saying = Saying::Refusal;
    campaign::CandidateNumber candidate = 0;
    campaign::FormationNumber formation = 0;

    friend bool operator==(const SaidRow&, const SaidRow&) = default;
};

// Numbers are places in these lists, from 0.
struct CampaignRows {
    std::vector<FormationRow> formations;
    std::vector<std::string> candidates;
    std::vector<ApplicationRow> main; // by formation; no candidate twice in one
    std::vector<ApplicationRow> complementary;
    std::vector<SaidRow> said;                     // in the order in which they were taken in
    std::vector<campaign::CatalogueRow> catalogue; // no formation twice in one session
};

// What a campaign is played by.
struct CampaignTerms {
    std::string calendar; // the JSON of docs/format-calendrier.md, verbatim
    std::string switches; // the JSON of codec/switches_json

    friend bool operator==(const CampaignTerms&, const CampaignTerms&) = default;
};

// How far a long writing is, in rows; false stops it, and nothing is written.
using Progress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

class CampaignFile {
public:
    // Refuses an existing file; leaves nothing behind when it fails.
    [[nodiscard]] static Result<CampaignFile>
    create(const std::filesystem::path& path, const CampaignTerms& terms, Clock clock = systemNow);
    // Checks everything before anything is believed, as SessionFile::open does: NotACampaign,
    // SessionNewer, SessionCorrupt, SessionLocked …
    [[nodiscard]] static Result<CampaignFile> open(const std::filesystem::path& path,
                                                   Access access = Access::ReadWrite);
    CampaignFile(CampaignFile&&) noexcept;
    CampaignFile& operator=(CampaignFile&&) noexcept;
    ~CampaignFile();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] Access access() const;
    [[nodiscard]] ReadThrough readThrough() const;

    [[nodiscard]] Result<CampaignTerms> terms() const;
    [[nodiscard]] Result<CampaignRows> rows() const;
    [[nodiscard]] Result<std::vector<campaign::Event>> events() const;
    // The engine's own checks of the whole file. SessionCorrupt with its words.
    [[nodiscard]] Result<void> verifyContent() const;

    // Adds what is new in `rows` behind `before`, what the file holds, and these events, in one
    // durable transaction: on disk when this returns, or nothing is written. Cancelled: `progress`
    // said so.
    [[nodiscard]] Result<void> add(const CampaignRows& before, const CampaignRows& rows,
                                   std::span<const campaign::Event> events,
                                   const Progress& progress = {});
    // Appends these events, in one durable transaction.
    [[nodiscard]] Result<void> append(std::span<const campaign::Event> events);

    // A verified copy through the engine's backup.
    [[nodiscard]] Result<void> copyTo(const std::filesystem::path& path) const;

private:
    struct Data;
    explicit CampaignFile(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace delibere::store
