// SPDX-License-Identifier: GPL-3.0-or-later
// The repérage in hand, for the parts of its page: a snapshot of it, what follows from it, and the
// one way to enter something. Writes nothing by itself: every entry goes through the document.
#pragma once

#include <optional>

#include "domain/positioning_summary.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class PositioningDesk : public QObject {
    Q_OBJECT

public:
    explicit PositioningDesk(SessionDocument& document, QObject* parent = nullptr);

    [[nodiscard]] SessionDocument& document() const { return m_document; }
    [[nodiscard]] const Framework& framework() const { return m_document.framework(); }
    // Those that the one who acts may see, by day.
    [[nodiscard]] const std::vector<Positioning>& all() const { return m_all; }

    // An id that is not there shows none.
    void choose(const PositioningId& id);
    void reload();
    [[nodiscard]] bool chosen() const { return m_positioning.has_value(); }
    // Precondition of what follows: chosen().
    [[nodiscard]] const Positioning& positioning() const { return *m_positioning; }
    [[nodiscard]] QString candidateName() const;
    [[nodiscard]] const RecordHistory& history() const { return m_history; }
    [[nodiscard]] const std::vector<BlockSummary>& summary() const { return m_summary; }
    [[nodiscard]] const std::vector<CoherenceWarning>& warnings() const { return m_warnings; }
    [[nodiscard]] const Positioning* earlier() const;
    // Entries are accepted: nothing is frozen and the file can be written.
    [[nodiscard]] bool open() const;

    void enter(const PositioningInfo& info);
    void enter(const PositioningOpening& opening);
    void enter(const CompetencyId& table, const TableEntry& entry, const QString& label);
    void enter(const BlockId& block, const SummaryEntry& entry, const QString& label);
    void enter(const std::string& line, const PlanEntry& entry);

signals:
    void changed(); // another one, or another content

private:
    SessionDocument& m_document;
    std::vector<Positioning> m_all;
    std::optional<Positioning> m_positioning;
    RecordHistory m_history;
    std::vector<BlockSummary> m_summary;
    std::vector<CoherenceWarning> m_warnings;
};

} // namespace delibere::widgets
