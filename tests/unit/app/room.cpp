// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include <catch2/catch.hpp>

#include "app/data_folder.h"

namespace delibere::sample {

app::FrameworkFile shippedFramework(const char* file)
{
    auto loaded = app::loadFramework(app::frameworkFolder() / file);
    REQUIRE(loaded.has_value());
    return std::move(*loaded);
}

void presentEverything(JurySession& jury, const Framework& framework)
{
    for (Candidate& candidate : jury.candidates) {
        candidate.presented.clear();
        for (const Block& block : framework.blocks)
            candidate.presented.push_back(block.id);
    }
}

Room::Room(JurySession jury, const app::FrameworkFile& framework)
{
    presentEverything(jury, framework.framework);
    auto created = app::Session::create(path(), jury, framework);
    REQUIRE(created.has_value());
    m_session.emplace(std::move(*created));
}

void Room::apply(const Edit& edit, const char* actor)
{
    const auto applied = m_session->apply(edit, JurorId(actor));
    INFO((applied ? std::string() : applied.error().where + " " + applied.error().detail));
    REQUIRE(applied.has_value());
}

ProblemCode Room::refusal(const Edit& edit)
{
    const auto applied = m_session->apply(edit, {});
    REQUIRE_FALSE(applied.has_value());
    return applied.error().code;
}

void Room::reopen()
{
    m_session.reset();
    auto opened = app::Session::open(path());
    REQUIRE(opened.has_value());
    m_session.emplace(std::move(*opened));
}

} // namespace delibere::sample
