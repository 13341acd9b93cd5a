// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/secret_text.h"

#include <QLineEdit>

#include "app/signing.h"

namespace delibere::widgets {

Secret secretOf(const QLineEdit& field)
{
    return {new std::string(field.text().toStdString()), [](const std::string* held) {
                auto* secret = const_cast<std::string*>(held); // made here, as one that may change
                app::forget(*secret);
                delete secret;
            }};
}

} // namespace delibere::widgets
