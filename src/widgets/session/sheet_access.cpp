// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/sheet_access.h"

#include "widgets/kit/qt_text.h"
#include "widgets/session/signing_text.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"
#include "wording/words.h"

namespace delibere::widgets {

SheetAccess sheetAccess(const SessionDocument& document, const CandidateId& candidate)
{
    const JurySession& jury = document.jury();
    const Juror* juror = jury.juror(document.actingJuror());
    if (juror == nullptr || jury.candidate(candidate) == nullptr)
        return SheetAccess::NoSheet;
    if (jury.recusal(candidate, juror->id) != nullptr)
        return SheetAccess::Recused;
    const auto sheet = document.session().sheet({candidate, juror->id}, document.viewer());
    if (!sheet)
        return SheetAccess::NoSheet;
    if (!jury.presentFor(*juror, candidate))
        return SheetAccess::Absent;
    if (!jury.candidate(candidate)->heard())
        return SheetAccess::NotHeard;
    if (sheet->state == SheetState::Submitted)
        return SheetAccess::Submitted;
    return document.session().readOnly() ? SheetAccess::ReadOnly : SheetAccess::Open;
}

ScoreSheet visibleSheet(const SessionDocument& document, const CandidateId& candidate)
{
    const SheetKey key{candidate, document.actingJuror()};
    ScoreSheet blank;
    blank.key = key;
    if (showsNothing(sheetAccess(document, candidate)))
        return blank;
    return document.session().sheet(key, document.viewer()).value_or(blank);
}

QString sealedText(const SessionDocument& document, const CandidateId& candidate)
{
    const auto history = document.session().history(candidate, document.viewer());
    return history ? sealedText(*history) : QString();
}

QString refusalText(const SessionDocument& document)
{
    const CandidateId& id = document.currentCandidate();
    const Candidate* candidate = document.jury().candidate(id);
    if (candidate == nullptr)
        return QStringLiteral("Aucun candidat\u00a0: ajoutez-les dans Préparation.");
    if (QString sealed = sealedText(document, id); !sealed.isEmpty())
        return sealed;
    switch (sheetAccess(document, id)) {
    case SheetAccess::Open:
        return {};
    case SheetAccess::Submitted:
        return QStringLiteral("Fiche remise\u00a0: elle ne change plus. Rouvrez-la en donnant un "
                              "motif pour la corriger.");
    case SheetAccess::ReadOnly:
        return QStringLiteral("Session ouverte en lecture seule\u00a0: rien ne peut être modifié.");
    case SheetAccess::Absent:
        return QStringLiteral("Votre absence est notée\u00a0: vous n’évaluez pas. Corrigez "
                              "l’émargement dans Préparation si vous êtes là.");
    case SheetAccess::NotHeard:
        return QStringLiteral("Candidat noté «\u00a0%1\u00a0»\u00a0: rien ne s’apprécie. Corrigez "
                              "sa présence dans Préparation s’il y a lieu.")
            .arg(toQt(wording::words(candidate->status)));
    case SheetAccess::Recused:
        return QStringLiteral("Déport\u00a0: vous n’évaluez pas %1 et vous ne voyez rien de son "
                              "dossier.")
            .arg(toQt(candidate->fullName()));
    case SheetAccess::NoSheet:
        break;
    }
    if (document.jury().juror(document.actingJuror()) == nullptr)
        return QStringLiteral("Choisissez en haut de la fenêtre le membre du jury qui évalue.");
    const auto sheet = document.session().sheet(document.currentSheet(), document.viewer());
    return sheet ? QString() : toQt(wording::problemText(sheet.error()));
}

QString refusalText(const SessionDocument& document, const BlockId& block)
{
    if (QString text = refusalText(document); !text.isEmpty())
        return text;
    const Candidate& candidate = *document.jury().candidate(document.currentCandidate());
    if (const AcquiredBlock* acquired = candidate.acquiredBlock(block)) {
        const QString text = QStringLiteral("Bloc acquis antérieurement, le %1\u00a0: il ne "
                                            "s’évalue pas.");
        return text.arg(toQt(wording::formatDate(acquired->on)));
    }
    if (!candidate.presents(block))
        return QStringLiteral("Bloc non présenté par %1\u00a0: il ne s’évalue pas.")
            .arg(toQt(candidate.fullName()));
    return {};
}

} // namespace delibere::widgets
