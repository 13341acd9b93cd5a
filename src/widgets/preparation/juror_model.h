// SPDX-License-Identifier: GPL-3.0-or-later
// The members of the jury, editable in place. The last row is blank: a name typed there adds a
// member.
#pragma once

#include "domain/jury_session.h"
#include "widgets/kit/synced_table_model.h"

namespace delibere::widgets {

class SessionDocument;

class JurorModel : public SyncedTableModel {
    Q_OBJECT

public:
    enum Column { Name, Function, College, Employer, Role, Presence, ColumnCount };

    explicit JurorModel(SessionDocument& document, QObject* parent = nullptr);

    // Null for the blank row.
    [[nodiscard]] const Juror* juror(int row) const;

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
    std::vector<Juror> m_rows; // the blank one included
};

} // namespace delibere::widgets
