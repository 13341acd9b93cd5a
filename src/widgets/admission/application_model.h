// SPDX-License-Identifier: GPL-3.0-or-later
// The applications of an admission session, one a row: thousands as well as ten. Rows are made once
// and shown by what is looked for; it holds no mark that the viewer may not see.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "app/session_ranking.h"
#include "domain/reading_board.h"

namespace delibere::widgets {

class SessionDocument;

enum class ApplicationState { All, ToComplete, Unread, Read, ToSummon, Summoned, Unanswered };

struct ApplicationSearch {
    QString words; // each of them stands somewhere: number, name, origin
    ApplicationState state = ApplicationState::All;
    std::optional<Track> track{};
    std::optional<AdmissionPhase> phase{};
};

// Everything that is shown of one.
struct ApplicationRow {
    CandidateId id;
    ApplicationFacts facts;
    QString name;   // empty where there is only a number
    QString origin; // diploma, establishment, region
    PieceCount pieces;
    ReadingCount reading;
    std::optional<Fraction> dossier; // absent too where it may not be seen
    Summons summons = Summons::Undecided;
    std::optional<AnswerKind> answer;
    bool hidden = false; // its marks
};

class ApplicationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Number,
        Name,
        Origin,
        TrackColumn,
        PhaseColumn,
        Pieces,
        Readers,
        Dossier,
        Interview,
        Answer,
        ColumnCount
    };

    explicit ApplicationModel(SessionDocument& document, QObject* parent = nullptr);

    void setRows(std::vector<ApplicationRow> rows);
    void search(const ApplicationSearch& search);

    [[nodiscard]] const std::vector<ApplicationRow>& rows() const { return m_rows; }
    [[nodiscard]] CandidateId candidateAt(int row) const; // empty: none
    [[nodiscard]] int rowOf(const CandidateId& candidate) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] bool matches(const ApplicationRow& row) const;
    [[nodiscard]] QString text(const ApplicationRow& row, int column) const;
    void choose();

    SessionDocument& m_document;
    std::vector<ApplicationRow> m_rows; // by number
    std::vector<std::size_t> m_shown;   // of these
    ApplicationSearch m_search;
};

// What is there of the session for who looks at it, by number.
[[nodiscard]] std::vector<ApplicationRow> applicationRows(const SessionDocument& document,
                                                          const app::SessionRanking& ranking,
                                                          const ReadingBoard& board);

} // namespace delibere::widgets
