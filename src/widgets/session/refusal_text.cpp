// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/refusal_text.h"

#include "widgets/kit/qt_text.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/shown_name.h"
#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"
#include "wording/words.h"

namespace delibere::widgets {

namespace {

QString nameOf(const SessionDocument& document, const std::string& candidate)
{
    return shownName(document.jury(), CandidateId(candidate));
}

QString notHeardText(const SessionDocument& document, const Problem& problem, RefusedWork work)
{
    const Candidate* known = document.jury().candidate(CandidateId(problem.where));
    const QString refused = work == RefusedWork::Scoring ? QStringLiteral("rien ne s’apprécie")
                                                         : QStringLiteral("rien ne se décide");
    return QStringLiteral("Candidat noté «\u00a0%1\u00a0»\u00a0: %2. Corrigez sa présence dans "
                          "Préparation s’il y a lieu.")
        .arg(known == nullptr ? QString() : toQt(wording::words(known->status)), refused);
}

QString blockText(const SessionDocument& document, const Problem& problem, RefusedWork work)
{
    const QString refused = work == RefusedWork::Scoring ? QStringLiteral("il ne s’évalue pas")
                                                         : QStringLiteral("il ne se décide pas");
    if (problem.code == ProblemCode::BlockNotPresented)
        return QStringLiteral("Bloc non présenté par %1\u00a0: %2.")
            .arg(nameOf(document, problem.detail), refused);
    const Candidate* known = document.jury().candidate(CandidateId(problem.detail));
    const AcquiredBlock* acquired =
        known == nullptr ? nullptr : known->acquiredBlock(BlockId(problem.where));
    return QStringLiteral("Bloc acquis antérieurement, le %1\u00a0: %2.")
        .arg(acquired == nullptr ? QString() : toQt(wording::formatDate(acquired->on)), refused);
}

} // namespace

QString refusalText(const SessionDocument& document, const Problem& problem, RefusedWork work)
{
    switch (problem.code) {
    case ProblemCode::SessionReadOnly:
        return QStringLiteral("Session ouverte en lecture seule\u00a0: rien ne peut être modifié.");
    case ProblemCode::SheetSubmitted:
        return document.actingJuror().empty()
                   ? QStringLiteral("Fiche remise\u00a0: elle ne change plus. Pour la corriger, le "
                                    "membre la rouvre à son tour, en donnant un motif.")
                   : QStringLiteral("Fiche remise\u00a0: elle ne change plus. Rouvrez-la en "
                                    "donnant un motif pour la corriger.");
    case ProblemCode::JurorAbsent:
        return QStringLiteral("Votre absence est notée\u00a0: vous n’évaluez pas. Corrigez "
                              "l’émargement dans Préparation si vous êtes là.");
    case ProblemCode::JurorNotAssigned:
        return inWordsOf(document, QStringLiteral("D’autres membres évaluent %1\u00a0: vous "
                                                  "délibérez sans fiche."))
            .arg(nameOf(document, problem.detail));
    case ProblemCode::JurorRecused:
        return QStringLiteral("Déport\u00a0: vous n’évaluez pas %1 et vous ne voyez rien de son "
                              "dossier.")
            .arg(nameOf(document, problem.detail));
    case ProblemCode::CandidateNotHeard:
        return notHeardText(document, problem, work);
    case ProblemCode::BlockAcquired:
    case ProblemCode::BlockNotPresented:
        return blockText(document, problem, work);
    case ProblemCode::CandidateLocked:
        return inWordsOf(document,
                         QStringLiteral("Grille signée et verrouillée\u00a0: pour corriger, ouvrez "
                                        "une nouvelle version dans Délibérer, Signatures."));
    case ProblemCode::CandidateFrozen:
        return inWordsOf(document,
                         QStringLiteral("Grille figée pour être signée\u00a0: pour modifier, "
                                        "renoncez d’abord à la signature dans Délibérer, "
                                        "Signatures."));
    case ProblemCode::CandidateDecided:
        return QStringLiteral("La proposition d’attribution est arrêtée\u00a0: retirez-la pour "
                              "modifier ce qu’elle recouvre.");
    case ProblemCode::ProposalIncoherent:
        return QStringLiteral("Les blocs décidés appellent «\u00a0%1\u00a0».")
            .arg(QString::fromUtf8(
                wording::proposalWord(static_cast<ProposalKind>(problem.numbers.at(0)))));
    default:
        return toQt(wording::problemText(problem, document.jury()));
    }
}

QString refusalText(const SessionDocument& document, const Edit& edit, RefusedWork work)
{
    const Problems found = document.session().refusals(edit, document.viewer());
    return found.empty() ? QString() : refusalText(document, found.front(), work);
}

} // namespace delibere::widgets
