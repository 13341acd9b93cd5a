// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/letters_notice.h"

#include <QLabel>

#include "printing/undrawable.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

void sayLetters(QLabel& label, const report::Document* form)
{
    QStringList said;
    for (const std::string& words :
         form == nullptr ? std::vector<std::string>() : printing::undrawableWords(*form))
        said << toQt(words);
    label.setVisible(!said.isEmpty());
    if (said.isEmpty())
        return;
    said << QStringLiteral(
        "Signée, la version le garde ainsi\u00a0: pour le remplacer, fermez sans "
        "signer.");
    label.setText(said.join(QLatin1Char('\n')));
    theme::setTone(&label, theme::Tone::Warning);
}

} // namespace delibere::widgets
