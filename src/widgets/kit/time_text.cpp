// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/time_text.h"

#include "widgets/kit/qt_text.h"
#include "wording/french_reading.h"

namespace delibere::widgets {

std::optional<std::string> timeFrom(const QString& typed)
{
    return wording::timeFrom(fromQt(typed));
}

QString timeRefusal(const QString& typed)
{
    return QStringLiteral("«\u00a0%1\u00a0» n’est pas une heure de la journée\u00a0: écrivez-la "
                          "comme 09:40 ou 9h40. Rien n’est modifié.")
        .arg(typed.trimmed());
}

} // namespace delibere::widgets
