// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into a campaign, row by row, in any order: names become numbers, and what does not
// hold is said with its line. All or nothing: rows() is written only when nothing was found.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/played_campaign.h"
#include "domain/campaign_finding.h"

namespace delibere::app {

struct FormationFields {
    std::string_view id;
    std::string_view establishment;
    std::string_view region;
    std::string_view mention;
    std::string_view course;
    Track track = Track::Classic;
    std::uint16_t capacity = 0;
    std::uint16_t target = 0;
    std::uint16_t rankLimit = 0;
};

struct ApplicationFields {
    std::string_view candidate;
    std::string_view formation;
    std::uint16_t rank = 0;      // 0: not ranked
    std::uint8_t preference = 0; // 0: not said
    std::optional<Date> contract{};
};

struct SayingFields {
    std::optional<Date> day{}; // absent: the first day of the order, or today within it
    int second = 0;
    store::Saying saying = store::Saying::Refusal;
    std::string_view candidate;
    std::string_view formation;
    std::uint8_t order = 0; // of Saying::Ordered, 1 = best
};

class CampaignIntake {
public:
    // The campaign outlives it.
    explicit CampaignIntake(const PlayedCampaign& campaign);

    // The file that the next rows come from, as findings call it.
    void read(std::string file);
    void find(std::size_t line, CampaignFault fault, std::vector<std::string> details = {});

    void add(std::size_t line, const FormationFields& fields);
    void add(std::size_t line, AdmissionPhase phase, const ApplicationFields& fields);
    void add(std::size_t line, const SayingFields& fields);
    // One that is there already, and says the same, comes in once.
    void add(std::size_t line, campaign::CatalogueRow row);
    // The rank that a signed list of the main phase gives to an application that stands in another
    // file without one.
    void addRank(std::size_t line, std::string_view formation, std::string_view candidate,
                 std::uint16_t rank);
    // Of a formation that came in; classic where there is none of that id.
    [[nodiscard]] Track trackOf(std::string_view formation) const;
    // Looks at the lists, the wishes and the orders as wholes. Once, after the last row.
    void finish();

    // Counts go on when nothing more is kept of them.
    [[nodiscard]] const CampaignFindings& findings() const { return m_findings; }
    [[nodiscard]] std::size_t findingCount() const { return m_findingCount; }
    [[nodiscard]] std::size_t formationsAdded() const;
    [[nodiscard]] std::size_t applicationsAdded() const;
    [[nodiscard]] std::size_t sayingsAdded() const;
    [[nodiscard]] std::size_t catalogueAdded() const;
    // What the file is to hold. Precondition: finish(), and nothing was found.
    [[nodiscard]] store::CampaignRows takeRows();

private:
    struct Line { // where a row came from, until it was looked at
        std::uint32_t line = 0;
        std::uint32_t file = 0;
    };
    struct Ordered {
        store::SaidRow row;
        Line line;
        std::uint8_t order = 0;
    };
    struct SignedRank {
        std::uint64_t pair = 0; // formation << 32 | candidate
        Line line;
        std::uint16_t rank = 0;
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    using Numbers = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;
    struct Named { // the last one asked for: files are sorted by one of their columns
        std::string id;
        std::uint32_t number = 0;
    };
    using Rows = std::vector<store::ApplicationRow>;
    using Lines = std::vector<Line>; // of the rows that were added

    [[nodiscard]] Line here(std::size_t line) const;
    [[nodiscard]] std::optional<campaign::FormationNumber> formation(std::size_t line,
                                                                     std::string_view id);
    [[nodiscard]] std::optional<campaign::CandidateNumber> newCandidate(std::size_t line,
                                                                        std::string_view id);
    [[nodiscard]] std::optional<campaign::Day> dayOf(std::size_t line, const SayingFields& fields);
    void findAt(const Line& line, CampaignFault fault, std::vector<std::string> details);
    void addContract(std::size_t line, AdmissionPhase phase, const Date& date,
                     const store::ApplicationRow& row);
    void checkPhase(Rows& rows, std::size_t before, Lines& lines, AdmissionPhase phase);
    void checkRanks(const Rows& rows, std::size_t before, const Lines& lines);
    void checkCandidates(const Rows& rows, std::size_t before, const Lines& lines,
                         AdmissionPhase phase);
    void checkAgain();
    void checkSaid();
    void takeRanks();
    void takeOrders();
    void forgetKnownSayings();
    [[nodiscard]] bool isRanked(campaign::CandidateNumber candidate,
                                campaign::FormationNumber formation) const;

    const PlayedCampaign& m_campaign;
    store::CampaignRows m_rows;
    std::size_t m_formationsBefore;
    std::size_t m_mainBefore;
    std::size_t m_complementaryBefore;
    std::size_t m_saidBefore;
    std::size_t m_catalogueBefore;
    Numbers m_formations;
    Numbers m_candidates;
    std::map<std::pair<int, std::string>, std::size_t> m_catalogue; // session and id: its row
    Named m_lastFormation;
    Named m_lastCandidate;
    Lines m_mainLines;
    Lines m_complementaryLines;
    Lines m_saidLines;
    std::vector<std::uint64_t> m_rankedPairs; // formation << 32 | candidate, sorted
    std::vector<Ordered> m_ordered;
    std::vector<SignedRank> m_signedRanks;
    std::vector<std::string> m_files;
    CampaignFindings m_findings;
    std::size_t m_findingCount = 0;
};

} // namespace delibere::app
