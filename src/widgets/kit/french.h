// SPDX-License-Identifier: GPL-3.0-or-later
// The words that are Qt's own: dialogs of files and of the printer, menus of a field, buttons. Qt's
// French leaves some of them in English; they are here.
#pragma once

namespace delibere::widgets {

// Once, before the first window. Without Qt's file of French words (it comes with Qt), ours remain.
void speakFrench();

} // namespace delibere::widgets
