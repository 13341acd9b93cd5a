// SPDX-License-Identifier: GPL-3.0-or-later
// Put into any Qt program by QT_QPA_GENERIC_PLUGINS=first_paint: as soon as its main window has
// been painted as a whole, says on standard output what the steady clock shows (in microseconds)
// and ends the program. So the real program is measured, not one that resembles it.
#include <chrono>
#include <cstdio>

#include <unistd.h>

#include <QCoreApplication>
#include <QEvent>
#include <QGenericPlugin>

namespace {

class PaintWait : public QObject {
public:
    explicit PaintWait(QObject* parent) : QObject(parent)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // The window's own paint event is the first of the pass: the queued call comes after it.
        if (event->type() == QEvent::Paint && watched->inherits("QMainWindow"))
            QMetaObject::invokeMethod(this, &PaintWait::tell, Qt::QueuedConnection);
        return false;
    }

private:
    static void tell()
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("%lld\n",
                    static_cast<long long>(
                        std::chrono::duration_cast<std::chrono::microseconds>(now).count()));
        std::fflush(stdout);
        ::_exit(0);
    }
};

} // namespace

class FirstPaintPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "first_paint_plugin.json")

public:
    QObject* create(const QString& /*name*/, const QString& /*arguments*/) override
    {
        return new PaintWait(this);
    }
};

#include "first_paint_plugin.moc"
