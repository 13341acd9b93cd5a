// SPDX-License-Identifier: GPL-3.0-or-later
// The window on the session of a fictitious admission commission: m1 presides, m2 and m3 read with
// them; 25-0001 and so on apply, the last one for the apprenticeship.
#pragma once

#include "gui/score_window.h"
#include "widgets/session/session_document.h"

namespace delibere::gui {

[[nodiscard]] JurySession commissionSession(int applications);
void createCommission(const std::filesystem::path& path, const JurySession& session);

class CommissionRoom {
public:
    explicit CommissionRoom(int applications = 6) : at(made(commissionSession(applications))) {}

    widgets::SessionDocument& document() { return *at.window.document(); }
    [[nodiscard]] const JurySession& session() { return document().jury(); }
    [[nodiscard]] const Application& application(const char* candidate)
    {
        return *session().application(CandidateId(candidate));
    }
    // Handed in by that member, the same mark everywhere, in half points.
    void read(const char* candidate, const char* juror, int steps);

private:
    [[nodiscard]] std::filesystem::path made(const JurySession& session) const;
    sample::ScratchFolder m_folder;

public:
    ScoreWindow at;
};

} // namespace delibere::gui
