// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_laptop.h"

#include <fstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "app/data_folder.h"

namespace delibere::sample {

app::FrameworkFile smallFramework(const std::filesystem::path& path)
{
    std::ifstream shipped(app::frameworkFolder() / "cqp-fictif-atelier-velo.json");
    nlohmann::ordered_json json = nlohmann::ordered_json::parse(shipped);
    for (const char* unused : {"aide", "anomalies", "lecture", "procedure"})
        json.erase(unused);
    auto& blocks = json["blocs"];
    blocks.erase(blocks.begin() + 2, blocks.end());
    for (auto& block : blocks) {
        auto& competencies = block["competences"];
        competencies.erase(competencies.begin() + 1, competencies.end());
        auto& criteria = competencies[0]["criteres"];
        criteria.erase(criteria.begin() + 1, criteria.end());
    }
    std::ofstream(path) << json.dump();
    auto loaded = app::loadFramework(path);
    REQUIRE(loaded.has_value());
    return std::move(*loaded);
}

std::filesystem::path quickPlace()
{
    const std::filesystem::path memory = "/dev/shm";
    std::error_code ignored;
    return std::filesystem::is_directory(memory, ignored) ? memory
                                                          : std::filesystem::temp_directory_path();
}

Beginning::Beginning()
{
    PresidentHome home(smallFramework(m_folder.path() / "petit.json"));
    for (const JurorId& member : members) {
        JurorHome laptop(home.issue(member.text().c_str()));
        REQUIRE(laptop.session().copyTo(of(member)).has_value());
    }
    REQUIRE(home.session().copyTo(of(president)).has_value());
    m_key.emplace(home.key());
}

std::filesystem::path Beginning::of(const JurorId& juror) const
{
    return m_folder.path() / (juror.text() + ".jury");
}

const Beginning& beginning()
{
    static const Beginning made;
    return made;
}

Laptop::Laptop(const std::filesystem::path& from, std::filesystem::path path)
    : m_path(std::move(path))
{
    std::filesystem::copy_file(from, m_path);
    open();
}

void Laptop::reopen()
{
    m_session.reset();
    open();
}

void Laptop::putBack(const std::filesystem::path& copy)
{
    m_session.reset();
    std::filesystem::copy_file(copy, m_path, std::filesystem::copy_options::overwrite_existing);
    open();
}

void Laptop::apply(const Edit& edit, const JurorId& actor)
{
    const auto done = m_session->apply(edit, actor);
    INFO((done ? std::string() : done.error().where + " " + done.error().detail));
    REQUIRE(done.has_value());
}

void Laptop::open()
{
    auto opened = openWork(m_path);
    REQUIRE(opened.has_value());
    m_session.emplace(std::move(*opened));
}

} // namespace delibere::sample
