// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV of a campaign, with exactly these columns in any order, UTF-8 and semicolons:
//   formations    id;uai;region;mention;parcours;voie;capacite;objectif;rang_limite
//   candidatures  candidat;formation;rang;preference;contrat   (those of the complementary phase
//                 are a file of their own)
//   reponses      date;heure;candidat;formation;reponse
//   classements   candidat;formation;ordre                     (the complementary order)
// The catalogue is the open data of the ministry (catalogue_csv.h).
// Every line that does not hold is found; docs/format-campagne.md says what each cell may be.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/campaign_intake.h"

namespace delibere::tables {

enum class CampaignTable { Formations, Applications, NewApplications, Answers, Orders, Catalogue };

// In bytes of the file; false stops the reading.
using BytesRead = std::function<bool(std::uint64_t)>;

// Into the intake, which keeps what is found. FileNotFound, FileUnreadable, Cancelled.
[[nodiscard]] Result<void> readCampaignTable(const std::filesystem::path& path, CampaignTable kind,
                                             app::CampaignIntake& intake,
                                             const BytesRead& progress = {});

// What « classement exporter » wrote of a signed list: the ranks of the applications of this
// formation, main phase. The same problems.
[[nodiscard]] Result<void> readSignedRanking(const std::filesystem::path& path,
                                             const std::string& formation,
                                             app::CampaignIntake& intake);

// "10:00" or "23:59:59", in seconds from midnight; nothing else.
[[nodiscard]] std::optional<int> secondFrom(std::string_view text);

} // namespace delibere::tables
