// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/form_head.h"

#include "codec/session_json.h"

namespace delibere::codec {

Json frameworkHead(const Framework& framework, const RecordStamp& stamp)
{
    return {
        {"id", framework.id}, {"version", framework.version}, {"empreinte", stamp.frameworkDigest}};
}

Json formHead(const char* type, const Framework& framework, const JurySession& session,
              const RecordStamp& stamp)
{
    Json info = toJson(session.info);
    info["id"] = session.id.text();
    return {{"type", type},
            {"referentiel", frameworkHead(framework, stamp)},
            {"session", std::move(info)}};
}

} // namespace delibere::codec
