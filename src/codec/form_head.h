// SPDX-License-Identifier: GPL-3.0-or-later
// How the content of every form begins, for its fingerprint: what it is, under which framework, of
// which session. A digest stands for every word of the framework.
#pragma once

#include "codec/json_writing.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/record_stamp.h"

namespace delibere::codec {

// "bareme": what the numbers beside it count. Nothing where they are percents.
void addMarkScale(Json& json, const MarkScale& marks);

[[nodiscard]] Json frameworkHead(const Framework& framework, const RecordStamp& stamp);
// "type", "referentiel", "session" without its people.
[[nodiscard]] Json formHead(const char* type, const Framework& framework,
                            const JurySession& session, const RecordStamp& stamp);

// "candidature": of a commission, what its forms say of whom it may know by a number alone.
void addApplicationFacts(Json& json, const JurySession& session, const CandidateId& candidate);

template <class Record>
[[nodiscard]] Json formHead(const Record& record, const char* type)
{
    return formHead(type, record.framework, record.session, record.stamp);
}

} // namespace delibere::codec
