// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the chosen kinds that the one who acts may see: first those of the session, then
// candidate by candidate. What is listed and ticked is what comes out: at first all but what is
// replaced; what was chosen is kept while the page lives. States are read when they are looked at.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractListModel>

#include "domain/problem.h"
#include "printing/form.h"

namespace delibere::widgets {

class SessionDocument;

struct WantedForms {
    std::vector<printing::FormKind> kinds;
    JurorId juror{};  // of the sheets; empty: every member
    QString words{};  // each of them begins a word of the name, whatever its accents
    bool old = false; // versions that are replaced or given up, too
};

class DocumentListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit DocumentListModel(const SessionDocument& document, QObject* parent = nullptr);

    void reload(WantedForms wanted); // reads the session again
    void filter(WantedForms wanted); // of the same kinds

    [[nodiscard]] const printing::Form& form(int row) const;
    [[nodiscard]] int rowOf(const printing::Form& form) const; // -1
    [[nodiscard]] std::vector<printing::Form> ticked() const;
    void tickAll(bool ticked); // that are listed
    [[nodiscard]] std::size_t hidden() const { return m_all.size() - m_shown.size(); }
    [[nodiscard]] bool hasOld() const;
    // Why nothing could be listed: the file is no longer read.
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void tickedChanged();

private:
    struct Entry {
        printing::Form form;
        QString name;
        std::size_t candidate = 0; // place among the candidates, from 1; 0: of the session
        bool old = false;
        mutable std::optional<QString> state{};
    };

    void read();
    void read(printing::FormKind kind);
    void select();
    [[nodiscard]] bool matches(const Entry& entry) const;
    [[nodiscard]] bool isTicked(const Entry& entry) const;
    void choose(const printing::Form& form, bool ticked);
    [[nodiscard]] QString stateOf(const Entry& entry) const;

    const SessionDocument& m_document;
    WantedForms m_wanted;
    std::vector<Entry> m_all;
    std::vector<std::size_t> m_shown;                       // among all
    std::vector<std::pair<printing::Form, bool>> m_choices; // other than at first
    std::optional<Problem> m_problem;
};

} // namespace delibere::widgets
