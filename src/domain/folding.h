// SPDX-License-Identifier: GPL-3.0-or-later
// Names as people recognise them, however they are spelt: one folding for persons and companies.
// Case, accents (composed or not), œ/oe, æ/ae, ß/ss, ł/l and their like, apostrophes, hyphens and
// spaces make no difference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace delibere {

// The folded words of a text in their order; everything but letters and digits parts two words.
[[nodiscard]] std::vector<std::u32string> foldedWords(std::string_view text);

// The same words in any order; titles like "Mme" count for nothing. Two people of one name are the
// same person here: a caller only warns, or tells them apart by something else.
[[nodiscard]] bool samePerson(std::string_view name, std::string_view other);

// The same for every spelling of one person; another person may have it too. Of many people, only
// those who share it are worth comparing.
[[nodiscard]] std::u32string personKey(std::string_view name);

// Without the titles before it: « M. Jean Petit » is « Jean Petit ». One that is a title and
// nothing more stays.
[[nodiscard]] std::string withoutTitles(std::string_view name);

// A letter stands in it that is no title's: « Mme », « — » and « 123 » name nobody.
[[nodiscard]] bool namesSomebody(std::string_view name);

// One college, in any case, with accents or without, in the singular or the plural (« Salarié »,
// « salariés »). Two that are not said are the same.
[[nodiscard]] bool sameCollege(std::string_view name, std::string_view other);

// The same words in their order; legal forms like "SAS" count for nothing, nor do articles that
// one writes and another leaves ("Laiterie du Val", "LAITERIE  VAL SAS"). Blank is no company.
[[nodiscard]] bool sameCompany(std::string_view name, std::string_view other);

} // namespace delibere
