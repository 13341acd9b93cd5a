// SPDX-License-Identifier: GPL-3.0-or-later
// The candidates in the order they are heard, with how far the acting juror's sheet is. Says why a
// sheet is closed; never shows a mark.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QAbstractListModel>

#include "widgets/score/sheet_progress.h"
#include "widgets/session/own_sheet.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

// Of a commission, whose readers have hundreds: the applications they read come first.
enum class ReadingScope { ToRead, Own, Everything };

class CandidateListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailTextRole = Qt::UserRole + 1, // « 14:15 · 66/106 · Laiterie du Val »
        ShareRole,                         // double 0-1: what is marked
        ClosedRole,                        // bool: nothing can be entered here
    };

    explicit CandidateListModel(SessionDocument& document, QObject* parent = nullptr);

    // Told by the page, while it is in sight.
    void reload();
    void follow(const Edit& edit);
    void setScope(ReadingScope scope); // of a jury everybody is there whatever it is
    // How many the member whose sheet is in hand still has to read, and reads; 0 of a jury.
    [[nodiscard]] int toRead() const;
    [[nodiscard]] int own() const { return static_cast<int>(m_own.size()); }

    [[nodiscard]] CandidateId candidateAt(int row) const;
    [[nodiscard]] int rowOf(const CandidateId& candidate) const; // -1 when unknown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        QString name;
        QString time;
        QString company;
        SheetProgress progress;
        QString status; // empty: expected
        SheetAccess access = SheetAccess::Open;
        bool dossierRead = false;

        friend bool operator==(const Row&, const Row&) = default;
    };

    void listCandidates();
    [[nodiscard]] Row made(const Candidate& candidate) const;
    [[nodiscard]] const Row& row(int position) const;
    [[nodiscard]] QString detail(const Row& row) const;

    SessionDocument& m_document;
    std::vector<CandidateId> m_ids;
    ReadingScope m_scope = ReadingScope::ToRead;
    std::map<CandidateId, bool> m_own; // of a commission: theirs to read, and whether handed in
    // Made when first looked at: a list shows a few of two hundred, and each costs a sheet.
    mutable std::vector<std::optional<Row>> m_rows;
};

} // namespace delibere::widgets
