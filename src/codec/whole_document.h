// SPDX-License-Identifier: GPL-3.0-or-later
// A file of one of our formats, read to its end: what `read` makes of its root, or every fault.
#pragma once

#include "codec/format_check.h"
#include "codec/json_document.h"
#include "codec/object_reader.h"
#include "domain/problem.h"

namespace delibere::codec {

template <class Content, class Read>
Result<Content, Findings> readWhole(std::string_view json, std::string_view format, Read read)
{
    const auto document = parseJson(json, maximumExchangeBytes);
    if (!document)
        return tl::unexpected(document.error());
    FindingReport report;
    ObjectReader root({&*document, "", &report});
    Content content;
    if (checkFormat(root, format, 1))
        content = read(root);
    if (report.count() > 0)
        return tl::unexpected(report.findings());
    return content;
}

} // namespace delibere::codec
