// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_reader.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "codec/format_check.h"
#include "codec/framework_admission_reader.h"
#include "codec/framework_annex_reader.h"
#include "codec/framework_evaluation_reader.h"
#include "codec/framework_linter.h"
#include "codec/framework_scale_reader.h"
#include "codec/framework_tree_reader.h"
#include "codec/html_left_overs.h"
#include "codec/json_document.h"
#include "codec/json_pointer.h"
#include "codec/object_reader.h"
#include "domain/code_points.h"

namespace delibere::codec {

namespace {

enum class Usage { Evaluation, Positioning, Admission };
constexpr std::array<Word<Usage>, 3> usageWords{{{Usage::Evaluation, "evaluation"},
                                                 {Usage::Positioning, "reperage"},
                                                 {Usage::Admission, "admission"}}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// ^[a-z0-9][a-z0-9-]{0,63}$
bool isFrameworkId(std::string_view text)
{
    const auto letterOrDigit = [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c); };
    return !text.empty() && text.size() <= 64 && letterOrDigit(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return letterOrDigit(c) || c == '-'; });
}

// ^(RNCP|RS)[0-9]{1,6}$
bool isRncp(std::string_view text)
{
    if (text.starts_with("RNCP"))
        text.remove_prefix(4);
    else if (text.starts_with("RS"))
        text.remove_prefix(2);
    else
        return false;
    return !text.empty() && text.size() <= 6 && std::ranges::all_of(text, isDigit);
}

std::string readMatching(const std::optional<Place>& place, bool (*matches)(std::string_view))
{
    const std::string* text = place ? readString(*place) : nullptr;
    if (text == nullptr)
        return {};
    if (!matches(*text))
        place->refuse(FindingCode::MalformedId, *text);
    return *text;
}

void readVocabulary(const Place& place, Framework& framework)
{
    ObjectReader object(place);
    framework.blockWord = object.text("bloc");
    framework.competencyWord = object.text("competence");
    object.refuseOtherKeys();
}

void readIdentity(ObjectReader& root, Framework& framework)
{
    framework.id = readMatching(root.required("id"), isFrameworkId);
    framework.title = root.text("intitule");
    framework.version = root.text("version");
    framework.fictitious = root.optionalBoolean("fictif");
    framework.certifier = root.optionalText("certificateur");
    framework.rncp = readMatching(root.optional("rncp"), isRncp);
    framework.sources = root.texts("sources", atLeastOne);
    if (const auto vocabulary = root.optional("vocabulaire"))
        readVocabulary(*vocabulary, framework);
}

struct Usages {
    Presence evaluation = Presence::Open; // of rules: a jury has them, and a commission
    Presence positioning = Presence::Open;
    Presence admission = Presence::Open;

    [[nodiscard]] std::set<ScaleUse> neededScales() const
    {
        std::set<ScaleUse> needed;
        if (evaluation == Presence::Required)
            needed = {ScaleUse::Dossier, ScaleUse::Interview};
        if (positioning == Presence::Required)
            needed.insert(ScaleUse::Positioning);
        return needed;
    }
};

// Open when the usages were refused: what else is wrong then depends on what was meant.
Usages readUsages(ObjectReader& root)
{
    const std::size_t faults = root.place().report->count();
    const auto place = root.required("usages");
    const auto words = readWords<Usage>(place, usageWords, atLeastOne);
    // One instrument a file: nobody sits in a jury and in a commission at once.
    if (words.contains(Usage::Admission) && words.size() > 1)
        place->refuse(FindingCode::BadCombination, words.contains(Usage::Evaluation)
                                                       ? "admission, evaluation"
                                                       : "admission, reperage");
    if (root.place().report->count() != faults)
        return {};
    const auto presence = [&](bool used) {
        return used ? Presence::Required : Presence::Forbidden;
    };
    const bool admission = words.contains(Usage::Admission);
    return {presence(admission || words.contains(Usage::Evaluation)),
            presence(words.contains(Usage::Positioning)), presence(admission)};
}

void checkRequiredLevel(const Framework& framework, FindingReport& report)
{
    const Scale* interview = framework.scale(ScaleUse::Interview);
    if (interview == nullptr || !framework.evaluation || !framework.evaluation->requiredLevel)
        return;
    const int rank = framework.evaluation->requiredLevel->rank;
    if (interview->level(rank) == nullptr)
        report.error(FindingCode::UnknownReference, "/evaluation/niveau_requis/rang",
                     std::to_string(rank));
}

// Anchors and bands are percents: a mark that is none has no button and claims no level.
void checkAnchors(const Framework& framework, FindingReport& report)
{
    if (framework.marks().inPercents())
        return;
    const auto anchored = [](const Level& level) { return level.anchor || level.from; };
    for (std::size_t at = 0; at < framework.scales.size(); ++at) {
        const Scale& scale = framework.scales[at];
        const bool marks =
            scale.uses.contains(ScaleUse::Dossier) || scale.uses.contains(ScaleUse::Interview);
        if (marks && std::ranges::any_of(scale.levels, anchored))
            report.error(FindingCode::BadCombination,
                         childPointer(childPointer("/echelles", at), "niveaux"),
                         "notation, repere");
    }
}

// Two systems would make two digests of one certifier's text: a framework says "é" in one
// character.
void refuseDecomposed(const Place& place)
{
    if (const auto* text = place.value->as<std::string>()) {
        if (const auto accent = uncomposedMark(*text))
            place.refuse(FindingCode::ForbiddenCharacter, characterName(*accent));
    } else if (const auto* items = place.value->as<JsonValue::Array>()) {
        for (std::size_t at = 0; at < items->size(); ++at)
            refuseDecomposed({&(*items)[at], childPointer(place.pointer, at), place.report});
    } else if (const auto* members = place.value->as<JsonValue::Object>()) {
        for (const JsonMember& member : *members)
            refuseDecomposed(
                {&member.value, childPointer(place.pointer, member.key), place.report});
    }
}

Framework readRoot(ObjectReader& root)
{
    FindingReport& report = *root.place().report;
    Framework framework;
    readIdentity(root, framework);
    const Usages usages = readUsages(root);
    const std::size_t faults = report.count();
    if (const auto evaluation = root.expected("evaluation", usages.evaluation, "usages"))
        framework.evaluation = readEvaluation(*evaluation, usages.admission);
    if (const auto scales = root.required("echelles"))
        framework.scales = readScales(*scales, usages.neededScales());
    if (report.count() == faults) {
        checkRequiredLevel(framework, report);
        checkAnchors(framework, report);
    }
    if (const auto reading = root.optional("lecture"))
        framework.reading = readReadingStatements(*reading);
    if (const auto blocks = root.required("blocs"))
        framework.blocks = readBlocks(*blocks, usages.positioning, framework.evaluation);
    const bool treeIsSound = report.count() == faults;
    if (treeIsSound)
        checkWhole(framework, report);
    if (const auto form = root.expected("reperage", usages.positioning, "usages"))
        framework.positioning = readPositioningForm(*form);
    if (const auto formation = root.expected("admission", usages.admission, "usages"))
        framework.admission = readAdmission(*formation, treeIsSound ? &framework : nullptr);
    if (const auto procedure = root.optional("procedure"))
        framework.procedure = readProcedure(*procedure);
    if (const auto help = root.optional("aide"))
        framework.help = readHelp(*help);
    if (const auto anomalies = root.optional("anomalies"))
        framework.anomalies = readAnomalies(*anomalies, *root.place().value);
    root.refuseOtherKeys();
    return framework;
}

} // namespace

Result<LoadedFramework, Findings> readFramework(std::string_view json)
{
    const auto document = parseJson(json, maximumFrameworkBytes);
    if (!document)
        return tl::unexpected(document.error());
    FindingReport report;
    ObjectReader root({&*document, "", &report});
    LoadedFramework loaded;
    if (checkFormat(root, "delibere-referentiel", 1))
        loaded.framework = readRoot(root);
    refuseDecomposed({&*document, "", &report});
    if (report.count() > 0)
        return tl::unexpected(report.findings());
    loaded.warnings = lint(loaded.framework);
    std::ranges::move(htmlLeftOvers(*document), std::back_inserter(loaded.warnings));
    return loaded;
}

} // namespace delibere::codec
