// SPDX-License-Identifier: GPL-3.0-or-later
// Why a member, a candidate or their application cannot be removed: the detail of IdInUse. Empty:
// marks exist.
#pragma once

namespace delibere::namedIn {

inline constexpr const char* recusal = "deport";
inline constexpr const char* seat = "siege";
inline constexpr const char* assignment = "evaluateur";
inline constexpr const char* presidency = "presidence";
inline constexpr const char* substitute = "remplacant";
inline constexpr const char* hearingNotes = "passage";
inline constexpr const char* outsideMark = "note-source";
inline constexpr const char* application = "candidature";
inline constexpr const char* settlement = "departage"; // of ex aequo: it is their application

} // namespace delibere::namedIn
