// SPDX-License-Identifier: GPL-3.0-or-later
// All candidates by all blocs, from a grid computed once. Read-only; what the viewer may not see
// says « masqué » and nothing else.
#pragma once

#include <QAbstractTableModel>

#include "app/session_grid.h"
#include "widgets/kit/cell_table_model.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class SessionGridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Kind { Candidate, Block, Proposal, Sheets, Record };

    explicit SessionGridModel(const SessionDocument& document, QObject* parent = nullptr);

    void show(app::SessionGrid grid); // of the document's session, as it is now
    [[nodiscard]] Kind kindAt(int column) const;
    [[nodiscard]] CandidateId candidateAt(int row) const; // empty out of range
    [[nodiscard]] int rowOf(const CandidateId& candidate) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] TableCell cellAt(const QModelIndex& index) const;
    [[nodiscard]] QString toolTipAt(const QModelIndex& index, const TableCell& cell) const;
    [[nodiscard]] const BlockRow* blockAt(const QModelIndex& index) const; // null when masked

    const SessionDocument& m_document;
    app::SessionGrid m_grid;
};

} // namespace delibere::widgets
