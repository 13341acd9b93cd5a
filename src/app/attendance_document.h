// SPDX-License-Identifier: GPL-3.0-or-later
// The feuille d’émargement of a session, gathered and stamped. No mark is in it: everyone who
// prepares the day may print it.
#pragma once

#include "app/session.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive the document; view() must not outlive either.
class AttendanceDocument {
public:
    explicit AttendanceDocument(const Session& session);
    [[nodiscard]] RecordView view() const;

private:
    const Session* m_session;
    RecordStamp m_stamp;
};

} // namespace delibere::app
