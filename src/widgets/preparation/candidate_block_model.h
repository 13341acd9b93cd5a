// SPDX-License-Identifier: GPL-3.0-or-later
// The blocs of the current candidate: presented or not, acquired before (date, reference). A date
// makes a bloc acquired, no date makes it not so; an acquired bloc is not presented again.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "widgets/kit/synced_table_model.h"

namespace delibere::widgets {

class SessionDocument;

class CandidateBlockModel : public SyncedTableModel {
    Q_OBJECT

public:
    enum Column { Title, Presented, AcquiredOn, Reference, ColumnCount };

    explicit CandidateBlockModel(SessionDocument& document, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void inputRefused(const QString& why); // what was typed is no date

private:
    void reload();
    bool present(const Block& block, bool presented);
    bool acquire(const Block& block, const QString& date);
    bool apply(const Candidate& changed, const Block& block);

    SessionDocument& m_document;
    std::optional<Candidate> m_candidate;
};

} // namespace delibere::widgets
