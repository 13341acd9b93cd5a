// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/campaign_csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "app/files.h"
#include "tables/catalogue_csv.h"
#include "tables/csv_lines.h"
#include "tables/ranking_table.h"

namespace delibere::tables {

namespace {

using app::CampaignIntake;
using store::Saying;

constexpr std::array<std::string_view, 9> formationColumns{
    "id", "uai", "region", "mention", "parcours", "voie", "capacite", "objectif", "rang_limite"};
constexpr std::array<std::string_view, 5> applicationColumns{"candidat", "formation", "rang",
                                                             "preference", "contrat"};
constexpr std::array<std::string_view, 5> answerColumns{"date", "heure", "candidat", "formation",
                                                        "reponse"};
constexpr std::array<std::string_view, 4> rankingColumns{handover::number, handover::rank,
                                                         handover::answer, handover::reason};
constexpr std::array<std::string_view, 3> orderColumns{"candidat", "formation", "ordre"};

std::span<const std::string_view> columnsOf(CampaignTable kind)
{
    switch (kind) {
    case CampaignTable::Formations:
        return formationColumns;
    case CampaignTable::Answers:
        return answerColumns;
    case CampaignTable::Orders:
        return orderColumns;
    case CampaignTable::Applications:
    case CampaignTable::NewApplications:
    case CampaignTable::Catalogue:
        break;
    }
    return applicationColumns;
}

struct SayingWord {
    std::string_view word;
    Saying saying;
};
constexpr std::array<SayingWord, 4> sayingWords{{{"definitif", Saying::Definitive},
                                                 {"provisoire", Saying::Provisional},
                                                 {"refus", Saying::Refusal},
                                                 {"desistement", Saying::Withdrawal}}};

class TableReader {
public:
    TableReader(CampaignTable kind, std::span<const std::string_view> columns,
                CampaignIntake& intake)
        : m_kind(kind), m_columns(columns), m_intake(intake)
    {}
    // Rows are ranks of this formation.
    void rankFor(const std::string& formation) { m_ranked = formation; }

    void take(std::size_t line, LineFault fault, const std::vector<std::string_view>& cells)
    {
        m_line = line;
        m_sound = true;
        if (fault != LineFault::None)
            refuse(fault == LineFault::NotText ? CampaignFault::NotText : CampaignFault::OpenQuote);
        else if (m_places.empty())
            readHeading(cells);
        else if (m_known && cells.size() != m_places.size())
            refuse(CampaignFault::CellCount,
                   {std::to_string(cells.size()), std::to_string(m_places.size())});
        else if (m_known)
            readRow(cells);
    }
    void finish()
    {
        if (m_places.empty() && m_line == 0)
            m_intake.find(0, CampaignFault::ColumnMissing, {std::string(m_columns.front())});
    }

private:
    void refuse(CampaignFault fault, std::vector<std::string> details = {})
    {
        m_sound = false;
        m_intake.find(m_line, fault, std::move(details));
    }

    void readHeading(const std::vector<std::string_view>& cells)
    {
        m_places.assign(cells.size(), m_columns.size());
        std::vector<bool> there(m_columns.size(), false);
        for (std::size_t each = 0; each < cells.size(); ++each) {
            const auto found = std::find(m_columns.begin(), m_columns.end(), cells[each]);
            const auto column = static_cast<std::size_t>(found - m_columns.begin());
            if (found == m_columns.end())
                refuse(CampaignFault::ColumnUnknown, {std::string(cells[each])});
            else if (there[column])
                refuse(CampaignFault::ColumnTwice, {std::string(cells[each])});
            else
                there[column] = true;
            m_places[each] = column;
        }
        for (std::size_t each = 0; each < m_columns.size(); ++each) {
            if (!there[each])
                refuse(CampaignFault::ColumnMissing, {std::string(m_columns[each])});
        }
        m_known = m_sound;
    }

    void readRow(const std::vector<std::string_view>& cells)
    {
        for (std::size_t each = 0; each < cells.size(); ++each)
            m_cells[m_places[each]] = cells[each];
        if (!m_ranked.empty())
            return readRank();
        switch (m_kind) {
        case CampaignTable::Formations:
            return readFormation();
        case CampaignTable::Answers:
            return readAnswer();
        case CampaignTable::Orders:
            return readOrder();
        case CampaignTable::Applications:
        case CampaignTable::NewApplications:
            return readApplication();
        case CampaignTable::Catalogue:
            return;
        }
    }

    [[nodiscard]] std::string heading(std::size_t column) const
    {
        return std::string(m_columns[column]);
    }
    [[nodiscard]] std::string_view filled(std::size_t column)
    {
        if (m_cells[column].empty())
            refuse(CampaignFault::Blank, {heading(column)});
        return m_cells[column];
    }
    // Absent: an empty cell, or one that was refused.
    [[nodiscard]] std::optional<int> number(std::size_t column, int least, int most)
    {
        const std::string_view cell = m_cells[column];
        int value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (cell.empty())
            return std::nullopt;
        if (error == std::errc() && end == cell.data() + cell.size() && value >= least &&
            value <= most)
            return value;
        refuse(CampaignFault::NotNumber,
               {heading(column), std::string(cell), std::to_string(least), std::to_string(most)});
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Date> date(std::size_t column)
    {
        const auto found = Date::fromIso(m_cells[column]);
        if (!found)
            refuse(CampaignFault::NotDate, {heading(column), std::string(m_cells[column])});
        return found;
    }
    void refuseWord(std::size_t column, std::string_view expected)
    {
        refuse(CampaignFault::UnknownWord,
               {heading(column), std::string(m_cells[column]), std::string(expected)});
    }

    void readFormation()
    {
        app::FormationFields fields;
        fields.id = filled(0);
        fields.establishment = filled(1);
        fields.region = m_cells[2];
        fields.mention = filled(3);
        fields.course = m_cells[4];
        if (m_cells[5] == "alternance")
            fields.track = Track::WorkStudy;
        else if (m_cells[5] != "classique")
            refuseWord(5, "classique, alternance");
        static_cast<void>(filled(6));
        const int capacity = number(6, 0, most).value_or(0);
        fields.capacity = static_cast<std::uint16_t>(capacity);
        fields.target = static_cast<std::uint16_t>(number(7, 0, most).value_or(capacity));
        fields.rankLimit = static_cast<std::uint16_t>(number(8, 0, most).value_or(0));
        if (m_sound)
            m_intake.add(m_line, fields);
    }

    void readApplication()
    {
        app::ApplicationFields fields;
        fields.candidate = filled(0);
        fields.formation = filled(1);
        fields.rank = static_cast<std::uint16_t>(number(2, 1, most).value_or(0));
        fields.preference = static_cast<std::uint8_t>(number(3, 1, mostPreferred).value_or(0));
        if (!m_cells[4].empty())
            fields.contract = date(4);
        if (m_sound)
            m_intake.add(m_line,
                         m_kind == CampaignTable::Applications ? AdmissionPhase::Main
                                                               : AdmissionPhase::Complementary,
                         fields);
    }

    // A refused application has none.
    void readRank()
    {
        const std::string_view candidate = filled(0);
        const auto rank = number(1, 1, most);
        if (m_sound && rank)
            m_intake.addRank(m_line, m_ranked, candidate, static_cast<std::uint16_t>(*rank));
    }

    void readAnswer()
    {
        app::SayingFields fields;
        fields.day = date(0);
        const auto second = secondFrom(m_cells[1]);
        if (!second)
            refuse(CampaignFault::NotTime, {heading(1), std::string(m_cells[1])});
        fields.second = second.value_or(0);
        fields.candidate = filled(2);
        fields.formation = filled(3);
        const auto word =
            std::find_if(sayingWords.begin(), sayingWords.end(),
                         [&](const SayingWord& each) { return each.word == m_cells[4]; });
        if (word == sayingWords.end())
            refuseWord(4, "definitif, provisoire, refus, desistement");
        else
            fields.saying = word->saying;
        if (m_sound)
            m_intake.add(m_line, fields);
    }

    void readOrder()
    {
        app::SayingFields fields;
        fields.second = noon;
        fields.saying = Saying::Ordered;
        fields.candidate = filled(0);
        fields.formation = filled(1);
        static_cast<void>(filled(2));
        fields.order = static_cast<std::uint8_t>(number(2, 1, mostPreferred).value_or(0));
        if (m_sound)
            m_intake.add(m_line, fields);
    }

    static constexpr int most = 65'535;
    static constexpr int mostPreferred = 125;
    static constexpr int noon = 12 * 3600;

    CampaignTable m_kind;
    std::span<const std::string_view> m_columns;
    CampaignIntake& m_intake;
    std::string m_ranked;
    std::size_t m_line = 0;
    bool m_sound = true;               // nothing was found in this line
    bool m_known = false;              // every column is there
    std::vector<std::size_t> m_places; // column of each cell
    std::array<std::string_view, 9> m_cells;
};

} // namespace

std::optional<int> secondFrom(std::string_view text)
{
    if ((text.size() != 5 && text.size() != 8) || text[2] != ':')
        return std::nullopt;
    unsigned parts[3] = {0, 0, 0}; // which no sign may begin
    for (std::size_t part = 0; part < (text.size() + 1) / 3; ++part) {
        const char* first = text.data() + part * 3;
        if (part == 2 && text[5] != ':')
            return std::nullopt;
        const auto [end, error] = std::from_chars(first, first + 2, parts[part]);
        if (error != std::errc() || end != first + 2)
            return std::nullopt;
    }
    if (parts[0] > 23 || parts[1] > 59 || parts[2] > 59)
        return std::nullopt;
    return static_cast<int>(parts[0] * 3600 + parts[1] * 60 + parts[2]);
}

namespace {

template <class Reader>
Result<void> readTable(const std::filesystem::path& path, Reader reader, CampaignIntake& intake,
                       const BytesRead& progress)
{
    intake.read(path.filename().string());
    CsvLines lines(
        [&](std::size_t line, LineFault fault, const std::vector<std::string_view>& cells) {
            reader.take(line, fault, cells);
        });
    std::uint64_t bytes = 0;
    auto read = app::readPieces(path, [&](std::string_view piece) {
        lines.feed(piece);
        bytes += piece.size();
        return !progress || progress(bytes);
    });
    if (!read)
        return read;
    lines.finish();
    reader.finish();
    return {};
}

} // namespace

Result<void> readCampaignTable(const std::filesystem::path& path, CampaignTable kind,
                               CampaignIntake& intake, const BytesRead& progress)
{
    if (kind == CampaignTable::Catalogue)
        return readTable(path, CatalogueReader(intake), intake, progress);
    return readTable(path, TableReader(kind, columnsOf(kind), intake), intake, progress);
}

Result<void> readSignedRanking(const std::filesystem::path& path, const std::string& formation,
                               CampaignIntake& intake)
{
    TableReader reader(CampaignTable::Applications, rankingColumns, intake);
    reader.rankFor(formation);
    return readTable(path, std::move(reader), intake, {});
}

} // namespace delibere::tables
