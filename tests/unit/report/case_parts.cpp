// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/report/case_parts.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "codec/framework_reader.h"

namespace delibere::sample {

namespace {

Framework shipped(const std::string& file)
{
    std::ostringstream text;
    text << std::ifstream(DELIBERE_SOURCE_DIR "/referentiels/" + file).rdbuf();
    auto loaded = codec::readFramework(text.str());
    if (!loaded)
        throw std::runtime_error("the shipped framework does not load");
    return std::move(loaded->framework);
}

} // namespace

const Framework& maintenance()
{
    static const Framework framework = shipped("cqp-technicien-maintenance-alimentaire.json");
    return framework;
}

const Framework& technico()
{
    static const Framework framework = shipped("cqp-technico-commercial-industries-chimiques.json");
    return framework;
}

RecordStamp stamp(RecordState state)
{
    return {state,
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210",
            0,
            {}};
}

} // namespace delibere::sample
