// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/session_place.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "app/volume.h"
#include "widgets/home/home_page.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "wording/problem_text.h"
#include "wording/volume_text.h"

namespace delibere::widgets {

namespace {

QString reason(VolumeKind kind, const QString& path)
{
    return toQt(wording::volumeText(kind, fromQt(QFileInfo(path).fileName())));
}

} // namespace

QString refusedPlace(const QString& path, const VolumeRule& rule)
{
    const VolumeKind kind = rule(fromQt(path));
    if (kind == VolumeKind::Ordinary)
        return {};
    return reason(kind, path) + QStringLiteral(" Choisissez un dossier de cet ordinateur.");
}

Result<std::optional<PlaceToOpen>, QString> placeToOpen(const QString& path, const VolumeRule& rule,
                                                        Prompts& prompts,
                                                        const store::FileKeyPtr& key)
{
    const VolumeKind kind = rule(fromQt(path));
    if (kind == VolumeKind::Ordinary || !QFileInfo::exists(path)) // missing: the opening says so
        return std::optional(PlaceToOpen{path});
    const QString title = kind == VolumeKind::Network
                              ? QStringLiteral("Une session sur le réseau")
                              : QStringLiteral("Une session sur un support amovible");
    const QString text =
        reason(kind, path) +
        QStringLiteral("\n\nPour travailler\u00a0: une copie vérifiée se fait dans un dossier de "
                       "cet ordinateur, et c’est elle qui s’ouvre\u202f; le travail fini, "
                       "«\u00a0Copier vers…\u00a0» le rapporte. Pour regarder seulement\u00a0: la "
                       "session s’ouvre où elle est, et rien n’y est écrit.");
    const auto way = prompts.choose(title, text,
                                    {QStringLiteral("Travailler sur une copie…"),
                                     QStringLiteral("Ouvrir en lecture seule, sans copie")},
                                    0, QStringLiteral("Continuer"));
    if (!way)
        return std::optional<PlaceToOpen>();
    if (*way == 1)
        return std::optional(PlaceToOpen{path, true});
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto copy =
        prompts.saveFile(QStringLiteral("Où faire la copie de travail\u00a0?"),
                         documents.filePath(QFileInfo(path).fileName()), HomePage::sessionFilter());
    if (!copy)
        return std::optional<PlaceToOpen>();
    if (!copy->endsWith(QStringLiteral(".jury")))
        copy->append(QStringLiteral(".jury"));
    if (const QString refused = refusedPlace(*copy, rule); !refused.isEmpty())
        return tl::unexpected(refused);
    if (const auto copied = app::copySession(fromQt(path), fromQt(*copy), key); !copied)
        return tl::unexpected(toQt(wording::problemText(copied.error())));
    return std::optional(PlaceToOpen{*copy});
}

} // namespace delibere::widgets
