// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/report/paper_case.h"

#include "support/sample.h"
#include "unit/report/minutes_case.h"

namespace delibere::sample {

namespace {

SlipCase slip(Framework framework)
{
    SlipCase made;
    made.framework = std::move(framework);
    made.session = session();
    made.candidate = made.session.candidates.front();
    made.candidate.time = "14:15";
    made.candidate.presented.clear();
    for (const Block& block : made.framework.blocks) {
        made.candidate.presented.push_back(block.id);
        made.lines.push_back({block.id, BlockState::Undecided, {}});
    }
    made.stamp = stamp(RecordState::Draft);
    return made;
}

} // namespace

AttendanceCase attendance()
{
    const MinutesCase day = dayOfJury();
    return {day.framework, day.session, stamp(RecordState::Draft)};
}

HearingCase hearingOrder()
{
    const AttendanceCase day = attendance();
    HearingCase made{day.framework, day.session, day.stamp};
    for (const int member : {0, 1})
        made.session.assignments.push_back(
            {made.session.candidates.front().id,
             made.session.jurors[static_cast<std::size_t>(member)].id});
    return made;
}

CandidateLetterCase candidateLetter(CandidateLetter letter)
{
    const AttendanceCase day = attendance();
    return {day.framework, day.session, letter, day.stamp};
}

JurorLetterCase jurorLetter(JurorLetter letter)
{
    const AttendanceCase day = attendance();
    return {day.framework, day.session, letter, day.stamp};
}

AttendanceCase blankAttendance()
{
    AttendanceCase made = attendance();
    made.session.jurors.clear();
    made.session.candidates.clear();
    made.session.recusals.clear();
    return made;
}

AttendanceCase crowdedAttendance()
{
    AttendanceCase made = blankAttendance();
    made.session.jurors = session().jurors;
    crowd(made.session);
    const Candidate model = session().candidates.front();
    for (int number = 1; number <= 40; ++number) {
        Candidate candidate = model;
        candidate.id = CandidateId("c" + std::to_string(number));
        candidate.lastName = "CANDIDAT-" + std::to_string(number);
        made.session.candidates.push_back(candidate);
    }
    made.session.recusals = {{CandidateId("c3"), JurorId("m2"), "ancien collègue"},
                             {CandidateId("c40"), JurorId("m2"), ""}};
    return made;
}

BlankGridCase blankGrid(Framework framework)
{
    return {std::move(framework), session(), stamp(RecordState::Draft)};
}

GuideCase blankGuide(Framework framework)
{
    return {std::move(framework), session(), {}, {}, stamp(RecordState::Draft)};
}

GuideCase namedGuide(Framework framework)
{
    GuideCase made = blankGuide(std::move(framework));
    made.candidate = made.session.candidates.front();
    made.candidate->presented = {made.framework.blocks[0].id};
    made.candidate->acquired = {{made.framework.blocks[1].id, Date{2024, 3, 1}, "PV 2024-07"}};
    made.juror = made.session.jurors.front();
    return made;
}

SlipCase signedSlip()
{
    SlipCase made = slip(maintenance());
    const auto decide = [&](std::size_t place, BlockState state, std::optional<Percent> percent) {
        made.lines[place].state = state;
        made.lines[place].percent = percent;
    };
    decide(0, BlockState::Validated, Percent{80});
    decide(1, BlockState::Validated, Percent{70});
    decide(2, BlockState::NotValidated, Percent{45});
    decide(3, BlockState::AcquiredBefore, {});
    decide(4, BlockState::NotPresented, {});
    made.candidate.acquired = {{made.lines[3].block, Date{2024, 3, 1}, "PV 2024-07"}};
    made.comment = "Exposé clair ; l’œuvre commune est « bien décrite ».\nBC3 : à reprendre.";
    made.proposal = ProposalKind::Partial;
    made.stamp.state = RecordState::Signed;
    made.stamp.version = 1;
    made.version = version("c1", 1, RecordStage::Locked, {"m1", "m2", "m3"}, {"m1", "m2", "m3"});
    return made;
}

SlipCase undecidedSlip()
{
    return slip(maintenance());
}

SlipCase levelsSlip()
{
    SlipCase made = slip(concordanceFramework());
    made.lines[0].state = BlockState::Validated;
    made.lines[1].state = BlockState::NotValidated;
    made.comment = "Le second bloc est à reprendre.";
    return made;
}

void crowd(JurySession& session)
{
    const Juror model = session.jurors.front();
    for (int number = 1; number <= 30; ++number) {
        const auto place = static_cast<std::size_t>(number - 1);
        Juror juror = place < session.jurors.size() ? session.jurors[place] : model;
        if (place >= session.jurors.size()) {
            juror.id = JurorId("m" + std::to_string(number));
            juror.role = JurorRole::Member;
            session.jurors.push_back(juror);
        }
        session.jurors[place].name = "Membre-" + std::to_string(number) + " Dupré-Montagné";
    }
}

} // namespace delibere::sample
