// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/sheet_json.h"

#include "codec/words.h"

namespace delibere::codec {

namespace {

struct MarkWriter {
    Json operator()(NotEntered /*mark*/) const { return nullptr; }
    Json operator()(NotCovered /*mark*/) const { return notCoveredWord; }
    Json operator()(LevelMark level) const { return {{"niveau", level.rank}}; }
    Json operator()(Percent percent) const { return percent.value; }
};

Json questionJson(const Question& question)
{
    if (!question.asked)
        return question.text;
    return {{"texte", question.text}, {"posee", true}};
}

template <class Map>
Json entries(const Map& map)
{
    Json list = Json::array();
    for (const auto& [id, entry] : map) {
        Json item = {{"id", id.text()}};
        item.update(codec::toJson(entry));
        list.push_back(std::move(item));
    }
    return list;
}

} // namespace

Json toJson(const Mark& mark)
{
    return std::visit(MarkWriter{}, mark);
}

Json toJson(const Grade& grade)
{
    return std::visit(MarkWriter{}, grade);
}

Json toJson(const CriterionEntry& entry)
{
    Json json = Json::object();
    if (isEntered(entry.dossier))
        json["dossier"] = toJson(entry.dossier);
    if (isEntered(entry.interview))
        json["entretien"] = toJson(entry.interview);
    if (!entry.remark.empty())
        json["remarque"] = entry.remark;
    return json;
}

Json toJson(const CompetencyEntry& entry)
{
    Json json = Json::object();
    if (entry.reading != Reading::NotRead)
        json["lecture"] = wordOf(readingWords, entry.reading);
    for (const Question& question : entry.questions)
        json["questions"].push_back(questionJson(question));
    if (entry.final)
        json["niveau"] = entry.final->rank;
    return json;
}

Json toJson(const BlockEntry& entry)
{
    Json json = Json::object();
    if (entry.dossier)
        json["dossier"] = entry.dossier->value;
    if (entry.final)
        json["final"] = toJson(*entry.final);
    return json;
}

Json toJson(const Transcription& transcription)
{
    Json json = {{"saisie_par", transcription.typedBy}};
    if (!transcription.confirmedBy.empty())
        json["confirmee_par"] = transcription.confirmedBy;
    else if (transcription.finished)
        json["terminee"] = true;
    return json;
}

void addSheet(Json& file, const ScoreSheet& sheet)
{
    file["membre"] = sheet.key.juror.text();
    file["candidat"] = sheet.key.candidate.text();
    file["etat"] = wordOf(sheetStateWords, sheet.state);
    file["dossier_lu"] = sheet.dossierRead;
    if (sheet.dossierClosed)
        file["dossier_clos"] = true;
    if (sheet.transcription)
        file["papier"] = toJson(*sheet.transcription);
    file["criteres"] = entries(sheet.criteria);
    file["competences"] = entries(sheet.competencies);
    file["blocs"] = entries(sheet.blocks);
}

} // namespace delibere::codec
