// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/form_table.h"

#include <algorithm>
#include <array>

#include "app/anonymous_document.h"
#include "app/certificate_document.h"
#include "app/entry_slip_document.h"
#include "app/paper_records.h"
#include "app/paritary_document.h"
#include "app/ranking_document.h"
#include "app/records.h"
#include "app/statement_document.h"
#include "app/summary_table_document.h"
#include "report/layout.h"

namespace delibere::printing {

namespace {

// What nobody signs, of the day of the session.
PrintedForm dated(const app::Session& session, const RecordView& record)
{
    return {report::layOut(record), session.jury().info.date};
}

template <class Document>
Result<PrintedForm> dated(const app::Session& session, const Result<Document>& document)
{
    return document.map([&](const Document& gathered) { return dated(session, gathered.view()); });
}

template <class Record>
Result<PrintedForm> datedRecord(const app::Session& session, const Result<Record>& record)
{
    return record.map([&](const Record& gathered) { return dated(session, gathered); });
}

Result<PrintedForm> attendance(const app::Session& session, const Viewer& /*viewer*/,
                               const Form& /*form*/)
{
    return dated(session, app::attendanceRecord(session));
}

Result<PrintedForm> hearingOrder(const app::Session& session, const Viewer& /*viewer*/,
                                 const Form& /*form*/)
{
    return dated(session, app::hearingRecord(session));
}

Result<PrintedForm> blankSheet(const app::Session& session, const Viewer& /*viewer*/,
                               const Form& form)
{
    return datedRecord(session, app::blankGuideRecord(session, form.candidate(), form.juror));
}

Result<PrintedForm> blankGrid(const app::Session& session, const Viewer& /*viewer*/,
                              const Form& form)
{
    return datedRecord(session, app::blankGridRecord(session, form.candidate()));
}

template <CandidateLetter letter>
Result<PrintedForm> candidateLetter(const app::Session& session, const Viewer& /*viewer*/,
                                    const Form& form)
{
    return datedRecord(session, app::candidateLetterRecord(session, form.candidate(), letter));
}

template <JurorLetter letter>
Result<PrintedForm> jurorLetter(const app::Session& session, const Viewer& viewer, const Form& form)
{
    if (const auto hidden = withdrawnNamed(session.jury(), viewer, form))
        return fail(ProblemCode::SightRefused, hidden->text(), viewer.juror().text());
    return datedRecord(session, app::jurorLetterRecord(session, form.juror, letter));
}

template <app::OwnRemarks remarks>
Result<PrintedForm> blankGuide(const app::Session& session, const Viewer& /*viewer*/,
                               const Form& /*form*/)
{
    return dated(session, app::PositioningDocument::blank(session, remarks));
}

Result<PrintedForm> sheet(const app::Session& session, const Viewer& viewer, const Form& form)
{
    return dated(session, app::SheetDocument::of(session, {form.candidate(), form.juror}, viewer));
}

template <class Document>
Result<PrintedForm> ofSession(const app::Session& session, const Viewer& viewer,
                              const Form& /*form*/)
{
    return dated(session, Document::of(session, viewer));
}

template <ParitaryPart part>
Result<PrintedForm> paritary(const app::Session& session, const Viewer& viewer,
                             const Form& /*form*/)
{
    return dated(session, app::ParitaryDocument::of(session, viewer, part));
}

template <class Document>
Result<PrintedForm> ofCandidate(const app::Session& session, const Viewer& viewer, const Form& form)
{
    return dated(session, Document::of(session, form.candidate(), viewer));
}

Result<RecordVersion> versionOf(const app::Session& session, const Viewer& viewer, const Form& form)
{
    const auto history = session.history(form.subject.value_or(CandidateId()), viewer);
    if (!history)
        return tl::unexpected(history.error());
    const auto found = std::ranges::find(*history, form.version, &RecordVersion::number);
    if (found == history->end())
        return fail(ProblemCode::BadRequest, "version", std::to_string(form.version));
    return *found;
}

Result<PrintedForm> grid(const app::Session& session, const Viewer& viewer, const Form& form)
{
    if (form.version == 0)
        return ofCandidate<app::GridDocument>(session, viewer, form);
    return versionOf(session, viewer, form)
        .and_then([&](const RecordVersion& version) {
            return app::RecordDocument::of(session, version, viewer);
        })
        .map([](const app::RecordDocument& record) { return layOut(record); });
}

template <PositioningPart part>
Result<PrintedForm> positioning(const app::Session& session, const Viewer& viewer, const Form& form)
{
    const auto print = [](const app::PositioningDocument& record) { return layOut(record); };
    const PositioningId* id = form.subject ? positioningOf(*form.subject) : nullptr;
    if (form.version == 0)
        return app::PositioningDocument::of(session, id == nullptr ? PositioningId() : *id, part,
                                            viewer)
            .map(print);
    return versionOf(session, viewer, form)
        .and_then([&](const RecordVersion& version) {
            return app::PositioningDocument::of(session, version, part, viewer);
        })
        .map(print);
}

template <RankingPart part>
Result<PrintedForm> ranking(const app::Session& session, const Viewer& viewer, const Form& form)
{
    const auto print = [](const app::RankingDocument& record) { return layOut(record); };
    const RankingList* list = form.subject ? rankingOf(*form.subject) : nullptr;
    if (form.version == 0)
        return app::RankingDocument::draft(session, list == nullptr ? RankingList() : *list, part,
                                           viewer)
            .map(print);
    return versionOf(session, viewer, form)
        .and_then([&](const RecordVersion& version) {
            return app::RankingDocument::of(session, version, part, viewer);
        })
        .map(print);
}

constexpr const char* beforehand = "Avant la session";
constexpr const char* evaluating = "Évaluation";
constexpr const char* closing = "Fin de session";
constexpr const char* handing = "Pour le candidat";
constexpr const char* afterwards = "Jury paritaire";
constexpr const char* interviewing = "Repérage";
constexpr const char* commission = "Commission";

using enum FormKind;
using Scope = FormScope;
using Of = FormInstrument;
using Shows = FormShows;
using Part = PositioningPart;

constexpr std::array rows{
    FormRow{Attendance, Scope::Session, Of::Room, Shows::Jurors, beforehand, "emargement",
            "emargement", "Feuille d’émargement", 0, std::nullopt, attendance},
    FormRow{HearingOrder, Scope::Session, Of::Room, Shows::Candidates, beforehand, "ordre-passage",
            "ordre-passage", "Ordre de passage", 0, std::nullopt, hearingOrder},
    FormRow{CandidateSummons, Scope::Candidate, Of::Room, Shows::Candidates, beforehand,
            "convocation-candidat", "convocation-candidat", "Convocation d’un candidat", 0,
            std::nullopt, candidateLetter<CandidateLetter::Summons>},
    FormRow{PrecisionRequest, Scope::Candidate, Of::Admission, Shows::Candidates, beforehand,
            "demande-precision", "demande-precision", "Demande de précision", 0, std::nullopt,
            candidateLetter<CandidateLetter::Precision>},
    FormRow{JurorSummons, Scope::Juror, Of::Room, Shows::Jurors, beforehand, "convocation-membre",
            "convocation-membre", "Convocation d’un membre", 0, std::nullopt,
            jurorLetter<JurorLetter::Summons>},
    FormRow{LeaveRequest, Scope::Juror, Of::Evaluation, Shows::Jurors, beforehand,
            "autorisation-absence", "autorisation-absence", "Demande d’autorisation d’absence", 0,
            std::nullopt, jurorLetter<JurorLetter::LeaveRequest>},
    FormRow{Declaration, Scope::Juror, Of::Evaluation, Shows::Candidates, beforehand,
            "declaration-membre", "declaration-membre", "Déclaration sur l’honneur", 0,
            std::nullopt, jurorLetter<JurorLetter::Declaration>},
    FormRow{BlankSheet, Scope::Session, Of::Room, Shows::Nothing, beforehand, "guide-vierge",
            "guide-vierge", "Guide individuel vierge", 0, std::nullopt, blankSheet},
    FormRow{BlankGrid, Scope::Session, Of::Evaluation, Shows::Nothing, beforehand, "grille-vierge",
            "grille-vierge", "Grille de synthèse vierge", 0, std::nullopt, blankGrid},
    FormRow{BlankPositioningGuide, Scope::Session, Of::Positioning, Shows::Nothing, beforehand,
            "reperage-guide-vierge", "reperage-guide-vierge", "Guide de repérage vierge", 0,
            std::nullopt, blankGuide<app::OwnRemarks::Printed>},
    FormRow{BareGuide, Scope::Session, Of::Positioning, Shows::Nothing, beforehand,
            "reperage-guide-sans-remarques", "reperage-guide-sans-remarques",
            "Guide de repérage sans remarques", 0, std::nullopt,
            blankGuide<app::OwnRemarks::LeftOut>},
    FormRow{Sheet, Scope::CandidateAndJuror, Of::Room, Shows::Marks, evaluating, "fiche", "fiche",
            "Fiche individuelle", 2, std::nullopt, sheet},
    FormRow{Grid, Scope::Candidate, Of::Evaluation, Shows::Marks, evaluating, "grille", "grille",
            "Grille de synthèse", 1, std::nullopt, grid},
    FormRow{Minutes, Scope::Session, Of::Evaluation, Shows::Marks, closing, "proces-verbal", "pv",
            "Procès-verbal", 0, std::nullopt, ofSession<app::MinutesDocument>},
    FormRow{SummaryTable, Scope::Session, Of::Evaluation, Shows::Marks, closing,
            "tableau-recapitulatif", "recapitulatif", "Tableau récapitulatif", 0, std::nullopt,
            ofSession<app::SummaryTableDocument>},
    FormRow{EntrySlip, Scope::Candidate, Of::Evaluation, Shows::Marks, closing, "bordereau",
            "bordereau", "Bordereau de saisie", 0, std::nullopt,
            ofCandidate<app::EntrySlipDocument>},
    FormRow{CandidatePresence, Scope::Candidate, Of::Evaluation, Shows::Candidates, closing,
            "presence-candidat", "presence-candidat", "Attestation de présence d’un candidat", 0,
            std::nullopt, candidateLetter<CandidateLetter::Presence>},
    FormRow{JurorPresence, Scope::Juror, Of::Evaluation, Shows::Jurors, closing, "presence-membre",
            "presence-membre", "Attestation de présence d’un membre", 0, std::nullopt,
            jurorLetter<JurorLetter::Presence>},
    FormRow{Statement, Scope::Candidate, Of::Evaluation, Shows::Marks, handing, "releve", "releve",
            "Relevé de décision", 3, std::nullopt, ofCandidate<app::StatementDocument>},
    FormRow{Certificate, Scope::Candidate, Of::Evaluation, Shows::Marks, handing, "attestation",
            "attestation", "Attestation de blocs", 4, std::nullopt,
            ofCandidate<app::CertificateDocument>},
    FormRow{Letter, Scope::Candidate, Of::Evaluation, Shows::Marks, handing, "notification",
            "notification", "Lettre de notification", 0, std::nullopt,
            ofCandidate<app::LetterDocument>},
    FormRow{ParitaryMinutes, Scope::Session, Of::Evaluation, Shows::Marks, afterwards,
            "proces-verbal-paritaire", "pv-paritaire", "Procès-verbal du jury paritaire", 0,
            std::nullopt, paritary<ParitaryPart::Minutes>},
    FormRow{FinalTable, Scope::Session, Of::Evaluation, Shows::Marks, afterwards, "tableau-final",
            "tableau-final", "Tableau final pour la CPNE", 0, std::nullopt,
            paritary<ParitaryPart::FinalTable>},
    FormRow{Transmittal, Scope::Session, Of::Evaluation, Shows::Marks, afterwards, "lettre-envoi",
            "lettre-envoi", "Lettre d’envoi", 0, std::nullopt, paritary<ParitaryPart::Transmittal>},
    FormRow{Anonymous, Scope::Candidate, Of::Evaluation, Shows::Marks, afterwards,
            "dossier-sans-nom", "dossier-sans-nom", "Dossier sans nom", 0, std::nullopt,
            ofCandidate<app::AnonymousDocument>},
    FormRow{AnonymousCodes, Scope::Session, Of::Evaluation, Shows::Marks, afterwards,
            "correspondance-sans-nom", "correspondance-sans-nom",
            "Correspondance des dossiers sans nom", 0, std::nullopt, paritary<ParitaryPart::Codes>},
    FormRow{PositioningGuide, Scope::Positioning, Of::Positioning, Shows::Marks, interviewing,
            "reperage-guide", "reperage-guide", "Guide de repérage rempli", 7, Part::Guide,
            positioning<Part::Guide>},
    FormRow{PositioningSummary, Scope::Positioning, Of::Positioning, Shows::Marks, interviewing,
            "reperage-bilan", "reperage-bilan", "Bilan du repérage", 5, Part::Summary,
            positioning<Part::Summary>},
    FormRow{PositioningPlan, Scope::Positioning, Of::Positioning, Shows::Marks, interviewing,
            "reperage-plan", "reperage-plan", "Parcours individuel", 6, Part::Plan,
            positioning<Part::Plan>},
    FormRow{CommissionMinutes, Scope::Ranking, Of::Admission, Shows::Marks, commission,
            "proces-verbal-commission", "pv-commission", "Procès-verbal de la commission", 0,
            std::nullopt, ranking<RankingPart::Minutes>},
    FormRow{CommissionList, Scope::Ranking, Of::Admission, Shows::Marks, commission,
            "liste-classement", "liste-classement", "Liste de classement", 0, std::nullopt,
            ranking<RankingPart::List>},
    FormRow{Reasons, Scope::Candidate, Of::Admission, Shows::Marks, commission, "releve-motive",
            "releve-motive", "Relevé motivé", 8, std::nullopt, ofCandidate<app::ReasonsDocument>},
};

} // namespace

std::span<const FormRow> formRows()
{
    return rows;
}

const FormRow& formRow(FormKind kind)
{
    return *std::ranges::find(rows, kind, &FormRow::kind);
}

const std::map<std::string, FormKind>& formsByWord()
{
    static const auto forms = [] {
        std::map<std::string, FormKind> made;
        for (const FormRow& row : rows)
            made.emplace(row.asked, row.kind);
        return made;
    }();
    return forms;
}

} // namespace delibere::printing
