// SPDX-License-Identifier: GPL-3.0-or-later
// The candidates in the order they are heard, editable in place. The last row is blank: a name
// typed there adds a candidate, who presents every bloc until it is said otherwise. Which blocs is
// told here and changed in CandidateBlockModel.
#pragma once

#include "domain/jury_session.h"
#include "widgets/kit/synced_table_model.h"

namespace delibere::widgets {

class SessionDocument;

class CandidateModel : public SyncedTableModel {
    Q_OBJECT

public:
    enum Column { LastName, FirstName, Company, Time, Presence, Presented, Acquired, ColumnCount };

    explicit CandidateModel(SessionDocument& document, QObject* parent = nullptr);

    // Null for the blank row.
    [[nodiscard]] const Candidate* candidate(int row) const;
    // -1: not there.
    [[nodiscard]] int rowOf(const CandidateId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void reload();

    SessionDocument& m_document;
    std::vector<Candidate> m_rows; // the blank one included
};

} // namespace delibere::widgets
