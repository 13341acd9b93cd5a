// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/problem_names.h"
#include "app/verification.h"

namespace delibere::app {

namespace {

using Code = VerificationCode;

// {0} = where, {1} = detail; people by name.
std::string_view completenessText(Code code)
{
    switch (code) {
    case Code::NotSigned:
        return "{0}\u00a0: rien n’est encore figé ni signé.";
    case Code::SignaturesMissing:
        return "{0}\u00a0: signatures attendues\u00a0: {1}.";
    case Code::LockedIncomplete:
        return "{0}\u00a0: verrouillée alors qu’il manque des signatures ({1}).";
    case Code::SignatureRefused:
        return "{0}\u00a0: {1} refuse de signer, la présidence l’a dit avec un motif.";
    case Code::SignaturePrevented:
        return "{0}\u00a0: {1} est dans l’impossibilité de signer, la présidence l’a dit avec un "
               "motif.";
    case Code::CorrectionOpen:
        return "{0}\u00a0: une correction est ouverte, la nouvelle version n’est pas signée.";
    default:
        return {};
    }
}

std::string_view authenticityText(Code code)
{
    switch (code) {
    case Code::KeyUnknown:
        return "{0}\u00a0: la clé qui a signé pour {1} n’est pas une clé de ce membre.";
    case Code::SignatureInvalid:
        return "{0}\u00a0: la signature donnée par {1} n’est pas valable\u00a0: elle, ou ce "
               "qu’elle couvre, a été changé.";
    case Code::NotASignatory:
        return "{0}\u00a0: {1} a signé sans siéger.";
    case Code::OtherSession:
        return "{0}\u00a0: ce qui est signé vient d’une autre session ({1}).";
    default:
        return {};
    }
}

std::string_view integrityText(Code code)
{
    switch (code) {
    case Code::FileRefused:
        return "{1}";
    case Code::FileDamaged:
        return "Le fichier est endommagé\u00a0: {1}.";
    case Code::JournalBroken:
        return "La chaîne du journal est rompue\u00a0: {1}.";
    case Code::RecordAltered:
        return "{0}\u00a0: le contenu figé de la version {1} a été changé.";
    case Code::OtherFramework:
        return "{0}\u00a0: la version {1} a été signée avec un autre référentiel.";
    case Code::KeyMalformed:
        return "La clé de {0} est abîmée.";
    default:
        return {};
    }
}

std::string_view consistencyText(Code code)
{
    switch (code) {
    case Code::RecordIncoherent:
        return "{0}\u00a0: la version {1} ne correspond pas à ce que donne son propre contenu.";
    case Code::SignatoriesDiffer:
        return "{0}\u00a0: les signataires de la version {1} ne sont pas ceux qui siégeaient.";
    case Code::SheetDiffers:
        return "{0}\u00a0: la fiche de {1} n’est plus celle qui a été signée.";
    case Code::DeliberationDiffers:
        return "{0}\u00a0: la délibération n’est plus celle qui a été signée.";
    case Code::CandidateDiffers:
        return "{0}\u00a0: le candidat, les déports, les sièges ou la présidence ne sont plus ceux "
               "qui ont été signés.";
    case Code::PositioningDiffers:
        return "{0}\u00a0: le repérage n’est plus celui qui a été signé.";
    case Code::BesideJournal:
        return "Changé sans passer par le journal\u00a0: {0}.";
    default:
        return {};
    }
}

std::string_view evidenceText(Code code)
{
    switch (code) {
    case Code::AnchorLost:
        return "{0}\u00a0: le journal que {1} a signé n’est plus celui du fichier.";
    case Code::JournalUnknown:
        return "La ligne {1} du journal n’est pas comprise.";
    case Code::KeyRenewed:
        return "{0} a eu {1} clés\u00a0: comparez l’empreinte de la dernière avec ce membre.";
    case Code::TimeWentBack:
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

// "Nadia Exemple", or in her repérage "Nadia Exemple (repérage 3f2a91bc)".
std::string subjectOf(const VerificationFinding& finding, const JurySession& jury)
{
    if (finding.code == Code::BesideJournal)
        return finding.where;
    const std::string name = nameOf(finding.where, jury);
    return finding.positioning.empty() ? name
                                       : fmt::format("{} (repérage\u00a0{})", name,
                                                     finding.positioning.text().substr(0, 8));
}

} // namespace

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

std::string findingText(const VerificationFinding& finding, const JurySession& jury)
{
    for (const auto family :
         {completenessText, authenticityText, integrityText, consistencyText, evidenceText}) {
        const std::string_view sentence = family(finding.code);
        if (!sentence.empty())
            return fmt::format(fmt::runtime(sentence), subjectOf(finding, jury),
                               namesOf(finding.detail, jury));
    }
    return {};
}

} // namespace delibere::app
