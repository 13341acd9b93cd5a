// SPDX-License-Identifier: GPL-3.0-or-later
// A commission of three that everybody reads for: c1 to c3 apply in the main classic list, c4 in
// the complementary one and c5 in alternance. c3 is refused; nobody is ex aequo.
#pragma once

#include <initializer_list>
#include <string>

#include "app/signing.h"
#include "app/verification.h"
#include "crypto/digest.h"
#include "room.h"
#include "signed_room.h"
#include "support/commission.h"

namespace delibere::sample {

inline constexpr RankingList mainList{Track::Classic, AdmissionPhase::Main};
inline constexpr RankingList laterList{Track::Classic, AdmissionPhase::Complementary};
inline constexpr RankingList otherList{Track::WorkStudy, AdmissionPhase::Main};

inline app::FrameworkFile admissionFile()
{
    const std::string bytes = R"({"essai":"commission"})";
    return {"essai-admission.json",
            bytes,
            crypto::hex(crypto::sha256(bytes)),
            commissionFramework(),
            {}};
}

inline JurySession applicants()
{
    JurySession jury = commission();
    for (const char* number : {"1", "2", "3", "4", "5"})
        addApplication(jury, number);
    for (Candidate& candidate : jury.candidates) {
        candidate.lastName = jury.applications[candidate.id].facts.number;
        candidate.interviewed = false; // nobody is summoned
    }
    jury.applications[CandidateId("c4")].facts.phase = AdmissionPhase::Complementary;
    jury.applications[CandidateId("c5")].facts.track = Track::WorkStudy;
    return jury;
}

class AdmissionRoom : public Room {
public:
    AdmissionRoom() : Room(applicants(), admissionFile())
    {
        int mark = 90;
        for (const char* candidate : {"c1", "c2", "c3", "c4", "c5"}) {
            for (const char* juror : {"m1", "m2", "m3"}) {
                ScoreSheet sheet =
                    reading(CandidateId(candidate), JurorId(juror), {mark, mark, mark});
                sheet.dossierRead = true;
                apply(ImportSheet{sheet});
            }
            mark -= 10;
        }
        apply(SetAnswer{
            CandidateId("c3"),
            ApplicationAnswer{AnswerKind::AcademicRefusal, "Attendus non atteints.", {}}});
    }
    void makeKeys()
    {
        for (const char* juror : {"m1", "m2", "m3"}) {
            const auto key =
                app::makeKey(session(), JurorId(juror), passphrase, crypto::Effort::ForTests);
            apply(key.value(), juror);
        }
    }
    Result<app::Signed> signs(const char* juror, const RankingList& list = mainList)
    {
        return app::sign(session(), {list, SignerId(juror), passphrase, {}, {}});
    }
    RecordHistory ranking(const RankingList& list = mainList)
    {
        return session().history(list, Viewer::staff()).value();
    }
    void signByAll(const RankingList& list = mainList)
    {
        for (const char* juror : {"m1", "m2", "m3"})
            (void)signs(juror, list).value();
    }
    // Of the file on disk, which somebody else may have changed.
    Verification verified()
    {
        close();
        const auto file = store::SessionFile::open(path(), store::Access::ReadOnly);
        return app::verify(file.value(), commissionFramework());
    }
};

} // namespace delibere::sample
