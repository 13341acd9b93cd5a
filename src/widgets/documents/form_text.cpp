// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/form_text.h"

#include <algorithm>

#include "domain/positioning_summary.h"
#include "printing/form_table.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/session_document.h"
#include "widgets/session/shown_name.h"
#include "wording/application_words.h"
#include "wording/french_format.h"
#include "wording/instrument_words.h"
#include "wording/problem_text.h"
#include "wording/ranking_words.h"
#include "wording/words.h"

namespace delibere::widgets {

using printing::Form;
using printing::FormKind;
using printing::FormScope;
using printing::FormShows;

namespace {

QString stageWord(RecordStage stage)
{
    switch (stage) {
    case RecordStage::Signing:
        return QStringLiteral("en cours de signature");
    case RecordStage::Locked:
        return QStringLiteral("signée");
    case RecordStage::Withdrawn:
        return QStringLiteral("abandonnée avant signature complète");
    case RecordStage::Replaced:
        return QStringLiteral("annulée et remplacée");
    }
    return {};
}

// Of what is frozen; empty for what stands as it is.
QString versionLine(const Result<RecordHistory>& history, int number)
{
    if (!history)
        return {};
    const auto found = std::ranges::find(*history, number, &RecordVersion::number);
    return found == history->end()
               ? QString()
               : QStringLiteral("version\u00a0%1, %2").arg(number).arg(stageWord(found->stage));
}

QString sheetState(const SessionDocument& document, const SheetKey& key)
{
    const auto sheet = document.session().sheet(key, document.viewer());
    const bool submitted = sheet && sheet->state == SheetState::Submitted;
    return submitted ? QStringLiteral("fiche remise") : QStringLiteral("brouillon");
}

QString candidateState(const SessionDocument& document, const Form& form)
{
    const app::Session& session = document.session();
    const CandidateId candidate = form.candidate();
    if (form.version > 0)
        return versionLine(session.history(candidate, document.viewer()), form.version);
    const auto view = session.view(candidate, document.viewer());
    if (!view)
        return toQt(wording::problemText(view.error(), document.jury()));
    const auto submitted =
        std::ranges::count(view->sheets, SheetState::Submitted, &ScoreSheet::state);
    const QString sheets =
        toQt(wording::formatCount(static_cast<int>(submitted), "fiche remise", "fiches remises"));
    return view->deliberation.proposal ? sheets + QStringLiteral(" · proposition arrêtée") : sheets;
}

QString jurorState(const SessionDocument& document, const Form& form)
{
    const Juror* juror = document.jury().juror(form.juror);
    return juror == nullptr
               ? QString()
               : inWordsOf(document, toQt(wording::roleWords(document.jury(), *juror)));
}

// The hour, or that there is none yet.
QString passageState(const SessionDocument& document, const Form& form)
{
    const Candidate* candidate = document.jury().candidate(form.candidate());
    const QString hour =
        candidate == nullptr ? QString() : toQt(wording::formatTime(candidate->time));
    return hour.isEmpty() ? inWordsOf(document, QStringLiteral("sans heure de passage")) : hour;
}

// What is said of each piece that is asked again.
QString requestState(const SessionDocument& document, const Form& form)
{
    const Application* application = document.jury().application(form.candidate());
    QStringList pieces;
    for (const RequestedPiece& piece : document.framework().admission->pieces) {
        const auto note = application->pieces.find(piece.id);
        if (note != application->pieces.end() && note->second.state != PieceState::Received)
            pieces << toQt(piece.title + "\u00a0: " + wording::words(note->second.state));
    }
    return pieces.join(QStringLiteral(" · "));
}

QString jurorName(const SessionDocument& document, const JurorId& id)
{
    const Juror* juror = document.jury().juror(id);
    return toQt(juror != nullptr ? juror->name : id.text());
}

QString positioningState(const SessionDocument& document, const Form& form)
{
    const PositioningId* id = form.subject ? positioningOf(*form.subject) : nullptr;
    if (id == nullptr)
        return {};
    const auto positioning = document.session().positioning(*id, document.viewer());
    if (!positioning)
        return toQt(wording::problemText(positioning.error(), document.jury()));
    const QString day = toQt(wording::formatDate(positioning->info.date));
    const auto history = document.session().history(*form.subject, document.viewer());
    if (form.version > 0)
        return day + QStringLiteral(" · ") + versionLine(history, form.version);
    const auto tables = positioningTables(document.framework());
    const auto entered = std::ranges::count_if(tables, [&](const Competency* table) {
        return positioning->table(table->id).level.has_value();
    });
    return QStringLiteral("%1 · %2 sur\u00a0%3")
        .arg(day, toQt(wording::formatCount(static_cast<int>(entered), "tableau", "tableaux")))
        .arg(tables.size());
}

QString rankingState(const SessionDocument& document, const Form& form)
{
    if (!form.subject || form.version == 0)
        return QStringLiteral("à signer");
    return versionLine(document.session().history(*form.subject, document.viewer()), form.version);
}

QString countOf(const SessionDocument& document, std::size_t count, const char* one,
                const char* several)
{
    const Framework& framework = document.framework();
    return toQt(wording::formatCount(static_cast<int>(count), wording::inWordsOf(framework, one),
                                     wording::inWordsOf(framework, several)));
}

QString sessionState(const SessionDocument& document, FormKind kind)
{
    const JurySession& jury = document.jury();
    switch (formRow(kind).shows) {
    case FormShows::Nothing:
        return QStringLiteral("à remplir à la main");
    case FormShows::Jurors:
        return countOf(document, jury.jurors.size(), "membre du jury", "membres du jury");
    case FormShows::Candidates:
    case FormShows::Marks:
        break;
    }
    return document.framework().admission
               ? countOf(document, jury.candidates.size(), "candidature", "candidatures")
               : countOf(document, jury.candidates.size(), "candidat", "candidats");
}

} // namespace

QString candidateName(const SessionDocument& document, const CandidateId& id)
{
    return shownName(document.jury(), id);
}

QString formMoment(const Framework& framework, FormKind kind)
{
    return toQt(std::string(wording::inWordsOf(framework, formRow(kind).moment)));
}

QString formTitle(const Framework& framework, FormKind kind)
{
    return toQt(std::string(wording::inWordsOf(framework, formRow(kind).title)));
}

QString formState(const SessionDocument& document, const Form& form)
{
    switch (formRow(form.kind).scope) {
    case FormScope::Session:
        return sessionState(document, form.kind);
    case FormScope::Juror:
        return jurorState(document, form);
    case FormScope::Candidate:
        if (form.kind == FormKind::PrecisionRequest)
            return requestState(document, form);
        return formRow(form.kind).shows == FormShows::Marks ? candidateState(document, form)
                                                            : passageState(document, form);
    case FormScope::CandidateAndJuror:
        return sheetState(document, {form.candidate(), form.juror});
    case FormScope::Ranking:
        return rankingState(document, form);
    case FormScope::Positioning:
        break;
    }
    return positioningState(document, form);
}

QString formName(const SessionDocument& document, const Form& form)
{
    switch (formRow(form.kind).scope) {
    case FormScope::Session:
        return toQt(document.jury().info.title);
    case FormScope::Candidate:
    case FormScope::Positioning:
        return candidateName(document, form.candidate());
    case FormScope::Juror:
        return jurorName(document, form.juror);
    case FormScope::Ranking:
        return form.subject && rankingOf(*form.subject) != nullptr
                   ? toQt(wording::rankingName(*rankingOf(*form.subject)))
                   : QString();
    case FormScope::CandidateAndJuror:
        break;
    }
    return QStringLiteral("%1 — par %2")
        .arg(candidateName(document, form.candidate()), jurorName(document, form.juror));
}

QString wholeFormName(const SessionDocument& document, const Form& form)
{
    QString name = formTitle(document.framework(), form.kind);
    if (formRow(form.kind).scope != FormScope::Session)
        name += QStringLiteral(" — ") + formName(document, form);
    if (form.version > 0)
        name += QStringLiteral(", version\u00a0%1").arg(form.version);
    return name;
}

} // namespace delibere::widgets
