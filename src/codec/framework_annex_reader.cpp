// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_annex_reader.h"

#include <utility>

#include "codec/id_namespace.h"
#include "codec/json_pointer.h"
#include "codec/object_reader.h"

namespace delibere::codec {

namespace {

PositioningMeans readMeans(const Place& place, IdNamespace& ids)
{
    ObjectReader object(place);
    PositioningMeans means;
    means.id = object.id();
    ids.add(object, means.id);
    means.text = object.text("texte");
    object.refuseOtherKeys();
    return means;
}

Anomaly readAnomaly(const Place& place, const JsonValue& root, IdNamespace& ids)
{
    ObjectReader object(place);
    Anomaly anomaly;
    anomaly.id = object.id();
    ids.add(object, anomaly.id);
    for (const Place& item : object.items("ou", atLeastOne)) {
        const std::string* pointer = readString(item);
        if (pointer == nullptr)
            continue;
        if (resolvePointer(root, *pointer) == nullptr)
            item.refuse(FindingCode::UnknownReference, *pointer);
        anomaly.where.push_back(*pointer);
    }
    anomaly.kind = object.word<AnomalyKind>("gravite", anomalyWords).value_or(AnomalyKind::Gap);
    anomaly.statement = object.text("constat");
    anomaly.source = object.optionalText("source");
    object.refuseOtherKeys();
    return anomaly;
}

} // namespace

ReadingStatements readReadingStatements(const Place& place)
{
    ObjectReader object(place);
    ReadingStatements reading;
    reading.heading = object.text("titre");
    reading.clear = object.text("claire");
    reading.partial = object.text("partielle");
    reading.questions = object.text("questions");
    object.refuseOtherKeys();
    return reading;
}

PositioningForm readPositioningForm(const Place& place)
{
    ObjectReader object(place);
    PositioningForm form;
    form.title = object.text("titre");
    form.rule = object.text("regle");
    form.yes = object.text("oui");
    form.no = object.text("non");
    form.mastered = object.text("maitrise");
    form.toDevelop = object.text("a_developper");
    form.meansTitle = object.text("moyens_titre");
    IdNamespace ids;
    for (const Place& item : object.items("moyens", atLeastOne))
        form.means.push_back(readMeans(item, ids));
    form.meansLink = object.optionalText("moyens_liaison");
    form.declaration = object.text("declaration");
    form.signatories = object.texts("signataires", anyCount);
    form.custody = object.texts("conservation", anyCount);
    object.refuseOtherKeys();
    return form;
}

std::vector<ProcedureStep> readProcedure(const Place& place)
{
    std::vector<ProcedureStep> procedure;
    bool consecutive = true;
    for (const Place& item : readItems(place, anyCount)) {
        ObjectReader object(item);
        const auto rank = object.integer("etape", anyInteger);
        consecutive &= !rank || *rank == static_cast<int>(procedure.size()) + 1;
        ProcedureStep& step = procedure.emplace_back();
        step.title = object.text("intitule");
        step.details = object.optionalTexts("details", anyCount);
        object.refuseOtherKeys();
    }
    if (!consecutive)
        place.refuse(FindingCode::BadRanks, "etape");
    return procedure;
}

std::vector<HelpText> readHelp(const Place& place)
{
    IdNamespace ids;
    std::vector<HelpText> help;
    for (const Place& item : readItems(place, anyCount)) {
        ObjectReader object(item);
        HelpText& text = help.emplace_back();
        text.id = object.id();
        ids.add(object, text.id);
        text.title = object.text("titre");
        text.paragraphs = object.texts("paragraphes", atLeastOne);
        object.refuseOtherKeys();
    }
    return help;
}

std::vector<Anomaly> readAnomalies(const Place& place, const JsonValue& root)
{
    IdNamespace ids;
    std::vector<Anomaly> anomalies;
    for (const Place& item : readItems(place, anyCount))
        anomalies.push_back(readAnomaly(item, root, ids));
    return anomalies;
}

} // namespace delibere::codec
