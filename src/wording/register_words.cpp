// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/register_words.h"

#include <fmt/format.h>

#include "wording/french_format.h"

namespace delibere::wording {

namespace {

constexpr std::size_t shortDigest = 8; // enough to compare with what is printed

std::string findingWords(const CarriedBlock& carried, bool takesUncertain)
{
    const RegisterEntry& entry = carried.entry;
    const char* taken = takesUncertain ? "reporté" : "à confirmer, non reporté";
    switch (carried.finding) {
    case CarryFinding::Numbered:
        return "reporté";
    case CarryFinding::OtherName:
        return fmt::format("le registre a ce numéro au nom de {}\u00a0: {}", entry.fullName(),
                           taken);
    case CarryFinding::ByName:
        return fmt::format("seul le nom le dit (registre\u00a0: {})\u00a0: {}",
                           registeredName(entry), taken);
    case CarryFinding::Homonym:
        return fmt::format("homonyme (registre\u00a0: {}), non reporté", registeredName(entry));
    case CarryFinding::Expired:
        return "expiré, non reporté";
    case CarryFinding::Later:
        return "acquis après le jour de la session, non reporté";
    case CarryFinding::Held:
        return "déjà acquis dans la session";
    }
    return {};
}

} // namespace

std::string_view registerText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::RegisterBusy:
        return "Le registre «\u00a0{0}\u00a0» est en cours d’écriture dans un autre programme. "
               "Recommencez dans un instant\u202f; rien n’a été écrit.";
    case ProblemCode::RegisterNewer:
        return "Le registre «\u00a0{0}\u00a0» vient d’une version plus récente de Délibéré. Mettez "
               "le programme à jour\u202f; rien n’y a été touché.";
    case ProblemCode::RegisterUnreadable:
        return "«\u00a0{0}\u00a0» ne peut pas être lu comme un registre des acquis\u00a0: {1} Rien "
               "n’y a été touché\u202f; reprenez une copie de sauvegarde, ou refaites-le des "
               "sessions.";
    default:
        return {};
    }
}

std::string_view alteredRegister()
{
    return "son contenu n’est pas celui qui a été écrit, il a été modifié ou abîmé.";
}

std::string validityWords(const std::optional<Validity>& validity)
{
    if (!validity)
        return "validité non publiée";
    switch (validity->unit) {
    case ValidityUnit::ForLife:
        return "à vie";
    case ValidityUnit::Years:
        return formatCount(validity->count, "an", "ans");
    case ValidityUnit::Months:
        return formatCount(validity->count, "mois", "mois");
    }
    return {};
}

std::string lastDayWords(const RegisterEntry& entry)
{
    if (const auto last = entry.lastDay())
        return "valable jusqu’au " + formatDate(*last);
    return entry.validity ? "valable " + validityWords(entry.validity)
                          : validityWords(entry.validity);
}

std::string basisWords(const RegisteredState& state)
{
    const std::string grid = fmt::format("grille version\u00a0{}", state.version);
    return state.decision == 0
               ? grid
               : fmt::format("jury paritaire, décision n°\u00a0{} sur la {}", state.decision, grid);
}

std::string stateWords(const RegisteredState& state)
{
    if (state.blocks.empty())
        return state.version == 0 ? std::string("rien n’est plus acquis")
                                  : fmt::format("rien n’est plus acquis ({})", basisWords(state));
    return fmt::format("{}, acquis le {} ({})", enumerate(textsOf(state.blocks)),
                       formatDate(state.on), basisWords(state));
}

std::string registeredName(const RegisterEntry& entry)
{
    return entry.fileNumber.empty() ? entry.fullName() + " (sans numéro de dossier)"
                                    : fmt::format("{} ({})", entry.fullName(), entry.fileNumber);
}

std::string registerReference(const RegisterEntry& entry)
{
    return fmt::format("Jury{} du {}, grille version\u00a0{} ({}), {}",
                       entry.now.decision > 0 ? " paritaire" : "", formatDate(entry.now.on),
                       entry.now.version, entry.now.digest.substr(0, shortDigest),
                       lastDayWords(entry));
}

std::string words(RegisterChange change)
{
    switch (change) {
    case RegisterChange::Added:
        return "nouveau";
    case RegisterChange::Same:
        return "inchangé";
    case RegisterChange::Changed:
        return "modifié";
    case RegisterChange::Withdrawn:
        return "retiré";
    case RegisterChange::Older:
        return "laissé, le registre connaît une suite plus récente";
    }
    return {};
}

std::string carriedWords(const CarriedBlock& carried, bool takesUncertain)
{
    return fmt::format("{}, acquis le {}, {}\u00a0: {}", carried.block.text(),
                       formatDate(carried.entry.now.on), lastDayWords(carried.entry),
                       findingWords(carried, takesUncertain));
}

} // namespace delibere::wording
