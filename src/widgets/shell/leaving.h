// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before a session is left, of what is not in its file: documents that are being
// written or printed, decisions that are half made. True: nothing of that, or it may be lost.
#pragma once

namespace delibere::widgets {

class DocumentsPage;
class JuryPage;
class Prompts;
class RankingPage;

// What is written or printed while the question stands may be finished with the answer. Null: the
// session has no such page.
[[nodiscard]] bool mayStopOutput(Prompts& prompts, const DocumentsPage* documents);
// What is typed and no whole decision is in no file: it goes with the window.
[[nodiscard]] bool mayLeaveHalfMade(Prompts& prompts, const JuryPage* jury,
                                    const RankingPage* ranking);

} // namespace delibere::widgets
