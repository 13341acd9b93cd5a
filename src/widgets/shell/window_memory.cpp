// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/window_memory.h"

#include <algorithm>

#include <QScreen>
#include <QSettings>
#include <QSplitter>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

const QString geometryKey = QStringLiteral("fenetre/geometrie");
const QString pageKey = QStringLiteral("fenetre/page");
constexpr QSize firstSize(1360, 850);
constexpr QSize smallestSize(960, 600);
// What the desktop draws around a window: it is known only once the window stands there.
constexpr QMargins usualFrame(6, 34, 6, 6);

// The size of text that a splitter was laid out for: columns of large words say nothing of small
// ones.
constexpr auto percentProperty = "tailleDuTexte";

QString splitterKey(const QSplitter& splitter)
{
    const int percent = splitter.property(percentProperty).toInt();
    const QString key = QStringLiteral("fenetre/") + splitter.objectName();
    return percent == theme::textPercents.front() ? key : key + QStringLiteral("/%1").arg(percent);
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

QRect fittedTo(const QRect& wanted, const QRect& room)
{
    QRect fitted(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    fitted.moveRight(qMin(fitted.right(), room.right()));
    fitted.moveBottom(qMin(fitted.bottom(), room.bottom()));
    fitted.moveLeft(qMax(fitted.left(), room.left()));
    fitted.moveTop(qMax(fitted.top(), room.top()));
    return fitted;
}

void restoreWindow(MainWindow& window)
{
    const bool remembered = window.restoreGeometry(QSettings().value(geometryKey).toByteArray());
    fitWindow(window, window.screen()->availableGeometry(),
              remembered ? window.geometry() : QRect({}, firstSize));
    if (!remembered) {
        QRect place = window.geometry();
        place.moveCenter(window.screen()->availableGeometry().marginsRemoved(usualFrame).center());
        window.setGeometry(place);
    }
}

// A maximized window keeps its own place for when it is no longer so: that one is fitted by Qt.
void fitWindow(MainWindow& window, const QRect& available, const QRect& wanted)
{
    const QRect room = available.marginsRemoved(usualFrame);
    window.setMinimumSize(smallestSize.boundedTo(room.size()));
    const bool whole = window.isMaximized() || window.isFullScreen();
    if (!whole)
        window.setGeometry(fittedTo(wanted, room));
}

void restoreSplitters(MainWindow& window)
{
    const QSettings settings;
    for (QSplitter* splitter : window.findChildren<QSplitter*>()) {
        splitter->setProperty(percentProperty, theme::textPercent());
        splitter->restoreState(settings.value(splitterKey(*splitter)).toByteArray());
    }
}

Page rememberedPage()
{
    const auto page = static_cast<Page>(QSettings().value(pageKey).toInt());
    const bool known =
        std::ranges::find(sessionPages(), page, &SessionPage::id) != sessionPages().end();
    return known ? page : Page::Scoring;
}

} // namespace delibere::widgets
