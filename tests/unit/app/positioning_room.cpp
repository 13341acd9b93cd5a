// SPDX-License-Identifier: GPL-3.0-or-later
#include "positioning_room.h"

#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "app/framework_library.h"
#include "support/sample.h"

namespace delibere::sample {

PositioningRoom::PositioningRoom() : m_id(positioning().id)
{
    const auto file = app::loadFramework(app::frameworkFolder() /
                                         "cqp-technico-commercial-industries-chimiques.json");
    REQUIRE(file.has_value());
    JurySession jury = sample::session();
    for (Candidate& candidate : jury.candidates) {
        candidate.presented.clear();
        for (const Block& block : file->framework.blocks)
            candidate.presented.push_back(block.id);
    }
    auto created = app::Session::create(path(), jury, file->bytes);
    REQUIRE(created.has_value());
    m_session.emplace(std::move(*created));
    apply(PutPositioning{m_id, positioning().info});
}

PositioningId PositioningRoom::earlierId()
{
    return PositioningId("00000000-0000-4000-8000-0000000000ee");
}

void PositioningRoom::addEarlier()
{
    PositioningInfo info = positioning().info;
    info.date = Date{info.date.year - 1, info.date.month, info.date.day};
    apply(PutPositioning{earlierId(), info});
    apply(SetPositioningTable{earlierId(), CompetencyId("C1.T1"), sample::partly()});
}

void PositioningRoom::apply(const Edit& edit, const char* actor)
{
    const auto applied = m_session->apply(edit, JurorId(actor));
    INFO((applied ? std::string() : applied.error().where + " " + applied.error().detail));
    REQUIRE(applied.has_value());
}

ProblemCode PositioningRoom::refusal(const Edit& edit)
{
    const auto applied = m_session->apply(edit, {});
    REQUIRE_FALSE(applied.has_value());
    return applied.error().code;
}

void PositioningRoom::enter(const char* table, const TableEntry& entry)
{
    apply(SetPositioningTable{m_id, CompetencyId(table), entry});
}

Positioning PositioningRoom::stored()
{
    return m_session->positioning(m_id, Viewer::staff()).value();
}

RecordHistory PositioningRoom::history()
{
    return m_session->history(m_id, Viewer::staff()).value();
}

Result<app::Signed> PositioningRoom::sign(const SignerId& signer)
{
    return app::signPositioning(*m_session, {m_id, signer, {}, {}});
}

void PositioningRoom::signAll()
{
    for (const SignerId& signer : positioningSignatories())
        REQUIRE(sign(signer).has_value());
}

void PositioningRoom::reopen()
{
    m_session.reset();
    auto opened = app::Session::open(path());
    REQUIRE(opened.has_value());
    m_session.emplace(std::move(*opened));
}

} // namespace delibere::sample
