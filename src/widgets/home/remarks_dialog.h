// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be said of one framework: the mistakes of its printed source, and what the reading of
// its file found. Read one under the other, with the place of each; then taken, where it is
// offered.
#pragma once

#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardItemModel>

#include "widgets/home/framework_text.h"

namespace delibere::widgets {

class RemarksDialog : public QDialog {
    Q_OBJECT

public:
    RemarksDialog(const QString& windowTitle, const QString& title, const QString& summary,
                  const QList<FrameworkRemark>& remarks, QWidget* parent = nullptr);

    // A button that accepts; closing then declines.
    void offer(const QString& action);

private:
    QStandardItemModel m_items;
    QPushButton* m_close;
    QHBoxLayout* m_actions;
};

} // namespace delibere::widgets
