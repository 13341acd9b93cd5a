// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/paritary_words.h"

namespace delibere::wording {

std::string_view paritaryText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::ParitaryUnsigned:
        return "Pour «\u00a0{0}\u00a0», le jury paritaire décide, et un recours se reçoit, sur la "
               "grille que tous ont signée, dans sa version en vigueur. Elle n’est pas encore "
               "verrouillée, ou une autre version l’a remplacée.";
    case ProblemCode::ParitaryDecided:
        return "Le jury paritaire a décidé pour «\u00a0{0}\u00a0». Retirez d’abord sa décision, "
               "avec un motif\u00a0: elle reste au journal et au procès-verbal.";
    case ProblemCode::ParitaryMissing:
        return "Il n’y a pas, pour «\u00a0{0}\u00a0», de décision du jury paritaire dans cet état. "
               "Regardez ce qui est enregistré, puis recommencez.";
    case ProblemCode::ParitaryOpen:
        return "La décision du jury paritaire pour «\u00a0{0}\u00a0» attend encore\u00a0: {1}. "
               "Dites de chacun de ces blocs s’il est validé ou non.";
    case ProblemCode::ParitaryPanelEmpty:
        return "Nommez d’abord les membres du jury paritaire\u00a0: sans eux, rien ne se décide.";
    case ProblemCode::ParitaryMemberSits:
        return "Une décision du jury paritaire est en vigueur\u00a0: «\u00a0{0}\u00a0», qui y "
               "siège, n’en est ni retiré, ni renommé. Retirez d’abord les décisions, avec un "
               "motif.";
    case ProblemCode::RescueUnmarked:
        return "Le bloc «\u00a0{0}\u00a0» est rattrapé\u00a0: donnez la nouvelle "
               "appréciation. Celle du jury d’évaluation reste à côté.";
    case ProblemCode::AppealDates:
        return "Les dates du recours de «\u00a0{0}\u00a0» ne se suivent pas\u00a0: il est reçu "
               "après la session, et la réponse vient après lui. Vérifiez le jour et l’année.";
    case ProblemCode::AppealUndated:
        return "La réponse au recours de «\u00a0{0}\u00a0» n’a pas de jour. Dites quand elle a été "
               "donnée.";
    case ProblemCode::AppealMissing:
        return "Ce numéro n’est pas celui d’un recours de «\u00a0{0}\u00a0», ni le suivant. "
               "Regardez ceux qui sont enregistrés, puis recommencez.";
    default:
        return {};
    }
}

std::string memberWords(const ParitaryPerson& member)
{
    std::string text = member.name;
    if (!member.function.empty())
        text += ", " + member.function;
    if (!member.college.empty())
        text += " (" + member.college + ")";
    return member.presides ? text + ", préside" : text;
}

} // namespace delibere::wording
