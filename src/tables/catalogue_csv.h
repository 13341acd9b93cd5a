// SPDX-License-Identifier: GPL-3.0-or-later
// The open data of the ministry on masters (data.enseignementsup-recherche.gouv.fr,
// fr-esr-mon_master), as it exports them in CSV: semicolons, one row a formation and session.
// Columns are known by their names, those of 2023 and the labels of an export included; others are
// left alone.
#pragma once

#include <string_view>
#include <vector>

#include "app/campaign_intake.h"
#include "tables/csv_lines.h"

namespace delibere::tables {

class CatalogueReader {
public:
    explicit CatalogueReader(app::CampaignIntake& intake) : m_intake(intake) {}
    void take(std::size_t line, LineFault fault, const std::vector<std::string_view>& cells);
    void finish();

private:
    void readHeading(const std::vector<std::string_view>& cells);
    void readRow(const std::vector<std::string_view>& cells);
    void refuse(CampaignFault fault, std::vector<std::string> details = {});
    // Empty: no such column, or nothing stands there.
    [[nodiscard]] std::string_view cell(const std::vector<std::string_view>& cells,
                                        std::string_view column) const;
    [[nodiscard]] std::string text(const std::vector<std::string_view>& cells,
                                   std::string_view column);
    [[nodiscard]] std::optional<std::uint32_t> number(const std::vector<std::string_view>& cells,
                                                      std::string_view column);
    [[nodiscard]] std::optional<std::uint16_t> tenths(const std::vector<std::string_view>& cells,
                                                      std::string_view column);

    app::CampaignIntake& m_intake;
    std::size_t m_line = 0;
    bool m_sound = true;
    bool m_known = false;                // every compulsory column is there
    std::vector<std::string> m_headings; // as the file has them
};

} // namespace delibere::tables
