// SPDX-License-Identifier: GPL-3.0-or-later
// Laptops that exchange files: the presidency's, with the panel of three and c1, c2 on the shipped
// framework, and those of members. The keys are cheap: Argon2 at its least.
#pragma once

#include <optional>
#include <string>

#include "app/handover.h"
#include "app/mission.h"
#include "app/receipt.h"
#include "app/reception.h"
#include "app/signing.h"
#include "room.h"

namespace delibere::sample {

inline constexpr const char* presidentPhrase = "girafe tunnel pivoine cuivre lundi";
inline constexpr const char* memberPhrase = "tréteau lézard giroflée noisette mardi";
inline constexpr const char* missionCode = "48213 90417 55012 77340 19986";

class PresidentHome : public Room {
public:
    PresidentHome();
    explicit PresidentHome(const app::FrameworkFile& framework);
    PresidentHome(JurySession jury, const app::FrameworkFile& framework);

    [[nodiscard]] crypto::SecretKey key();
    // Written into the folder of this home.
    [[nodiscard]] std::filesystem::path issue(const char* juror);
    [[nodiscard]] app::ReceptionPlan plan(const std::vector<std::filesystem::path>& files);
    // Everything new and newer, and what is chosen.
    app::Reception receive(const std::vector<std::filesystem::path>& files,
                           const app::ChosenSheets& chosen = {});
    // Of one file that was just received.
    [[nodiscard]] std::filesystem::path receipt(const std::filesystem::path& file);
    [[nodiscard]] ScoreSheet sheet(const char* candidate, const char* juror);
};

class JurorHome {
public:
    explicit JurorHome(const std::filesystem::path& mission);

    app::Session& session() { return *m_session; }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }
    [[nodiscard]] JurorId juror() { return app::heldMission(session()).value()->manifest.juror; }
    // A whole sheet with this percent for every bloc, handed in; reopened first when it was.
    void mark(const char* candidate, int percent);
    [[nodiscard]] Result<app::HandedOver> handOver(const std::vector<CandidateId>& only = {});
    [[nodiscard]] std::filesystem::path handedOver(const std::vector<CandidateId>& only = {})
    {
        return handOver(only).value().path;
    }

    void close() { m_session.reset(); }

private:
    ScratchFolder m_folder;
    std::optional<app::Session> m_session;
};

[[nodiscard]] app::Mission opened(const std::filesystem::path& mission);
// A session, with the member's passphrase when it is encrypted.
[[nodiscard]] Result<app::Session> openWork(const std::filesystem::path& path);

} // namespace delibere::sample
