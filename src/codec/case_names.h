// SPDX-License-Identifier: GPL-3.0-or-later
// What stands for a framework's own in a CASE package, the same when it is written and read: our
// key, the names from which identifiers follow, the order of the keys of a framework.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "codec/name_uuid.h"

namespace delibere::codec {

// In `extensions` of a 1.1 package, in `notes` of the document of a 1.0 one.
inline constexpr std::string_view caseDataKey = "delibere";
inline constexpr std::string_view caseDataFormat = "delibere-case/1";

// Ids hold no "/": no two names are one.
class CaseNames {
public:
    explicit CaseNames(std::string framework) : m_framework(std::move(framework)) {}

    [[nodiscard]] std::string document() const { return nameUuid(m_framework); }
    [[nodiscard]] std::string item(const std::string& id) const { return of("item", id); }
    [[nodiscard]] std::string parentOf(const std::string& id) const { return of("parent", id); }
    [[nodiscard]] std::string type(const std::string& kind) const { return of("type", kind); }
    [[nodiscard]] std::string scale(const std::string& id) const { return of("echelle", id); }
    [[nodiscard]] std::string lineOf(const std::string& scale) const { return of("ligne", scale); }
    [[nodiscard]] std::string level(const std::string& scale, std::size_t rank) const
    {
        return of("niveau", scale + "/" + std::to_string(rank));
    }

private:
    [[nodiscard]] std::string of(const std::string& kind, const std::string& id) const
    {
        return nameUuid(m_framework + "/" + kind + "/" + id);
    }

    std::string m_framework;
};

// As ECRIRE-UN-REFERENTIEL.md lists them.
inline constexpr std::array<std::string_view, 19> frameworkKeys{
    "format",   "id",        "intitule",    "version",    "fictif",   "certificateur", "rncp",
    "sources",  "usages",    "vocabulaire", "evaluation", "echelles", "lecture",       "blocs",
    "reperage", "admission", "procedure",   "aide",       "anomalies"};
inline constexpr std::array<std::string_view, 5> scaleKeys{"id", "titre", "pour", "niveaux",
                                                           "source_reperes"};
inline constexpr std::array<std::string_view, 6> levelKeys{"rang",   "libelle", "descriptif",
                                                           "repere", "de",      "a"};
inline constexpr std::array<std::string_view, 9> blockKeys{
    "id",       "code",  "intitule",    "titre_imprime", "intitule_synthese",
    "consigne", "seuil", "competences", "bilan"};
inline constexpr std::array<std::string_view, 7> competencyKeys{
    "id", "code", "intitule", "introduction", "savoir_faire", "criteres", "reperage"};

} // namespace delibere::codec
