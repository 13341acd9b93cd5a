// SPDX-License-Identifier: GPL-3.0-or-later
// The frameworks as they are shipped, by how their jury appraises.
#pragma once

namespace delibere::sample {

inline constexpr const char* percentFile = "cqp-technicien-maintenance-alimentaire.json";
inline constexpr const char* levelFile = "cqp-fictif-atelier-velo.json";
inline constexpr const char* tableFile = "cqp-technico-commercial-industries-chimiques.json";

} // namespace delibere::sample
