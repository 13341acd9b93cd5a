// SPDX-License-Identifier: GPL-3.0-or-later
// The frameworks as they are shipped, by how their jury appraises.
#pragma once

#include <array>

namespace delibere::sample {

inline constexpr const char* percentFile = "cqp-technicien-maintenance-alimentaire.json";
inline constexpr const char* levelFile = "cqp-fictif-atelier-velo.json";
inline constexpr const char* tableFile = "cqp-technico-commercial-industries-chimiques.json";
// Of a commission: one that the source shows, one with all that may be published.
inline constexpr const char* formationFile = "master-direction-projets-culturels-amu.json";
inline constexpr const char* fictitiousFormationFile = "master-fictif-mathematiques.json";
inline constexpr std::array everyFile{percentFile, levelFile, tableFile, formationFile,
                                      fictitiousFormationFile};

} // namespace delibere::sample
