// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/mention_button.h"

#include <QMenu>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

QPushButton* mentionButton(const RecordVersion& held, const Juror& juror, QWidget* parent,
                           std::function<void(std::optional<NotSigningKind>)> said)
{
    const SignerId signer = signerOf(juror.id);
    if (held.signatureOf(signer) != nullptr)
        return nullptr;
    const bool stands = held.notSigningOf(signer) != nullptr;
    auto* button = new QPushButton(
        stands ? QStringLiteral("Retirer la mention") : QStringLiteral("Ne signe pas…"), parent);
    button->setAccessibleName(toQt(juror.name) + (stands
                                                      ? QStringLiteral("\u00a0: retirer la mention")
                                                      : QStringLiteral("\u00a0: ne signe pas")));
    theme::setRole(button, "link");
    if (stands) {
        QObject::connect(button, &QPushButton::clicked, button,
                         [said = std::move(said)] { said(std::nullopt); });
        return button;
    }
    auto* menu = new QMenu(button);
    for (const auto& [text, kind] :
         {std::pair{"Refuse de signer…", NotSigningKind::Refuses},
          std::pair{"Est empêché(e) de signer…", NotSigningKind::Prevented}})
        QObject::connect(menu->addAction(QString::fromUtf8(text)), &QAction::triggered, button,
                         [said, kind = kind] { said(kind); });
    button->setMenu(menu);
    return button;
}

} // namespace delibere::widgets
