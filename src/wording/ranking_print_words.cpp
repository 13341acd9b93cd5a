// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/ranking_print_words.h"

#include "wording/french_format.h"

namespace delibere::wording {

std::string answerWords(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::Ranked:
        return "classée";
    case AnswerKind::AcademicRefusal:
        return "refusée (motif académique)";
    case AnswerKind::AdministrativeRefusal:
        return "refusée (motif administratif)";
    case AnswerKind::Awaiting:
        return "en attente d’une précision";
    }
    return {};
}

std::string examinationName(ExaminationMode mode)
{
    switch (mode) {
    case ExaminationMode::Dossier:
        return "dossier";
    case ExaminationMode::Interview:
        return "entretien";
    case ExaminationMode::Competition:
        return "concours";
    case ExaminationMode::Exam:
        return "examen";
    }
    return {};
}

std::string capacityWords(const Capacity& capacity)
{
    std::string words = formatCount(capacity.places, "place", "places");
    if (capacity.tracks.size() > 1)
        words += ", pour les deux voies ensemble";
    return words;
}

} // namespace delibere::wording
