// SPDX-License-Identifier: GPL-3.0-or-later
// The tableau récapitulatif of a session: each candidate as frozen when something is frozen, else
// as it stands.
#pragma once

#include <vector>

#include "app/session.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive the document; view() must not outlive either.
class SummaryTableDocument {
public:
    // SheetsHidden or SightRefused when one candidate is hidden from the viewer; SessionCorrupt
    // when bytes are not what was frozen.
    [[nodiscard]] static Result<SummaryTableDocument> of(const Session& session,
                                                         const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    explicit SummaryTableDocument(const Session& session) : m_session(&session) {}
    const Session* m_session;
    std::vector<SummaryTableRow> m_rows;
    FollowUp m_followUp;
    RecordStamp m_stamp;
};

} // namespace delibere::app
