// SPDX-License-Identifier: GPL-3.0-or-later
// What a printed form is made of, gathered from a session and stamped with its state and
// fingerprint. Owns what the record view points to.
#pragma once

#include "app/session.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive the document; view() must not outlive either.
class GridDocument {
public:
    [[nodiscard]] static Result<GridDocument> of(const Session& session,
                                                 const CandidateId& candidate);
    [[nodiscard]] RecordView view() const;

private:
    GridDocument(const Session& session, CandidateView view);
    const Session* m_session;
    CandidateView m_view;
    RecordStamp m_stamp;
};

class SheetDocument {
public:
    [[nodiscard]] static Result<SheetDocument> of(const Session& session, const SheetKey& key);
    [[nodiscard]] RecordView view() const;

private:
    SheetDocument(const Session& session, const Candidate& candidate, const Juror& juror,
                  ScoreSheet sheet);
    const Session* m_session;
    Candidate m_candidate;
    Juror m_juror;
    ScoreSheet m_sheet;
    RecordStamp m_stamp;
};

} // namespace delibere::app
