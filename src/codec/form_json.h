// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms to be filled in, signed or copied by hand are made of, for their fingerprints. Of
// people who sign beside each other, only what each may read of the other.
#pragma once

#include "codec/json_writing.h"
#include "domain/attendance_record.h"
#include "domain/blank_grid_record.h"
#include "domain/blank_guide_record.h"
#include "domain/entry_slip_record.h"
#include "domain/hearing_record.h"
#include "domain/letter_record.h"
#include "domain/ranking_print.h"

namespace delibere::codec {

[[nodiscard]] Json recordJson(const AttendanceRecord& record);
[[nodiscard]] Json recordJson(const HearingRecord& record);
[[nodiscard]] Json recordJson(const BlankGridRecord& record);
[[nodiscard]] Json recordJson(const BlankGuideRecord& record);
[[nodiscard]] Json recordJson(const EntrySlipRecord& record);
[[nodiscard]] Json recordJson(const CandidateLetterRecord& record);
[[nodiscard]] Json recordJson(const JurorLetterRecord& record);
[[nodiscard]] Json recordJson(const RankingRecord& record);
[[nodiscard]] Json recordJson(const ReasonsRecord& record);

} // namespace delibere::codec
