// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/record_steps.h"

#include "app/freezing.h"
#include "app/ranking_document.h"
#include "app/records.h"
#include "cli/entry_notice.h"
#include "report/layout.h"

namespace delibere::cli {

namespace {

using Papers = std::vector<report::Document>;

template <class Record>
void add(Papers& papers, const Result<Record>& record)
{
    if (record)
        papers.push_back(report::layOut(record->view()));
}

// Every form that shows the version.
struct PapersOf {
    const app::Session& session;
    const RecordVersion& version;

    Papers operator()(const CandidateId& /*grid*/) const
    {
        Papers papers;
        add(papers, app::RecordDocument::of(session, version, Viewer::staff()));
        return papers;
    }
    Papers operator()(const PositioningSubject& /*positioning*/) const
    {
        Papers papers;
        for (const PositioningPart part :
             {PositioningPart::Guide, PositioningPart::Summary, PositioningPart::Plan})
            add(papers, app::PositioningDocument::of(session, version, part, Viewer::staff()));
        return papers;
    }
    Papers operator()(const RankingList& /*list*/) const
    {
        Papers papers;
        for (const RankingPart part : {RankingPart::Minutes, RankingPart::List})
            add(papers, app::RankingDocument::of(session, version, part, Viewer::staff()));
        return papers;
    }
};

Papers papersOf(const app::Session& session, const Result<app::RecordDraft>& draft)
{
    return draft ? std::visit(PapersOf{session, draft->version}, draft->version.subject) : Papers();
}

} // namespace

Exit checkWhatIsFrozen(Console& console, const app::Session& session, const RecordSubject& subject)
{
    const auto history = session.history(subject, Viewer::staff());
    if (!history || holding(*history) != nullptr)
        return Exit::Success;
    const auto draft = app::draftRecord(session, subject);
    for (const report::Document& paper : papersOf(session, draft)) {
        if (const Exit drawn = checkDrawn(console, paper); drawn != Exit::Success)
            return drawn;
    }
    return Exit::Success;
}

Result<Correction> correctionOf(const app::Session& session, const RecordSubject& subject,
                                const std::string& reason)
{
    return session.history(subject, Viewer::staff()).map([&](const RecordHistory& history) {
        const int number = history.empty() ? 0 : history.back().number;
        const bool signing = !history.empty() && history.back().open();
        return Correction{signing ? Edit(WithdrawRecord{subject, number, reason})
                                  : Edit(ReplaceRecord{subject, number, reason}),
                          number, signing};
    });
}

} // namespace delibere::cli
