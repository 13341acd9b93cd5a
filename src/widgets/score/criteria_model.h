// SPDX-License-Identifier: GPL-3.0-or-later
// The criteria of one competency on the current sheet: the words, the mark for the dossier, the
// mark for the interview. A snapshot; setData() asks the document and never changes it itself.
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "widgets/session/session_document.h"

namespace delibere::widgets {

class CriteriaModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { CriterionColumn, DossierColumn, InterviewColumn, ColumnCount };

    explicit CriteriaModel(SessionDocument& document, QObject* parent = nullptr);

    void showCompetency(const CompetencyId& competency);
    // Told by the page, while it is in sight.
    void reload();
    void follow(const Edit& edit);
    [[nodiscard]] const CompetencyId& competency() const { return m_competency; }
    [[nodiscard]] static Evidence evidenceOf(int column)
    {
        return column == DossierColumn ? Evidence::Dossier : Evidence::Interview;
    }
    [[nodiscard]] Mark markAt(const QModelIndex& index) const;
    [[nodiscard]] int rowOf(const CriterionId& criterion) const; // -1 when elsewhere

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    // MarkRole on the marks, EditRole on the criterion is its remark.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    struct Row {
        Criterion criterion;
        CriterionEntry entry;
    };

    void tell(int row, const CriterionEntry& before);
    [[nodiscard]] std::vector<Row> snapshot() const;
    [[nodiscard]] QString detailOf(const CriterionId& criterion, const QString& remark) const;

    SessionDocument& m_document;
    CompetencyId m_competency;
    QString m_lead;
    std::vector<Row> m_rows;
};

} // namespace delibere::widgets
