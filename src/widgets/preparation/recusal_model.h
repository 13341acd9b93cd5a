// SPDX-License-Identifier: GPL-3.0-or-later
// Who of the panel withdrew from the current candidate, and why (kept in the file, never printed).
#pragma once

#include "domain/jury_session.h"
#include "widgets/kit/synced_table_model.h"

namespace delibere::widgets {

class SessionDocument;

class RecusalModel : public SyncedTableModel {
    Q_OBJECT

public:
    enum Column { Member, Reason, ColumnCount };

    explicit RecusalModel(SessionDocument& document, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    struct Row {
        JurorId id;
        QString name;
        std::optional<std::string> reason; // nullopt: sits

        friend bool operator==(const Row&, const Row&) = default;
    };

    [[nodiscard]] std::vector<Row> rows() const;

    SessionDocument& m_document;
    std::vector<Row> m_rows;
};

} // namespace delibere::widgets
