// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/hearing_words.h"

#include "wording/french_format.h"

namespace delibere::wording {

std::string identityWords(const HearingNotes& notes)
{
    return notes.identityAt.empty() ? notes.identityBy
                                    : notes.identityBy + ", " + formatTime(notes.identityAt);
}

std::string words(const HearingNotes& notes)
{
    std::string text;
    const auto add = [&](const std::string& sentence) {
        text += (text.empty() ? "" : " ") + sentence + ".";
    };
    if (!notes.identityBy.empty())
        add("Identité vérifiée par " + identityWords(notes));
    if (notes.byVideo)
        add("Entretien par visioconférence");
    if (const auto minutes = notes.minutes())
        add("Passage de " + formatTime(notes.began) + " à " + formatTime(notes.ended) + " (" +
            formatCount(*minutes, "minute", "minutes") + ")");
    else if (!notes.began.empty())
        add("Passage commencé à " + formatTime(notes.began));
    return text;
}

} // namespace delibere::wording
