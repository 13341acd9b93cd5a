// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/positioning_words.h"

#include <algorithm>

#include "wording/french_format.h"

namespace delibere::wording {

namespace {

constexpr const char* emptyBox = "☐ ";
constexpr const char* tickedBox = "☒ ";

std::string quoted(const std::string& printed)
{
    return "«\u00a0" + printed + "\u00a0»";
}

std::string lineText(const Framework& framework, const CoherenceWarning& warning)
{
    if (const Block* block = framework.block(warning.block)) {
        const auto found = std::ranges::find(block->summaryLines, warning.line, &SummaryLine::id);
        if (found != block->summaryLines.end())
            return quoted(found->text);
    }
    return warning.line;
}

// The warnings of one competence that say the same thing, with the tables they say it of.
struct Said {
    std::string what;
    std::vector<std::string> tables;
};

void add(std::vector<Said>& all, const Framework& framework, const CoherenceWarning& warning)
{
    const std::string what = words(warning, framework);
    auto found = std::ranges::find(all, what, &Said::what);
    if (found == all.end())
        found = all.insert(all.end(), {what, {}});
    if (const Competency* table = framework.competency(warning.table))
        found->tables.push_back(table->code);
}

std::string inOneLine(const std::vector<Said>& all)
{
    std::string text;
    for (const Said& said : all) {
        text += text.empty() ? "" : "\u00a0; ";
        if (!said.tables.empty())
            text += enumerate(said.tables) + "\u00a0: ";
        text += said.what;
    }
    return text;
}

} // namespace

std::string tickBox(bool ticked)
{
    return ticked ? tickedBox : emptyBox;
}

std::string levelLabel(const Framework& framework, std::optional<int> level)
{
    const Scale* scale = framework.scale(ScaleUse::Positioning);
    const Level* found = scale && level ? scale->level(*level) : nullptr;
    return found ? found->label : "";
}

std::string meansWords(const PositioningForm& form, const SummaryEntry& entry)
{
    std::string text;
    for (const PositioningMeans& means : form.means) {
        if (entry.means.contains(means.id))
            text += (text.empty() ? "" : " " + form.meansLink + " ") + means.text;
    }
    return text;
}

std::string words(const CoherenceWarning& warning, const Framework& framework)
{
    const std::string yes = framework.positioning ? framework.positioning->yes : "oui";
    const std::string no = framework.positioning ? framework.positioning->no : "non";
    const std::string top = quoted(levelLabel(framework, topLevel(framework)));
    switch (warning.kind) {
    case CoherenceKind::TableEmpty:
        return "aucun niveau n’est coché";
    case CoherenceKind::AnswerMissing:
        return "ni " + yes + " ni " + no + " n’est coché";
    case CoherenceKind::NoButAcquired:
        return no + " est coché alors que des compétences sont dites acquises";
    case CoherenceKind::NeedMissing:
        return "le niveau n’est pas " + top + " et aucun besoin n’est coché";
    case CoherenceKind::NeedThoughFull:
        return top + " et un besoin sont cochés ensemble";
    case CoherenceKind::LineDropped:
        return "besoin coché dans un tableau et non au bilan\u00a0: " +
               lineText(framework, warning);
    case CoherenceKind::LineAdded:
        return "compétence maîtrisée et pourtant besoin coché au bilan\u00a0: " +
               lineText(framework, warning);
    case CoherenceKind::NoNeedGiven:
        return "compétence à développer sans aucun besoin coché au bilan";
    case CoherenceKind::NoMeansGiven:
        return "compétence à développer sans moyen préconisé";
    }
    return {};
}

std::vector<std::string> coherenceLines(const Framework& framework,
                                        const std::vector<CoherenceWarning>& warnings)
{
    std::vector<std::string> lines;
    for (const Block& block : framework.blocks) {
        std::vector<Said> all;
        for (const CoherenceWarning& warning : warnings) {
            if (warning.block == block.id)
                add(all, framework, warning);
        }
        if (!all.empty())
            lines.push_back(blockName(framework, block) + " – " + inOneLine(all) + ".");
    }
    return lines;
}

std::string words(NeedChange change)
{
    switch (change) {
    case NeedChange::New:
        return "Nouveau";
    case NeedChange::Still:
        return "Toujours";
    case NeedChange::None:
    case NeedChange::Met:
        return {};
    }
    return {};
}

std::string words(LevelChange change)
{
    switch (change) {
    case LevelChange::Gained:
        return "gagné";
    case LevelChange::Lost:
        return "perdu";
    case LevelChange::Unknown:
    case LevelChange::Same:
        return {};
    }
    return {};
}

} // namespace delibere::wording
