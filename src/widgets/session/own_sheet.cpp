// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/own_sheet.h"

#include <utility>

#include "widgets/kit/qt_text.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/refusal_text.h"

namespace delibere::widgets {

OwnSheet::OwnSheet(const SessionDocument& document, const CandidateId& candidate,
                   const JurorId& juror)
    : m_document(&document)
{
    m_sheet.key = {candidate, juror};
    read();
}

bool OwnSheet::ofPaper() const
{
    return m_document->paper() && m_document->paper()->juror == m_sheet.key.juror;
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
    // What the staff typed they may see; what the member typed stays the member's.
    auto sheet =
        m_document->session().sheet(key, ofPaper() ? Viewer::staff() : m_document->viewer());
    if (!sheet) {
        m_problem = sheet.error();
        return;
    }
    if (ofPaper() && !sheet->transcription && *sheet != m_sheet) {
        m_access = SheetAccess::NotOnPaper;
        return;
    }
    m_sheet = std::move(*sheet);
    if (!jury.presentFor(*juror, key.candidate))
        m_access = SheetAccess::Absent;
    else if (!jury.assigned(juror->id, key.candidate))
        m_access = SheetAccess::NotAssigned;
    else if (!candidate->heard())
        m_access = SheetAccess::NotHeard;
    else if (m_sheet.state == SheetState::Submitted)
        m_access = SheetAccess::Submitted;
    else if (m_sheet.transcription && m_sheet.transcription->finished)
        m_access = SheetAccess::Awaiting;
    else
        m_access = m_document->session().readOnly() ? SheetAccess::ReadOnly : SheetAccess::Open;
}

bool OwnSheet::hidden() const
{
    return m_access == SheetAccess::Recused || m_access == SheetAccess::NoSheet ||
           m_access == SheetAccess::NotOnPaper;
}

bool OwnSheet::reopenable() const
{
    return m_access == SheetAccess::Submitted &&
           m_document->session()
               .refusals(ReopenSheet{m_sheet.key, "motif à donner"}, m_document->viewer())
               .empty();
}

std::string OwnSheet::confirmer() const
{
    if (ofPaper())
        return m_document->paper()->by;
    const Juror* juror = m_document->jury().juror(m_document->actingJuror());
    return juror == nullptr ? std::string() : juror->name;
}

bool OwnSheet::confirmable() const
{
    return m_access == SheetAccess::Awaiting &&
           m_document->session()
               .refusals(ConfirmTranscription{m_sheet.key, confirmer()}, m_document->viewer())
               .empty();
}

QString OwnSheet::sentBack() const
{
    if (!m_sheet.transcription || m_sheet.transcription->finished)
        return {};
    const auto notes = m_document->session().notes();
    if (!notes || !(*notes)->sentBack.contains(m_sheet.key))
        return {};
    const SentBack& said = (*notes)->sentBack.at(m_sheet.key);
    return QStringLiteral("Saisie renvoyée par %1\u00a0: «\u00a0%2\u00a0»")
        .arg(toQt(said.by), toQt(said.reason));
}

// Asked of an entry that changes nothing; of a paper that others began or nobody, of its beginning.
const QString& OwnSheet::refusal() const
{
    if (!m_refusal) {
        const auto& held = m_sheet.transcription;
        const bool begins =
            ofPaper() &&
            (!held || (m_access == SheetAccess::Open && held->typedBy != m_document->paper()->by));
        m_refusal =
            refusalOf(begins ? Edit(StartTranscription{m_sheet.key, m_document->paper()->by})
                             : Edit(SetDossierRead{m_sheet.key, m_sheet.dossierRead}));
    }
    return *m_refusal;
}

QString OwnSheet::refusal(const BlockId& block) const
{
    const QString& whole = refusal();
    return whole.isEmpty() ? refusalOf(SetBlockEntry{m_sheet.key, block, m_sheet.block(block)})
                           : whole;
}

QString OwnSheet::refusalOf(const Edit& edit) const
{
    const JurySession& jury = m_document->jury();
    if (jury.candidate(m_sheet.key.candidate) == nullptr)
        return inWordsOf(*m_document,
                         QStringLiteral("Aucun candidat\u00a0: ajoutez-les dans Préparation."));
    if (jury.juror(m_sheet.key.juror) == nullptr)
        return inWordsOf(
            *m_document,
            QStringLiteral("Choisissez en haut de la fenêtre le membre du jury qui évalue."));
    if (m_problem)
        return refusalText(*m_document, *m_problem, RefusedWork::Scoring);
    return refusalText(*m_document, edit, RefusedWork::Scoring);
}

} // namespace delibere::widgets
