// SPDX-License-Identifier: GPL-3.0-or-later
// What the start of the program is set against: a window with three empty tabs, nothing else.
#include <QApplication>
#include <QMainWindow>
#include <QTabWidget>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    auto* tabs = new QTabWidget(&window);
    for (const char* title : {"Un", "Deux", "Trois"})
        tabs->addTab(new QWidget(tabs), QString::fromLatin1(title));
    window.setCentralWidget(tabs);
    window.resize(1360, 850);
    window.show();
    return QApplication::exec();
}
