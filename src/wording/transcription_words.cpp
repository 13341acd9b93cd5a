// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/transcription_words.h"

#include <fmt/format.h>

namespace delibere::wording {

std::string_view transcriptionText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::TypistRequired:
        return "Dites qui saisit ou confirme la fiche papier de «\u00a0{0}\u00a0»\u00a0: ce nom "
               "est gardé "
               "et imprimé.";
    case ProblemCode::TypistIsMember:
        return "«\u00a0{0}\u00a0» ne saisit pas sa propre fiche papier\u00a0: ce membre remplit sa "
               "fiche "
               "lui-même, dans Évaluer.";
    case ProblemCode::TypistConfirms:
        return "«\u00a0{1}\u00a0» a saisi la fiche papier de «\u00a0{0}\u00a0»\u00a0: une autre "
               "personne la relit "
               "et la confirme.";
    case ProblemCode::TypistRefused:
        return "«\u00a0{1}\u00a0» a renvoyé la saisie de la fiche papier de "
               "«\u00a0{0}\u00a0»\u00a0: qui relit ne corrige pas. Une autre personne la "
               "reprend.";
    case ProblemCode::SheetBegun:
        return "La fiche de «\u00a0{0}\u00a0» pour «\u00a0{1}\u00a0» est commencée\u00a0: une "
               "fiche papier ne se "
               "saisit pas par-dessus. Demandez à ce membre de la finir dans Évaluer.";
    case ProblemCode::TranscriptionMissing:
        return "La fiche de «\u00a0{0}\u00a0» pour «\u00a0{1}\u00a0» n’attend pas d’être "
               "relue\u00a0: elle n’est pas "
               "saisie d’après papier, ou sa saisie n’est pas terminée.";
    case ProblemCode::TranscriptionAwaits:
        return "La fiche papier de «\u00a0{0}\u00a0» pour «\u00a0{1}\u00a0» est saisie et attend "
               "d’être relue "
               "par une seconde personne\u00a0: elle ne change plus d’ici là. Pour la corriger, "
               "renvoyez-la en donnant un motif.";
    case ProblemCode::TranscriptionUnconfirmed:
        return "La fiche de «\u00a0{0}\u00a0» est saisie d’après papier par {1}\u00a0: c’est une "
               "seconde "
               "personne qui la remet, en la confirmant.";
    default:
        return {};
    }
}

std::string transcriptionWords(const Transcription& transcription, std::string_view juror)
{
    const std::string typed =
        fmt::format("saisie par {} d’après la fiche papier de {}", transcription.typedBy, juror);
    if (transcription.confirmedBy.empty())
        return typed + ", à confirmer par une seconde personne.";
    return fmt::format("{}, confirmée par {}.", typed, transcription.confirmedBy);
}

} // namespace delibere::wording
