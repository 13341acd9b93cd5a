// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be said of one framework: the mistakes of its printed source, and what the reading of
// its file found. Read one under the other, with the place of each.
#pragma once

#include <QDialog>
#include <QStandardItemModel>

#include "widgets/home/framework_text.h"

namespace delibere::widgets {

class RemarksDialog : public QDialog {
    Q_OBJECT

public:
    RemarksDialog(const QString& title, const QString& summary,
                  const QList<FrameworkRemark>& remarks, QWidget* parent = nullptr);

private:
    QStandardItemModel m_items;
};

} // namespace delibere::widgets
