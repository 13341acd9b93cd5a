// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/cell_table.h"

#include <QHeaderView>

#include "widgets/kit/cell_delegate.h"
#include "widgets/kit/table_rows.h"
#include "widgets/kit/table_tools.h"

namespace delibere::widgets {

void setUpCellTable(QTableView& view, CellTableModel& model)
{
    setSortedModel(view, model);
    makeCopyable(view);
    view.setItemDelegate(new CellDelegate(&view));
    const auto fitColumns = [&view, &model] {
        view.verticalHeader()->setHidden(model.table().rowTitles.empty());
        QHeaderView& header = *view.horizontalHeader();
        for (int column = 0; column < model.columnCount(); ++column) {
            const int width = model.table().columns[static_cast<std::size_t>(column)].width;
            header.setSectionResizeMode(column,
                                        width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
            if (width > 0)
                header.resizeSection(column, width);
        }
    };
    QObject::connect(&model, &QAbstractItemModel::modelReset, &view, fitColumns);
    keepRowsFitted(view);
    fitColumns();
}

} // namespace delibere::widgets
