// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/candidate_list_view.h"

#include <algorithm>

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "wording/french_format.h"

namespace delibere::widgets {

void CandidateNumberModel::show(const std::vector<std::string>& numbers)
{
    beginResetModel();
    m_numbers = &numbers;
    keep();
    endResetModel();
}

void CandidateNumberModel::filter(const QString& text)
{
    beginResetModel();
    m_text = fromQt(text.trimmed());
    keep();
    endResetModel();
}

void CandidateNumberModel::keep()
{
    m_kept.clear();
    if (m_numbers == nullptr)
        return;
    for (campaign::CandidateNumber each = 0; each < m_numbers->size(); ++each) {
        if ((*m_numbers)[each].find(m_text) != std::string::npos)
            m_kept.push_back(each);
    }
}

std::optional<campaign::CandidateNumber> CandidateNumberModel::candidateAt(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(m_kept[static_cast<std::size_t>(row)])
                                        : std::nullopt;
}

int CandidateNumberModel::rowOf(campaign::CandidateNumber candidate) const
{
    const auto found = std::ranges::find(m_kept, candidate);
    return found == m_kept.end() ? -1 : static_cast<int>(found - m_kept.begin());
}

int CandidateNumberModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kept.size());
}

QVariant CandidateNumberModel::data(const QModelIndex& index, int role) const
{
    const auto candidate = candidateAt(index.row());
    if (role == Qt::SizeHintRole)
        return QSize(0, theme::scaled(28));
    return candidate && role == Qt::DisplayRole ? QVariant(toQt((*m_numbers)[*candidate]))
                                                : QVariant();
}

CandidateListView::CandidateListView(QWidget* parent)
    : QWidget(parent), m_model(new CandidateNumberModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 1);
    column->setSpacing(8);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("candidateSearchLineEdit"));
    m_search->setPlaceholderText(QStringLiteral("Numéro (Ctrl+F)"));
    m_search->setAccessibleName(QStringLiteral("Chercher un candidat"));
    m_search->setProperty("search", true);
    m_search->setClearButtonEnabled(true);
    m_count = plainLabel(this);
    theme::setRole(m_count, "caption");
    head->addWidget(m_search);
    head->addWidget(m_count);
    column->addLayout(head);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("candidateListView"));
    m_list->setAccessibleName(QStringLiteral("Candidats"));
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    addCopying(*m_list);
    column->addWidget(m_list, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &CandidateListView::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (const auto candidate = m_model->candidateAt(current.row()))
                    emit chosen(*candidate);
            });
}

void CandidateListView::say()
{
    m_count->setText(toQt(wording::formatCount(m_model->rowCount(), "candidat", "candidats")));
}

void CandidateListView::show(const app::PlayedCampaign& campaign)
{
    if (m_model->rowCount() > 0)
        return; // its candidates stay
    m_model->show(campaign.base().rows.candidates);
    m_list->setCurrentIndex(m_model->index(0));
    say();
}

void CandidateListView::choose(campaign::CandidateNumber candidate)
{
    m_search->clear();
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(candidate)));
}

void CandidateListView::search(const QString& text)
{
    m_model->filter(text);
    say();
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

} // namespace delibere::widgets
