// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the candidates of a campaign, those that hold what is typed above them. Hundreds
// of thousands: the model is the list of the file, and what is shown of it.
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QWidget>

#include "app/played_campaign.h"

class QLabel;
class QLineEdit;
class QListView;

namespace delibere::widgets {

class CandidateNumberModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // `numbers` outlives the model, or is shown anew.
    void show(const std::vector<std::string>& numbers);
    void filter(const QString& text);
    [[nodiscard]] std::optional<campaign::CandidateNumber> candidateAt(int row) const;
    [[nodiscard]] int rowOf(campaign::CandidateNumber candidate) const; // -1: not in sight

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void keep();

    const std::vector<std::string>* m_numbers = nullptr;
    std::vector<campaign::CandidateNumber> m_kept;
    std::string m_text;
};

class CandidateListView : public QWidget {
    Q_OBJECT

public:
    explicit CandidateListView(QWidget* parent = nullptr);

    void show(const app::PlayedCampaign& campaign);
    void choose(campaign::CandidateNumber candidate);

signals:
    void chosen(delibere::campaign::CandidateNumber candidate);

private:
    void search(const QString& text);
    void say();

    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    QListView* m_list = nullptr;
    CandidateNumberModel* m_model = nullptr;
};

} // namespace delibere::widgets
