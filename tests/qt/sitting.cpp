// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt/sitting.h"

#include <catch2/catch.hpp>

#include "app/framework_library.h"
#include "support/sample.h"

namespace delibere::sample {

Sitting::Sitting(const char* frameworkFile)
{
    const auto file = app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) /
                                         "referentiels" / frameworkFile);
    REQUIRE(file);
    JurySession definition = session();
    definition.info.freeTurns = true; // who acts is said, not proven, in these tests
    for (Candidate& candidate : definition.candidates) {
        candidate.presented.clear();
        for (const Block& block : file->framework.blocks)
            candidate.presented.push_back(block.id);
    }
    auto made = app::Session::create(m_folder.path() / "essai.jury", definition, *file);
    REQUIRE(made);
    m_document = std::make_unique<widgets::SessionDocument>(std::move(*made));
    REQUIRE(m_document->actAs(definition.jurors.front().id));
}

ScoreSheet Sitting::sheet() const
{
    const auto sheet = m_document->session().sheet(m_document->currentSheet(), Viewer::staff());
    REQUIRE(sheet);
    return *sheet;
}

void Sitting::submit(const char* juror, int percent)
{
    const SheetKey sheet = key("c1", juror);
    for (const Block& block : m_document->framework().blocks)
        REQUIRE(m_document->apply(SetBlockEntry{sheet, block.id, {{}, Percent{percent}}}));
    REQUIRE(m_document->apply(SubmitSheet{sheet}));
}

} // namespace delibere::sample
