// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window_memory.h"

#include <QSettings>
#include <QSplitter>

namespace delibere::widgets {

namespace {

const QString geometryKey = QStringLiteral("fenetre/geometrie");
const QString pageKey = QStringLiteral("fenetre/page");
constexpr QSize firstSize(1360, 850);
constexpr QSize smallestSize(960, 600);

QString splitterKey(const QSplitter& splitter)
{
    return QStringLiteral("fenetre/") + splitter.objectName();
}

} // namespace

void saveWindow(const MainWindow& window, Page page)
{
    QSettings settings;
    settings.setValue(geometryKey, window.saveGeometry());
    if (page != Page::Home)
        settings.setValue(pageKey, static_cast<int>(page));
    for (const QSplitter* splitter : window.findChildren<QSplitter*>())
        settings.setValue(splitterKey(*splitter), splitter->saveState());
}

void restoreWindow(MainWindow& window)
{
    window.setMinimumSize(smallestSize);
    if (!window.restoreGeometry(QSettings().value(geometryKey).toByteArray()))
        window.resize(firstSize);
}

void restoreSplitters(MainWindow& window)
{
    const QSettings settings;
    for (QSplitter* splitter : window.findChildren<QSplitter*>())
        splitter->restoreState(settings.value(splitterKey(*splitter)).toByteArray());
}

Page rememberedPage()
{
    const int page = QSettings().value(pageKey).toInt();
    const bool known =
        page > static_cast<int>(Page::Home) && page <= static_cast<int>(Page::Positioning);
    return known ? static_cast<Page>(page) : Page::Scoring;
}

} // namespace delibere::widgets
