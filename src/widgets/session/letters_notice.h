// SPDX-License-Identifier: GPL-3.0-or-later
// Said beside a form that a first signature is about to freeze: what its paper will only show as a
// code, while it can still be replaced.
#pragma once

class QLabel;

namespace delibere::report {
struct Document;
}

namespace delibere::widgets {

// Hidden for no form, and for one that this machine draws whole.
void sayLetters(QLabel& label, const report::Document* form);

} // namespace delibere::widgets
