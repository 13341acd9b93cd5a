// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance_document.h"

#include "codec/canonical.h"
#include "crypto/digest.h"

namespace delibere::app {

AttendanceDocument::AttendanceDocument(const Session& session) : m_session(&session)
{
    m_stamp.frameworkDigest = session.frameworkDigest();
    m_stamp.fingerprint = crypto::hex(crypto::sha256(codec::canonical(view())));
}

RecordView AttendanceDocument::view() const
{
    return AttendanceRecord{m_session->framework(), m_session->jury(), m_stamp};
}

} // namespace delibere::app
