// SPDX-License-Identifier: GPL-3.0-or-later
// Blocs and their competencies with what is marked on the current sheet or, in the interview, with
// what was touched so far. The internal pointer of a competency is its bloc in the session's
// framework, which lives as long as the document.
#pragma once

#include <QAbstractItemModel>

#include "domain/coverage.h"
#include "widgets/score/score_mode.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class FrameworkTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole + 1, // « 9/13 », « non présenté », « acquis »
        DoubtRole,                    // bool: reading said « partielle, à approfondir »
        ClosedRole,                   // bool: the bloc is not evaluated
        UntouchedRole,                // bool: in the interview, nothing of it was talked about yet
        SharesRole, // QList<double>, a bloc in the interview: 0-1 for each competency
    };

    explicit FrameworkTreeModel(SessionDocument& document, QObject* parent = nullptr);

    void setMode(ScoreMode mode);
    // Told by the page, while it is in sight.
    void reload();
    void follow(const Edit& edit);

    [[nodiscard]] const Block* blockAt(const QModelIndex& index) const; // the one it stands in
    [[nodiscard]] const Competency* competencyAt(const QModelIndex& index) const; // null on a bloc
    [[nodiscard]] QModelIndex indexOf(const CompetencyId& competency) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void refresh();
    [[nodiscard]] bool differs(const Competency& competency, const ScoreSheet& before) const;
    [[nodiscard]] QString count(const QModelIndex& index) const;
    [[nodiscard]] bool closed(const Block& block) const;
    [[nodiscard]] ScoreSheet currentSheet() const;
    [[nodiscard]] std::vector<BlockCoverage> coverageNow() const;
    // Absent: the bloc is not presented, or the dossier is being read.
    [[nodiscard]] std::optional<BlockCoverage>
    coverageAt(const std::vector<BlockCoverage>& coverage, const QModelIndex& index) const;
    [[nodiscard]] QString covered(const QModelIndex& index) const;
    [[nodiscard]] bool untouched(const QModelIndex& index) const;
    [[nodiscard]] QVariant shares(const QModelIndex& index) const;

    SessionDocument& m_document;
    ScoreSheet m_sheet;
    std::vector<BlockCoverage> m_coverage; // in the interview only
    ScoreMode m_mode = ScoreMode::Reading;
};

} // namespace delibere::widgets
