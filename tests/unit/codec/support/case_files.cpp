// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codec/support/case_files.h"

#include <stdexcept>

#include "codec/framework_case.h"

namespace delibere::sample {

Json caseItem(const std::string& id, const std::string& statement)
{
    return {{"identifier", id}, {"fullStatement", statement}};
}

Json childOf(const std::string& child, const std::string& parent, int sequence)
{
    Json association = {{"associationType", "isChildOf"},
                        {"originNodeURI", {{"identifier", child}}},
                        {"destinationNodeURI", {{"identifier", parent}}}};
    if (sequence > 0)
        association["sequenceNumber"] = sequence;
    return association;
}

Json caseFile()
{
    return {
        {"CFDocument",
         {{"identifier", "doc"},
          {"uri", "https://exemple.fr/doc"},
          {"creator", "CPNE fictive"},
          {"title", "CQP Conducteur d’essai (fictif)"},
          {"version", "2.0"}}},
        {"CFItems",
         {caseItem("b1", "Préparer"), caseItem("c1", "Choisir"), caseItem("k1", "Il choisit."),
          caseItem("k2", "Il explique.")}},
        {"CFAssociations",
         {childOf("b1", "doc"), childOf("c1", "b1"), childOf("k1", "c1"), childOf("k2", "c1")}}};
}

Json draftOf(const Json& package)
{
    const auto read = codec::readCase(package.dump());
    if (!read)
        throw std::runtime_error(listed(read.error()));
    return Json::parse(read->json);
}

Findings caseWarnings(const Json& package)
{
    const auto read = codec::readCase(package.dump());
    if (!read)
        throw std::runtime_error(listed(read.error()));
    return read->warnings;
}

Findings caseFaults(const Json& package)
{
    const auto read = codec::readCase(package.dump());
    return read ? Findings{} : read.error();
}

} // namespace delibere::sample
