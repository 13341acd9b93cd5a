// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form_text.h"

#include <algorithm>

#include "app/problem_text.h"
#include "app/records.h"
#include "domain/positioning_summary.h"
#include "report/french_format.h"
#include "report/words.h"
#include "widgets/qt_text.h"
#include "widgets/session_document.h"

namespace delibere::widgets {

namespace {

QString versionLine(const RecordVersion& version)
{
    return QStringLiteral("version %1, %2")
        .arg(version.number)
        .arg(toQt(report::words(app::stateOf(version.stage))));
}

QString sheetState(const SessionDocument& document, const SheetKey& key)
{
    const auto sheet = document.session().sheet(key, document.viewer());
    const bool submitted = sheet && sheet->state == SheetState::Submitted;
    return submitted ? QStringLiteral("fiche remise") : QStringLiteral("brouillon");
}

QString gridState(const SessionDocument& document, const CandidateId& candidate)
{
    const app::Session& session = document.session();
    const auto history = session.history(candidate, document.viewer());
    if (const RecordVersion* version = history ? holding(*history) : nullptr)
        return versionLine(*version);
    const auto view = session.view(candidate, document.viewer());
    if (!view)
        return toQt(app::problemText(view.error()));
    const auto submitted =
        std::ranges::count(view->sheets, SheetState::Submitted, &ScoreSheet::state);
    const QString sheets =
        toQt(report::formatCount(static_cast<int>(submitted), "fiche remise", "fiches remises"));
    return view->deliberation.proposal ? sheets + QStringLiteral(" · proposition arrêtée") : sheets;
}

QString positioningState(const SessionDocument& document, const PositioningId& id)
{
    const auto positioning = document.session().positioning(id, document.viewer());
    if (!positioning)
        return toQt(app::problemText(positioning.error()));
    const QString day = toQt(report::formatDate(positioning->info.date));
    const auto history = document.session().history(id, document.viewer());
    if (const RecordVersion* version = history ? holding(*history) : nullptr)
        return day + QStringLiteral(" · ") + versionLine(*version);
    const auto tables = positioningTables(document.framework());
    const auto entered = std::ranges::count_if(tables, [&](const Competency* table) {
        return positioning->table(table->id).level.has_value();
    });
    return QStringLiteral("%1 · %2 sur\u00a0%3")
        .arg(day, toQt(report::formatCount(static_cast<int>(entered), "tableau", "tableaux")))
        .arg(tables.size());
}

QString partName(FormKind kind)
{
    if (kind == FormKind::Guide)
        return QStringLiteral("guide rempli");
    return kind == FormKind::Plan ? QStringLiteral("parcours individuel")
                                  : QStringLiteral("bilan du repérage");
}

QString candidateName(const SessionDocument& document, const CandidateId& id)
{
    const Candidate* candidate = document.jury().candidate(id);
    return candidate ? toQt(candidate->fullName()).trimmed() : toQt(id.text());
}

} // namespace

QString formState(const SessionDocument& document, const Form& form)
{
    switch (form.kind) {
    case FormKind::Grid:
        return gridState(document, form.key.candidate);
    case FormKind::Sheet:
        return sheetState(document, form.key);
    case FormKind::Minutes:
        return toQt(report::formatCount(static_cast<int>(document.jury().candidates.size()),
                                        "candidat", "candidats"));
    case FormKind::Guide:
    case FormKind::Summary:
    case FormKind::Plan:
        return positioningState(document, form.positioning);
    case FormKind::BlankGuide:
        return QStringLiteral("à remplir à la main");
    }
    return {};
}

QString formName(const SessionDocument& document, const Form& form)
{
    switch (form.kind) {
    case FormKind::Grid:
        return candidateName(document, form.key.candidate);
    case FormKind::Sheet:
        return QStringLiteral("%1 — par %2")
            .arg(candidateName(document, form.key.candidate),
                 toQt(document.jury().juror(form.key.juror)->name));
    case FormKind::Minutes:
        return toQt(document.jury().info.title);
    case FormKind::Guide:
    case FormKind::Summary:
    case FormKind::Plan:
        break;
    case FormKind::BlankGuide:
        return QStringLiteral("Guide de repérage vierge");
    }
    const auto positioning = document.session().positioning(form.positioning, document.viewer());
    return QStringLiteral("%1 — %2").arg(positioning
                                             ? candidateName(document, positioning->info.candidate)
                                             : toQt(form.positioning.text()),
                                         partName(form.kind));
}

} // namespace delibere::widgets
