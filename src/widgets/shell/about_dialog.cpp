// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/about_dialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "app/about.h"
#include "app/data_folder.h"
#include "widgets/kit/icons.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int iconSize = 48;
constexpr int textWidth = 520;

QString native(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

QString aboutText(const QString& session)
{
    const QString version = QCoreApplication::applicationVersion();
    const QStringList lines{
        QStringLiteral("Version %1")
            .arg(version.isEmpty() ? QStringLiteral("de développement") : version),
        QStringLiteral(
            "Logiciel libre, sous licence GPL version 3 ou ultérieure, sans aucune garantie."),
        QStringLiteral("Rien ne part sur le réseau\u00a0: tout reste dans vos fichiers."),
        QString(),
        QStringLiteral("Où sont les données"),
        session.isEmpty() ? QStringLiteral("Session\u00a0: aucune n’est ouverte")
                          : QStringLiteral("Session\u00a0: %1").arg(native(session)),
        QStringLiteral("Référentiels\u00a0: %1").arg(native(toQt(app::frameworkFolder().string()))),
        QStringLiteral("Réglages de ce poste\u00a0: %1").arg(native(QSettings().fileName())),
        QString(),
        QStringLiteral("Fait avec Qt %1 (LGPL 3), SQLite %2 (domaine public), SQLiteCpp, "
                       "nlohmann/json, fmt, tl::expected, libdeflate, utf8proc et zxcvbn (MIT ou "
                       "CC0), libsodium "
                       "(ISC), libxlsxwriter (BSD), libqrencode (LGPL 2.1), Boost.Math (Boost).")
            .arg(QString::fromLatin1(qVersion()), toQt(app::engineVersion()))};
    return lines.join(QLatin1Char('\n'));
}

AboutDialog::AboutDialog(const QString& session, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(QStringLiteral("À propos de Délibéré"));
    auto* icon = plainLabel(this);
    icon->setPixmap(programIcon().pixmap(iconSize, iconSize));
    auto* title = plainLabel(this, QStringLiteral("Délibéré"));
    theme::setRole(title, "title");
    auto* text = plainLabel(this, aboutText(session));
    text->setObjectName(QStringLiteral("aboutLabel"));
    text->setWordWrap(true);
    text->setMinimumWidth(theme::scaled(textWidth));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* close = new QPushButton(QStringLiteral("Fermer"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* head = new QHBoxLayout;
    head->addWidget(icon);
    head->addWidget(title, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(3 * theme::unit);
    layout->addLayout(head);
    layout->addWidget(text);
    layout->addWidget(close, 0, Qt::AlignRight);
}

} // namespace delibere::widgets
