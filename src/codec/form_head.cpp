// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/form_head.h"

#include "codec/application_json.h"
#include "codec/session_json.h"
#include "codec/words.h"

namespace delibere::codec {

void addMarkScale(Json& json, const MarkScale& marks)
{
    if (!marks.inPercents())
        json["bareme"] = {{"sur", marks.points},
                          {"pas", wordOf(markStepWords, MarkStep(marks.stepsPerPoint))}};
}

Json frameworkHead(const Framework& framework, const RecordStamp& stamp)
{
    Json json = {
        {"id", framework.id}, {"version", framework.version}, {"empreinte", stamp.frameworkDigest}};
    addMarkScale(json, framework.marks());
    return json;
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

void addApplicationFacts(Json& json, const JurySession& session, const CandidateId& candidate)
{
    const Application* application = session.application(candidate);
    if (application == nullptr)
        return;
    json["candidature"] = toJson(application->facts);
    if (const auto summons = summonsWord(application->summons); !summons.empty())
        json["candidature"]["entretien"] = summons;
}

} // namespace delibere::codec
