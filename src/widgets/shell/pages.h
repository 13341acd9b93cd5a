// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of an open session, in the order of their tabs: the one list that the window, its
// memory and its help read. A new page is a row of it.
#pragma once

#include <vector>

#include <QString>

#include "widgets/kit/prompts.h"

class QWidget;

namespace delibere::widgets {

class SessionDocument;

// What a page is called in the program; the settings keep its number: a new one takes the next.
enum class Page {
    Home,
    Preparation,
    Scoring,
    Deliberation,
    Documents,
    Positioning,
    Ranking,
    Applications,
    Calibration
};

struct SessionPage {
    Page id;
    QString name;    // the object name of its tab
    QString title;   // on the tab, with the letter that Alt takes
    QString chapter; // of the user's guide
    bool (*available)(const SessionDocument& document);
    QWidget* (*make)(SessionDocument& document, Prompts& prompts, QWidget* parent);
};

[[nodiscard]] const std::vector<SessionPage>& sessionPages();
[[nodiscard]] bool isAvailable(Page page, const SessionDocument& document);

} // namespace delibere::widgets
