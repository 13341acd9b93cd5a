// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/verification_text.h"

#include <fmt/format.h>

#include "wording/problem_names.h"
#include "wording/problem_text.h"
#include "wording/ranking_words.h"
#include "wording/time_text.h"

namespace delibere::wording {

namespace {

using Found = VerificationCode;

// {0} = where, {1} = detail, people by name; {2} = more.
std::string_view completenessText(Found code)
{
    switch (code) {
    case Found::NotSigned:
        return "{0}\u00a0: rien n’est encore figé ni signé.";
    case Found::SignaturesMissing:
        return "{0}\u00a0: signatures attendues\u00a0: {1}.";
    case Found::LockedIncomplete:
        return "{0}\u00a0: verrouillée alors qu’il manque des signatures ({1}).";
    case Found::SignatureRefused:
        return "{0}\u00a0: {1} refuse de signer, la présidence l’a dit avec un motif.";
    case Found::SignaturePrevented:
        return "{0}\u00a0: {1} est dans l’impossibilité de signer, la présidence l’a dit avec un "
               "motif.";
    case Found::CorrectionOpen:
        return "{0}\u00a0: une correction est ouverte, la nouvelle version n’est pas signée.";
    default:
        return {};
    }
}

std::string_view authenticityText(Found code)
{
    switch (code) {
    case Found::KeyUnknown:
        return "{0}\u00a0: la clé qui a signé pour {1} n’est pas une clé de ce membre.";
    case Found::SignatureInvalid:
        return "{0}\u00a0: la signature donnée par {1} n’est pas valable\u00a0: elle, ou ce "
               "qu’elle couvre, a été changé.";
    case Found::DeclarationInvalid:
        return "{0}\u00a0: la déclaration sur l’honneur n°\u00a0{1} n’est pas valable\u00a0: elle, "
               "sa "
               "signature ou sa clé a été changée.";
    case Found::NotASignatory:
        return "{0}\u00a0: {1} a signé sans siéger.";
    case Found::KeyReplaced:
        return "{0}\u00a0: {1} a signé avec une autre clé que celle de ses signatures précédentes, "
               "ajoutée au fichier le {2}. Quiconque tient le fichier a pu l’ajouter\u00a0: "
               "demandez à ce membre si c’est lui, et comparez son empreinte avec le papier.";
    case Found::OtherSession:
        return "{0}\u00a0: ce qui est signé vient d’une autre session ({1}).";
    default:
        return {};
    }
}

std::string_view integrityText(Found code)
{
    switch (code) {
    case Found::NewerVersion:
        return "le fichier vient d’une version plus récente de Délibéré (format {1}), dont ce "
               "programme ne connaît pas toutes les règles. Vérifiez-le avec cette version.";
    case Found::FileDamaged:
        return "Le fichier est endommagé\u00a0: {1}.";
    case Found::JournalBroken:
        return "La chaîne du journal est rompue\u00a0: {1}.";
    case Found::RecordAltered:
        return "{0}\u00a0: le contenu figé de la version {1} a été changé.";
    case Found::OtherFramework:
        return "{0}\u00a0: la version {1} a été signée avec un autre référentiel.";
    case Found::KeyMalformed:
        return "La clé de {0} est abîmée.";
    case Found::KeyUnsealed:
        return "La partie verrouillée de la clé de {0} n’est pas vérifiée\u00a0: le journal, plus "
               "ancien, n’en garde pas l’empreinte. Si elle a changé, la phrase secrète ne l’ouvre "
               "plus\u202f; ce qui est signé n’en dépend pas.";
    default:
        return {};
    }
}

std::string_view consistencyText(Found code)
{
    switch (code) {
    case Found::RecordIncoherent:
        return "{0}\u00a0: la version {1} ne correspond pas à ce que donne son propre contenu.";
    case Found::SignatoriesDiffer:
        return "{0}\u00a0: les signataires de la version {1} ne sont pas ceux qui siégeaient.";
    case Found::SheetDiffers:
        return "{0}\u00a0: la fiche de {1} n’est plus celle qui a été signée.";
    case Found::DeliberationDiffers:
        return "{0}\u00a0: la délibération n’est plus celle qui a été signée.";
    case Found::CandidateDiffers:
        return "{0}\u00a0: le candidat, les déports, les sièges, la présidence ou les notes des "
               "autres sources ne sont plus ceux qui ont été signés.";
    case Found::RankingDiffers:
        return "altéré\u00a0: {0}, candidature n°\u00a0{1}\u00a0: ses notes, son résultat, sa "
               "réponse ou sa place ne sont plus ceux qui ont été signés.";
    case Found::PositioningDiffers:
        return "{0}\u00a0: le repérage n’est plus celui qui a été signé.";
    case Found::BesideJournal:
        return "Changé sans passer par le journal\u00a0: {0}.";
    case Found::OriginDiffers:
        return "La première ligne du journal n’est pas celle de ce fichier ({0}).";
    case Found::OriginRepeated:
        return "La ligne {0} du journal crée la session une seconde fois.";
    case Found::FrameworkMisnamed:
        return "Le nom ou la version du référentiel, écrits à côté de son contenu, ne sont pas les "
               "siens.";
    case Found::OrderDiffers:
        return "L’ordre a changé sans passer par le journal\u00a0: {0}.";
    case Found::JurorRenamed:
        return "{0}\u00a0: ce qui est signé nomme «\u00a0{2}\u00a0» le membre {1}. Correction ou "
               "falsification, le fichier ne le dit pas\u00a0: comparez avec le papier signé.";
    case Found::JurorChanged:
        return "{0}\u00a0: la fonction, le collège, l’employeur, la qualification ou le rôle de "
               "{1} "
               "ont changé depuis la signature.";
    default:
        return {};
    }
}

std::string_view evidenceText(Found code)
{
    switch (code) {
    case Found::AnchorLost:
        return "{0}\u00a0: le journal que {1} a signé n’est plus celui du fichier.";
    case Found::JournalUnknown:
        return "La ligne {1} du journal n’est pas comprise.";
    case Found::KeyRenewed:
        return "{0} a eu {1} clés\u00a0: comparez l’empreinte de la dernière avec ce membre.";
    case Found::RolledBack:
        return "Un arrêt brutal a laissé une écriture inachevée. Le dernier état complet a été "
               "vérifié, dans une copie privée\u202f; ouvrir la session remettra le fichier en "
               "ordre.";
    case Found::OlderVersion:
        return "Le fichier est au format {1}, plus ancien\u202f: il a été vérifié dans une copie "
               "privée mise au format de ce programme, et n’a pas été modifié.";
    case Found::TimeWentBack:
        return "L’horloge a reculé avant la ligne {0} du journal.";
    default:
        return {};
    }
}

std::string nameOf(const std::string& id, const JurySession& jury)
{
    if (const Candidate* candidate = jury.candidate(CandidateId(id)))
        return candidate->fullName();
    return signerName(id, jury);
}

// "m1, m2"
std::string namesOf(const std::string& ids, const JurySession& jury)
{
    std::string names;
    for (std::size_t from = 0; from < ids.size();) {
        const std::size_t end = std::min(ids.find(", ", from), ids.size());
        names += (names.empty() ? "" : ", ") + nameOf(ids.substr(from, end - from), jury);
        from = end + 2;
    }
    return names;
}

// "candidats"; "signatures (c1 2)".
std::string listName(const std::string& list)
{
    for (const auto& [word, name] :
         {std::pair{"candidat", "candidats"}, std::pair{"membre", "membres du jury"},
          std::pair{"deport", "déports"}, std::pair{"reperage", "repérages"}}) {
        if (list == word)
            return name;
    }
    const std::size_t space = list.find(' ');
    return space == std::string::npos ? list : "signatures (" + list.substr(space + 1) + ")";
}

std::string unreadText(const Problem& problem)
{
    if (problem.code != ProblemCode::StorageFailed)
        return problemText(problem);
    return fmt::format("«\u00a0{}\u00a0» n’a pas pu être lu jusqu’au bout ({}). Recommencez, au "
                       "besoin sur une copie.",
                       problem.where, problem.detail);
}

// "Nadia Exemple", or in her repérage "Nadia Exemple (repérage 3f2a91bc)".
std::string subjectOf(const VerificationFinding& finding, const JurySession& jury)
{
    if (finding.code == Found::OrderDiffers)
        return listName(finding.where);
    if (finding.code == Found::OriginDiffers || finding.code == Found::BesideJournal)
        return placeText(finding);
    if (const RankingList* list = finding.subject ? rankingOf(*finding.subject) : nullptr)
        return rankingName(*list);
    const std::string name = nameOf(finding.where, jury);
    const PositioningId* positioning = finding.subject ? positioningOf(*finding.subject) : nullptr;
    return positioning == nullptr
               ? name
               : fmt::format("{} (repérage\u00a0{})", name, positioning->text().substr(0, 8));
}

} // namespace

std::string verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unaltered:
        return "Rien n’est altéré. Ce contrôle montre une altération\u00a0; il n’est pas une "
               "signature électronique qualifiée.";
    case Verdict::NotVerified:
        return "Non vérifié, parce que le fichier n’a pas pu être lu en entier ou ne suffit pas à "
               "le dire\u00a0: voyez «\u00a0non vérifié\u00a0» ci-dessus. Cela ne veut pas dire "
               "qu’il est altéré.";
    case Verdict::Altered:
        return "Altéré\u00a0: le fichier n’est pas ce qui a été saisi et signé.";
    }
    return {};
}

std::string weightText(VerificationWeight weight)
{
    switch (weight) {
    case VerificationWeight::Note:
        return "note";
    case VerificationWeight::Warning:
        return "avertissement";
    case VerificationWeight::Unverified:
        return "non vérifié";
    case VerificationWeight::Error:
        return "erreur";
    }
    return {};
}

std::vector<std::string> paperLines(const Verification& result)
{
    if (result.journalHead.empty())
        return {};
    std::vector<std::string> lines{
        "Aucun fichier ne prouve seul qu’il n’est pas une copie plus ancienne, ou refait en entier "
        "avec d’autres clés\u00a0: comparez avec ce qui est imprimé et signé à la main."};
    for (const KeyOnPaper& key : result.keys)
        lines.push_back(fmt::format("  clé de {}\u00a0: {}",
                                    nameOf(key.juror.text(), result.session), key.fingerprint));
    lines.push_back(fmt::format("  dernière ligne du journal\u00a0: {}, empreinte {}",
                                result.journalLines, result.journalHead));
    return lines;
}

std::string aspectText(VerifiedAspect aspect)
{
    switch (aspect) {
    case VerifiedAspect::Completeness:
        return "Complétude";
    case VerifiedAspect::Authenticity:
        return "Authenticité";
    case VerifiedAspect::Integrity:
        return "Intégrité";
    case VerifiedAspect::Consistency:
        return "Cohérence";
    case VerifiedAspect::Evidence:
        return "Traces";
    }
    return {};
}

std::string placeText(const VerificationFinding& finding)
{
    if (finding.code != Found::OriginDiffers)
        return finding.where;
    if (finding.where == originPart::framework)
        return "référentiel";
    return finding.where == originPart::line ? "contenu de la ligne" : "session";
}

std::string findingText(const VerificationFinding& finding, const JurySession& jury)
{
    if (finding.problem)
        return unreadText(*finding.problem);
    if (finding.code == Found::RankingDiffers && finding.detail.empty())
        return fmt::format("altéré\u00a0: {}\u00a0: la formation, un départage ou ce que dit la "
                           "session n’est plus ce qui a été signé.",
                           subjectOf(finding, jury));
    const std::string more = finding.since ? timeText(*finding.since) : finding.more;
    for (const auto family :
         {completenessText, authenticityText, integrityText, consistencyText, evidenceText}) {
        const std::string_view sentence = family(finding.code);
        if (!sentence.empty())
            return fmt::format(fmt::runtime(sentence), subjectOf(finding, jury),
                               namesOf(finding.detail, jury), more);
    }
    return {};
}

} // namespace delibere::wording
