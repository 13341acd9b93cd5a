// SPDX-License-Identifier: GPL-3.0-or-later
// « La formation »: a formation on a day. Its places, its call list with who moved, and the
// application that is chosen.
#pragma once

#include <array>

#include <QWidget>

#include "campaign/numbers.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace delibere::widgets {

class ApplicationCard;
class CallListModel;
class CampaignDocument;
class CellTableModel;
class ForecastBox;
class MovementChart;
class PhaseFrieze;
class PlaceSquares;

class FormationPage : public QWidget {
    Q_OBJECT

public:
    FormationPage(CampaignDocument& document, QWidget* parent = nullptr);

    void choose(campaign::FormationNumber formation);
    [[nodiscard]] campaign::FormationNumber formation() const { return m_formation; }

private:
    enum Figure { Now, Placed, Held, Proposed, Free, LastRank, Access, FigureCount };

    void addHead(QVBoxLayout& column);
    void addFigures(QVBoxLayout& column);
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeMovement();
    void setUpTable();
    void fillFormations();
    void refresh();
    void showFigures();
    void showList();
    void showMovement();
    void showCard();
    void search(const QString& text);

    CampaignDocument& m_document;
    campaign::FormationNumber m_formation = 0;
    std::size_t m_listed = 0; // formations in the box
    QComboBox* m_choice = nullptr;
    QLabel* m_place = nullptr;
    PhaseFrieze* m_frieze = nullptr;
    std::array<QLabel*, FigureCount> m_figures{};
    std::array<QLabel*, FigureCount> m_captions{};
    PlaceSquares* m_squares = nullptr;
    QLabel* m_counts = nullptr;
    QLineEdit* m_search = nullptr;
    QButtonGroup* m_views = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    CallListModel* m_list = nullptr;
    QLabel* m_freed = nullptr;
    MovementChart* m_chart = nullptr;
    CellTableModel* m_days = nullptr;
    ForecastBox* m_forecast = nullptr;
    ApplicationCard* m_card = nullptr;
};

} // namespace delibere::widgets
