// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of people in words: the headings that spreadsheets give their columns, what a person says
// in each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/applicant.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/people_list.h"

namespace delibere::wording {

// The columns that such a list may have, in the order in which they are offered.
[[nodiscard]] const std::vector<ListColumn>& listColumns(ListKind kind);
// Those of the table on the page, in its order: what a paste without headings is. nullopt: one that
// no list fills in.
[[nodiscard]] const std::vector<std::optional<ListColumn>>& pageColumns(ListKind kind);

// "N° de dossier".
[[nodiscard]] std::string listHeading(ListKind kind, ListColumn column);
// Which column such a heading stands for, however it is spelt; of two headings of one column, the
// one of the lower rank is meant (« Nom » before « Nom d’usage »).
struct ReadHeading {
    ListColumn column;
    std::size_t rank = 0;
};
[[nodiscard]] std::optional<ReadHeading> headingFrom(ListKind kind, std::string_view text);

// What a person says there, "" where they say nothing: "BC1, BC2", "12 mars 2024".
[[nodiscard]] std::string listText(const Framework& framework, const Candidate& candidate,
                                   ListColumn column);
[[nodiscard]] std::string listText(const Juror& juror, ListColumn column);
[[nodiscard]] std::string listText(const Applicant& applicant, ListColumn column);

// "ligne 3", "lignes 3 et 7"; of many the first five.
[[nodiscard]] std::string rowNumbers(const std::vector<std::size_t>& rows);

// "au-dessus des titres", "rien dans les colonnes lues".
[[nodiscard]] std::string words(SkipReason reason);
// "nouveau", "modifié", "homonyme"…
[[nodiscard]] std::string words(ListVerdict verdict);
// The same; of an application "nouvelle"…, and "à corriger" where it is not taken: only the
// commission refuses one.
[[nodiscard]] std::string words(ListKind kind, ListVerdict verdict);
// "Entreprise : « Moulin » → « Laiterie »".
[[nodiscard]] std::string words(ListKind kind, const ListChange& change);

// A text read where it is one of these: the words of people for a role, a gender, a yes or no.
[[nodiscard]] std::optional<JurorRole> roleFrom(std::string_view text);
[[nodiscard]] std::optional<Gender> genderFrom(std::string_view text);
[[nodiscard]] std::optional<bool> answerFrom(std::string_view text);
[[nodiscard]] std::optional<Track> trackFrom(std::string_view text);
[[nodiscard]] std::optional<AdmissionPhase> phaseFrom(std::string_view text);
// What may be written there, to be said when something else is.
[[nodiscard]] std::vector<std::string> choicesOf(ListColumn column);

} // namespace delibere::wording
