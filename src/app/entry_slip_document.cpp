// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entry_slip_document.h"

#include "app/records.h"

namespace delibere::app {

EntrySlipDocument::EntrySlipDocument(const Session& session, PrintedCandidate printed)
    : m_session(&session), m_printed(std::make_shared<const PrintedCandidate>(std::move(printed))),
      m_lines(entryLines(m_printed->synthesis())), m_stamp(m_printed->stamp())
{
    if (m_printed->version() == nullptr)
        m_stamp.fingerprint = fingerprintOf(view());
}

Result<EntrySlipDocument> EntrySlipDocument::of(const Session& session,
                                                const CandidateId& candidate, const Viewer& viewer)
{
    return PrintedCandidate::of(session, candidate, viewer).map([&](PrintedCandidate printed) {
        return EntrySlipDocument(session, std::move(printed));
    });
}

RecordView EntrySlipDocument::view() const
{
    return EntrySlipRecord{m_session->framework(),
                           m_printed->session(),
                           m_printed->candidate(),
                           m_lines,
                           m_printed->deliberation().comment,
                           m_stamp,
                           m_printed->version(),
                           m_printed->deliberation().proposal};
}

} // namespace delibere::app
