// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "codec/format_check.h"
#include "codec/framework_evaluation_reader.h"
#include "codec/id_namespace.h"
#include "codec/json_document.h"
#include "codec/object_reader.h"
#include "codec/record_parts.h"
#include "codec/sheet_codec.h"
#include "domain/sheet_rules.h"

namespace delibere::codec {

namespace {

constexpr Range questionCount{0, static_cast<std::int64_t>(maximumQuestions)};

// {"niveau": 3}
std::optional<LevelMark> readLevelMark(const Place& place)
{
    ObjectReader object(place);
    const auto rank = object.integer("niveau", rankRange);
    object.refuseOtherKeys();
    return rank ? std::optional(LevelMark{*rank}) : std::nullopt;
}

bool isObject(const Place& place)
{
    return place.value->as<JsonValue::Object>() != nullptr;
}

std::optional<Percent> readPercent(const Place& place)
{
    const auto percent = readInteger(place, percentRange);
    return percent ? std::optional(Percent{*percent}) : std::nullopt;
}

std::optional<Grade> readGrade(const Place& place)
{
    if (isObject(place))
        return readLevelMark(place);
    return readPercent(place);
}

// null and an absent key both say that nothing was entered.
std::optional<Place> entered(ObjectReader& object, std::string_view key)
{
    auto place = object.optional(key);
    return place && !place->value->isNull() ? place : std::nullopt;
}

Mark readMark(ObjectReader& object, std::string_view key)
{
    const auto place = entered(object, key);
    if (!place)
        return NotEntered{};
    if (const auto* word = place->value->as<std::string>()) {
        // "75" is a number in the wrong clothes, another word is no mark at all.
        if (*word != notCoveredWord)
            place->refuse(FindingCode::WrongType, "un nombre entier, un niveau ou « non-aborde »");
        return NotCovered{};
    }
    const auto grade = readGrade(*place);
    if (!grade)
        return NotEntered{};
    return std::visit([](const auto& value) { return Mark{value}; }, *grade);
}

Question readQuestion(const Place& place)
{
    Question question;
    if (!isObject(place)) {
        question.text = readNote(place).value_or("");
        return question;
    }
    ObjectReader object(place);
    if (const auto text = object.required("texte"))
        question.text = readNote(*text).value_or("");
    question.asked = object.optionalBoolean("posee");
    object.refuseOtherKeys();
    return question;
}

CriterionEntry readCriterionEntry(ObjectReader& object)
{
    CriterionEntry entry;
    entry.dossier = readMark(object, "dossier");
    entry.interview = readMark(object, "entretien");
    if (const auto remark = object.optional("remarque"))
        entry.remark = readNote(*remark).value_or("");
    return entry;
}

CompetencyEntry readCompetencyEntry(ObjectReader& object)
{
    CompetencyEntry entry;
    entry.reading = object.optionalWord<Reading>("lecture", readingWords).value_or(entry.reading);
    for (const Place& item : object.optionalItems("questions", questionCount))
        entry.questions.push_back(readQuestion(item));
    if (const auto level = entered(object, "niveau")) {
        if (const auto rank = readInteger(*level, rankRange))
            entry.final = LevelMark{*rank};
    }
    return entry;
}

BlockEntry readBlockEntry(ObjectReader& object)
{
    BlockEntry entry;
    if (const auto percent = entered(object, "dossier"))
        entry.dossier = readPercent(*percent);
    if (const auto grade = entered(object, "final"))
        entry.final = readGrade(*grade);
    return entry;
}

Transcription readTranscription(const Place& place)
{
    ObjectReader object(place);
    Transcription transcription;
    transcription.typedBy = object.text("saisie_par", maximumNameLength);
    transcription.confirmedBy = object.optionalText("confirmee_par", maximumNameLength);
    transcription.finished =
        object.optionalBoolean("terminee") || !transcription.confirmedBy.empty();
    object.refuseOtherKeys();
    return transcription;
}

// Entries by id, each once. Blank ones are dropped: absence already says "not entered".
template <class Map, class Read>
Map readEntries(ObjectReader& root, std::string_view key, Read readEntry)
{
    Map map;
    IdNamespace ids;
    for (const Place& item : root.optionalItems(key, anyCount)) {
        ObjectReader object(item);
        const std::string id = object.id();
        ids.add(object, id);
        auto entry = readEntry(object);
        object.refuseOtherKeys();
        if (!entry.blank())
            map.emplace(id, std::move(entry));
    }
    return map;
}

std::string readDigest(ObjectReader& root)
{
    const auto place = root.required("referentiel");
    const std::string* text = place ? readString(*place) : nullptr;
    if (text == nullptr)
        return {};
    const bool digest = text->size() == 64 && std::ranges::all_of(*text, [](char c) {
                            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                        });
    if (!digest)
        place->refuse(FindingCode::UnknownValue, text->substr(0, 16));
    return *text;
}

} // namespace

ScoreSheet readSheetKeys(ObjectReader& root)
{
    ScoreSheet sheet;
    sheet.key.juror = JurorId(root.id("membre"));
    sheet.key.candidate = CandidateId(root.id("candidat"));
    sheet.state = root.word<SheetState>("etat", sheetStateWords).value_or(SheetState::Draft);
    sheet.dossierRead = root.optionalBoolean("dossier_lu");
    sheet.dossierClosed = root.optionalBoolean("dossier_clos");
    if (const auto paper = root.optional("papier"))
        sheet.transcription = readTranscription(*paper);
    sheet.criteria = readEntries<decltype(sheet.criteria)>(root, "criteres", readCriterionEntry);
    sheet.competencies =
        readEntries<decltype(sheet.competencies)>(root, "competences", readCompetencyEntry);
    sheet.blocks = readEntries<decltype(sheet.blocks)>(root, "blocs", readBlockEntry);
    return sheet;
}

Result<ExchangedSheet, Findings> readSheet(std::string_view json)
{
    const auto document = parseJson(json, maximumExchangeBytes);
    if (!document)
        return tl::unexpected(document.error());
    FindingReport report;
    ObjectReader root({&*document, "", &report});
    ExchangedSheet exchanged;
    if (const auto version = formatVersion(root, "delibere-fiche", 2)) {
        if (*version > 1)
            exchanged.framework = readDigest(root);
        if (const auto scale = root.optional("bareme"))
            exchanged.marks = readMarkScale(*scale);
        if (const auto session = root.required("session"))
            exchanged.session = SessionId(readUuid(*session).value_or(""));
        exchanged.sheet = readSheetKeys(root);
        root.refuseOtherKeys();
    }
    if (report.count() > 0)
        return tl::unexpected(report.findings());
    return exchanged;
}

} // namespace delibere::codec
