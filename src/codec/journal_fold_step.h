// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the journal taken into a fold. For journal_fold alone.
#pragma once

#include <array>
#include <initializer_list>

#include "codec/journal_fold.h"
#include "codec/json_writing.h"

namespace delibere::codec {

// The slots of one sheet: their first word.
inline constexpr std::array sheetKinds{"marque", "remarque", "competence", "bloc",
                                       "lu",     "etat",     "papier",     "dossier-clos"};

// What a slot holds of a value: null, "", false, [] and {} say nothing.
[[nodiscard]] std::string valueOf(const Json& value);
[[nodiscard]] std::string under(const char* kind, const std::string& sheet);
[[nodiscard]] Json without(Json object, const char* key);

// One line of the journal: a function for each kind.
class FoldStep {
public:
    FoldStep(JournalFold& fold, const Json& body, std::int64_t at)
        : m_fold(fold), m_body(body), m_at(at)
    {}

    [[nodiscard]] bool take(const std::string& kind) const
    {
        return takeSheet(kind) || takeDeliberation(kind) || takePanel(kind) ||
               takePositioning(kind) || takeAdmission(kind) || takeRecord(kind);
    }

private:
    using Members = std::initializer_list<const char*>;
    void put(const std::string& kind, Members ids, const char* value) const;
    [[nodiscard]] std::string sheet() const
    {
        return m_body.at("candidat").get<std::string>() + " " +
               m_body.at("membre").get<std::string>();
    }
    [[nodiscard]] bool takeSheet(const std::string& kind) const;
    [[nodiscard]] bool takeTranscription(const std::string& kind) const;
    [[nodiscard]] bool takeDeliberation(const std::string& kind) const;
    void takeBasis(const std::string& kind) const;
    [[nodiscard]] bool takeAfterRoom(const std::string& kind) const;
    [[nodiscard]] bool takePanel(const std::string& kind) const;
    [[nodiscard]] bool takePositioning(const std::string& kind) const;
    void takeWholePositioning() const;
    void takeRecusal() const;
    void takeKey() const;
    [[nodiscard]] bool takeAdmission(const std::string& kind) const;
    void takeApplication() const;
    [[nodiscard]] bool takeRecord(const std::string& kind) const;
    void takeWholeSheet(const Json& whole) const;

    JournalFold& m_fold;
    const Json& m_body;
    std::int64_t m_at;
};

} // namespace delibere::codec
