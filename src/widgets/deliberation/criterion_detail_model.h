// SPDX-License-Identifier: GPL-3.0-or-later
// One bloc criterion by criterion: who marked what, the widest disagreement first; then, by
// competency, the questions that were asked. Counted sheets only, as in the synthesis.
#pragma once

#include <span>
#include <vector>

#include <QAbstractTableModel>

#include "widgets/session/session_document.h"

namespace delibere::widgets {

class CriterionDetailModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { CriterionColumn, DossierColumn, InterviewColumn, ColumnCount };

    explicit CriterionDetailModel(const SessionDocument& document, QObject* parent = nullptr);

    // `deliberation`: whose common appraisals are shown; `sheets`: whose questions.
    void show(const Synthesis& synthesis, const BlockId& block, const Deliberation& deliberation,
              std::span<const ScoreSheet> sheets = {});
    void clear();

    // nullptr: a line of questions.
    [[nodiscard]] const CriterionRow* criterionAt(int row) const;
    // « CM 75 · PO n. a. », then their remarks.
    [[nodiscard]] QString membersOn(const CriterionRow& row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row {
        CriterionRow criterion;
        QString common;        // appraisal of the jury; empty: none
        int dossierSpread = 0; // points, or ranks where the scale has no percents
        int interviewSpread = 0;
    };

    struct Questions {
        QString title; // « Questions posées — C2.1 »
        QString lines; // « P. Okafor : « Qui prévenez-vous ? » »
    };

    void gatherQuestions(const Block& block, std::span<const ScoreSheet> sheets);
    [[nodiscard]] QString questionsOf(const CompetencyId& competency,
                                      std::span<const ScoreSheet> sheets) const;
    [[nodiscard]] int spread(const CriterionRow& row, Evidence evidence) const;
    [[nodiscard]] bool disagrees(int spread) const;
    [[nodiscard]] QString marks(const CriterionRow& row, Evidence evidence) const;
    [[nodiscard]] QString remarks(const CriterionRow& row) const;
    [[nodiscard]] QString said(const Row& row) const; // by the jury, then by members
    [[nodiscard]] QString panel() const;              // « CM · PO · SL »

    const SessionDocument& m_document;
    std::vector<Row> m_rows;
    std::vector<Questions> m_asked; // under the criteria
};

} // namespace delibere::widgets
