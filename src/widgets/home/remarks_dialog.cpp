// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/remarks_dialog.h"

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/two_line_delegate.h"

namespace delibere::widgets {

namespace {

constexpr QSize firstSize(760, 560);

} // namespace

RemarksDialog::RemarksDialog(const QString& windowTitle, const QString& title,
                             const QString& summary, const QList<FrameworkRemark>& remarks,
                             QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(windowTitle);
    resize(firstSize.boundedTo(parent == nullptr ? firstSize : parent->window()->size()));
    for (const FrameworkRemark& remark : remarks) {
        auto* item = new QStandardItem(remark.text);
        item->setEditable(false);
        item->setData(remark.where, TwoLineDelegate::SecondLineRole);
        m_items.appendRow(item);
    }
    if (remarks.isEmpty())
        m_items.appendRow(new QStandardItem(QStringLiteral("Rien à signaler.")));
    auto* heading = plainLabel(this, title);
    theme::setRole(heading, "title");
    auto* counts = plainLabel(this, summary);
    theme::setRole(counts, "subtitle");
    for (QLabel* label : {heading, counts})
        label->setWordWrap(true);
    auto* view = new QListView(this);
    view->setObjectName(QStringLiteral("remarksListView"));
    view->setAccessibleName(QStringLiteral("Remarques sur le référentiel"));
    view->setItemDelegate(new TwoLineDelegate(view));
    view->setResizeMode(QListView::Adjust);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setModel(&m_items);
    addCopying(*view);
    m_close = new QPushButton(QStringLiteral("Fermer"), this);
    m_close->setObjectName(QStringLiteral("leavePushButton"));
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_actions = new QHBoxLayout;
    m_actions->addStretch(1);
    m_actions->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(2 * theme::unit);
    layout->addWidget(heading);
    layout->addWidget(counts);
    layout->addWidget(view, 1);
    layout->addLayout(m_actions);
}

void RemarksDialog::offer(const QString& action)
{
    m_close->setText(QStringLiteral("Annuler"));
    m_close->setAutoDefault(false);
    auto* take = new QPushButton(action, this);
    take->setObjectName(QStringLiteral("actionPushButton"));
    take->setDefault(true);
    theme::setRole(take, "primary");
    m_actions->addWidget(take);
    connect(take, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace delibere::widgets
