// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/passphrase_words.h"

namespace delibere::wording {

std::string words(PassphraseFlaw flaw)
{
    switch (flaw) {
    case PassphraseFlaw::Empty:
        return "elle est vide";
    case PassphraseFlaw::NotText:
        return "elle n’est pas un texte";
    case PassphraseFlaw::TooShort:
        return "elle a moins de douze caractères";
    case PassphraseFlaw::Repeated:
        return "elle répète la même chose";
    case PassphraseFlaw::Keyboard:
        return "ses touches se suivent sur le clavier";
    case PassphraseFlaw::Names:
        return "elle reprend des noms de cette session";
    case PassphraseFlaw::Dated:
        return "elle tient surtout à une date";
    case PassphraseFlaw::Common:
        return "ses mots sont de ceux qu’on essaie d’abord";
    case PassphraseFlaw::FewWords:
        return "elle a trop peu de mots différents";
    }
    return {};
}

} // namespace delibere::wording
