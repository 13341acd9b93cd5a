// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_desk.h"

#include <algorithm>

#include "domain/edit.h"
#include "domain/positioning_comparison.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

PositioningDesk::PositioningDesk(SessionDocument& document, QObject* parent)
    : QObject(parent), m_document(document)
{
    reload();
    if (!m_all.empty())
        choose(m_all.back().id);
}

void PositioningDesk::choose(const PositioningId& id)
{
    Positioning wanted;
    wanted.id = id;
    m_positioning = std::move(wanted);
    reload();
}

QString PositioningDesk::candidateName() const
{
    const Candidate* candidate = m_document.jury().candidate(m_positioning->info.candidate);
    return candidate == nullptr ? QString() : toQt(candidate->fullName());
}

const Positioning* PositioningDesk::earlier() const
{
    return earlierOf(m_all, m_positioning->id);
}

bool PositioningDesk::open() const
{
    return chosen() && holding(m_history) == nullptr && !m_document.session().readOnly();
}

void PositioningDesk::enter(const PositioningInfo& info)
{
    if (info != m_positioning->info)
        m_document.apply(PutPositioning{m_positioning->id, info},
                         QStringLiteral("les personnes du repérage"));
}

void PositioningDesk::enter(const PositioningOpening& opening)
{
    if (opening != m_positioning->opening)
        m_document.apply(SetPositioningOpening{m_positioning->id, opening},
                         QStringLiteral("le parcours du candidat"));
}

void PositioningDesk::enter(const CompetencyId& table, const TableEntry& entry,
                            const QString& label)
{
    if (entry != m_positioning->table(table))
        m_document.apply(SetPositioningTable{m_positioning->id, table, entry}, label);
}

void PositioningDesk::enter(const BlockId& block, const SummaryEntry& entry, const QString& label)
{
    if (entry != m_positioning->summaryOf(block))
        m_document.apply(SetPositioningSummary{m_positioning->id, block, entry}, label);
}

void PositioningDesk::enter(const std::string& line, const PlanEntry& entry)
{
    if (entry != m_positioning->planOf(line))
        m_document.apply(SetPositioningPlan{m_positioning->id, line, entry},
                         QStringLiteral("le parcours individuel"));
}

void PositioningDesk::reload()
{
    const auto all = m_document.session().positionings(m_document.viewer());
    m_all = all ? *all : std::vector<Positioning>();
    m_history.clear();
    m_summary.clear();
    m_warnings.clear();
    const PositioningId id = m_positioning ? m_positioning->id : PositioningId();
    const auto found = std::ranges::find(m_all, id, &Positioning::id);
    m_positioning = found == m_all.end() ? std::nullopt : std::optional(*found);
    if (m_positioning) {
        const auto history =
            m_document.session().history(m_positioning->subject(), m_document.viewer());
        m_history = history ? *history : RecordHistory();
        m_summary = summarize(framework(), *m_positioning);
        m_warnings = checkCoherence(framework(), *m_positioning);
    }
    emit changed();
}

} // namespace delibere::widgets
