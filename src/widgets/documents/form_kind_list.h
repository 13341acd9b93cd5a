// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of forms that a framework has, under the moment when they are needed. A click chooses
// one; with Ctrl, several.
#pragma once

#include <vector>

#include <QListView>
#include <QStandardItemModel>

#include "printing/form.h"

namespace delibere::widgets {

class FormKindList : public QListView {
    Q_OBJECT

public:
    explicit FormKindList(QWidget* parent = nullptr);

    void setFramework(const Framework& framework);
    [[nodiscard]] std::vector<printing::FormKind> chosen() const; // in the order of the list
    void choose(printing::FormKind kind);

signals:
    void chosenChanged();

protected:
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;

private:
    QStandardItemModel m_items;
};

} // namespace delibere::widgets
