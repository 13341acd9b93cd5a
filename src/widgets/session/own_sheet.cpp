// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/own_sheet.h"

#include <utility>

#include "widgets/kit/qt_text.h"
#include "widgets/session/signing_text.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"
#include "wording/words.h"

namespace delibere::widgets {

OwnSheet::OwnSheet(const SessionDocument& document, const CandidateId& candidate)
    : m_document(&document)
{
    m_sheet.key = {candidate, document.actingJuror()};
    read();
}

void OwnSheet::read()
{
    const JurySession& jury = m_document->jury();
    const SheetKey key = m_sheet.key;
    const Juror* juror = jury.juror(key.juror);
    const Candidate* candidate = jury.candidate(key.candidate);
    if (juror == nullptr || candidate == nullptr)
        return;
    if (jury.recusal(key.candidate, juror->id) != nullptr) {
        m_access = SheetAccess::Recused;
        return;
    }
    auto sheet = m_document->session().sheet(key, m_document->viewer());
    if (!sheet) {
        m_problem = sheet.error();
        return;
    }
    m_sheet = std::move(*sheet);
    if (!jury.presentFor(*juror, key.candidate))
        m_access = SheetAccess::Absent;
    else if (!candidate->heard())
        m_access = SheetAccess::NotHeard;
    else if (m_sheet.state == SheetState::Submitted)
        m_access = SheetAccess::Submitted;
    else
        m_access = m_document->session().readOnly() ? SheetAccess::ReadOnly : SheetAccess::Open;
}

bool OwnSheet::hidden() const
{
    return m_access == SheetAccess::Recused || m_access == SheetAccess::NoSheet;
}

const QString& OwnSheet::sealed() const
{
    if (!m_sealed) {
        const auto history =
            m_document->session().history(m_sheet.key.candidate, m_document->viewer());
        m_sealed = history ? sealedText(*history) : QString();
    }
    return *m_sealed;
}

QString OwnSheet::refusal() const
{
    const Candidate* candidate = m_document->jury().candidate(m_sheet.key.candidate);
    if (candidate == nullptr)
        return QStringLiteral("Aucun candidat\u00a0: ajoutez-les dans Préparation.");
    if (!sealed().isEmpty())
        return sealed();
    switch (m_access) {
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
    if (m_document->jury().juror(m_sheet.key.juror) == nullptr)
        return QStringLiteral("Choisissez en haut de la fenêtre le membre du jury qui évalue.");
    return m_problem ? toQt(wording::problemText(*m_problem)) : QString();
}

QString OwnSheet::refusal(const BlockId& block) const
{
    if (QString text = refusal(); !text.isEmpty())
        return text;
    const Candidate& candidate = *m_document->jury().candidate(m_sheet.key.candidate);
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
