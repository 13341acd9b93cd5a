// SPDX-License-Identifier: GPL-3.0-or-later
// What is handed to one candidate who asks for their data: the JSON, and the forms about them:
// grid in every version, sheets that were handed in, relevé, attestation when there is one,
// repérages, relevé motivé of a signed ranking. What was signed is printed as it was signed, so a
// form in which someone named another candidate is set aside, never masked.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "printing/batch.h"

namespace delibere::printing {

struct PersonExport {
    CandidateId candidate;
    std::string data; // JSON, app/person_data.h
    std::vector<Form> forms;
    std::vector<Form> namingOthers; // on the pages or in what the file carries
};

// Everything is read before anything is written. The refusals of app::personDataJson; when the
// file can no longer be read. Needs a QGuiApplication.
[[nodiscard]] Result<PersonExport> personExport(const app::Session& session, const Viewer& viewer,
                                                const CandidateId& candidate);

struct PersonPlace {
    std::filesystem::path data;
    Destination forms; // beside it, in a folder called like it
};

// Writes the JSON and makes the folder of the forms: both or none. FileUnwritable, and what
// writing a file refuses.
[[nodiscard]] Result<PersonPlace> writePersonData(const PersonExport& person,
                                                  const std::filesystem::path& folder,
                                                  FileKind kind = FileKind::Pdf);

} // namespace delibere::printing
