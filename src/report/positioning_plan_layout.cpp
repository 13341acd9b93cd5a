// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout_parts.h"
#include "report/positioning_parts.h"
#include "wording/french_format.h"
#include "wording/positioning_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* planTitle = "Parcours individuel";
constexpr const char* toAgree = "à convenir";

Cell typedCell(const std::string& typed, const std::string& otherwise = toAgree)
{
    return typed.empty() ? leftCell(otherwise, Tone::Muted) : leftCell(typed);
}

// What the plan does not say yet is what the bilan recommends.
Cell meansCell(const PositioningRecord& record, const PlanEntry& plan, const SummaryEntry& entry)
{
    const std::string means = wording::meansWords(*record.framework.positioning, entry);
    return typedCell(plan.means, means.empty() ? toAgree : means);
}

class PlanTable {
public:
    explicit PlanTable(const PositioningRecord& record) : m_record(record)
    {
        std::vector<std::string> heads{"Besoin en formation", "Moyens", "Période souhaitée",
                                       "Avec qui"};
        m_table.columns = {38, 24, 18, 20};
        if (record.earlier != nullptr) {
            m_earlier = summarize(record.framework, *record.earlier);
            m_table.columns = {30, 20, 15, 16, 19};
            heads.push_back("Depuis le " + wording::formatDate(record.earlier->info.date));
        }
        m_summary = summarize(record.framework, record.positioning);
        m_table.header = {headerRow(heads)};
        for (const BlockSummary& block : m_summary)
            add(block);
    }

    [[nodiscard]] const Table& table() const { return m_table; }

    // The needs of the earlier repérage that are none today.
    [[nodiscard]] std::vector<std::string> met() const
    {
        std::vector<std::string> found;
        for (const SummaryLine* line : needsOf(m_earlier)) {
            if (needChange(m_earlier, m_summary, line->id) == NeedChange::Met)
                found.push_back(line->text);
        }
        return found;
    }

private:
    void add(const BlockSummary& block)
    {
        if (!block.needsSomething())
            return;
        Row title = lightRow(
            {spanning(labelledCell(wording::blockName(m_record.framework, *block.block) + " – ",
                                   block.block->title),
                      static_cast<int>(m_table.columns.size()))});
        title.after = Break::KeepWithNext;
        m_table.rows.push_back(std::move(title));
        for (const SummaryLineState& state : block.lines) {
            if (state.needed)
                add(*state.line, block.entry);
        }
        if (!block.entry.detail.empty()) {
            Row detail;
            detail.cells = {spanning(labelledCell("Précisions\u00a0: ", block.entry.detail),
                                     static_cast<int>(m_table.columns.size()))};
            m_table.rows.back().after = Break::KeepWithNext;
            m_table.rows.push_back(std::move(detail));
        }
    }
    void add(const SummaryLine& line, const SummaryEntry& entry)
    {
        const PlanEntry plan = m_record.positioning.planOf(line.id);
        Row row;
        row.cells = {leftCell(line.text), meansCell(m_record, plan, entry), typedCell(plan.period),
                     typedCell(plan.who)};
        if (m_record.earlier != nullptr)
            row.cells.push_back(
                leftCell(wording::words(needChange(m_earlier, m_summary, line.id))));
        m_table.rows.push_back(std::move(row));
    }

    const PositioningRecord& m_record;
    std::vector<BlockSummary> m_summary;
    std::vector<BlockSummary> m_earlier;
    Table m_table;
};

Table changedLevels(const PositioningRecord& record)
{
    const Framework& framework = record.framework;
    Table table;
    table.columns = {50, 18, 18, 14};
    table.header = {headerRow({"Tableau", wording::formatDate(record.earlier->info.date),
                               wording::formatDate(record.positioning.info.date), "Niveau"})};
    for (const Competency* each : positioningTables(framework)) {
        const std::string change =
            wording::words(levelChange(*record.earlier, record.positioning, each->id));
        if (change.empty())
            continue;
        const Block* block = framework.blockOf(each->id);
        Row row;
        row.cells = {
            leftCell(wording::blockName(framework, *block) + ", " + each->code + " – " +
                     each->title),
            leftCell(wording::levelLabel(framework, record.earlier->table(each->id).level)),
            leftCell(wording::levelLabel(framework, record.positioning.table(each->id).level)),
            leftCell(change, Tone::Strong)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

void addComparison(Document& form, const PositioningRecord& record, const PlanTable& plan)
{
    const std::string day = wording::formatDate(record.earlier->info.date);
    form.elements.emplace_back(Heading{"Depuis le repérage du " + day});
    const std::vector<std::string> met = plan.met();
    if (met.empty())
        form.elements.emplace_back(
            Paragraph{{}, "Aucun des besoins d’alors n’est satisfait depuis.", Tone::Normal});
    else
        form.elements.emplace_back(
            Paragraph{"Besoins satisfaits depuis\u00a0:", {}, Tone::Normal, Break::KeepWithNext});
    for (const std::string& line : met)
        form.elements.emplace_back(Paragraph{{}, "• " + line, Tone::Normal});
    if (Table levels = changedLevels(record); !levels.rows.empty())
        form.elements.emplace_back(std::move(levels));
    else
        form.elements.emplace_back(
            Paragraph{{}, "Aucun niveau n’a changé d’un repérage à l’autre.", Tone::Normal});
}

std::string withoutNeeds(const PositioningRecord& record)
{
    bool open = false;
    for (const BlockSummary& block : summarize(record.framework, record.positioning))
        open = open || block.mastery != Mastery::Mastered;
    return open ? "Aucun besoin n’est coché au bilan, et des tableaux sont sans niveau ou des "
                  "compétences à développer\u00a0: compléter le repérage, puis cocher les besoins "
                  "au bilan."
                : "Le bilan ne retient aucun besoin\u00a0: le candidat maîtrise toutes les "
                  "compétences et peut être évalué sans parcours préalable.";
}

} // namespace

Document layOutPositioningPlan(const PositioningRecord& record)
{
    Document form = beginPositioning(record, planTitle);
    form.elements.emplace_back(positioningFacts(record));
    const PlanTable plan(record);
    if (plan.table().rows.empty())
        form.elements.emplace_back(Paragraph{{}, withoutNeeds(record), Tone::Strong});
    else
        form.elements.emplace_back(plan.table());
    if (record.earlier != nullptr)
        addComparison(form, record, plan);
    if (record.version != nullptr)
        form.elements.emplace_back(whoSigned(record));
    form.elements.emplace_back(purposeAndCustody(record));
    form.elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
